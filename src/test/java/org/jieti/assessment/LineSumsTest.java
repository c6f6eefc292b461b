package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.domain.Money;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.domain.Resource;
import org.jieti.domain.Unit;
import org.jieti.report.RunTotals;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.jieti.support.RandomCase;
import org.jieti.support.Seeded;
import org.jieti.support.ShippedCase;
import org.junit.jupiter.api.Test;

/** What holds for any case: lines add up, amounts follow from their factors, and nothing depends on the order of rows. */
final class LineSumsTest {

    private static final ScheduleBook BOOK = Law.shipped();
    private static final Rational HALF_A_FEN = Rational.parse("0.005");

    @Test
    void linesAddUpAndFollowFromTheirFactors() {
        Seeded.times(3000, LineSumsTest::checkSums);
    }

    private static void checkSums(Seeded seeded) {
        Assessment assessment = Law.assess(BOOK, RandomCase.of(seeded).asCase());

        assertThat(assessment.total()).isEqualTo(sum(assessment.lines()));
        assertThat(assessment.total())
                .isEqualTo(Stream.of(Resource.values())
                        .flatMap(resource -> assessment.of(resource).stream())
                        .reduce(Money.ZERO, Money::plus));
        assessment.lines().forEach(line -> {
            assertThat(assessment.assessed().period().contains(line.days())).isTrue();
            assertThat(amountFollows(line)).as("%s", line).isTrue();
        });
    }

    /** The amount, computed a second time from what the line says. */
    private static boolean amountFollows(AssessmentLine line) {
        if (line.status() == LineStatus.UNDETERMINED) {
            return line.amount().isZero()
                    && line.priced().isEmpty()
                    && !line.reasons().isEmpty();
        }
        if (line.status() != LineStatus.CHARGED) {
            return line.amount().isZero();
        }
        Priced priced = line.priced().orElseThrow();
        Rational perUnit = priced.unit().times(priced.rateUnit()).factorTo(Unit.YUAN);
        Rational exact = priced.rate().times(priced.multiplier()).times(perUnit).times(priced.quantity());
        Rational over = Rational.parse(line.amount().toString()).minus(exact);
        return line.amount().compareTo(Money.ZERO) > 0
                && over.compareTo(HALF_A_FEN) <= 0
                && Rational.ZERO.minus(over).compareTo(HALF_A_FEN) < 0;
    }

    @Test
    void rowsAddUpToTheTotals() {
        RunTotals totals = new RunTotals();
        List<Assessment> assessments = Seeded.seeds(1000)
                .map(seeded -> Law.assess(BOOK, RandomCase.of(seeded).asCase()))
                .toList();
        assessments.forEach(totals::add);

        assertThat(totals.total())
                .isEqualTo(sum(assessments.stream()
                        .flatMap(one -> one.lines().stream())
                        .toList()));
        assertThat(totals.byResource().values().stream().reduce(Money.ZERO, Money::plus))
                .isEqualTo(totals.total());
        assertThat(totals.byLevy().values().stream().reduce(Money.ZERO, Money::plus))
                .isEqualTo(totals.total());
        assertThat(totals.byResource())
                .containsOnlyKeys(Resource.ELECTRICITY, Resource.WATER, Resource.WASTEWATER, Resource.POLLUTANT);
        assertThat(Stream.of(LineStatus.values()).mapToLong(totals::lines)).allMatch(count -> count > 50);
    }

    @Test
    void noDayIsChargedTwiceOrLeftOut() {
        Seeded.times(500, LineSumsTest::checkDays);
    }

