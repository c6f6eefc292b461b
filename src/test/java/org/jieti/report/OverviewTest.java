package org.jieti.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Case;
import org.jieti.domain.Money;
import org.jieti.domain.Named;
import org.jieti.problem.Reject;
import org.jieti.report.Breakdown.Share;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.jieti.support.Located;
import org.jieti.support.ShippedCase;
import org.junit.jupiter.api.Test;

/** What a run comes to at a glance, however it is parted. */
final class OverviewTest {

    private static final ScheduleBook BOOK = Law.book(
            Law.charging("electricity.differential", "- {quantity: electricity_kwh, rate: 0.1 CNY/kWh}\n"),
            Law.charging("water.differential", """
                    - quantity: water_m3
                      lookup:
                        - {when: {category: restricted}, rate: 1 CNY/m3}
                        - {rate: 2 CNY/m3}
                    """));

    private static Assessment assessed(String id, String period, String... facts) {
        Case given = Given.in(period, facts).asCase();
        return Law.assess(BOOK, new Case(id, given.period(), given.stretches(), List.of(), List.of(), given.columns()));
    }

    private static Assessment using(String id, String period, int kwh, String... facts) {
        List<String> all = new ArrayList<>(List.of(facts));
        all.addAll(List.of("electricity_kwh: " + kwh + " kWh", "water_m3: 0 m3", "category: restricted"));
        return assessed(id, period, all.toArray(String[]::new));
    }

    private static Overview of(List<Assessment> assessments) {
        Overview overview = new Overview(Law.DICTIONARY, Locale.ENGLISH);
        assessments.forEach(overview::add);
        return overview;
    }

    private static Sum sum(long count, String yuan) {
        return new Sum(count, Money.parse(yuan), 0);
    }

    /** Else the sum of a long run would hold every step of it. */
    @Test
    void aSumForgetsHowItsAmountsCameAbout() {
        Case given = Given.in(
                        "2024-01", "region: 杭州", "electricity_kwh: 30 kWh", "water_m3: 0 m3", "category: restricted")
                .asCase();
        List<Assessment> located = List.of(Law.assess(BOOK, Located.of(given)), Law.assess(BOOK, Located.of(given)));
        RunTotals totals = new RunTotals();
        located.forEach(totals::add);

        assertThat(located.get(0).lines())
                .anyMatch(line -> line.amount().yuan().origin().isPresent());
        assertThat(of(located).total().yuan().origin()).isEmpty();
        assertThat(totals.total()).isEqualTo(Money.parse("6.00"));
        assertThat(totals.total().yuan().origin()).isEmpty();
        assertThat(totals.byLevy().values())
                .allSatisfy(sum -> assertThat(sum.yuan().origin()).isEmpty());
        assertThat(totals.byResource().values())
                .allSatisfy(sum -> assertThat(sum.yuan().origin()).isEmpty());
    }

    @Test
    void addsUpByIndustryPlaceAndMonth() {
        Overview overview = of(List.of(
                using("A", "2024-01", 100, "industry: cement", "region: 杭州"),
                using("A", "2024-02", 200, "industry: cement", "region: 上城区"),
                using("B", "2024Q1", 400, "industry: 占星业", "region: 浙江"),
                using("C", "2024-02-03..2024-02-05", 800, "region: 北京")));

        assertThat(overview.byIndustry().largestFirst())
                .extracting(share -> Wording.name(share.of(), Locale.CHINESE), Share::sum)
                .containsExactly(
                        tuple("", sum(1, "80.00")), tuple("占星业", sum(1, "40.00")), tuple("水泥", sum(2, "30.00")));
        assertThat(overview.byPlace().largestFirst())
                .extracting(
                        share -> share.of().province().en() + "/"
                                + share.of().place().en(),
                        Share::sum)
                .containsExactly(
                        tuple("Beijing/Beijing", sum(1, "80.00")),
                        tuple("Zhejiang/Zhejiang", sum(1, "40.00")),
                        tuple("Zhejiang/Shangcheng", sum(1, "20.00")),
                        tuple("Zhejiang/Hangzhou", sum(1, "10.00")));
        assertThat(overview.byProvince().largestFirst())
                .extracting(share -> share.of().code(), Share::sum)
                .containsExactly(tuple("110000", sum(1, "80.00")), tuple("330000", sum(3, "70.00")));
        assertThat(overview.byMonth().inOrder())
                .extracting(share -> share.of().toString(), Share::sum)
                .containsExactly(
                        tuple("2024-01", sum(1, "10.00")),
                        tuple("2024Q1", sum(1, "40.00")),
                        tuple("2024-02", sum(2, "100.00")));
        assertThat(overview.total()).isEqualTo(Money.parse("150.00"));
    }

