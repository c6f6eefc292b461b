package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jieti.domain.Money;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PeriodSplitterTest {

    private static final String TWO_VERSIONS = """
            schedule: test/two
            title: Test
            title_zh: 测试
            levy: water.over-quota
            region: CN
            %s
            versions:
              - from: %s
                cite: {document: 乙〔2012〕2号, issuer: 乙委员会, standing: quoted}
                charges: [{quantity: water_m3, rate: 5 CNY/m3}]
              - from: 2008-01-01
                until: %s
                cite: {document: 乙〔2008〕1号, issuer: 乙委员会, standing: quoted}
                charges: [{quantity: water_m3, rate: 2 CNY/m3}]
            """;

    @ParameterizedTest
    @MethodSource("daysOfFebruary")
    void aMonthIsSplitByDaysWhereverTheVersionChanges(LocalDate change) {
        Assessment assessment = Law.assess(changingOn(change, ""), month());
        int before = change.getDayOfMonth() - 1;

        assertThat(assessment.lines()).hasSize(before == 0 ? 1 : 2);
        assertThat(assessment.total())
                .isEqualTo(Money.parse(String.valueOf(before * 2 * 100 + (29 - before) * 5 * 100)));
        assertThat(assessment.lines().stream()
                        .map(line -> line.priced().orElseThrow().quantity())
                        .reduce(Rational.ZERO, Rational::plus))
                .isEqualTo(Rational.of(2900));
    }

    private static List<LocalDate> daysOfFebruary() {
        return IntStream.rangeClosed(1, 29)
                .mapToObj(day -> LocalDate.of(2012, 2, day))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"2012-03-01, 5800.00", "2012-02-01, 14500.00"})
    void aChangeAtTheEdgeSplitsNothing(LocalDate change, String amount) {
        Assessment assessment = Law.assess(changingOn(change, ""), month());

        assertThat(assessment.total()).hasToString(amount);
        assertThat(assessment.lines()).extracting(AssessmentLine::days).containsExactly(Period.ofMonth(2012, 2));
    }

    @Test
    void theLinesSayTheirDays() {
        Assessment assessment = Law.assess(changingOn(LocalDate.of(2012, 2, 29), ""), month());

        assertThat(assessment.lines())
                .extracting(line -> line.days().toString())
                .containsExactly("2012-02-01..2012-02-28", "2012-02-29..2012-02-29");
    }

    @Test
    void aScheduleMayGoByTheFirstDay() {
        Assessment assessment = Law.assess(changingOn(LocalDate.of(2012, 2, 2), "change: by_first_day"), month());

        assertThat(assessment.total()).hasToString("5800.00");
        assertThat(assessment.lines()).hasSize(1);
    }

    @Test
    void daysBeforeTheFirstVersionAreNotCharged() {
        ScheduleBook book = Law.book(Law.charging("water.over-quota", "- {quantity: water_m3, rate: 3 CNY/m3}"));
        Assessment assessment = Law.assess(
                book,
                Given.in("2009-12-22..2010-01-10", "region: 浙江", "water_m3: 200 m3")
                        .asCase());

        assertThat(assessment.total()).hasToString("300.00");
        assertThat(assessment.lines())
                .extracting(line -> line.days().toString())
                .containsExactly("2010-01-01..2010-01-10");
    }

    @Test
    void aLevyThatDidNotExistThenHasNoLine() {
        ScheduleBook book = Law.book(Law.charging("water.over-quota", "- {quantity: water_m3, rate: 3 CNY/m3}"));

        assertThat(Law.assess(
                                book,
                                Given.in("2009-12", "region: 浙江", "water_m3: 300 m3")
                                        .asCase())
                        .lines())
                .isEmpty();
    }

    @Test
    void aReclassificationSplitsThePeriodToo() {
        ScheduleBook book = Law.book(Law.charging(
                "water.over-quota",
                "- {quantity: water_m3, lookup: [{when: {category: eliminated}, rate: 7 CNY/m3}, {rate: 1 CNY/m3}]}"));
        Assessment assessment = Law.assess(
                book,
                Given.changing(
                                "2010-06",
                                Given.facts("region: 浙江", "category: permitted", "water_m3: 3000 m3"),
                                "2010-06-11",
                                Given.facts("region: 浙江", "category: eliminated", "water_m3: 3000 m3"))
                        .asCase());

        assertThat(assessment.lines())
                .extracting(line -> line.days() + " " + line.amount())
                .containsExactly("2010-06-01..2010-06-10 1000.00", "2010-06-11..2010-06-30 14000.00");
    }

    @ParameterizedTest
    @CsvSource({"0.01, 101, 1.01", "0.001, 8, 0.01", "0.001, 4, 0.00"})
    void aChangeThatDoesNotMatterIsTakenBackBeforeRounding(String rate, String water, String amount) {
        Assessment assessment = reclassified("- {quantity: water_m3, rate: %s CNY/m3}".formatted(rate), water);

        assertThat(assessment.lines())
                .extracting(line -> line.days() + " " + line.amount())
                .containsExactly("2010-06 " + amount);
    }

    @Test
    void aChangeThatDoesNotMatterLeavesOneOpenCharge() {
        String elsewhere = Law.charging("water.over-quota", "- {quantity: water_m3, rate: 1 CNY/m3}")
                .replace("region: CN", "region: Beijing");
        String use = "water_m3: 9 m3";
        Assessment assessment = Law.assess(
                Law.book(elsewhere),
                Given.changing(
                                "2010-06",
                                Given.facts("region: 浙江", "category: permitted", use),
                                "2010-06-16",
                                Given.facts("region: 浙江", "category: eliminated", use))
                        .asCase());

        assertThat(assessment.undetermined()).isEqualTo(1);
    }

    @Test
    void chargesAtOneRateKeepTheirOwnQuantities() {
        Assessment assessment = reclassified("""
                - {name: a, quantity: water_m3, rate: 1 CNY/m3}
                - {name: b, quantity: water_m3 * 3, rate: 1 CNY/m3}
                """, "7");

        assertThat(assessment.lines())
                .extracting(line -> line.days() + " " + line.amount())
                .containsExactlyInAnyOrder("2010-06 7.00", "2010-06 21.00");
    }

    private static Assessment reclassified(String charges, String water) {
        String use = "water_m3: " + water + " m3";
        return Law.assess(
                Law.book(Law.charging("water.over-quota", charges)),
                Given.changing(
                                "2010-06",
                                Given.facts("region: 浙江", "category: permitted", use),
                                "2010-06-16",
                                Given.facts("region: 浙江", "category: eliminated", use))
                        .asCase());
    }

    @Test
    void aQuarterThatSpansTheChangeOfTheDifferentialPriceIsSplit() {
        Assessment assessment = Law.assess(
                Law.shipped(),
                Given.in(
                                "2010Q2",
                                "region: 浙江",
                                "industry: cement",
                                "category: eliminated",
                                "electricity_kwh: 910000 kWh")
                        .fromColumns("region", "industry", "category", "electricity_kwh")
                        .asCase());

        assertThat(assessment.lines())
                .extracting(line -> line.days() + " " + line.amount())
                .containsExactly("2010-04-01..2010-05-31 122000.00", "2010-06 90000.00");
    }

    @Test
    void aRateTakenFromALevyThatIsNotPricedChangesOnItsDayToo() {
        Assessment assessment = Law.assess(
                Law.shipped(),
                Given.in(
                                "2016-12-01..2017-01-31",
                                "region: 河南",
                                "industry: steel",
                                "over_limit_multiple: 1.5",
                                "electricity_kwh: 620000 kWh")
                        .fromColumns("region", "industry", "over_limit_multiple", "electricity_kwh")
                        .asCase());

        assertThat(assessment.lines())
                .extracting(line -> line.levy() + " " + line.days() + " " + line.amount())
                .containsExactly("electricity.punitive 2016-12 93000.00", "electricity.punitive 2017-01 155000.00");
    }

    private static ScheduleBook changingOn(LocalDate day, String change) {
        return Law.book(TWO_VERSIONS.formatted(change, day, day));
    }

    private static org.jieti.domain.Case month() {
        return Given.in("2012-02", "region: 浙江", "water_m3: 2900 m3").asCase();
    }
}
