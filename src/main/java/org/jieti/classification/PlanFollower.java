package org.jieti.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.catalogue.Programme;
import org.jieti.catalogue.Programme.Plan;
import org.jieti.classification.PlanFinding.State;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Reason;

/** Follows enterprises that a plan of elimination names, by their deadline. */
final class PlanFollower {

    private final List<Programme> programmes;
    private final Field region;
    private final Field year;
    private final Field deadline;
    private final Field eliminatedOn;

    PlanFollower(List<Programme> programmes, Dictionary dictionary) {
        this.programmes = programmes;
        this.region = dictionary.field("region");
        this.year = dictionary.field("plan_year");
        this.deadline = dictionary.field("plan_deadline");
        this.eliminatedOn = dictionary.field("eliminated_on");
    }

    /** The days on which the standing of an enterprise changes. */
    List<LocalDate> changes(Facts facts) {
        List<LocalDate> days = new ArrayList<>();
        plan(facts).map(Plan::from).ifPresent(days::add);
        deadline(facts).map(last -> last.plusDays(1)).ifPresent(days::add);
        facts.day(eliminatedOn).ifPresent(days::add);
        return days;
    }

    PlanFinding find(LocalDate day, Facts facts) {
        if (!facts.has(year) && !facts.has(deadline)) {
            return PlanFinding.NONE;
        }
        Optional<Plan> plan = plan(facts);
        Optional<LocalDate> last = deadline(facts);
        if (last.isEmpty()) {
            Reason reason = Reason.of(
                    "no-plan", facts.words(year).orElse(""), facts.words(region).orElse(""));
            return new PlanFinding(Optional.empty(), last, plan, List.of(reason));
        }
        boolean isFollowed = plan.map(known -> !day.isBefore(known.from())).orElse(true);
        return isFollowed
                ? new PlanFinding(Optional.of(state(day, facts, last.get())), last, plan, List.of())
                : PlanFinding.NONE;
    }

    private State state(LocalDate day, Facts facts, LocalDate last) {
        boolean isDone =
                facts.day(eliminatedOn).filter(gone -> !day.isBefore(gone)).isPresent();
        if (isDone) {
            return State.DONE;
        }
        return day.isAfter(last) ? State.OVERDUE : State.IN_PLAN;
    }

    /** What the sheets say goes before the deadline of the plan. */
    private Optional<LocalDate> deadline(Facts facts) {
        return facts.day(deadline).or(() -> plan(facts).map(Plan::deadline));
    }

    /** The plan of the year that the sheets name or that their deadline lies in. */
    private Optional<Plan> plan(Facts facts) {
        Optional<String> wanted =
                facts.words(year).or(() -> facts.day(deadline).map(day -> Integer.toString(day.getYear())));
        return programmes.stream()
                .filter(programme -> facts.term(region)
                        .filter(place -> place.isWithin(programme.region()))
                        .isPresent())
                .flatMap(programme -> programme.plans().stream())
                .filter(plan -> wanted.filter(plan.year()::equals).isPresent())
                .findFirst();
    }
}
