package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jieti.domain.Case;
import org.jieti.domain.Columns;
import org.jieti.domain.Facts;
import org.jieti.domain.Period;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SettlementTest {

    private static final String LADDER = """
            - quantity: water_m3
              settle: %s
              tiers:
                mode: %s
                bands:
                  - {up_to: 30 m3, rate: 2 CNY/m3}
                  - {below: 75.5 m3, amount: 40 CNY, rate: 5 CNY/m3}
                  - {amount: 13 CNY, rate: 9 CNY/m3}
            """;

    /** A row of a sheet: what was used in a period. */
    private record Row(String period, List<String> facts) {

        Case.Stretch stretch() {
            List<String> placed = new ArrayList<>(List.of("region: 浙江"));
            placed.addAll(facts);
            return new Case.Stretch(Period.find(period).orElseThrow(), Given.facts(placed.toArray(String[]::new)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"graduated", "whole"})
    void splittingAQuantityOverRowsChangesNothing(String mode) {
        ScheduleBook book = book(LADDER.formatted("quarter", mode));
        Seeded.times(150, seeded -> {
            List<Row> rows = new ArrayList<>();
            BigDecimal together = BigDecimal.ZERO;
            for (String month : List.of("2013-04", "2013-05", "2013-06")) {
                String water = seeded.chance(6) ? "0" : seeded.decimal(60, 2);
                together = together.add(new BigDecimal(water));
                rows.add(water(month, water));
            }

            assertThat(added(totals(book, rows))).isEqualTo(last(book, List.of(water("2013Q2", together.toString()))));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "two_months, 2014-02, 2014-01, 45.00",
        "two_months, 2014-03, 2014-02, 22.00",
        "quarter,    2014-06, 2014-05, 45.00",
        "quarter,    2014-07, 2014-06, 22.00",
        "half_year,  2014-06, 2014-01, 45.00",
        "half_year,  2014-07, 2014-06, 22.00",
        "year,       2014-12, 2014-01, 45.00",
        "year,       2015-01, 2014-12, 22.00"
    })
    void onlyWhatLiesInTheSameStretchOfTheCalendarCounts(String settle, String now, String before, String amount) {
        String charges = """
                - quantity: water_m3
                  settle: %s
                  tiers: {mode: graduated, bands: [{up_to: 30 m3, rate: 2 CNY/m3}, {rate: 4.3 CNY/m3}]}
                """.formatted(settle);

        assertThat(last(book(charges), List.of(water(before, "29"), water(now, "11"))))
                .isEqualTo(amount);
    }

    @Test
    void aMonthWithoutARowCountsNothing() {
        ScheduleBook book = book(LADDER.formatted("year", "graduated"));

        assertThat(totals(book, List.of(water("2012-01", "20"), water("2012-03", "12"))))
                .containsExactly("40.00", "70.00");
    }

    @Test
    void aMonthWhoseQuantityIsUnknownLeavesTheRestOpen() {
        Assessment assessment = assess(
                book(LADDER.formatted("quarter", "whole")),
                List.of(new Row("2012-07", List.of("credit: red")), water("2012-08", "10")));

        assertThat(assessment.lines()).extracting(AssessmentLine::status).containsExactly(LineStatus.UNDETERMINED);
    }

    @Test
    void aMonthOfWhichTheFigureCannotBeReckonedIsNeverTakenForNothing() {
        ScheduleBook book = book("- {quantity: water_m3 * renewable_share, settle: quarter, rate: 3 CNY/m3}\n");
        Row april = water("2013-04", "50");
        Row may = new Row("2013-05", List.of("water_m3: 60 m3", "renewable_share: 20 %"));

        assertThat(assess(book, List.of(april, may)).undetermined()).isEqualTo(1);
        assertThat(last(book, List.of(may))).isEqualTo("36.00");
    }

    @Test
    void partsOfAFenAreNotRoundedUpTwice() {
        ScheduleBook book = book("- {quantity: water_m3, settle: quarter, rate: 0.005 CNY/m3}\n");
        List<Row> rows = List.of(water("2013-07", "1"), water("2013-08", "1"), water("2013-09", "2"));

        assertThat(totals(book, rows)).containsExactly("0.01", "0.00", "0.01");
    }

    @Test
    void aMonthThatIsCutWithoutAChangeIsRoundedWithThoseBeforeIt() {
        ScheduleBook book = book("- {quantity: water_m3, settle: quarter, rate: 0.005 CNY/m3}\n");
        Case.Stretch july = water("2013-07", "1").stretch();
        Case.Stretch august = water("2013-08", "1").stretch();
        List<Case.Stretch> cut = List.of(
                new Case.Stretch(Period.find("2013-08-01..2013-08-12").orElseThrow(), august.facts()),
                new Case.Stretch(Period.find("2013-08-13..2013-08-31").orElseThrow(), august.facts()));
        Case given = new Case("E7", august.days(), cut, List.of(), List.of(july), Columns.ALL);

        assertThat(Law.assess(book, given).total()).hasToString("0.00");
    }

    @Test
    void whatWasDueAtTheLowerTierIsGivenBack() {
        Assessment assessment = assess(
                book(LADDER.formatted("half_year", "whole")), List.of(water("2016-08", "25"), water("2016-11", "15")));

        assertThat(assessment.lines())
                .extracting(line -> line.amount().toString())
                .containsExactly("40.00", "200.00", "-50.00");
    }

    @Test
    void boundsThatAreSharesOfAQuotaCountTheQuotaOfEveryMonth() {
        String charges = """
                - quantity: water_m3 - water_quota_m3
                  settle: quarter
                  tiers:
                    mode: graduated
                    bounds_per: water_quota_m3
                    bands: [{up_to: 10 %, rate: 1 CNY/m3}, {rate: 6 CNY/m3}]
                """;
        List<Row> rows = List.of(
                new Row("2017-01", List.of("water_m3: 90 m3", "water_quota_m3: 100 m3")),
                new Row("2017-02", List.of("water_m3: 140 m3", "water_quota_m3: 120 m3")),
                new Row("2017-03", List.of("water_m3: 135 m3", "water_quota_m3: 105 m3")));

        assertThat(totals(book(charges), rows)).containsExactly("0.00", "10.00", "67.50");
    }

    @Test
    void anAmountDueAtZeroIsDueOnce() {
        String charges = """
                - quantity: water_m3
                  settle: two_months
                  tiers: {mode: graduated, at_zero: first_amount, bands: [{up_to: 8 m3, amount: 17 CNY}, {rate: 3 CNY/m3}]}
                """;

        assertThat(totals(book(charges), List.of(water("2018-09", "0"), water("2018-10", "0"))))
                .containsExactly("17.00", "0.00");
        assertThat(totals(book(charges), List.of(water("2018-11", "0"), water("2018-12", "9"))))
                .containsExactly("17.00", "3.00");
    }

    @Test
    void packagesBegunInAnEarlierRowAreNotBegunAgain() {
        String charges = """
                - {quantity: water_m3, settle: quarter, package: {size: 10 m3, price: 7 CNY, partial: up}}
                """;

        assertThat(totals(book(charges), List.of(water("2019-04", "12"), water("2019-05", "6"), water("2019-06", "4"))))
                .containsExactly("14.00", "0.00", "7.00");
    }

    @Test
    void aVersionThatChangesInsideTheStretchPricesItsOwnDays() {
        String text =
                """
                schedule: test/changing
                title: Test
                title_zh: 测试
                levy: water.over-quota
                region: CN
                versions:
                """ + version("2010-05-16", "", "3", "5") + version("2010-01-01", "    until: 2010-05-16\n", "1", "2");

        assertThat(totals(
                        Law.book(text), List.of(water("2010-04", "20"), water("2010-05", "31"), water("2010-06", "9"))))
                .containsExactly("20.00", "94.83", "45.00");
    }

    @Test
    void aCheckTellsTheEarlierPeriods() {
        String text = Law.charging("water.over-quota", LADDER.formatted("half_year", "graduated")) + """
                checks:
                  - given:
                      period: 2020-06
                      water_m3: 10 m3
                      earlier:
                        - {period: 2020-02, water_m3: 24 m3}
                        - {period: 2020-04, water_m3: 3 m3}
                    amount: 81.00 CNY
                  - {given: {period: 2020-06, water_m3: 10.5 m3}, amount: 21.00 CNY}
                """;
        ScheduleBook book = Law.book(text);
        Schedule schedule = book.schedules().get(0);

        assertThat(new ScheduleProof(book, Law.DICTIONARY).outcomes(schedule)).allMatch(ScheduleProof.Outcome::passes);
    }

    private static String version(String from, String until, String low, String high) {
        return """
                  - from: %s
                %s    cite: {document: 测试〔2010〕2号, issuer: 测试委员会, standing: quoted}
                    charges:
                      - quantity: water_m3
                        settle: quarter
                        tiers: {mode: graduated, bands: [{up_to: 30 m3, rate: %s CNY/m3}, {rate: %s CNY/m3}]}
                """.formatted(from, until, low, high);
    }

    private static Row water(String period, String water) {
        return new Row(period, List.of("water_m3: " + water + " m3"));
    }

    private static ScheduleBook book(String charges) {
        return Law.book(Law.charging("water.over-quota", charges));
    }

    /** What each row comes to when those before it are known. */
    private static List<String> totals(ScheduleBook book, List<Row> rows) {
        List<String> totals = new ArrayList<>();
        for (int i = 1; i <= rows.size(); i++) {
            totals.add(last(book, rows.subList(0, i)));
        }
        return totals;
    }

    private static String added(List<String> totals) {
        return totals.stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }

    private static String last(ScheduleBook book, List<Row> rows) {
        return assess(book, rows).total().toString();
    }

    /** The last of some rows, priced with the others before it. */
    private static Assessment assess(ScheduleBook book, List<Row> rows) {
        List<Case.Stretch> stretches = rows.stream().map(Row::stretch).toList();
        Case.Stretch now = stretches.get(stretches.size() - 1);
        List<Case.Stretch> earlier = stretches.subList(0, stretches.size() - 1);
        List<Facts> discharges = List.of();
        return Law.assess(book, new Case("E7", now.days(), List.of(now), discharges, earlier, Columns.ALL));
    }
}