    private static void checkDays(Seeded seeded) {
        Assessment assessment = Law.assess(
                BOOK,
                Given.in(
                                seeded.oneOf("2006", "2007", "2010", "2014", "2016", "2017"),
                                "region: 河南",
                                "industry: steel",
                                "category: " + seeded.oneOf("eliminated", "restricted"),
                                "electricity_kwh: " + seeded.decimal(900_000, 3) + " kWh")
                        .asCase());
        List<AssessmentLine> lines = assessment.lines().stream()
                .filter(line -> line.levy().code().equals("electricity.differential"))
                .toList();

        assertThat(lines.stream().mapToLong(line -> line.days().days()).sum())
                .isEqualTo(assessment.assessed().period().days());
        assertThat(lines.stream()
                        .map(line -> line.priced().orElseThrow().quantity())
                        .reduce(Rational.ZERO, Rational::plus))
                .isEqualTo(assessment
                        .assessed()
                        .latestFacts()
                        .number(Law.DICTIONARY.field("electricity_kwh"))
                        .orElseThrow());
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        Seeded.times(2000, LineSumsTest::checkOrder);
    }

    private static void checkOrder(Seeded seeded) {
        Case given = RandomCase.of(seeded).asCase();
        List<Facts> turned = new ArrayList<>(given.discharges());
        Collections.reverse(turned);
        Case other = new Case(
                given.enterprise(), given.period(), given.stretches(), turned, given.earlier(), given.columns());

        assertThat(said(Law.assess(BOOK, other).lines().stream()))
                .isEqualTo(said(Law.assess(BOOK, given).lines().stream()));
    }

    private static Map<String, Long> underASchedule(Assessment assessment) {
        return said(assessment.lines().stream().filter(line -> line.schedule().isPresent()));
    }

    private static Map<String, Long> said(Stream<AssessmentLine> lines) {
        return lines.map(line -> line.levy() + " " + line.subject() + " " + line.days() + " " + line.amount() + " "
                        + line.status())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    @Test
    void aFactThatDoesNotChangeSplitsNothing() {
        Seeded.times(2000, LineSumsTest::checkCut);
    }

    private static void checkCut(Seeded seeded) {
        Case given = RandomCase.of(seeded).asCase();
        Case.Stretch whole = given.stretches().get(0);
        LocalDate day =
                whole.days().from().plusDays(1 + seeded.below((int) whole.days().days() - 1));
        List<Case.Stretch> cut = List.of(
                new Case.Stretch(new Period(whole.days().from(), day), whole.facts()),
                new Case.Stretch(new Period(day, whole.days().until()), whole.facts()));
        Case split =
                new Case(given.enterprise(), given.period(), cut, given.discharges(), given.earlier(), given.columns());

        assertThat(underASchedule(Law.assess(BOOK, split))).isEqualTo(underASchedule(Law.assess(BOOK, given)));
    }

    @Test
    void moreWaterNeverCostsLess() {
        Seeded.times(500, LineSumsTest::checkWater);
    }

    private static void checkWater(Seeded seeded) {
        int quota = 1 + seeded.below(2_000);
        int used = seeded.below(6_000);
        String twoHigh = seeded.oneOf("yes", "no");

        assertThat(water(quota, used, twoHigh))
                .isLessThanOrEqualTo(water(quota, used + 1, twoHigh))
                .isLessThanOrEqualTo(water(quota, used + seeded.below(900), "yes"));
    }

    private static Money water(int quota, int used, String twoHigh) {
        Given given = Given.in(
                "2021-05",
                "region: 北京",
                "two_high: " + twoHigh,
                "water_quota_m3: " + quota + " m3",
                "water_m3: " + used + " m3",
                "water_price: 4.2 CNY/m3");
        return Law.assess(BOOK, given.asCase()).of(Resource.WATER).orElseThrow();
    }

    @Test
    void theCasesReachEveryScheduleAndStatus() {
        Set<String> reached = new HashSet<>();
        Seeded.seeds(3000)
                .flatMap(seeded -> Law.assess(BOOK, RandomCase.of(seeded).asCase()).lines().stream())
                .flatMap(line -> line.schedule().stream())
                .forEach(id -> reached.add(id.path()));

        assertThat(reached).hasSameSizeAs(ShippedCase.schedules());
    }

    private static Money sum(List<AssessmentLine> lines) {
        return lines.stream().map(AssessmentLine::amount).reduce(Money.ZERO, Money::plus);
    }
}
