package org.jieti.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieti.assessment.Assessment;
import org.jieti.domain.Case;
import org.jieti.domain.Money;
import org.jieti.domain.Named;
import org.jieti.domain.Rational;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.jieti.support.RandomCase;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reform changes, and for whom. */
final class ComparisonTest {

    /** The eliminated pay 2 yuan, the restricted 3, others nothing; water is charged by its class alone. */
    private static final ScheduleBook BASELINE = book("2", "3", "7");

    /** The eliminated pay more, the restricted less. */
    private static final ScheduleBook REFORM = book("5", "1", "7");

    private static final ScheduleBook SHIPPED = Law.shipped();
    private static final ScheduleBook OVERLAID = Law.shippedAnd("""
            overlay: cn/electricity/differential
            set:
              versions/2010-06-01/charges/1/lookup/1/rate: 0.45 CNY/kWh
              versions/2008-01-01/charges/1/lookup/2/rate: 0.02 CNY/kWh
            """, """
            overlay: beijing/water/over-quota
            set:
              notes: nothing but a note
            """);

    private static ScheduleBook book(String eliminated, String restricted, String water) {
        return Law.book(
                Law.charging("electricity.differential", """
                        - quantity: electricity_kwh
                          lookup:
                            - {when: {category: eliminated}, rate: %s CNY/kWh}
                            - {when: {category: restricted}, rate: %s CNY/kWh}
                            - {rate: 0 CNY/kWh}
                        """.formatted(eliminated, restricted)),
                Law.charging("water.differential", """
                        - quantity: water_m3
                          lookup:
                            - {when: {grade: a}, rate: 0 CNY/m3}
                            - {rate: %s CNY/m3}
                        """.formatted(water)));
    }

    private static Case using(String id, String period, String... facts) {
        boolean isPlaced = Stream.of(facts).anyMatch(fact -> fact.startsWith("region: "));
        String[] placed = Stream.concat(Stream.of(facts), isPlaced ? Stream.of() : Stream.of("region: 江苏"))
                .toArray(String[]::new);
        Case given = Given.in(period, placed).asCase();
        return new Case(id, given.period(), given.stretches(), List.of(), List.of(), given.columns());
    }

    /** An enterprise that uses some electricity and no water. */
    private static Case using(String id, int kwh, String category) {
        return using(id, "2024-03", "electricity_kwh: " + kwh + " kWh", "category: " + category, "water_m3: 0 m3");
    }

    private static Comparison comparison(ScheduleBook baseline, ScheduleBook reform, Case... cases) {
        DemandModel none = new DemandModel(Map.of(), Law.DICTIONARY);
        Comparer comparer = new Comparer(baseline, reform, Law.DICTIONARY, none);
        Comparison comparison = new Comparison(Law.DICTIONARY, Law.DICTIONARY.field("electricity_kwh"), none);
        for (Case one : cases) {
            comparison.add(comparer.compare(one));
        }
        return comparison;
    }

    private static Comparison comparison(Case... cases) {
        return comparison(BASELINE, REFORM, cases);
    }

    private static Change change(String baseline, String reform) {
        return new Change(Money.parse(baseline), Money.parse(reform));
    }

    private static List<String> ranks(Comparison comparison, Outcome outcome) {
        return comparison.ranked(outcome).stream()
                .map(ranked -> ranked.rank() + " " + ranked.enterprise().id())
                .toList();
    }

    @Test
    void tellsWhoPaysMoreWhoLessAndWhoTheSame() {
        ComparedGroup<String> total = comparison(
                        using("A", 10, "eliminated"), using("B", 100, "restricted"), using("C", 1000, "permitted"))
                .total();

        assertThat(total.enterprises()).isEqualTo(3);
        assertThat(total.owed()).isEqualTo(change("320.00", "150.00"));
        assertThat(total.part(Outcome.MORE)).isEqualTo(new ComparedGroup.Part(1, change("20.00", "50.00")));
        assertThat(total.part(Outcome.LESS)).isEqualTo(new ComparedGroup.Part(1, change("300.00", "100.00")));
        assertThat(total.part(Outcome.SAME)).isEqualTo(new ComparedGroup.Part(1, change("0.00", "0.00")));
        assertThat(total.part(Outcome.OPEN).enterprises()).isZero();
    }

