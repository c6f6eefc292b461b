package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieti.domain.Reason;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CombinerTest {

    private static final String DIFFERENTIAL = "electricity.differential";
    private static final String PUNITIVE = "electricity.punitive";

    private static final String BY_CATEGORY = """
            - quantity: electricity_kwh
              lookup:
                - {when: {category: eliminated}, rate: 0.30 CNY/kWh}
                - {when: {category: restricted}, rate: 0.10 CNY/kWh}
                - {rate: 0 CNY/kWh}
            """;
    private static final String BY_EXCESS = """
            - quantity: electricity_kwh
              tiers:
                mode: whole
                measure: over_limit_multiple
                bands: [{up_to: 0 %, rate: none}, {up_to: 100 %, rate: 0.20 CNY/kWh}, {rate: 0.30 CNY/kWh}]
            """;

    @ParameterizedTest
    @CsvSource({
        "eliminated, 50 %, 300.00 CHARGED, 0.00 YIELDED",
        "restricted, 50 %, 0.00 YIELDED, 200.00 CHARGED",
        "permitted, 50 %, 0.00 ZERO, 200.00 CHARGED",
        "restricted, 0 %, 100.00 CHARGED, 0.00 ZERO",
        "eliminated, 200 %, 300.00 CHARGED, 0.00 YIELDED",
        "permitted, 0 %, 0.00 ZERO, 0.00 ZERO"
    })
    void onlyTheHighestIsCharged(String category, String over, String differential, String punitive) {
        Assessment assessment = assess("highest_of", "category: " + category, "over_limit_multiple: " + over);

        assertThat(said(assessment)).containsExactly(differential, punitive);
    }

    @Test
    void whatYieldsSaysToWhat() {
        AssessmentLine yielded = assess("highest_of", "category: eliminated", "over_limit_multiple: 30 %")
                .lines()
                .get(1);

        assertThat(yielded.levy()).hasToString(PUNITIVE);
        assertThat(yielded.priced().orElseThrow().amount()).hasToString("200.00");
        assertThat(yielded.reasons())
                .filteredOn(reason -> reason.key().equals("lower-than"))
                .singleElement()
                .extracting(Reason::details)
                .asString()
                .contains(DIFFERENTIAL);
    }

    @Test
    void whatIsKnownStandsBesideWhatCannotBeTold() {
        assertThat(said(assess("highest_of", "category: restricted")))
                .containsExactly("100.00 CHARGED", "0.00 UNDETERMINED");
        assertThat(said(assess("highest_of", "over_limit_multiple: 150 %")))
                .containsExactly("0.00 UNDETERMINED", "300.00 CHARGED");
    }

    @Test
    void oneLevyMayTakeThePlaceOfAnother() {
        assertThat(said(assess("instead_of", "category: eliminated", "over_limit_multiple: 40 %")))
                .containsExactly("0.00 YIELDED", "200.00 CHARGED");
        assertThat(said(assess("instead_of", "category: eliminated", "over_limit_multiple: 0 %")))
                .containsExactly("0.00 YIELDED", "0.00 ZERO");
    }

    @Test
    void whatIsReplacedYieldsEvenToWhatCannotBeTold() {
        assertThat(said(assess("instead_of", "category: eliminated")))
                .containsExactly("0.00 YIELDED", "0.00 UNDETERMINED");
    }

    @Test
    void whatSparesAnEnterpriseTakesThePlaceOfNothing() {
        String punitive = Law.charging(PUNITIVE, BY_EXCESS)
                .replace("region: CN\n", "region: CN\ncombine: {instead_of: [" + DIFFERENTIAL + "]}\n")
                .replace("    charges:", "    exempt: [{when: {two_high: no}, says: spared}]\n    charges:");
        Assessment assessment = Law.assess(
                Law.book(Law.charging(DIFFERENTIAL, BY_CATEGORY), punitive),
                Given.in("2010-06", placed("category: eliminated", "two_high: no", "over_limit_multiple: 70 %"))
                        .asCase());

        assertThat(said(assessment)).containsExactly("300.00 CHARGED", "0.00 EXEMPT");
    }

    @Test
    void allOfThemMayBeCharged() {
        assertThat(said(assess("adds_to", "category: eliminated", "over_limit_multiple: 60 %")))
                .containsExactly("300.00 CHARGED", "200.00 CHARGED");
    }

    @Test
    void anEliminatedEnterpriseOverItsLimitPaysTheHigherOfTheTwo() {
        Assessment assessment = Law.assess(
                Law.shipped(),
                Given.in(
                                "2010-09",
                                "region: 浙江",
                                "industry: cement",
                                "category: eliminated",
                                "over_limit_multiple: 50 %",
                                "electricity_kwh: 500000 kWh")
                        .fromColumns("region", "industry", "category", "over_limit_multiple", "electricity_kwh")
                        .asCase());

        assertThat(assessment.total()).hasToString("150000.00");
        assertThat(assessment.lines())
                .extracting(line -> line.schedule().orElseThrow() + " " + line.status())
                .containsExactlyInAnyOrder(
                        "cn/electricity/differential CHARGED", "zhejiang/electricity/punitive YIELDED");
    }

    private static List<String> said(Assessment assessment) {
        return assessment.lines().stream()
                .map(line -> line.amount() + " " + line.status())
                .toList();
    }

    private static Assessment assess(String combine, String... facts) {
        String punitive = Law.charging(PUNITIVE, BY_EXCESS)
                .replace("region: CN\n", "region: CN\ncombine: {%s: [%s]}\n".formatted(combine, DIFFERENTIAL));
        return Law.assess(
                Law.book(Law.charging(DIFFERENTIAL, BY_CATEGORY), punitive),
                Given.in("2010-06", placed(facts)).asCase());
    }

    private static String[] placed(String... facts) {
        List<String> all = new java.util.ArrayList<>(List.of("region: 浙江", "electricity_kwh: 1000 kWh"));
        all.addAll(List.of(facts));
        return all.toArray(String[]::new);
    }
}
