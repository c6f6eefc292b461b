package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jieti.domain.Reason;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With a rate of one yuan, an amount is a number of equivalents. */
final class EquivalentChargerTest {

    private static final String TAX = Law.charging("pollutant.environmental-tax", """
            - name: water
              equivalents: cn/pollution-equivalents
              medium: water
              rank: [{classes: [1], top: 5}, {classes: [2, ph, colour, coliform, chlorine, livestock, small], top: 3}]
              rate: 1 CNY/eq
            - name: air
              equivalents: cn/pollution-equivalents
              medium: air
              rank: [{top: 3}]
              rate: 1 CNY/eq
            """);

    @Test
    void theThreeHighestOfAnOutletAreCharged() {
        assertThat(said(
                        "A1 air sulphur-dioxide 95",
                        "A1 air nitrogen-oxides 190",
                        "A1 air fluoride 8.7",
                        "A1 air ammonia 909"))
                .containsExactly("100.00 CHARGED", "200.00 CHARGED", "0.00 YIELDED", "100.00 CHARGED");
    }

    @Test
    void everyOutletIsRankedByItself() {
        assertThat(said(
                        "A1 air sulphur-dioxide 95",
                        "A1 air nitrogen-oxides 96",
                        "A1 air chlorine 34",
                        "A2 air fluoride 0.87",
                        "A1 air hydrogen-chloride 1.075"))
                .containsExactly("100.00 CHARGED", "101.05 CHARGED", "100.00 CHARGED", "0.00 YIELDED", "1.00 CHARGED");
    }

    @Test
    void aTieGoesToTheOneThatStandsFirstInTheStatute() {
        assertThat(said(
                        "A1 air sulphur-dioxide 9.5",
                        "A1 air chlorine 3.4",
                        "A1 air fluoride 8.7",
                        "A1 air nitrogen-oxides 9.5"))
                .containsExactly("10.00 CHARGED", "10.00 CHARGED", "0.00 YIELDED", "10.00 CHARGED");
    }

    @Test
    void firstClassWaterPollutantsHaveARankOfTheirOwn() {
        assertThat(said(
                        "W1 water total-mercury 0.0005",
                        "W1 water total-cadmium 0.01",
                        "W1 water total-chromium 0.12",
                        "W1 water total-arsenic 0.08",
                        "W1 water total-lead 0.125",
                        "W1 water total-nickel 0.15",
                        "W1 water suspended-solids 28",
                        "W1 water petroleum 0.8",
                        "W1 water ammonia-nitrogen 7.2",
                        "W1 water fluoride 5"))
                .containsExactly(
                        "0.00 YIELDED",
                        "2.00 CHARGED",
                        "3.00 CHARGED",
                        "4.00 CHARGED",
                        "5.00 CHARGED",
                        "6.00 CHARGED",
                        "0.00 YIELDED",
                        "8.00 CHARGED",
                        "9.00 CHARGED",
                        "10.00 CHARGED");
    }

    @ParameterizedTest
    @CsvSource({
        "10, 4.9, 4.8, 10.00 CHARGED, 0.00 YIELDED, 0.00 YIELDED",
        "9, 5, 4.8, 0.00 YIELDED, 10.00 CHARGED, 0.00 YIELDED",
        "9, 4.4, 4.9, 0.00 YIELDED, 0.00 YIELDED, 10.00 CHARGED",
        "10, 5, 4.9, 0.00 YIELDED, 10.00 CHARGED, 0.00 YIELDED"
    })
    void ofCodBodAndTocOnlyTheHighestCounts(
            String cod, String bod, String toc, String first, String second, String third) {
        assertThat(said("W1 water cod " + cod, "W1 water bod5 " + bod, "W1 water toc " + toc))
                .containsExactly(first, second, third);
    }

