package org.jieti.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieti.classification.PlanFinding.State;
import org.jieti.domain.Reason;
import org.junit.jupiter.api.Test;

final class PlanFindingTest {

    private static List<String> states(Classified enterprise) {
        return enterprise.fromColumns("region", "plan_year").all().stream()
                .map(one ->
                        one.days() + " " + one.plan().state().map(State::word).orElse("-"))
                .toList();
    }

    @Test
    void whoIsInThePlanOfTheYearHasItsDeadline() {
        assertThat(states(Classified.in("2010Q3", "region: 绍兴", "plan_year: 2010")))
                .containsExactly(
                        "2010-07-01..2010-07-21 -", "2010-07-22..2010-09-15 in-plan", "2010-09-16..2010-09-30 overdue");
    }

    @Test
    void whoEliminatedIsDoneFromThatDay() {
        assertThat(states(Classified.in("2010-09", "region: 绍兴", "plan_year: 2010", "eliminated_on: 2010-09-13")))
                .containsExactly("2010-09-01..2010-09-12 in-plan", "2010-09-13..2010-09-30 done");
        assertThat(states(Classified.in("2010-09", "region: 绍兴", "plan_year: 2010", "eliminated_on: 2010-09-23")))
                .containsExactly(
                        "2010-09-01..2010-09-15 in-plan",
                        "2010-09-16..2010-09-22 overdue",
                        "2010-09-23..2010-09-30 done");
    }

    @Test
    void theDeadlineOfTheSheetsGoesBeforeThatOfThePlan() {
        assertThat(states(Classified.in("2010-09", "region: 绍兴", "plan_deadline: 2010-09-20")))
                .containsExactly("2010-09-01..2010-09-20 in-plan", "2010-09-21..2010-09-30 overdue");
    }

    @Test
    void aPlanThatOnlyTheSheetsKnowIsFollowedToo() {
        Classified elsewhere = Classified.in("2012-05", "region: 江苏", "plan_deadline: 2012-05-10");

        assertThat(states(elsewhere))
                .containsExactly("2012-05-01..2012-05-10 in-plan", "2012-05-11..2012-05-31 overdue");
        assertThat(elsewhere.all()).allMatch(one -> one.plan().plan().isEmpty());
    }

    @Test
    void aYearOfWhichNoPlanIsKnownIsUndetermined() {
        Classification found = Classified.on("2012-05-01", "region: 江苏", "plan_year: 2012")
                .fromColumns("plan_year")
                .only();

        assertThat(found.isUndetermined()).isTrue();
        assertThat(found.plan().reasons()).containsExactly(Reason.of("no-plan", "2012", "江苏省"));
    }

    @Test
    void whoIsInNoPlanIsNotFollowed() {
        assertThat(states(Classified.in("2010-09", "region: 绍兴"))).containsExactly("2010-09 -");
    }
}
