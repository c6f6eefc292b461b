package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieti.domain.Case;
import org.jieti.domain.Reason;
import org.jieti.domain.Resource;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AssessorTest {

    private static final String LEVY = "water.over-quota";
    private static final String NATION = Law.charging(LEVY, "- {quantity: water_m3, rate: 2 CNY/m3}");
    private static final String PROVINCE = Law.charging(LEVY, "- {quantity: water_m3, rate: 5 CNY/m3}")
            .replace("test/" + LEVY, "test/province")
            .replace("region: CN\n", "region: Zhejiang\n");
    private static final String OVERRIDES = "region: Zhejiang\noverrides: [test/" + LEVY + "]\n";

    @ParameterizedTest
    @CsvSource({"浙江, 50.00", "杭州, 50.00", "330122, 50.00", "江苏, 20.00", "中国, 20.00"})
    void aProvinceOverridesTheNationWithinItsBounds(String region, String amount) {
        ScheduleBook book = Law.book(NATION, PROVINCE.replace("region: Zhejiang\n", OVERRIDES));

        assertThat(Law.assess(book, water("region: " + region, "water_m3: 10 m3"))
                        .total())
                .hasToString(amount);
    }

    @Test
    void withoutSayingSoAProvinceOverridesNothing() {
        assertThat(Law.assess(Law.book(NATION, PROVINCE), water("region: 浙江", "water_m3: 11 m3"))
                        .total())
                .hasToString("77.00");
    }

    @ParameterizedTest
    @CsvSource({"2009-12, 24.00", "2010-01, 60.00"})
    void aProvinceOverridesOnlyWhileItIsInForce(String period, String amount) {
        ScheduleBook book = Law.book(
                NATION.replace("from: 2010-01-01", "from: 2005-01-01"),
                PROVINCE.replace("region: Zhejiang\n", OVERRIDES));

        assertThat(Law.assess(
                                book,
                                Given.in(period, "region: 浙江", "water_m3: 12 m3")
                                        .asCase())
                        .total())
                .hasToString(amount);
    }

    @ParameterizedTest
    @CsvSource({"steel, 65.00", "cement, 26.00"})
    void aProvinceOverridesOnlyForThoseItAppliesTo(String industry, String amount) {
        ScheduleBook book =
                Law.book(NATION, PROVINCE.replace("region: Zhejiang\n", OVERRIDES + "applies: {industry: steel}\n"));

        assertThat(Law.assess(book, water("region: 浙江", "industry: " + industry, "water_m3: 13 m3"))
                        .total())
                .hasToString(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"region: 亚特兰蒂斯", "credit: red"})
    void anUnknownPlaceLeavesTheChargeOpen(String placed) {
        AssessmentLine line = onlyLine(Law.book(NATION), water(placed, "water_m3: 14 m3"));

        assertThat(line.status()).isEqualTo(LineStatus.UNDETERMINED);
        assertThat(line.schedule()).isEmpty();
        assertThat(line.reasons())
                .extracting(Reason::key)
                .containsExactly(placed.startsWith("region") ? "unknown-term" : "missing-fact");
    }

    @Test
    void aPlaceWithoutAScheduleLeavesTheChargeOpen() {
        AssessmentLine line = onlyLine(Law.book(PROVINCE), water("region: 江苏", "water_m3: 15 m3"));

        assertThat(line.status()).isEqualTo(LineStatus.UNDETERMINED);
        assertThat(line.reasons()).extracting(Reason::key).containsExactly("no-schedule");
    }

    @Test
    void aLevyThatHasEndedInTheNationIsNotOpenAnywhere() {
        ScheduleBook book =
                Law.book(NATION.replace("  - from: 2010-01-01\n", "  - from: 2010-01-01\n    until: 2012-01-01\n"));

        assertThat(Law.assess(
                                book,
                                Given.in("2012-01", "region: 江苏", "water_m3: 16 m3")
                                        .asCase())
                        .lines())
                .isEmpty();
        assertThat(Law.assess(
                                book,
                                Given.in("2011-12", "region: 江苏", "water_m3: 16 m3")
                                        .asCase())
                        .lines())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "industry: cement, CHARGED",
        "industry: clinker, CHARGED",
        "industry: 炼金术, UNDETERMINED",
        "credit: red, UNDETERMINED",
        "industry: 建材, UNDETERMINED"
    })
    void anUnknownIndustryLeavesTheChargeOpen(String industry, String status) {
        ScheduleBook book = Law.book(NATION.replace("region: CN\n", "region: CN\napplies: {industry: cement}\n"));

        assertThat(onlyLine(book, water("region: 江苏", industry, "water_m3: 17 m3"))
                        .status())
                .hasToString(status);
    }

    @Test
    void whatDoesNotApplyHasNoLine() {
        ScheduleBook book = Law.book(NATION.replace("region: CN\n", "region: CN\napplies: {industry: cement}\n"));

        assertThat(Law.assess(book, water("region: 江苏", "industry: steel", "water_m3: 18 m3"))
                        .lines())
                .isEmpty();
    }

    @Test
    void aConditionThatFailsSettlesWhatAnotherLeavesOpen() {
        ScheduleBook book = Law.book(
                NATION.replace("region: CN\n", "region: CN\napplies: {industry: cement, category: eliminated}\n"));

        assertThat(Law.assess(book, water("region: 江苏", "category: permitted", "water_m3: 19 m3"))
                        .lines())
                .isEmpty();
        assertThat(onlyLine(book, water("region: 江苏", "category: eliminated", "water_m3: 19 m3"))
                        .status())
                .isEqualTo(LineStatus.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource({"encouraged, EXEMPT, 0.00", "permitted, CHARGED, 40.00", "'', UNDETERMINED, 0.00"})
    void anExemptionStandsInALineOfItsOwn(String category, String status, String amount) {
        ScheduleBook book = Law.book(NATION.replace(
                "    charges:", "    exempt: [{when: {category: encouraged}, says: spared}]\n    charges:"));
        String fact = category.isEmpty() ? "credit: red" : "category: " + category;

        AssessmentLine line = onlyLine(book, water("region: 江苏", fact, "water_m3: 20 m3"));

        assertThat(line.status()).hasToString(status);
        assertThat(line.amount()).hasToString(amount);
    }

    @Test
    void aMissingQuantityIsNotZero() {
        ScheduleBook book = Law.book(NATION.replace("quantity: water_m3", "quantity: water_m3 - water_quota_m3"));
        AssessmentLine line = onlyLine(book, water("region: 江苏", "water_m3: 21 m3"));

        assertThat(line.status()).isEqualTo(LineStatus.UNDETERMINED);
        assertThat(line.reasons().get(0).details()).containsExactly("water_quota_m3");
    }

    @Test
    void aLevyWhoseColumnsAreInNoSheetIsNotConsidered() {
        ScheduleBook book = Law.book(NATION.replace("quantity: water_m3", "quantity: water_m3 - water_quota_m3"));
        Given given = Given.in("2010-06", "region: 江苏", "water_m3: 22 m3");

        assertThat(Law.assess(book, given.fromColumns("region", "water_m3").asCase())
                        .lines())
                .isEmpty();
        assertThat(Law.assess(
                                book,
                                given.fromColumns("region", "water_m3", "water_quota_m3")
                                        .asCase())
                        .undetermined())
                .isEqualTo(1);
    }

    @Test
    void anOpenChargeCountsAndAddsNothing() {
        Assessment assessment = Law.assess(
                Law.book(NATION, Law.charging("wastewater.fee", "- {undetermined: not known}")),
                water("region: 江苏", "water_m3: 23 m3"));

        assertThat(assessment.undetermined()).isEqualTo(1);
        assertThat(assessment.total()).hasToString("46.00");
        assertThat(assessment.of(Resource.WATER)).get().hasToString("46.00");
        assertThat(assessment.of(Resource.WASTEWATER)).isEmpty();
        assertThat(assessment.of(Resource.ELECTRICITY)).isEmpty();
    }

    @Test
    void everyLineNamesItsLaw() {
        AssessmentLine line = onlyLine(Law.book(NATION), water("region: 江苏", "water_m3: 24 m3"));

        assertThat(line.citation().orElseThrow().document()).isEqualTo("测试〔2010〕1号");
        assertThat(line.schedule().orElseThrow().path()).isEqualTo("test/" + LEVY);
        assertThat(line.levy()).hasToString(LEVY);
    }

    @Test
    void aFailingCheckIsTold() {
        ScheduleBook book = Law.book(NATION + """
                checks:
                  - {given: {period: 2010-06, water_m3: 25 m3}, amount: 50.00 CNY}
                  - {given: {period: 2010-06, water_m3: 26 m3}, amount: 52.01 CNY}
                  - {given: {period: 2010-06}, amount: undetermined}
                  - {given: {period: 2010-06}, amount: 0.00 CNY}
                """);

        assertThat(new ScheduleProof(book, Law.DICTIONARY)
                        .outcomes(book.schedules().get(0)))
                .filteredOn(outcome -> !outcome.passes())
                .extracting(failure -> failure.found().map(Object::toString).orElse("undetermined"))
                .containsExactly("52.00", "undetermined");
    }

    private static Case water(String... facts) {
        return Given.in("2010-06", facts).asCase();
    }

    private static AssessmentLine onlyLine(ScheduleBook book, Case given) {
        List<AssessmentLine> lines = Law.assess(book, given).lines();
        assertThat(lines).hasSize(1);
        return lines.get(0);
    }
}
