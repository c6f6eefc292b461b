package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jieti.domain.Reason;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RatePricerTest {

    @ParameterizedTest
    @CsvSource({
        "up, 13449.99, 0.00",
        "up, 13450, 0.00",
        "up, 13450.01, 0.10",
        "up, 13470, 0.10",
        "up, 13470.01, 0.20",
        "down, 13469.99, 0.00",
        "down, 13470, 0.10",
        "down, 13489.99, 0.10",
        "prorate, 13450, 0.00",
        "prorate, 13455, 0.03",
        "prorate, 13460, 0.05",
        "prorate, 13480, 0.15"
    })
    void aBegunStepCountsAsTheLawSays(String partial, String intensity, String amount) {
        String charges = """
                - quantity: electricity_kwh
                  step: {measure: energy_intensity, above: 13450 kWh/t, every: 20 kWh/t, add: 0.01 CNY/kWh, partial: %s}
                """.formatted(partial);

        assertThat(charged(charges, "electricity_kwh: 10 kWh", "energy_intensity: " + intensity + " kWh/t"))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"1, additional, 20.00", "1.5, additional, 30.00", "2, gross, 20.00", "3, gross, 40.00", "1, gross, 0.00"
    })
    void aMultipleIsOnTopOfThePriceOrTakesItsPlace(String times, String kind, String amount) {
        String charges = "- {quantity: water_m3, rate: {times: %s, kind: %s, of: water_price}}".formatted(times, kind);

        assertThat(charged(charges, "water_m3: 5 m3", "water_price: 4 CNY/m3")).isEqualTo(amount);
    }

    @Test
    void aPriceThatIsNotGivenLeavesTheChargeOpen() {
        AssessmentLine line =
                line("- {quantity: water_m3, rate: {times: 2, kind: additional, of: water_price}}", "water_m3: 6 m3");

        assertThat(line.status()).isEqualTo(LineStatus.UNDETERMINED);
        assertThat(line.reasons()).extracting(Reason::key).containsExactly("missing-fact");
        assertThat(line.reasons().get(0).details()).containsExactly("water_price");
    }

    private static final String BY_CLASS = """
            - quantity: water_m3
              lookup:
                - {when: {two_high: yes, category: restricted}, rate: 1 CNY/m3}
                - {when: {category: eliminated}, %srate: 2 CNY/m3}
                - {rate: 3 CNY/m3}
            """;

    @ParameterizedTest
    @CsvSource({
        "yes, restricted, 7.00",
        "no, restricted, 21.00",
        "yes, eliminated, 14.00",
        "'', eliminated, 14.00",
        "no, '', ''",
        "'', restricted, ''",
        "'', permitted, 21.00"
    })
    void aMissingFactLeavesTheRateOpenUnlessAnotherConditionSettlesTheRow(
            String twoHigh, String category, String amount) {
        AssessmentLine line =
                line(BY_CLASS.formatted(""), known("two_high", twoHigh), known("category", category), "water_m3: 7 m3");

        assertThat(line.status()).isEqualTo(amount.isEmpty() ? LineStatus.UNDETERMINED : LineStatus.CHARGED);
        assertThat(line.amount()).hasToString(amount.isEmpty() ? "0.00" : amount);
    }

    @Test
    void aRowMayTakeAMissingFactForANo() {
        AssessmentLine line = line(BY_CLASS.formatted("missing_means: no, "), "two_high: no", "water_m3: 8 m3");

        assertThat(line.amount()).hasToString("24.00");
        assertThat(line.reasons()).extracting(Reason::key).containsExactly("assumed-not");
    }

    @Test
    void aRowThatNoFactReachesChargesNothing() {
        AssessmentLine line = line(
                "- {quantity: water_m3, lookup: [{when: {category: eliminated}, rate: 2 CNY/m3}]}",
                "category: permitted",
                "water_m3: 9 m3");

        assertThat(line.status()).isEqualTo(LineStatus.ZERO);
        assertThat(line.reasons()).extracting(Reason::key).containsExactly("nothing-charged");
    }

    @Test
    void aPlaceThatIsTooWideLeavesItOpen() {
        AssessmentLine line = line(
                "- {quantity: water_m3, lookup: [{when: {region: 南京市}, rate: 2 CNY/m3}, {rate: 1 CNY/m3}]}",
                "region: 江苏",
                "water_m3: 10 m3");

        assertThat(line.status()).isEqualTo(LineStatus.UNDETERMINED);
        assertThat(line.reasons()).extracting(Reason::key).containsExactly("term-too-wide");
    }

    @Test
    void theRateOfAnotherScheduleIsThatOfTheDay() {
        String other = Law.charging(
                "water.resource-fee",
                "- {quantity: water_taken_m3, lookup: [{when: {category: eliminated}, rate: 5 CNY/m3}, {rate: 1 CNY/m3}]}");
        String own = Law.charging(
                "water.over-quota",
                "- {quantity: water_m3, rate: {as_in: test/water.resource-fee, given: {category: eliminated}}}");

        AssessmentLine line = Law.assess(
                        Law.book(other, own),
                        Given.in("2011-03", "region: 江西", "category: permitted", "water_m3: 11 m3")
                                .asCase())
                .lines()
                .stream()
                .filter(one -> one.levy().code().equals("water.over-quota"))
                .findFirst()
                .orElseThrow();

        assertThat(line.amount()).hasToString("55.00");
        assertThat(line.reasons()).extracting(Reason::key).contains("rate-as-in");
    }

    @ParameterizedTest
    @CsvSource({"100, 0.01", "49, 0.00", "50, 0.01", "1050, 0.11"})
    void theLineIsRoundedOnce(String water, String amount) {
        assertThat(charged("- {quantity: water_m3, rate: 0.0001 CNY/m3}", "water_m3: " + water + " m3"))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"65.4, 0", "65.49, 0", "65.5, 1", "66.4, 1"})
    void aQuantityMayBeRoundedBeforeItIsPriced(String noise, String decibels) {
        String charges = """
                - quantity: noise_db - noise_limit_db
                  round_quantity: {places: 0, mode: half_up}
                  rate: 350 CNY/dB
                """;
        Assessment assessment = assess(charges, "noise_db: " + noise + " dB", "noise_limit_db: 65 dB");

        assertThat(assessment.total()).hasToString(decibels.equals("0") ? "0.00" : "350.00");
    }

    @ParameterizedTest
    @CsvSource({"0, ZERO", "-5, ZERO", "0.001, CHARGED"})
    void lessThanNothingIsNothing(String over, String status) {
        AssessmentLine line = line(
                "- {quantity: water_m3 - water_quota_m3, rate: 100 CNY/m3}",
                "water_quota_m3: 50 m3",
                "water_m3: " + new java.math.BigDecimal(over).add(new java.math.BigDecimal(50)) + " m3");

        assertThat(line.status()).hasToString(status);
    }

    @Test
    void aQuotaOfNothingMeasuresNothing() {
        AssessmentLine line = line(
                "- {quantity: water_m3, tiers: {mode: whole, measure: water_m3 / water_quota_m3, bands: [{up_to: 100 %, rate: none}, {rate: 1 CNY/m3}]}}",
                "water_quota_m3: 0 m3", "water_m3: 12 m3");

        assertThat(line.status()).isEqualTo(LineStatus.UNDETERMINED);
        assertThat(line.reasons()).extracting(Reason::key).containsExactly("not-above-zero");
    }

    private static String known(String field, String value) {
        return value.isEmpty() ? "credit: red" : field + ": " + value;
    }

    private static String charged(String charges, String... facts) {
        return assess(charges, facts).total().toString();
    }

    private static AssessmentLine line(String charges, String... facts) {
        List<AssessmentLine> lines = assess(charges, facts).lines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static Assessment assess(String charges, String... facts) {
        String[] placed =
                Stream.concat(Stream.of("region: 浙江"), Stream.of(facts)).toArray(String[]::new);
        return Law.assess(
                Law.book(Law.charging("water.over-quota", charges)),
                Given.in("2010-06", placed).asCase());
    }
}
