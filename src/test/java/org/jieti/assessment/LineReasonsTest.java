package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jieti.domain.Reason;
import org.jieti.report.Wording;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lines say beside their amounts, and that they say it once. */
final class LineReasonsTest {

    private static final String LEVY = "water.over-quota";

    @ParameterizedTest
    @CsvSource({"0, 0", "-3, -3"})
    void ofNothingNothingIsChargedAndTheLineSaysSo(String water, String quantity) {
        AssessmentLine line = line("- {quantity: water_m3, rate: 2 CNY/m3}", "water_m3: " + water + " m3");

        assertThat(line.status()).isEqualTo(LineStatus.ZERO);
        assertThat(line.priced()).isEmpty();
        assertThat(line.reasons()).containsExactly(Reason.of("no-quantity", "water_m3", quantity, "m3"));
    }

    @Test
    void aLongFormulaIsNotSpelledOut() {
        String formula = "lowest(" + "water_m3, ".repeat(20) + "water_m3)";
        AssessmentLine line = line("- {quantity: \"" + formula + "\", rate: 2 CNY/m3}", "water_m3: 0 m3");

        assertThat(line.reasons()).extracting(Reason::key).containsExactly("no-long-quantity");
        assertThat(new Wording(Locale.ENGLISH).reasons(line.reasons())).isEqualTo("the quantity charged is 0 m3");
    }

    @ParameterizedTest
    @CsvSource({"9, 18.00, ", "10, 20.00, ", "11, 20.00, at-most"})
    void onlyWhatTheCapTakesAwayIsTold(String water, String amount, String reason) {
        AssessmentLine line = line(
                "- {quantity: water_m3, tiers: {mode: whole, bands: [{rate: 2 CNY/m3, at_most: 20 CNY}]}}",
                "water_m3: " + water + " m3");

        assertThat(line.amount()).hasToString(amount);
        assertThat(line.reasons())
                .extracting(Reason::key)
                .containsExactlyElementsOf(Stream.ofNullable(reason).toList());
    }

