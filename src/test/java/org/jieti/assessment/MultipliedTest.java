package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jieti.domain.Case;
import org.jieti.domain.Reason;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MultipliedTest {

    private static final String CHARGES = """
            - quantity: water_m3
              rate: 1 CNY/m3
              multipliers:
                combine: %s
                of:
                  - {when: {category: eliminated}, times: 2, says: eliminated}
                  - {when: {two_high: yes}, times: 3, says: two-high}
                  - {when: water_m3 > 100 m3, times: 50 %%, says: large}
            """;

    @ParameterizedTest
    @CsvSource({
        "first, eliminated, yes, 200, 400.00",
        "first, permitted, yes, 300, 900.00",
        "first, permitted, no, 400, 200.00",
        "first, permitted, no, 100, 100.00",
        "highest, eliminated, yes, 500, 1500.00",
        "highest, eliminated, no, 600, 1200.00",
        "highest, permitted, no, 700, 350.00",
        "highest, permitted, no, 90, 90.00",
        "product, eliminated, yes, 800, 2400.00",
        "product, eliminated, yes, 80, 480.00",
        "product, eliminated, no, 900, 900.00",
        "product, permitted, no, 70, 70.00"
    })
    void severalCombineAsTheScheduleSays(String combine, String category, String twoHigh, String water, String amount) {
        AssessmentLine line = line(
                CHARGES.formatted(combine),
                "category: " + category,
                "two_high: " + twoHigh,
                "water_m3: " + water + " m3");

        assertThat(line.amount()).hasToString(amount);
    }

    @Test
    void theLineSaysWhichOfThemHeld() {
        AssessmentLine line =
                line(CHARGES.formatted("product"), "category: eliminated", "two_high: no", "water_m3: 110 m3");

        assertThat(line.reasons())
                .containsExactly(Reason.inWords("eliminated", "eliminated"), Reason.inWords("large", "large"));
        assertThat(line.priced().orElseThrow().multiplier()).hasToString("1");
    }

    @Test
    void aMissingFactLeavesTheChargeOpen() {
        AssessmentLine line = line(CHARGES.formatted("highest"), "category: eliminated", "water_m3: 120 m3");

        assertThat(line.status()).isEqualTo(LineStatus.UNDETERMINED);
        assertThat(line.reasons().get(0).details()).containsExactly("two_high");
    }

    @Test
    void aMissingFactBehindTheFirstThatHoldsDoesNotMatter() {
        assertThat(line(CHARGES.formatted("first"), "category: eliminated", "water_m3: 130 m3")
                        .amount())
                .hasToString("260.00");
    }

    @Test
    void aMissingFactMayMeanNo() {
        String charges = CHARGES.formatted("highest").replace("times: 3", "missing_means: no, times: 3");
        AssessmentLine line = line(charges, "category: eliminated", "water_m3: 140 m3");

        assertThat(line.amount()).hasToString("280.00");
        assertThat(line.reasons()).extracting(Reason::key).contains("assumed-not");
    }

    @Test
    void oneMultiplierMayBeComputedFromFacts() {
        String charges = """
                - quantity: electricity_kwh
                  rate: 0.13 CNY/kWh
                  multipliers:
                    combine: first
                    of:
                      - {when: renewable_share > 15 %, times: 100 % - (renewable_share - 15 %), says: discount}
                """;

        assertThat(line(charges, "electricity_kwh: 1000 kWh", "renewable_share: 15 %")
                        .amount())
                .hasToString("130.00");
        assertThat(line(charges, "electricity_kwh: 1000 kWh", "renewable_share: 25 %")
                        .amount())
                .hasToString("117.00");
        assertThat(line(charges, "electricity_kwh: 1000 kWh", "renewable_share: 15.5 %")
                        .amount())
                .hasToString("129.35");
    }

    private static final String REDUCED = """
            - for_each: discharge
              quantity: mass_kg
              rate: 1 CNY/kg
              multipliers:
                combine: first
                of:
                  - {when: concentration < 50 % * limit, unless_any: [concentration > limit], missing_means: no, times: 50 %, says: half}
            """;

    @Test
    void aReductionIsTakenAwayByAnyDischargeOfTheEnterprise() {
        Case within = discharges("concentration: 20 mg/L", "concentration: 50 mg/L");
        Case over = discharges("concentration: 20 mg/L", "concentration: 50.01 mg/L");

        assertThat(assess(REDUCED, within).lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("5.00", "10.00");
        assertThat(assess(REDUCED, over).lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("10.00", "10.00");
        assertThat(assess(REDUCED, over).lines().get(0).reasons())
                .extracting(Reason::key)
                .contains("taken-away");
    }

    @Test
    void aDischargeWhoseLimitIsNotKnownTakesNothingAway() {
        Case unknown = discharges("concentration: 24 mg/L", "outlet: W3");

        assertThat(assess(REDUCED, unknown).lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("5.00", "10.00");
    }

    @Test
    void aDischargeThatCannotBeJudgedIsNamed() {
        AssessmentLine reduced = assess(REDUCED, discharges("concentration: 24 mg/L", "outlet: W3"))
                .lines()
                .get(0);

        assertThat(reduced.reasons())
                .containsExactly(Reason.inWords("half", "half"), Reason.of("limit-unknown", "W3", ""));
        assertThat(assess(REDUCED, discharges("concentration: 24 mg/L", "concentration: 50 mg/L"))
                        .lines()
                        .get(0)
                        .reasons())
                .containsExactly(Reason.inWords("half", "half"));
    }

    @ParameterizedTest
    @CsvSource({"treatment-plant, 5.00", "direct, 10.00"})
    void anExemptDischargeTakesNothingAway(String destination, String amount) {
        String exempt = "    exempt: [{when: {destination: treatment-plant}, says: elsewhere}]\n    charges:";
        String law = Law.charging("water.over-quota", REDUCED).replace("    charges:", exempt);
        Case given = Given.in("2010-06", "region: 浙江")
                .discharging(
                        "outlet: W1",
                        "mass_kg: 10 kg",
                        "limit: 50 mg/L",
                        "concentration: 20 mg/L",
                        "destination: direct")
                .discharging(
                        "outlet: W2",
                        "mass_kg: 11 kg",
                        "limit: 50 mg/L",
                        "concentration: 70 mg/L",
                        "destination: " + destination)
                .asCase();

        assertThat(Law.assess(Law.book(law), given).lines().get(0).amount()).hasToString(amount);
    }

    @Test
    void aMultiplierThatIsNotKnownLeavesTheChargeOpen() {
        String charges = CHARGES.formatted("first").replace("times: 2", "times: renewable_share");
        AssessmentLine line = line(charges, "category: eliminated", "water_m3: 150 m3");

        assertThat(line.status()).isEqualTo(LineStatus.UNDETERMINED);
        assertThat(line.reasons()).containsExactly(Reason.of("missing-fact", "renewable_share"));
    }

    private static Case discharges(String first, String second) {
        return Given.in("2010-06", "region: 浙江")
                .discharging("outlet: W1", "mass_kg: 10 kg", "limit: 50 mg/L", first)
                .discharging("outlet: W2", "mass_kg: 10 kg", "limit: 50 mg/L", second)
                .asCase();
    }

    private static AssessmentLine line(String charges, String... facts) {
        String[] placed =
                Stream.concat(Stream.of("region: 浙江"), Stream.of(facts)).toArray(String[]::new);
        return assess(charges, Given.in("2010-06", placed).asCase()).lines().get(0);
    }

    private static Assessment assess(String charges, Case given) {
        return Law.assess(Law.book(Law.charging("water.over-quota", charges)), given);
    }
}
