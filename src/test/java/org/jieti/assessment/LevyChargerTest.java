package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.domain.Reason;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charges on what other levies come to. The rates are invented. */
final class LevyChargerTest {

    private static final String ENERGY = Law.charging("base.energy", """
            - {name: day, quantity: peak_kwh, rate: 0.333 CNY/kWh}
            - {name: night, when: valley_kwh > 0 kWh, missing_means: pass, quantity: valley_kwh, rate: 0.1 CNY/kWh}
            """);
    private static final String CAPACITY = Law.charging(
            "base.capacity", "- {when: {basic_charge: capacity}, quantity: capacity_kva, rate: capacity_price}");
    private static final String FACTOR = Law.charging("base.power-factor", """
            - {name: two-part, when: {basic_charge: capacity}, levies: [base.energy, base.capacity], rate: 7 %}
            - {name: one-part, when: {basic_charge: none}, levies: [base.energy], rate: 5 %, round: {places: 1, mode: down}}
            - {name: either, when: {basic_charge: contract-demand}, levies: [[base.capacity, base.energy]], rate: 3 %}
            """);
    private static final ScheduleBook BOOK = Law.book(ENERGY, CAPACITY, FACTOR);

    /** 33.30 and 20.00 of energy, 60.00 of capacity. */
    @ParameterizedTest
    @CsvSource({"capacity, 7.93, charged", "none, 2.6, charged", "contract-demand, 1.60, charged"})
    void chargesOnTheLinesOfTheLevies(String charge, String amount, String status) {
        AssessmentLine line = line(Given.in(
                        "2012-06",
                        "region: 浙江",
                        "basic_charge: " + charge,
                        "peak_kwh: 100 kWh",
                        "valley_kwh: 200 kWh",
                        "capacity_kva: 3 kVA",
                        "capacity_price: 20 CNY/kVA")
                .asCase());

        assertThat(line.status().word()).isEqualTo(status);
        assertThat(line.amount().yuan().toString())
                .isEqualTo(new java.math.BigDecimal(amount).stripTrailingZeros().toPlainString());
    }

    @Test
    void whereALevyHasNoLineItIsUndetermined() {
        Case noPrice = Given.in(
                        "2012-06", "region: 浙江", "basic_charge: capacity", "peak_kwh: 100 kWh", "capacity_kva: 3 kVA")
                .asCase();

        assertThat(line(Law.book(ENERGY, FACTOR), noPrice).reasons())
                .extracting(Reason::key)
                .containsExactly("levy-missing");
    }

    @Test
    void whereALevyIsUndeterminedSoItIs() {
        Case noPrice = Given.in(
                        "2012-06", "region: 浙江", "basic_charge: capacity", "peak_kwh: 100 kWh", "capacity_kva: 3 kVA")
                .asCase();

        assertThat(line(noPrice).reasons()).extracting(Reason::key).containsExactly("base-open");
    }

    @Test
    void onNothingNothingIsCharged() {
        AssessmentLine line = line(Given.in("2012-06", "region: 浙江", "basic_charge: none", "peak_kwh: 0 kWh")
                .asCase());

        assertThat(line.status()).isEqualTo(LineStatus.ZERO);
        assertThat(line.reasons()).extracting(Reason::key).containsExactly("nothing-to-charge-on");
    }

    /** A change of the register that changes no price changes no fen: 33.30 are 33.30, not 16.65 and 16.65 rounded by themselves. */
    @Test
    void aCutThatChangesNothingIsTakenBack() {
        Facts before = Given.facts(
                "region: 浙江",
                "basic_charge: none",
                "category: permitted",
                "peak_kwh: 100.1 kWh",
                "valley_kwh: 7.77 kWh");
        Facts after = Given.facts(
                "region: 浙江",
                "basic_charge: none",
                "category: restricted",
                "peak_kwh: 100.1 kWh",
                "valley_kwh: 7.77 kWh");

        List<AssessmentLine> cut =
                lines(Given.changing("2012-05", before, "2012-05-11", after).asCase());

        assertThat(cut).hasSize(1);
        assertThat(cut.get(0).priced().orElseThrow().quantity()).hasToString("34.11");
        assertThat(cut.get(0).amount()).hasToString("1.70");
    }

    /** Ten days pay nothing for capacity, twenty do: on a line of twenty days only their share is charged. */
    @Test
    void eachStretchIsChargedOnItsOwnDays() {
        Facts before = Given.facts("region: 浙江", "basic_charge: none", "peak_kwh: 300 kWh");
        Facts after = Given.facts(
                "region: 浙江",
                "basic_charge: capacity",
                "peak_kwh: 300 kWh",
                "capacity_kva: 3 kVA",
                "capacity_price: 20 CNY/kVA");

        List<AssessmentLine> lines =
                lines(Given.changing("2012-06", before, "2012-06-11", after).asCase());

        assertThat(lines).extracting(line -> line.amount().toString()).containsExactly("1.60", "7.46");
        assertThat(lines)
                .extracting(line -> line.priced().orElseThrow().quantity().toString())
                .containsExactly("33.3", "106.6");
    }

    private static AssessmentLine line(Case given) {
        return line(BOOK, given);
    }

    private static AssessmentLine line(ScheduleBook book, Case given) {
        List<AssessmentLine> lines = lines(book, given);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static List<AssessmentLine> lines(Case given) {
        return lines(BOOK, given);
    }

    private static List<AssessmentLine> lines(ScheduleBook book, Case given) {
        return Law.assessBill(book, given).lines().stream()
                .filter(line -> line.levy().code().equals("base.power-factor"))
                .toList();
    }
}
