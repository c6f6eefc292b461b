package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jieti.domain.Reason;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoundsTest {

    private static final String BOUNDED = """
            - {quantity: water_m3, at_least: 20 CNY, at_most: 0.009 万CNY, rate: 1.25 CNY/m3}
            """;

    @ParameterizedTest
    @CsvSource({
        "0, 20.00",
        "15.99, 20.00",
        "16, 20.00",
        "16.01, 20.01",
        "71.99, 89.99",
        "72, 90.00",
        "72.01, 90.00",
        "5000, 90.00"
    })
    void aChargeComesToNoLessAndNoMore(String water, String amount) {
        assertThat(assess(BOUNDED, "water_m3: " + water + " m3").total()).hasToString(amount);
    }

    @ParameterizedTest
    @CsvSource({"10, 7.50, at-least", "80, -10.00, at-most"})
    void aLineOfItsOwnTellsTheDifference(String water, String difference, String why) {
        AssessmentLine line =
                assess(BOUNDED, "water_m3: " + water + " m3").lines().get(1);

        assertThat(line.amount()).hasToString(difference);
        assertThat(line.status()).isEqualTo(LineStatus.CHARGED);
        assertThat(line.reasons()).extracting(Reason::key).containsExactly(why);
        assertThat(line.priced().orElseThrow().amount()).hasToString(difference);
    }

    @ParameterizedTest
    @CsvSource({"16, 1", "17, 1", "72, 1"})
    void withinTheBoundsNothingIsAdded(String water, int lines) {
        assertThat(assess(BOUNDED, "water_m3: " + water + " m3").lines()).hasSize(lines);
    }

    @Test
    void theBoundsAreThoseOfAllTiersTogether() {
        String charges = """
                - quantity: water_m3
                  at_most: 100.50 CNY
                  tiers: {mode: graduated, bands: [{up_to: 10 m3, rate: 6 CNY/m3}, {rate: 8 CNY/m3}]}
                """;

        assertThat(assess(charges, "water_m3: 15 m3").total()).hasToString("100.00");
        assertThat(assess(charges, "water_m3: 15.1 m3").total()).hasToString("100.50");
    }

    @Test
    void aVersionInForceForSomeDaysHasItsShareOfTheBounds() {
        String bounded = "- {quantity: water_m3, at_least: %s CNY, rate: 0.1 CNY/m3}";
        String text = Law.charging("water.over-quota", bounded.formatted("30"))
                .replace("  - from: 2010-01-01\n", "  - from: 2010-06-11\n");
        String earlier = """
                  - from: 2010-01-01
                    until: 2010-06-11
                    cite: {document: 测试〔2009〕4号, issuer: 测试委员会, standing: quoted}
                    charges:
                """ + bounded.formatted("60").indent(6);

        Assessment assessment = Law.assess(
                Law.book(text + earlier),
                Given.in("2010-06", "region: 浙江", "water_m3: 9 m3").asCase());

        assertThat(assessment.total()).hasToString("40.00");
        assertThat(assessment.lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("0.30", "19.70", "0.60", "19.40");
    }

    @Test
    void anEnterpriseTheChargeIsNotOnOwesNoLeast() {
        String charges = "- {quantity: water_m3, when: {category: eliminated}, at_least: 55 CNY, rate: 1 CNY/m3}";

        assertThat(assess(charges, "water_m3: 3 m3", "category: permitted").lines())
                .isEmpty();
        assertThat(assess(charges, "water_m3: 3 m3", "category: eliminated").total())
                .hasToString("55.00");
    }

    @Test
    void whatCannotBeToldIsNotFilledUp() {
        Assessment assessment = assess(BOUNDED, "credit: green");

        assertThat(assessment.lines()).extracting(AssessmentLine::status).containsExactly(LineStatus.UNDETERMINED);
        assertThat(assessment.total()).hasToString("0.00");
    }

    @Test
    void aCreditIsBroughtUpToTheLeast() {
        String charges = "- {quantity: water_m3, at_least: -12 CNY, rate: -0.4 CNY/m3}";

        assertThat(assess(charges, "water_m3: 29 m3").total()).hasToString("-11.60");
        assertThat(assess(charges, "water_m3: 31 m3").total()).hasToString("-12.00");
    }

    @ParameterizedTest
    @CsvSource({"35, 70.00", "37.5, 75.00", "38, 75.00", "400, 75.00"})
    void aTierMayCapWhatItsRateComesTo(String water, String amount) {
        String charges = """
                - {quantity: water_m3, tiers: {mode: whole, bands: [{at_most: 75 CNY, rate: 2 CNY/m3}]}}
                """;

        assertThat(assess(charges, "water_m3: " + water + " m3").total()).hasToString(amount);
    }

    @Test
    void theCapOfATierLeavesItsAmountAndTheOtherTiersAlone() {
        String charges = """
                - quantity: water_m3
                  tiers:
                    mode: graduated
                    bands:
                      - {up_to: 10 m3, amount: 7 CNY, at_most: 21 CNY, rate: 3 CNY/m3}
                      - {rate: 4 CNY/m3}
                """;

        assertThat(assess(charges, "water_m3: 9 m3").total()).hasToString("28.00");
        assertThat(assess(charges, "water_m3: 12 m3").total()).hasToString("36.00");
    }

    @Test
    void periodDaysCanChargeByTheDay() {
        String perDay = "- {quantity: period_days, rate: 1.5 CNY/day}";

        assertThat(assess(perDay, "period_days: 28 day").total()).hasToString("42.00");
    }

    private static Assessment assess(String charges, String... facts) {
        String[] placed =
                Stream.concat(Stream.of("region: 浙江"), Stream.of(facts)).toArray(String[]::new);
        return Law.assess(
                Law.book(Law.charging("water.over-quota", charges)),
                Given.in("2010-06", placed).asCase());
    }
}
