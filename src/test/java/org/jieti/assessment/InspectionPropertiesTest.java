package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.schedule.Schedule;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.jieti.support.Seeded;
import org.jieti.support.ShippedCase;
import org.junit.jupiter.api.Test;

/** What inspections found, by the shipped law. */
final class InspectionPropertiesTest {

    private static final List<Field> AMOUNTS = List.of(
            Law.DICTIONARY.field("found_kwh"), Law.DICTIONARY.field("found_kw"), Law.DICTIONARY.field("found_kva"));

    private final Set<String> charged = new TreeSet<>();

    @Test
    void soManyTimesAsMuchCostsSoManyTimesAsMuch() {
        for (ShippedCase one : ShippedCase.ofInspections()) {
            Seeded.times(20, seeded -> {
                Rational factor = Rational.parse(seeded.decimal(40, 3));
                Case more = one.given()
                        .with(
                                one.given().inspections().stream()
                                        .map(found -> times(found, factor))
                                        .toList(),
                                List.of());

                assertThat(OwnLines.exact(OwnLines.of(one).of(more)))
                        .as("%s", one)
                        .isEqualTo(OwnLines.exact(lines(one)).times(factor));
            });
        }
        assertThat(charged).containsExactly("cn/electricity/breach", "cn/electricity/recovery");
    }

    private List<AssessmentLine> lines(ShippedCase one) {
        List<AssessmentLine> lines = OwnLines.of(one).of(one.given());
        if (OwnLines.isCharged(lines)) {
            charged.add(one.schedule().id().path());
        }
        assertThat(lines).filteredOn(line -> line.priced().isPresent()).allMatch(InspectionPropertiesTest::isRounded);
        return lines;
    }

    /** Half up to the fen, a refund away from zero as what is owed. */
    private static boolean isRounded(AssessmentLine line) {
        Rational exact = OwnLines.exact(line);
        Money owed = OwnLines.toTheFen(exact.greatest(Rational.ZERO.minus(exact)));
        return line.amount().equals(exact.signum() < 0 ? Money.ZERO.minus(owed) : owed);
    }

    private static Facts times(Facts found, Rational factor) {
        Facts more = found;
        for (Field field : AMOUNTS) {
            if (found.has(field)) {
                more = more.with(field, found.number(field).orElseThrow().times(factor));
            }
        }
        return more;
    }

    /** What one may not gain by writing it the other way round. */
    @Test
    void aWrongFactorAndItsInverseAreMadeUpForInTurn() {
        Seeded.times(200, seeded -> {
            String correct = String.valueOf(1 + seeded.below(80));
            String wrong = String.valueOf(1 + seeded.below(80));
            String kwh = seeded.decimal(90_000, 1);
            Rational recorded = Rational.parse(kwh);
            Rational right = recorded.times(Rational.parse(correct)).dividedBy(Rational.parse(wrong));

            assertThat(OwnLines.exact(recovered(kwh, correct, wrong)))
                    .isEqualTo(right.minus(recorded).times(Rational.parse("0.64")));
        });
    }

    private static List<AssessmentLine> recovered(String kwh, String correct, String wrong) {
        Case given = Given.in("2023-05", "region: 浙江")
                .inspected(
                        "finding: " + (kwh.endsWith("0") ? "wrong-wiring" : "wrong-multiplier"),
                        "found_kwh: " + kwh + " kWh",
                        "correct_factor: " + correct,
                        "wrong_factor: " + wrong,
                        "due_price: 0.64 CNY/kWh")
                .asCase();
        return new OwnLines(ShippedCase.BOOK, recovery()).of(given);
    }

    private static Schedule recovery() {
        return ShippedCase.BOOK.schedules().stream()
                .filter(schedule -> schedule.id().path().equals("cn/electricity/recovery"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachFindingIsChargedByItselfWhateverTheirOrder() {
        List<Facts> all = new ArrayList<>();
        ShippedCase.ofInspections().stream()
                .filter(one -> one.given().period().toString().equals("2023-05"))
                .forEach(one -> all.addAll(one.given().inspections()));
        ShippedCase first = ShippedCase.ofInspections().stream()
                .filter(one -> one.schedule().equals(recovery()))
                .findFirst()
                .orElseThrow();
        List<Facts> turned = new ArrayList<>(all);
        Collections.reverse(turned);
        OwnLines own = OwnLines.of(first);

        List<String> together = amounts(own.of(first.given().with(all, List.of())));

        assertThat(all).hasSizeGreaterThan(10);
        assertThat(amounts(own.of(first.given().with(turned, List.of()))))
                .containsExactlyInAnyOrderElementsOf(together);
        assertThat(together)
                .containsExactlyInAnyOrderElementsOf(all.stream()
                        .flatMap(found -> amounts(own.of(first.given().with(List.of(found), List.of()))).stream())
                        .distinct()
                        .toList());
    }

    private static List<String> amounts(List<AssessmentLine> lines) {
        return lines.stream()
                .map(line -> line.subject() + " " + line.status() + " " + line.amount() + " "
                        + line.priced()
                                .map(priced -> priced.quantity().toString())
                                .orElse(""))
                .distinct()
                .toList();
    }
}
