package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.problem.ProblemCode.SCHEDULE_TIERS;
import static org.jieti.problem.ProblemCode.SCHEDULE_UNIT;
import static org.jieti.problem.ProblemCode.SCHEDULE_UNKNOWN_KEY;
import static org.jieti.problem.ProblemCode.SCHEDULE_UNKNOWN_NAME;
import static org.jieti.problem.ProblemCode.SCHEDULE_VALUE;

import org.jieti.problem.Problem;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RateReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "up_to: 20 %                  | up_to: ▸20 m3",
                "up_to: 40 %                  | up_to: ▸40 kWh",
                "above: 92 kWh/t              | above: ▸92",
                "above: 92 kWh/t              | above: ▸92 kgce/t",
                "every: 2.5 kWh/t             | every: ▸2.5 kWh",
                "{times: 3, kind              | '{times: ▸3 m3, kind'",
                "energy_intensity: 97 kWh/t   | energy_intensity: ▸97 kgce/t",
                "electricity_kwh: 1000 kWh    | electricity_kwh: ▸1000 m3"
            })
    void refusesANumberInAUnitThatDoesNotFit(String part, String spoilt) {
        Refusal.ofChanged(part, spoilt).says(SCHEDULE_UNIT);
    }

    @ParameterizedTest
    @CsvSource({
        "0.01 CNY/kWh, 0.25 CNY/m3",
        "0.01 CNY/kWh, 0.26 CNY",
        "0.01 CNY/kWh, 0.27 kWh",
        "0.01 CNY/kWh, 0.28",
        "0.01 CNY/kWh, 3 %",
        "0.25 CNY/m3, 0.29 CNY/kWh",
        "0.25 CNY/m3, water_m3"
    })
    void refusesAPriceThatIsNotYuanForWhatIsCharged(String price, String spoilt) {
        Refusal.ofChanged(price, "▸" + spoilt).says(SCHEDULE_UNIT);
    }

    @Test
    void refusesAMultiplierThatIsNoShare() {
        Refusal.ofChanged("times: 2, says", "times: ▸2 t, says").says(SCHEDULE_UNIT);
    }

    @Test
    void refusesALineRoundedToLessThanAFen() {
        Refusal.ofChanged("{places: 2, mode", "▸{places: 3, mode").says(SCHEDULE_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{rate: {times: 1, kind: additional, of: laddered}}", "{rate: laddered}"})
    void refusesGraduatedTiersWhereOneRateIsNeeded(String standard) {
        String laddered = "{tiers: {mode: graduated, bands: [{up_to: 5 m3, rate: 0.25 CNY/m3}, {rate: 0.5 CNY/m3}]}}\n";
        String text = Refusal.VALID.replace(
                "        standard: {rate: 0.25 CNY/m3}\n",
                "        laddered: " + laddered + "        standard: " + standard + "\n");

        assertThat(Refusal.problems(Law.source(text))).extracting(Problem::code).containsOnly(SCHEDULE_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package: {size: 5 m3, price: 2 CNY, partial: up}",
                "tiers: {mode: whole, bands: [{up_to: 6 m3, amount: 3 CNY}, {rate: 1 CNY/m3}]}",
                "tiers: {mode: whole, bands: [{up_to: 7 m3, rate: 2 CNY/m3, at_most: 9 CNY}, {rate: 1 CNY/m3}]}",
                "tiers: {mode: whole, bands: [{up_to: 8 m3, package: {size: 1 m3, price: 2 CNY, partial: up}},"
                        + " {rate: 1 CNY/m3}]}",
                "lookup: [{when: {two_high: yes}, rate: 1 CNY/m3}, {package: {size: 9 m3, price: 4 CNY, partial: up}}]"
            })
    void refusesAMultipleOfWhatIsNotOnePrice(String standard) {
        String text = Refusal.VALID.replace("standard: {rate: 0.25 CNY/m3}", "standard: {" + standard + "}");

        assertThat(Refusal.problems(Law.source(text)))
                .extracting(problem -> problem.location().line() + " " + problem.variant())
                .containsExactly("25 not-one-price", "26 not-one-price", "27 not-one-price");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiers: {mode: whole, bands: [{up_to: 7 m3, rate: 2 CNY/m3}, {rate: 1 CNY/m3}]}",
                "lookup: [{when: {two_high: yes}, rate: 1 CNY/m3}, {rate: 2 CNY/m3}]"
            })
    void aMultipleMayBeOfWhateverIsOnePrice(String standard) {
        String text = Refusal.VALID.replace("standard: {rate: 0.25 CNY/m3}", "standard: {" + standard + "}");

        assertThat(Refusal.problems(Law.source(text))).isEmpty();
    }

    @Test
    void refusesThePriceOfAScheduleThatHasNotOnePrice() {
        String laddered = Law.charging("water.resource-fee", """
                - quantity: water_m3
                  tiers: {mode: graduated, bands: [{up_to: 5 m3, rate: 1 CNY/m3}, {rate: 2 CNY/m3}]}
                """);
        String following =
                Law.charging("water.over-quota", "- {quantity: water_m3, rate: {as_in: test/water.resource-fee}}");

        assertThat(Refusal.problems(Law.source(laddered), Law.source(following)))
                .extracting(problem -> problem.location() + " " + problem.variant())
                .containsExactly("own.yaml:10:36 not-one-price");
    }

    @Test
    void refusesPackagesOfWhichLessThanNothingIsFree() {
        String charges = "- {quantity: water_m3, package: {size: 5 m3, free: -1 m3, price: 2 CNY, partial: up}}";

        assertThat(Refusal.problems(Law.source(Law.charging("water.over-quota", charges))))
                .extracting(Problem::variant)
                .containsExactly("free-below-nothing");
    }

    @Test
    void refusesGraduatedTiersOfEquivalents() {
        String charges = """
                - {equivalents: cn/pollution-equivalents, medium: water, rank: [{top: 3}], \
                tiers: {mode: graduated, bands: [{up_to: 5 eq, rate: 1 CNY/eq}, {rate: 2 CNY/eq}]}}
                """;

        assertThat(Refusal.problems(Law.source(Law.charging("pollutant.environmental-tax", charges))))
                .extracting(Problem::code)
                .contains(SCHEDULE_VALUE);
    }

    @Test
    void saysWhichUnitWouldFit() {
        Refusal.ofChanged("add: 0.01 CNY/kWh", "add: ▸0.01 CNY/t")
                .says(SCHEDULE_UNIT)
                .inWords("CNY/t", "CNY/kWh");
    }

    @Test
    void aPriceMayStandInALargerUnit() {
        assertThat(Law.book(Refusal.VALID.replace("0.25 CNY/m3", "2500 CNY/万m3"))
                        .schedules())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf CNY/m3", ".nan CNY/m3", "1e3 CNY/m3", "'0,25 CNY/m3'", "0.25 CNY/furlong", "''", "~"})
    void refusesWhatIsNoFiniteNumberInAKnownUnit(String price) {
        Refusal.ofChanged("0.25 CNY/m3", "▸" + price).says(SCHEDULE_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {".inf kWh/t", "-.inf kWh/t", ".nan", "ninety-two kWh/t", "9_2 kWh/t"})
    void refusesAThresholdThatIsNoFiniteNumber(String above) {
        Refusal.ofChanged("92 kWh/t", "▸" + above).says(SCHEDULE_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 kWh/t", "-2.5 kWh/t"})
    void refusesStepsThatNeverEnd(String every) {
        Refusal.ofChanged(
                        "step: {measure: energy_intensity, above: 92 kWh/t, every: 2.5 kWh/t",
                        "step: {measure: energy_intensity, above: 92 kWh/t, every: ▸" + every)
                .says(SCHEDULE_VALUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mode: graduated           | mode: ▸progressive",
                "{times: 3, kind: additional | '{times: 3, kind: ▸surplus'",
                "combine: first            | combine: ▸sum",
                "mode: half_up             | mode: ▸bankers",
                "partial: up               | partial: ▸whole",
                "missing_means: no         | missing_means: ▸yes",
                "combine: {highest_of: [   | 'combine: {lowest_of: ▸['",
                "title: Test               | 'title: Test\nchange: ▸by_week'"
            })
    void refusesAWordThatIsNoneOfTheChoices(String part, String spoilt) {
        Refusal.ofChanged(part, spoilt).says(SCHEDULE_VALUE).inWords("one of");
    }

    @Test
    void refusesTiersThatAreNotSorted() {
        Refusal.ofChanged("- {up_to: 40 %", "- ▸{up_to: 19.9 %")
                .says(SCHEDULE_TIERS)
                .inWords("19.9 %");
    }

    @Test
    void refusesAnEmptyTierBetweenEqualBounds() {
        Refusal.ofChanged("- {up_to: 40 %", "- ▸{up_to: 20 %").says(SCHEDULE_TIERS);
    }

    @Test
    void refusesAnOpenTierThatIsNotTheLast() {
        Refusal.ofChanged("- {up_to: 40 %, rate", "- ▸{rate")
                .says(SCHEDULE_TIERS)
                .inWords("not the last");
    }

    @Test
    void refusesALastTierThatEnds() {
        Refusal.ofChanged("- {rate: {times: 3", "- ▸{up_to: 60 %, rate: {times: 3")
                .says(SCHEDULE_TIERS)
                .inWords("last tier ends");
    }

    @Test
    void refusesATierThatBeginsWhereNoneEnded() {
        Refusal.ofChanged("- {up_to: 40 %", "- {▸over: 25 %, up_to: 40 %").says(SCHEDULE_UNKNOWN_KEY);
    }

    @Test
    void refusesTwoUpperBounds() {
        Refusal.ofChanged("- {up_to: 40 %", "- ▸{up_to: 40 %, below: 41 %")
                .says(SCHEDULE_TIERS)
                .inWords("one upper bound");
    }

    @Test
    void refusesTiersWithoutBands() {
        Refusal.ofChanged(
                        "tiers:\n          mode: graduated",
                        "tiers:\n          mode: whole\n          bands: ▸[]\n      - name: other\n        quantity: water_m3\n        tiers:\n          mode: graduated")
                .says(SCHEDULE_VALUE);
    }

    @Test
    void refusesGraduatedTiersWithAMeasure() {
        Refusal.ofChanged("mode: graduated\n", "▸mode: graduated\n          measure: water_m3\n")
                .says(SCHEDULE_VALUE)
                .inWords("graduated");
    }

    @Test
    void refusesRowsBelowOneThatHoldsForEveryone() {
        Refusal.ofChanged("rate: 0.25 CNY/m3}", """
                        lookup: [{when: {industry: cement}, rate: 0.25 CNY/m3}, \
                        ▸{rate: 0.26 CNY/m3}, {when: {industry: steel}, rate: 0.27 CNY/m3}]}""").says(SCHEDULE_VALUE).inWords("never be reached");
    }

    @Test
    void refusesAPriceAsInAScheduleThatIsNotThere() {
        Refusal.ofChanged("{rate: 0.25 CNY/m3}", "{rate: ▸{as_in: cn/water/none}}")
                .says(SCHEDULE_UNKNOWN_NAME);
    }

    @Test
    void refusesAnUnknownTableOfEquivalents() {
        Refusal.ofChanged("      - quantity: electricity_kwh\n", """
                              - {equivalents: ▸cn/none, medium: water, rank: [{top: 3}], rate: 1 CNY/eq}
                              - quantity: electricity_kwh
                        """)
                .says(SCHEDULE_UNKNOWN_NAME)
                .inWords("the table", "cn/none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "water_m3 - water_quota_m3 | ▸water_m3 -",
                "water_m3 - water_quota_m3 | water_m3 ▸minus water_quota_m3",
                "water_m3 - water_quota_m3 | ▸(water_m3 - water_quota_m3",
                "water_m3 - water_quota_m3 | water_m3 ▸) - water_quota_m3",
                "water_m3 - water_quota_m3 | ▸water_m3-water_quota_m3",
                "{when: {two_high: yes}, t | '{when: ▸water_m3, t'",
                "{when: {two_high: yes}, t | '{when: water_m3 > ▸many, t'",
                "{when: {two_high: yes}, t | '{when: water_m3 > 5 m3 ▸> 4 m3, t'"
            })
    void refusesAFigureThatBreaksOff(String part, String spoilt) {
        Refusal.ofChanged(part, spoilt).says(SCHEDULE_VALUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quantity: water_m3 - water_quota_m3 | quantity: ▸water_m3 - electricity_kwh",
                "{when: {two_high: yes}, t | '{when: ▸water_m3 > 5, t'",
                "{when: {two_high: yes}, t | '{when: ▸water_m3 > 5 kWh, t'"
            })
    void refusesToHoldFiguresAgainstEachOtherWhoseUnitsDoNotFit(String part, String spoilt) {
        Refusal.ofChanged(part, spoilt).says(SCHEDULE_UNIT);
    }
}