    @Test
    void whatYieldsToItsKindTakesNoPlaceInTheRank() {
        assertThat(said(
                        "W1 water cod 400",
                        "W1 water bod5 150",
                        "W1 water petroleum 20",
                        "W1 water sulphide 12.5",
                        "W1 water fluoride 25"))
                .containsExactly("400.00 CHARGED", "0.00 YIELDED", "200.00 CHARGED", "100.00 CHARGED", "0.00 YIELDED");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2000.00", "0.99, 2000.00", "1, 960.00", "2, 480.00", "3, 240.00", "4, 120.00", "4.99, 120.00", "5, 24.00",
        "5.99, 24.00", "6, 0.00", "7, 0.00", "9, 0.00", "9.01, 120.00", "10, 120.00", "10.01, 240.00", "11.5, 480.00",
        "12.5, 960.00", "13, 960.00", "13.01, 2000.00", "14, 2000.00"
    })
    void phCountsByItsBracketAndIsNeutralBetweenSixAndNine(String ph, String amount) {
        assertThat(total(given(
                        "outlet: W1",
                        "medium: water",
                        "pollutant: ph",
                        "volume_m3: 120 m3",
                        "concentration: " + ph + " mg/L")))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"400, 80, 80.00", "81, 80, 0.25", "80, 80, 0.00", "40, 80, 0.00"})
    void colourCountsByTheTimesItIsOverItsLimit(String colour, String limit, String amount) {
        assertThat(total(given(
                        "outlet: W1",
                        "medium: water",
                        "pollutant: colour",
                        "volume_m3: 100 m3",
                        "concentration: " + colour + " mg/L",
                        "limit: " + limit + " mg/L")))
                .isEqualTo(amount);
    }

    @Test
    void coliformsAndChlorineCountByTheWaterAndOnlyOneOfThem() {
        assertThat(Law.assess(
                                Law.overEquivalents(TAX),
                                given("outlet: W1", "medium: water", "pollutant: coliforms", "volume_m3: 330 m3")
                                        .discharging(
                                                "outlet: W1",
                                                "medium: water",
                                                "pollutant: residual-chlorine",
                                                "volume_m3: 330 m3")
                                        .asCase())
                        .lines())
                .extracting(line -> line.amount() + " " + line.status())
                .containsExactly("100.00 CHARGED", "0.00 YIELDED");
    }

    @ParameterizedTest
    @CsvSource({
        "cattle, 50, 0.00",
        "cattle, 51, 510.00",
        "pigs, 500, 0.00",
        "pigs, 501, 501.00",
        "poultry, 5001, 166.70"
    })
    void onlyLargeHerdsCount(String animals, String heads, String amount) {
        assertThat(total(given(
                        "outlet: W1", "medium: water", "pollutant: " + animals, "head_count: " + heads + " head")))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"unobtainium, unknown-term", "sulphur-dioxide, no-equivalent"})
    void whatTheTableDoesNotListIsOpen(String pollutant, String reason) {
        Assessment assessment = Law.assess(
                Law.overEquivalents(TAX),
                given("outlet: W1", "medium: water", "pollutant: " + pollutant, "mass_kg: 3 kg")
                        .asCase());

        assertThat(assessment.undetermined()).isEqualTo(1);
        assertThat(assessment.lines().get(0).reasons()).extracting(Reason::key).containsExactly(reason);
    }

    @Test
    void aMissingMassLeavesThePollutantOpen() {
        Assessment assessment = Law.assess(
                Law.overEquivalents(TAX),
                given("outlet: W1", "medium: water", "pollutant: cod", "volume_m3: 5 m3")
                        .asCase());

        assertThat(assessment.undetermined()).isEqualTo(1);
        assertThat(assessment.lines().get(0).reasons().toString()).contains("concentration");
    }

    @Test
    void concentrationAndVolumeMakeAMass() {
        assertThat(total(given(
                        "outlet: W1",
                        "medium: water",
                        "pollutant: cod",
                        "volume_m3: 1000 m3",
                        "concentration: 350 mg/L")))
                .isEqualTo("350.00");
        assertThat(total(given(
                        "outlet: A1",
                        "medium: air",
                        "pollutant: sulphur-dioxide",
                        "volume_m3: 950000 m3",
                        "concentration: 200 mg/m3")))
                .isEqualTo("200.00");
    }

    @Test
    void equivalentsMayBeRoundedBeforeTheRate() {
        String rounded = TAX.replace(
                "rate: 1 CNY/eq", "round_equivalents: {places: 2, mode: half_up}\n        rate: 1.3 CNY/eq");
        String exact = TAX.replace("rate: 1 CNY/eq", "rate: 1.3 CNY/eq");
        Given given = given("outlet: A1", "medium: air", "pollutant: hydrogen-chloride", "mass_kg: 100.02 kg");

        assertThat(Law.assess(Law.overEquivalents(rounded), given.asCase()).total())
                .hasToString("12.09");
        assertThat(Law.assess(Law.overEquivalents(exact), given.asCase()).total())
                .hasToString("12.10");
    }

    private static String total(Given given) {
        return Law.assess(Law.overEquivalents(TAX), given.asCase()).total().toString();
    }

    private static Given given(String... discharge) {
        return Given.in("2018-05", "region: 浙江").discharging(discharge);
    }

    /** Discharges written as outlet, medium, pollutant and kilograms. */
    private static List<String> said(String... discharges) {
        Given given = Given.in("2018-05", "region: 浙江");
        for (String discharge : discharges) {
            String[] words = discharge.split(" ", -1);
            given.discharging(
                    "outlet: " + words[0],
                    "medium: " + words[1],
                    "pollutant: " + words[2],
                    "mass_kg: " + words[3] + " kg");
        }
        Stream<AssessmentLine> lines = Law.assess(Law.overEquivalents(TAX), given.asCase()).lines().stream();
        return new ArrayList<>(
                lines.map(line -> line.amount() + " " + line.status()).toList());
    }
}