    @ParameterizedTest
    @CsvSource({"two_high: no, ", "credit: red, assumed-not", "two_high: yes, words"})
    void anExemptionIsAssumedNotToHoldOnlyIfItCannotBeTold(String fact, String reason) {
        String law = Law.charging(LEVY, "- {quantity: water_m3, rate: 2 CNY/m3}")
                .replace(
                        "    charges:",
                        "    exempt: [{when: {two_high: yes}, missing_means: no, says: spared}]\n    charges:");

        assertThat(lines(law, fact, "water_m3: 12 m3").get(0).reasons())
                .extracting(Reason::key)
                .containsExactlyElementsOf(Stream.ofNullable(reason).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "when: {two_high: yes}, rate: 1 CNY/m3                                   | missing-fact | two_high",
                "rate: {undetermined: not published}                                     | words | not published",
                "rate: water_price                                                       | missing-fact | water_price",
                "step: {measure: output_t, above: 3 t, every: 1 t, add: 2 CNY/m3, partial: up} | missing-fact | output_t",
                "tiers: {mode: whole, measure: output_t, bands: [{up_to: 5 t, rate: 1 CNY/m3}, {rate: 2 CNY/m3}]}"
                        + " | missing-fact | output_t",
                "lookup: [{when: {category: eliminated}, rate: 1 CNY/m3}]                | missing-fact | category"
            })
    void whatIsOpenSaysWhatIsMissing(String rate, String key, String detail) {
        AssessmentLine line = line("- {quantity: water_m3, " + rate + "}", "water_m3: 13 m3");

        assertThat(line.status()).isEqualTo(LineStatus.UNDETERMINED);
        assertThat(line.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.key()).isEqualTo(key);
            assertThat(reason.details()).startsWith(detail);
        });
    }

    @Test
    void aRateTakenFromALawThatHasEndedIsOpen() {
        String ended = Law.charging("water.resource-fee", "- {quantity: water_m3, rate: 1 CNY/m3}")
                .replace("from: 2010-01-01\n", "from: 2010-01-01\n    until: 2010-06-01\n");
        String follows = Law.charging(LEVY, "- {quantity: water_m3, rate: {as_in: test/water.resource-fee}}");

        assertThat(Law.assess(
                                Law.book(ended, follows),
                                Given.in("2010-06", "region: 浙江", "water_m3: 14 m3")
                                        .asCase())
                        .lines())
                .filteredOn(AssessmentLine::isUndetermined)
                .extracting(AssessmentLine::reasons)
                .containsExactly(List.of(Reason.of("not-in-force", "test/water.resource-fee", "2010-06-01")));
    }

    @Test
    void whatIsOpenForOneReasonIsToldOnce() {
        String twice = """
                - {name: one, quantity: water_quota_m3, rate: 2 CNY/m3}
                - {name: two, quantity: water_quota_m3, rate: 3 CNY/m3}
                """;

        assertThat(lines(Law.charging(LEVY, twice), "water_m3: 15 m3")).hasSize(1);
    }

    @Test
    void whatIsOpenForSeveralReasonsIsToldForEach() {
        String different = """
                - {name: one, quantity: water_quota_m3, rate: 2 CNY/m3}
                - {name: two, quantity: wastewater_m3, rate: 3 CNY/m3}
                - {name: three, quantity: water_m3, rate: 4 CNY/m3}
                - {name: four, quantity: water_m3, rate: 4 CNY/m3}
                """;

        assertThat(lines(Law.charging(LEVY, different), "water_m3: 16 m3")).hasSize(4);
    }

    @Test
    void whatIsOpenForSeveralOutletsIsToldForEach() {
        Given given = Given.in("2010-06", "region: 浙江")
                .discharging("outlet: W1", "pollutant: cod")
                .discharging("outlet: W2", "pollutant: cod");
        String law = Law.charging(LEVY, "- {for_each: discharge, quantity: mass_kg, rate: 2 CNY/kg}");

        assertThat(Law.assess(Law.book(law), given.asCase()).lines()).hasSize(2);
    }

    @Test
    void leviesThatMeetStandInTheirOrderWhateverChangesBetween() {
        String one = Law.charging("electricity.differential", "- {quantity: electricity_kwh, rate: 0.1 CNY/kWh}");
        String other = Law.charging(
                        "electricity.punitive",
                        "- {quantity: electricity_kwh, lookup: [{when: {two_high: yes}, rate: 0.2 CNY/kWh},"
                                + " {rate: 0.3 CNY/kWh}]}")
                .replace("region: CN\n", "region: CN\ncombine: {adds_to: [electricity.differential]}\n");
        Given given = Given.changing(
                "2010-06",
                Given.facts("region: 浙江", "two_high: yes", "electricity_kwh: 30 kWh", "category: permitted"),
                "2010-06-11",
                Given.facts("region: 浙江", "two_high: no", "electricity_kwh: 30 kWh", "category: eliminated"));
        String split = one.replace(
                "rate: 0.1 CNY/kWh", "lookup: [{when: {category: permitted}, rate: 0.4 CNY/kWh}, {rate: 0.5 CNY/kWh}]");

        assertThat(Law.assess(Law.book(split, other), given.asCase()).lines())
                .extracting(line -> line.levy() + " " + line.amount())
                .containsExactly(
                        "electricity.differential 4.00",
                        "electricity.differential 10.00",
                        "electricity.punitive 2.00",
                        "electricity.punitive 6.00");
    }

    @Test
    void eachPieceIsPricedByTheFactsOfItsDays() {
        String law = Law.charging(LEVY, "- {quantity: water_m3, rate: water_price}");
        Given given = Given.changing(
                "2010-06",
                Given.facts("region: 浙江", "water_m3: 30 m3", "water_price: 2 CNY/m3"),
                "2010-06-11",
                Given.facts("region: 浙江", "water_m3: 30 m3", "water_price: 7 CNY/m3"));

        assertThat(Law.assess(Law.book(law), given.asCase()).lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("20.00", "140.00");
    }

    private static AssessmentLine line(String charges, String... facts) {
        List<AssessmentLine> lines = lines(Law.charging(LEVY, charges), facts);
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }

    private static List<AssessmentLine> lines(String law, String... facts) {
        String[] placed =
                Stream.concat(Stream.of("region: 浙江"), Stream.of(facts)).toArray(String[]::new);
        return Law.assess(Law.book(law), Given.in("2010-06", placed).asCase()).lines();
    }
}