    @Test
    void equalDifferencesShareARankAndTheNextIsAsManyPlacesDown() {
        Comparison comparison = comparison(
                using("A", 4, "eliminated"),
                using("F", 9, "eliminated"),
                using("C", 7, "eliminated"),
                using("B", 7, "eliminated"),
                using("G", 7, "eliminated"),
                using("D", 5, "restricted"),
                using("E", 6, "restricted"),
                using("H", 5, "restricted"));

        assertThat(ranks(comparison, Outcome.MORE)).containsExactly("1 F", "2 B", "2 C", "2 G", "5 A");
        assertThat(ranks(comparison, Outcome.LESS)).containsExactly("1 E", "2 D", "2 H");
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "9", "10", "11", "23"})
    void ranksGoAsFarAsThereAreEnterprises(int count) {
        Case[] cases = IntStream.range(0, count)
                .mapToObj(i -> using("E" + i, 50 - i, "eliminated"))
                .toArray(Case[]::new);

        assertThat(comparison(cases).ranked(Outcome.MORE))
                .extracting(Ranked::rank)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, count).boxed().toList());
    }

    @Test
    void periodsOfAnEnterpriseAreAddedBeforeItIsTold() {
        Comparison comparison = comparison(
                using("A", "2024-02", "electricity_kwh: 10 kWh", "category: eliminated", "industry: steel"),
                using("A", "2024-01", "electricity_kwh: 15 kWh", "category: restricted", "industry: cement"));

        assertThat(comparison.ranked(Outcome.SAME))
                .extracting(
                        ranked -> ranked.enterprise().periods(),
                        ranked -> ranked.enterprise().size(),
                        ranked -> ranked.enterprise().owed())
                .containsExactly(tuple(2L, Optional.of(Rational.of(25)), change("65.00", "65.00")));
        assertThat(comparison.byIndustry())
                .as("what it is, is what it is in its latest period")
                .extracting(group -> group.of().code())
                .containsExactly("steel");
    }

    @Test
    void whatTheReformMayTouchAndCannotBeDeterminedIsNeitherMoreNorLess() {
        Comparison comparison =
                comparison(using("A", "2024-03", "electricity_kwh: 10 kWh", "water_m3: 2 m3", "grade: b"));

        assertThat(comparison.total().part(Outcome.OPEN))
                .isEqualTo(new ComparedGroup.Part(1, change("14.00", "14.00")));
        assertThat(comparison.total().undetermined()).isEqualTo(new Counts(1, 1));
        assertThat(comparison.gaps())
                .extracting(gap -> gap.levy().code(), Gap::counts)
                .containsExactly(tuple("electricity.differential", new Counts(1, 1)));
    }

    @Test
    void whatIsOpenOnOneSideAloneIsNeitherMoreNorLess() {
        ScheduleBook byCredit = Law.book(Law.charging("electricity.differential", """
                - quantity: electricity_kwh
                  lookup:
                    - {when: {credit: red}, rate: 9 CNY/kWh}
                    - {rate: 8 CNY/kWh}
                """));
        Case given = using("A", 10, "eliminated");

        assertThat(comparison(BASELINE, byCredit, given).ranked(Outcome.OPEN)).hasSize(1);
        assertThat(comparison(byCredit, BASELINE, given).ranked(Outcome.OPEN)).hasSize(1);
    }

    @Test
    void whatIsOpenByTheSameLawOnBothSidesHidesNoDifference() {
        Comparison comparison =
                comparison(using("A", "2024-03", "electricity_kwh: 10 kWh", "category: eliminated", "water_m3: 2 m3"));

        assertThat(comparison.total().part(Outcome.MORE).owed()).isEqualTo(change("20.00", "50.00"));
        assertThat(comparison.total().undetermined()).isEqualTo(new Counts(1, 1));
        assertThat(comparison(BASELINE, book("5", "1", "8"), using("A", "2024-03", "water_m3: 2 m3"))
                        .total()
                        .part(Outcome.OPEN)
                        .enterprises())
                .as("the same gap in a law that is another")
                .isEqualTo(1);
        assertThat(comparison(SHIPPED, OVERLAID, using("A", "2011-03", "electricity_kwh: 10 kWh", "region: Utopia"))
                        .total()
                        .part(Outcome.OPEN)
                        .enterprises())
                .as("a place that is not known may be one that the reform is about")
                .isEqualTo(1);
    }

    @Test
    void addsUpByLevyIndustryRegionAndSize() {
        Comparison comparison = comparison(
                using(
                        "A",
                        "2024-03",
                        "electricity_kwh: 10 kWh",
                        "category: eliminated",
                        "region: 杭州",
                        "industry: steel"),
                using(
                        "B",
                        "2024-03",
                        "electricity_kwh: 30 kWh",
                        "category: restricted",
                        "region: 宁波",
                        "industry: steel"),
                using("C", "2024-03", "water_m3: 9 m3", "grade: b", "category: restricted", "region: 北京"));

        assertThat(comparison.byLevy())
                .extracting(levy -> levy.levy().code(), ComparedLevy::owed)
                .containsExactly(
                        tuple("electricity.differential", change("110.00", "80.00")),
                        tuple("water.differential", change("63.00", "63.00")));
        assertThat(comparison.byIndustry())
                .extracting(ComparedGroup::of, ComparedGroup::owed)
                .contains(tuple(Named.NOTHING, change("63.00", "63.00")));
        assertThat(comparison.byProvince())
                .extracting(
                        group -> group.of().code(),
                        group -> group.owed().difference().toString())
                .containsExactly(tuple("330000", "-30.00"), tuple("110000", "0.00"));
        assertThat(comparison.byPlace())
                .extracting(
                        group -> group.of().place().code(),
                        group -> group.owed().difference().toString())
                .containsExactly(tuple("330200", "-60.00"), tuple("330100", "30.00"), tuple("110000", "0.00"));
        assertThat(comparison.bySize())
                .extracting(group -> group.of().map(SizeClass::quarter).orElse(0), ComparedGroup::enterprises)
                .containsExactly(tuple(1, 1L), tuple(3, 1L), tuple(0, 1L));
    }

    @Test
    void surchargesAreSetBesideOutputAndCostOnlyWhereBothAreKnown() {
        Comparison comparison = comparison(
                using(
                        "A",
                        "2024-03",
                        "electricity_kwh: 100 kWh",
                        "category: eliminated",
                        "output_t: 8 t",
                        "electricity_price: 4 CNY/kWh",
                        "gas_m3: 0 m3",
                        "industry: steel",
                        "water_m3: 3 m3",
                        "grade: b"),
                using("B", "2024-03", "electricity_kwh: 100 kWh", "category: restricted", "industry: steel"),
                using(
                        "C",
                        "2024-03",
                        "electricity_kwh: 100 kWh",
                        "output_t: 50 t",
                        "electricity_price: 4 CNY/kWh",
                        "gas_m3: 0 m3"));
        ComparedGroup<String> total = comparison.total();

        assertThat(total.perOutput()).isEqualTo(new Burden(Rational.of(8), change("221.00", "521.00"), 1, 2));
        assertThat(total.perOutput().baseline()).contains(Rational.parse("27.625"));
        assertThat(total.perEnergyCost()).isEqualTo(new Burden(Rational.of(400), change("200.00", "500.00"), 1, 2));
        assertThat(total.perEnergyCost().reform()).contains(Rational.parse("1.25"));
    }

    @Test
    void gasWithoutAPriceLeavesTheCostOfEnergyUnknown() {
        Comparison comparison = comparison(using(
                "A",
                "2024-03",
                "electricity_kwh: 100 kWh",
                "category: eliminated",
                "electricity_price: 4 CNY/kWh",
                "gas_m3: 5 m3"));

        assertThat(comparison.total().perEnergyCost()).isEqualTo(Burden.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void withItselfNothingChanges(Outcome outcome) {
        Comparison comparison =
                comparison(BASELINE, BASELINE, using("A", 10, "eliminated"), using("B", 20, "restricted"));

        assertThat(comparison.total().owed()).isEqualTo(change("80.00", "80.00"));
        assertThat(comparison.total().part(outcome).enterprises()).isEqualTo(outcome == Outcome.SAME ? 2 : 0);
    }

    @Test
    void randomCasesComparedWithThemselvesDifferInNothing() {
        Seeded.times(300, seeded -> {
            Comparison comparison =
                    comparison(SHIPPED, SHIPPED, RandomCase.of(seeded).asCase());

            assertThat(comparison.total().owed().difference()).isEqualTo(Money.ZERO);
            assertThat(comparison.total().part(Outcome.SAME).enterprises()).isEqualTo(1);
        });
    }

    @Test
    void eachSideOfRandomCasesIsWhatItIsAssessedAt() {
        Seeded.times(300, seeded -> {
            Case given = RandomCase.of(seeded).asCase();
            Assessment baseline = Law.assess(SHIPPED, given);
            Assessment reform = Law.assess(OVERLAID, given);
            ComparedGroup<String> total = comparison(SHIPPED, OVERLAID, given).total();

            assertThat(total.owed()).isEqualTo(new Change(baseline.total(), reform.total()));
            assertThat(total.undetermined()).isEqualTo(new Counts(baseline.undetermined(), reform.undetermined()));
        });
    }

    @Test
    void partsAddUpToTheWhole() {
        Case[] cases = IntStream.range(0, 60)
                .mapToObj(i -> RandomCase.of(new Seeded(i)).asCase())
                .map(one -> new Case(
                        "E" + one.period().from().getMonthValue(),
                        one.period(),
                        one.stretches(),
                        one.discharges(),
                        List.of(),
                        one.columns()))
                .toArray(Case[]::new);
        Comparison whole = comparison(SHIPPED, OVERLAID, cases);
        Comparison parts = comparison(SHIPPED, OVERLAID);
        List<Case> all = new ArrayList<>(List.of(cases));
        while (!all.isEmpty()) {
            List<Case> part = all.subList(0, Math.min(7, all.size()));
            parts.add(comparison(SHIPPED, OVERLAID, part.toArray(Case[]::new)));
            part.clear();
        }

        assertThat(parts.total()).isEqualTo(whole.total());
        assertThat(parts.byIndustry()).isEqualTo(whole.byIndustry());
        assertThat(parts.bySize()).isEqualTo(whole.bySize());
        assertThat(parts.byLevy()).isEqualTo(whole.byLevy());
        assertThat(parts.gaps()).isEqualTo(whole.gaps());
    }
}
