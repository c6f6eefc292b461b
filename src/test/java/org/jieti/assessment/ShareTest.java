package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jieti.domain.Reason;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ShareTest {

    private static final String BASES = """
            - {name: water, quantity: water_m3, at_least: 10 CNY, rate: 2 CNY/m3}
            - {name: power, quantity: electricity_kwh, rate: 0.35 CNY/kWh}
            """;

    @ParameterizedTest
    @CsvSource({
        "[water], 3 %, 100, 200, 6.00, 276.00",
        "[power], 3 %, 101, 200, 2.10, 274.10",
        "'[water, power]', 12.5 %, 102, 210, 34.69, 312.19",
        "water, 1 ‰, 103, 220, 0.21, 283.21",
        "[water], 0.5, 3, 0, 5.00, 15.00",
        "[water], 150 %, 104, 0, 312.00, 520.00",
        "[water], -20 %, 105, 0, -42.00, 168.00"
    })
    void aShareIsOfWhatTheOthersComeTo(
            String of, String share, String water, String power, String amount, String total) {
        Assessment assessment = assess(
                BASES + "- {name: fund, percentage: " + share + ", of: " + of + "}\n",
                "water_m3: " + water + " m3",
                "electricity_kwh: " + power + " kWh");

        AssessmentLine line = assessment.lines().get(assessment.lines().size() - 1);
        assertThat(line.amount()).hasToString(amount);
        assertThat(assessment.total()).hasToString(total);
    }

    @Test
    void aShareOfAShareIsPossible() {
        String charges = BASES + """
                - {name: fund, percentage: 10 %, of: [water]}
                - {percentage: 50 %, of: [fund, water]}
                """;

        assertThat(assess(charges, "water_m3: 50 m3", "electricity_kwh: 0 kWh").total())
                .hasToString("165.00");
    }

    @Test
    void aShareIsRoundedAsItSays() {
        String charges = BASES + "- {percentage: 7 %, of: [water], round: {places: 0, mode: up}}\n";

        assertThat(assess(charges, "water_m3: 51 m3", "electricity_kwh: 0 kWh").total())
                .hasToString("110.00");
    }

    @Test
    void ofWhatCannotBeToldNoShareCanBeTold() {
        Assessment assessment = assess(BASES + "- {percentage: 9 %, of: [water, power]}\n", "water_m3: 60 m3");

        AssessmentLine line = assessment.lines().get(2);
        assertThat(line.status()).isEqualTo(LineStatus.UNDETERMINED);
        assertThat(line.reasons()).extracting(Reason::key).containsExactly("base-open");
        assertThat(assessment.total()).hasToString("120.00");
    }

    @Test
    void aBaseThatIsOpenLeavesTheShareOfAnotherAlone() {
        assertThat(assess(BASES + "- {percentage: 4 %, of: [water]}\n", "water_m3: 70 m3")
                        .total())
                .hasToString("145.60");
    }

    @Test
    void aBaseThatIsNotChargedHasNoShare() {
        String charges = """
                - {name: extra, quantity: water_m3, when: {category: eliminated}, rate: 1 CNY/m3}
                - {percentage: 6 %, of: [extra]}
                """;

        assertThat(assess(charges, "water_m3: 80 m3", "category: encouraged").lines())
                .isEmpty();
        assertThat(assess(charges, "water_m3: 80 m3", "category: eliminated").total())
                .hasToString("84.80");
    }

    @Test
    void aBaseThatIsUnsettledLeavesTheShareOpen() {
        String charges = """
                - {name: basis, undetermined: the text is lost}
                - {percentage: 8 %, of: [basis]}
                """;

        assertThat(assess(charges).lines())
                .extracting(AssessmentLine::status)
                .containsExactly(LineStatus.UNDETERMINED, LineStatus.UNDETERMINED);
    }

    private static Assessment assess(String charges, String... facts) {
        String[] placed =
                Stream.concat(Stream.of("region: 浙江"), Stream.of(facts)).toArray(String[]::new);
        return Law.assess(
                Law.book(Law.charging("water.over-quota", charges)),
                Given.in("2010-06", placed).asCase());
    }
}