    @Test
    void ranksTheLargestEnterprisesAndOfEqualOnesTheFirst() {
        List<Assessment> assessments = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            assessments.add(using("E" + i, "2024-01", i % 5 * 100, "enterprise: Name " + i, "region: 浙江"));
        }
        Collections.shuffle(assessments, new Random(7));
        assessments.add(using("E0", "2024-02", 1000, "enterprise: New name", "region: 浙江"));

        assertThat(of(assessments).enterprises()).isEqualTo(15);
        assertThat(of(assessments).largest(5))
                .extracting(Overview.Enterprise::id, Overview.Enterprise::name, Overview.Enterprise::sum)
                .containsExactly(
                        tuple("E0", "New name", sum(2, "100.00")),
                        tuple("E14", "Name 14", sum(1, "40.00")),
                        tuple("E4", "Name 4", sum(1, "40.00")),
                        tuple("E9", "Name 9", sum(1, "40.00")),
                        tuple("E13", "Name 13", sum(1, "30.00")));
        assertThat(of(assessments).largest(100)).hasSize(13);
    }

    @Test
    void tellsWhyChargesAreUndetermined() {
        Overview overview = of(List.of(
                assessed("A", "2024-01", "region: 浙江", "water_m3: 7 m3"),
                assessed("B", "2024-01", "electricity_kwh: 1 kWh", "region: 浙江", "water_m3: 9 m3"),
                assessed("C", "2024-01", "region: 浙江", "water_m3: 7 m3", "category: odd", "electricity_kwh: 1 kWh")));

        assertThat(overview.gaps())
                .extracting(Overview.Gap::why, Overview.Gap::count)
                .containsExactly(
                        tuple("category is missing", 2L),
                        tuple("category \"odd\" is not known; its full name or code may be", 1L),
                        tuple("electricity_kwh is missing", 1L));
        assertThat(overview.gaps().get(0).levies()).extracting(Named::code).containsExactly("water.differential");
    }

    @Test
    void reasonsBeyondAThousandAreCountedTogether() {
        List<Assessment> assessments = new ArrayList<>();
        for (int i = 0; i < Overview.MOST_GAPS + 50; i++) {
            assessments.add(assessed(
                    "A" + i,
                    "2024-01",
                    "region: 浙江",
                    "water_m3: 7 m3",
                    "category: odd " + i,
                    "electricity_kwh: 1 kWh"));
        }

        List<Overview.Gap> gaps = of(assessments).gaps();
        assertThat(gaps).hasSize(Overview.MOST_GAPS + 1);
        assertThat(gaps.get(0)).returns("", Overview.Gap::why).returns(50L, Overview.Gap::count);
    }

    private static List<Cell> reject(String codes) {
        return Reject.COLUMNS.stream()
                .<Cell>map(column -> new Cell.Text(column.equals("code") ? codes : ""))
                .toList();
    }

    @Test
    void countsARefusedRowForEachOfItsCodes() {
        Overview overview = of(List.of());
        List<List<Cell>> rows = List.of(reject("cell-number; cell-number; period-unreadable"), reject("cell-number"));
        overview.addRejects(new Table(Reject.CHINESE_COLUMNS, rows));

        assertThat(overview.rejects()).containsExactly(entry("cell-number", 2L), entry("period-unreadable", 1L));
    }

    @Test
    void isTheSameHoweverARunIsPartedAndAgreesWithItsLines() {
        List<Assessment> all = ShippedCase.all().stream()
                .map(one -> Law.assess(ShippedCase.BOOK, one.given()))
                .toList();
        Overview parted = of(List.of());
        Random random = new Random(11);
        for (int from = 0; from < all.size(); ) {
            int until = Math.min(all.size(), from + 1 + random.nextInt(40));
            parted.add(of(all.subList(from, until)));
            from = until;
        }
        Overview whole = of(all);

        assertThat(parted.byLevy().largestFirst()).isEqualTo(whole.byLevy().largestFirst());
        assertThat(parted.byIndustry().inOrder()).isEqualTo(whole.byIndustry().inOrder());
        assertThat(parted.byPlace().inOrder()).isEqualTo(whole.byPlace().inOrder());
        assertThat(parted.byMonth().inOrder()).isEqualTo(whole.byMonth().inOrder());
        assertThat(parted.largest(10)).isEqualTo(whole.largest(10));
        assertThat(parted.gaps()).isEqualTo(whole.gaps()).isNotEmpty();
        for (Share<Named> levy : whole.byLevy().inOrder()) {
            List<AssessmentLine> lines = all.stream()
                    .flatMap(one -> one.lines().stream())
                    .filter(line -> line.levy().code().equals(levy.of().code()))
                    .toList();
            Money amount = lines.stream().map(AssessmentLine::amount).reduce(Money.ZERO, Money::plus);
            long open = lines.stream()
                    .filter(line -> line.status() == LineStatus.UNDETERMINED)
                    .count();
            assertThat(levy.sum()).isEqualTo(new Sum(lines.size(), amount, open));
        }
    }
}
