package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jieti.domain.Money;
import org.jieti.domain.Resource;
import org.jieti.schedule.Citation;
import org.jieti.schedule.Standing;
import org.jieti.support.Law;
import org.jieti.support.Seeded;
import org.jieti.support.ShippedCase;
import org.junit.jupiter.api.Test;

/** The lines of every shipped schedule, with all other levies beside them: they add up and say where they come from. */
final class ShippedLinePropertiesTest {

    private final Set<String> charged = new HashSet<>();
    private final Assessor assessor =
            new Assessor(ShippedCase.BOOK, Law.DICTIONARY, Resource.levies(Law.DICTIONARY, false));

    @Test
    void linesAddUpAndSayWhereTheyComeFrom() {
        Seeded.times(
                3,
                seeded -> ShippedCase.all()
                        .forEach(one -> check(assessor.assess(one.varied(seeded).given()))));

        assertThat(charged).isEqualTo(ScalePropertiesTest.schedulesThatCharge());
    }

    private void check(Assessment assessment) {
        BigDecimal sum = BigDecimal.ZERO;
        for (AssessmentLine line : assessment.lines()) {
            sum = sum.add(new BigDecimal(line.amount().toString()));
            assertThat(line.status() == LineStatus.CHARGED)
                    .as("%s", line)
                    .isEqualTo(line.amount().compareTo(Money.ZERO) > 0);
            line.schedule().ifPresent(id -> {
                assertThat(isCited(line.citation().orElseThrow()))
                        .as("%s", line)
                        .isTrue();
                if (line.status() == LineStatus.CHARGED) {
                    charged.add(id.path());
                }
            });
        }

        assertThat(assessment.total()).isEqualTo(Money.ofYuan(sum));
    }

    /** A document and its article, or notes; only a text that is quoted as a whole may stand without. */
    private static boolean isCited(Citation citation) {
        boolean isExplained = !citation.article().isBlank() || !citation.notes().isBlank();
        return !citation.document().isBlank() && (isExplained || citation.standing() == Standing.QUOTED);
    }
}
