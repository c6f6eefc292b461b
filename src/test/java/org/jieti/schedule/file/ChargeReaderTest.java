package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.problem.ProblemCode.SCHEDULE_MISSING_KEY;
import static org.jieti.problem.ProblemCode.SCHEDULE_UNIT;
import static org.jieti.problem.ProblemCode.SCHEDULE_UNKNOWN_KEY;
import static org.jieti.problem.ProblemCode.SCHEDULE_UNKNOWN_NAME;
import static org.jieti.problem.ProblemCode.SCHEDULE_VALUE;

import java.util.Arrays;
import java.util.List;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ChargeReaderTest {

    private static final String STEP =
            "step: {measure: energy_intensity, above: 92 kWh/t, every: 2.5 kWh/t, add: 0.01 CNY/kWh, partial: up}";
    private static final String ROUND = "        round: {places: 2, mode: half_up}\n";
    private static final String NEXT = "\n        ";

    @Test
    void refusesTwoFormsAtOnce() {
        Refusal.ofChanged(STEP, "package: ▸{size: 10 kWh, price: 3 CNY, partial: up}" + NEXT + STEP)
                .saysAlso(SCHEDULE_VALUE);
        Refusal.ofChanged(STEP, "rate: 2 CNY/kWh" + NEXT + "tiers: ▸{mode: whole, bands: [{rate: 4 CNY/kWh}]}")
                .saysAlso(SCHEDULE_VALUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{size: ▸0 kWh, price: 3 CNY, partial: up}                  | schedule-value",
                "{size: ▸-4 kWh, price: 3 CNY, partial: up}                 | schedule-value",
                "{size: ▸5, price: 3 CNY, partial: up}                      | schedule-unit",
                "{size: ▸6 m3, price: 3 CNY, partial: up}                   | schedule-unit",
                "{size: ▸many, price: 3 CNY, partial: up}                   | schedule-value",
                "{size: 7 kWh, price: ▸3, partial: up}                      | schedule-unit",
                "{size: 8 kWh, price: ▸3 CNY/kWh, partial: up}              | schedule-unit",
                "{size: 9 kWh, price: 3 CNY, partial: ▸nearest}             | schedule-value",
                "{size: 10 kWh, price: 3 CNY, free: ▸2 t, partial: up}      | schedule-unit",
                "{size: 11 kWh, price: 3 CNY, partial: up, ▸gratis: 2 kWh}  | schedule-unknown-key",
                "▸{price: 3 CNY, partial: up}                               | schedule-missing-key",
                "▸{size: 12 kWh, partial: up}                               | schedule-missing-key",
                "▸{size: 13 kWh, price: 3 CNY}                              | schedule-missing-key"
            })
    void refusesAPackageThatCannotBe(String spoilt, String code) {
        Refusal.ofChanged(STEP, "package: " + spoilt).says(code(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{rate: ▸2 ‰/day}                                                              | schedule-unit",
                "{rate: ▸3 CNY/kWh}                                                            | schedule-unit",
                "{rate: 4 CNY/kWh/day, later_years: ▸5 CNY/kWh, across_years: per_day_year}    | schedule-unit",
                "{rate: ▸often, later_years: 6 CNY/kWh/day, across_years: per_day_year}        | schedule-value",
                "{rate: 7 CNY/kWh/day, later_years: 8 CNY/kWh/day, across_years: ▸each_day}    | schedule-value",
                "▸{rate: 9 CNY/kWh/day, later_years: 10 CNY/kWh/day}                           | schedule-missing-key",
                "▸{later_years: 11 CNY/kWh/day, across_years: whole_arrear}                    | schedule-missing-key",
                "{rate: 12 CNY/kWh/day, ▸across_years: whole_arrear}                           | schedule-unknown-key"
            })
    void refusesADailyRateThatCannotBe(String spoilt, String code) {
        Refusal.ofChanged(STEP, "daily: " + spoilt).says(code(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"month", "fortnight", "''", "Year", "12"})
    void refusesAnUnknownStretchToSettle(String settle) {
        Refusal.ofChanged(STEP, "settle: ▸" + settle + NEXT + STEP)
                .says(SCHEDULE_VALUE)
                .inWords("two_months");
    }

    @ParameterizedTest
    @CsvSource({"at_least, 5", "at_most, 6 kWh", "at_least, 7 %", "at_most, 8 CNY/kWh"})
    void refusesABoundThatIsNoMoney(String key, String bound) {
        Refusal.ofChanged(STEP, key + ": ▸" + bound + NEXT + STEP).says(SCHEDULE_UNIT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{amount: ▸3, rate: 1 CNY/kWh}                              | schedule-unit",
                "{at_most: ▸4 kWh, rate: 2 CNY/kWh}                         | schedule-unit",
                "{amount: 5 CNY, rate: ▸3 CNY/m3}                           | schedule-unit",
                "{amount: 6 CNY, ▸at_zero: nothing}                         | schedule-unknown-key",
                "▸{at_most: 7 CNY}                                          | schedule-missing-key"
            })
    void refusesATierThatCannotBe(String band, String code) {
        Refusal.ofChanged(STEP, "tiers: {mode: graduated, bands: [" + band + "]}")
                .says(code(code));
    }

    @Test
    void refusesAnUnknownRuleForZero() {
        Refusal.ofChanged(STEP, "tiers: {mode: whole, at_zero: ▸last_amount, bands: [{amount: 9 CNY}]}")
                .says(SCHEDULE_VALUE)
                .inWords("first_amount", "nothing");
    }

    @Test
    void refusesTwoChargesOfOneName() {
        Refusal.ofChanged(ROUND, ROUND + "      - {name: ▸over, quantity: water_m3, rate: 4 CNY/m3}\n")
                .says(SCHEDULE_VALUE)
                .inWords("over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"at_least: 8 CNY, at_most: ▸7.99 CNY", "at_most: ▸-1 CNY, at_least: 0 CNY"})
    void refusesAMostBelowTheLeast(String bounds) {
        Refusal.ofChanged(STEP, bounds.replace(", ", NEXT) + NEXT + STEP).saysAlso(SCHEDULE_VALUE);
    }

    @Test
    void theMostMayBeTheLeast() {
        assertThat(Refusal.problems(Law.source(Law.charging(
                        "water.over-quota",
                        "- {quantity: water_m3, at_least: 9 CNY, at_most: 9 CNY, rate: 1 CNY/m3}"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tiers: {mode: whole, bands: [{up_to: 5 kWh, rate: 1 CNY/kWh, at_most: 3 CNY}, {rate: 2 CNY/kWh}]}  | true",
                "tiers: {mode: whole, bands: [{up_to: 6 kWh, rate: 1 CNY/kWh}, {rate: 2 CNY/kWh}]}                  | false",
                "lookup: [{tiers: {mode: whole, bands: [{rate: 1 CNY/kWh, at_most: 4 CNY}]}}]                       | true",
                "lookup: [{tiers: {mode: whole, bands: [{rate: 1 CNY/kWh}]}}]                                       | false",
                "tiers: {mode: whole, bands: [{tiers: {mode: whole, bands: [{rate: 1 CNY/kWh, at_most: 5 CNY}]}}]}  | true"
            })
    void refusesToSettleTiersThatAreCapped(String rate, boolean isCapped) {
        String text = Refusal.VALID.replace(STEP, "settle: year" + NEXT + rate).replaceFirst("(?s)checks:.*", "");

        assertThat(Refusal.problems(Law.source(text)))
                .extracting(Problem::variant)
                .isEqualTo(isCapped ? List.of("cap-of-several-periods") : List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ten", "10", "2nd", "-1", "1.5"})
    void refusesPlacesThatAreNoDigit(String places) {
        Refusal.ofChanged("round: {places: 2", "round: ▸{places: " + places).says(SCHEDULE_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[▸under]", "▸under", "[over, ▸under]", "[▸fund]", "[▸after]"})
    void refusesAShareOfAChargeThatDoesNotStandBefore(String of) {
        share("percentage: 3 %, of: " + of).says(SCHEDULE_UNKNOWN_NAME).inWords("before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"▸3 CNY", "▸3 m3", "▸0.2 CNY/m3"})
    void refusesAShareThatIsNoShare(String share) {
        share("percentage: " + share + ", of: [over]").says(SCHEDULE_UNIT);
    }

    @Test
    void refusesAShareOfNoNamedCharge() {
        Refusal.ofChanged(ROUND, ROUND + "      - ▸{name: fund, percentage: 4 %}\n")
                .says(SCHEDULE_MISSING_KEY);
    }

    @Test
    void refusesARateBesideAShare() {
        share("percentage: 5 %, of: [over], ▸rate: 1 CNY/m3").says(SCHEDULE_UNKNOWN_KEY);
    }

    /** A share after the charge named over, and another charge after it. */
    private static Refusal share(String share) {
        return Refusal.ofChanged(
                ROUND,
                ROUND + "      - {name: fund, " + share + "}\n"
                        + "      - {name: after, quantity: water_m3, rate: 1 CNY/m3}\n");
    }

    private static ProblemCode code(String id) {
        return Arrays.stream(ProblemCode.values())
                .filter(code -> code.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
