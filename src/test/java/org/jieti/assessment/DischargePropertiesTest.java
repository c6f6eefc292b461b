package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jieti.assessment.AssessmentLine.Subject;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Rational;
import org.jieti.support.Law;
import org.jieti.support.Seeded;
import org.jieti.support.ShippedCase;
import org.junit.jupiter.api.Test;

/**
 * The discharges of an enterprise under every shipped schedule of pollutants.
 *
 * <p>One more discharge at an outlet may take the place of another in the ranks, with a lower rate or multiplier, so the
 * money may fall; the equivalents charged never do, unless no rate is known for those that take the place. At an outlet of its own it takes nobody's place: no other line changes,
 * unless it ends the reductions of all, and then they rise.
 */
final class DischargePropertiesTest {

    private static final Field OUTLET = Law.DICTIONARY.field("outlet");
    private static final Field MEDIUM = Law.DICTIONARY.field("medium");
    private static final Subject NEW = new Subject("Z9", "");

    private final Set<String> schedules = new HashSet<>();
    private int reached;

    @Test
    void theOrderOfRowsChangesNothing() {
        each(one -> one.given().discharges().size() > 1, (one, seeded) -> {
            List<Facts> shuffled = new ArrayList<>();
            one.given().discharges().forEach(row -> shuffled.add(seeded.below(shuffled.size() + 1), row));

            List<AssessmentLine> lines = OwnLines.of(one).of(one.given());
            List<AssessmentLine> others =
                    OwnLines.of(one).of(one.discharging(shuffled).given());
            if (!haveTwins(lines)) {
                assertThat(amounts(others)).as("%s", one).isEqualTo(amounts(lines));
            }
            assertThat(OwnLines.exact(others)).isEqualTo(OwnLines.exact(lines));
            return OwnLines.isCharged(lines);
        });

        assertReached(60, 4);
    }

    /** Whether two rows are about one pollutant of one outlet, which only their figures tell apart. */
    private static boolean haveTwins(List<AssessmentLine> lines) {
        return lines.stream().map(AssessmentLine::subject).distinct().count() < lines.size();
    }

    private static List<String> amounts(List<AssessmentLine> lines) {
        return lines.stream()
                .map(line -> line.subject() + " " + line.status() + " " + line.amount())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    @Test
    void anotherDischargeOfAnOutletNeverLowersTheEquivalentsCharged() {
        List<Facts> known = everyDischarge();
        each(one -> !one.given().discharges().isEmpty(), (one, seeded) -> {
            Facts first = one.given().discharges().get(0);
            Facts more = known.get(seeded.below(known.size()))
                    .with(OUTLET, first.words(OUTLET).orElseThrow());
            List<AssessmentLine> before = OwnLines.of(one).of(one.given());
            List<AssessmentLine> after =
                    OwnLines.of(one).of(one.discharging(and(one, more)).given());

            if (after.stream().noneMatch(AssessmentLine::isUndetermined)) {
                assertThat(equivalents(after)).as("%s", one).isGreaterThanOrEqualTo(equivalents(before));
            }
            return OwnLines.isCharged(before);
        });

        assertReached(400, 6);
    }

    private static Rational equivalents(List<AssessmentLine> lines) {
        return lines.stream()
                .flatMap(line -> line.priced().stream())
                .filter(priced -> priced.unit().toString().equals("eq"))
                .map(Priced::quantity)
                .reduce(Rational.ZERO, Rational::plus);
    }

    @Test
    void anotherOutletLeavesEveryLineOrEndsItsReduction() {
        List<Facts> known = everyDischarge();
        each(one -> !one.given().discharges().isEmpty(), (one, seeded) -> {
            Facts more = known.get(seeded.below(known.size())).with(OUTLET, NEW.where());
            List<AssessmentLine> before = OwnLines.of(one).of(one.given());
            List<AssessmentLine> after = OwnLines.of(one)
                    .of(one.discharging(and(one, more)).given())
                    .stream()
                    .filter(line -> line.subject().stream()
                            .noneMatch(subject -> subject.where().equals(NEW.where())))
                    .toList();

            assertThat(after).as("%s", one).hasSameSizeAs(before);
            for (int i = 0; i < before.size(); i++) {
                Rational reduction = multiplier(before.get(i));
                Rational without = multiplier(after.get(i));
                assertThat(OwnLines.exact(after.get(i)).times(reduction))
                        .isEqualTo(OwnLines.exact(before.get(i)).times(without));
                assertThat(without).isIn(reduction, Rational.ONE).isGreaterThanOrEqualTo(reduction);
            }
            return OwnLines.isCharged(before);
        });

        assertReached(400, 6);
    }

    private static Rational multiplier(AssessmentLine line) {
        return line.priced().map(Priced::multiplier).orElse(Rational.ONE);
    }

    private static List<Facts> and(ShippedCase one, Facts more) {
        List<Facts> all = new ArrayList<>(one.given().discharges());
        all.add(more);
        return all;
    }

    /** The discharges of all checks, whatever they are about, that say where and into what. */
    private static List<Facts> everyDischarge() {
        return ShippedCase.all().stream()
                .flatMap(one -> one.given().discharges().stream())
                .filter(row -> row.has(OUTLET) && row.has(MEDIUM))
                .toList();
    }

    private interface Property {
        /** Whether something was charged. */
        boolean holds(ShippedCase one, Seeded seeded);
    }

    private void each(Predicate<ShippedCase> wanted, Property property) {
        Seeded.times(
                5,
                seeded -> ShippedCase.all().stream().filter(wanted).forEach(one -> {
                    if (property.holds(one.varied(seeded), seeded)) {
                        reached++;
                        schedules.add(one.schedule().id().path());
                    }
                }));
    }

    private void assertReached(int cases, int laws) {
        assertThat(reached).isGreaterThan(cases);
        assertThat(schedules).hasSizeGreaterThanOrEqualTo(laws);
    }
}
