package org.jieti.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.schedule.Citation;
import org.jieti.schedule.Standing;
import org.jieti.support.Law;
import org.jieti.support.ShippedCase;
import org.junit.jupiter.api.Test;

/** A line that rests on less than a text that was seen says so, whatever it comes to; no other line does. */
final class StandingTest {

    private static final LineColumns COLUMNS = new LineColumns(Law.DICTIONARY, new Wording(Locale.ENGLISH));

    private static final Map<Standing, String> NOTES = Map.of(
            Standing.REPORTED, "the text of this law is known at second hand",
            Standing.RECALLED, "the text of this law was not seen");

    @Test
    void isToldOnEveryLineOfEveryShippedCase() {
        Set<Standing> seen = EnumSet.noneOf(Standing.class);
        for (ShippedCase one : ShippedCase.all()) {
            Assessment assessment = Law.assess(ShippedCase.BOOK, one.given());
            List<List<Cell>> rows = COLUMNS.rows(assessment);
            for (int i = 0; i < rows.size(); i++) {
                String reason =
                        rows.get(i).get(COLUMNS.headers().indexOf("reason")).plain();
                AssessmentLine line = assessment.lines().get(i);
                line.citation().map(Citation::standing).ifPresent(seen::add);
                NOTES.forEach((standing, note) -> assertThat(reason.contains(note))
                        .as("%s of %s: %s", line.levy(), one, reason)
                        .isEqualTo(line.citation().map(Citation::standing).equals(Optional.of(standing))));
            }
        }

        assertThat(seen).containsExactlyInAnyOrder(Standing.values());
    }
}
