package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jieti.domain.Case;
import org.jieti.domain.Term;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;

/** An assessor that has seen many cases gives each what one that has seen none gives it. */
final class RememberedPlansTest {

    private static final int THREADS = 4;
    private static final String USE = "water_m3: 40 m3";

    private static final String NATION = Law.charging("water.over-quota", """
                    - quantity: water_m3
                      lookup:
                        - {when: {category: eliminated}, rate: 5 CNY/m3}
                        - {when: {two_high: yes}, rate: 4 CNY/m3}
                        - {when: {two_high: no}, rate: 3 CNY/m3}
                    """)
            .replace("region: CN\n", "region: CN\ncombine: {adds_to: [wastewater.fee]}\n");
    private static final String PROVINCE = Law.charging("wastewater.fee", "- {quantity: wastewater_m3, rate: 2 CNY/m3}")
            .replace("region: CN\n", "region: Zhejiang\n")
            .replace("from: 2010-01-01\n", "from: 2010-06-16\n");
    private static final String DISTRICT = Law.charging("electricity.punitive", """
                    - {when: {region: 吴兴区, industry: [cement, steel]}, quantity: electricity_kwh, rate: 0.1 CNY/kWh}
                    """);

    @Test
    void noCaseIsTakenForAnother() {
        assertNoneIsTakenForAnother(Law.book(NATION, PROVINCE), cases());
    }

    private static void assertNoneIsTakenForAnother(ScheduleBook book, List<Case> cases) {
        List<Term> levies = List.copyOf(Law.DICTIONARY.vocabulary("levy").terms());
        Assessor assessor = new Assessor(book, Law.DICTIONARY, levies);
        for (Case first : cases) {
            for (Case second : cases) {
                assessor.assess(first);
                assertThat(assessor.assess(second).lines())
                        .as("%s after %s", second, first)
                        .isEqualTo(new Assessor(book, Law.DICTIONARY, levies)
                                .assess(second)
                                .lines());
            }
        }
    }

    /** A province may turn out to be the district that is asked for; a county beside it cannot, nor one of another province. */
    @Test
    void noPlaceAndNoIndustryIsTakenForAnother() {
        assertNoneIsTakenForAnother(Law.book(DISTRICT), placed());
    }

    @Test
    void placesAndIndustriesOfWhichNoScheduleSpeaksShareAPlan() {
        List<Term> levies = List.copyOf(Law.DICTIONARY.vocabulary("levy").terms());
        ScheduleBook book = Law.book(DISTRICT);
        Binder binder = new Binder(book, Law.DICTIONARY, levies);
        Plan plan = binder.plan(at("region: 德清县", "industry: paper"));

        assertThat(binder.plan(at("region: 温州", "industry: paper"))).isSameAs(plan);
        assertThat(binder.plan(at("region: 德清县", "industry: leather"))).isSameAs(plan);
        assertThat(binder.plan(at("region: 浙江", "industry: cement"))).isNotSameAs(plan);
    }

    @Test
    void whatOneHasFoundTheOthersKnow() {
        List<Term> levies = List.copyOf(Law.DICTIONARY.vocabulary("levy").terms());
        Assessor first = new Assessor(Law.book(DISTRICT), Law.DICTIONARY, levies);
        Case one = at("region: 德清县", "industry: paper");
        Plan plan = first.plan(one);

        assertThat(first.another().plan(one)).isSameAs(plan);
        assertThat(first.another().another().plan(one)).isSameAs(plan);
    }

    /** All begin at once, each at another case, so that they meet at the finding of the same. */
    @Test
    void severalThreadsFindWhatOneFinds() throws Exception {
        List<Term> levies = List.copyOf(Law.DICTIONARY.vocabulary("levy").terms());
        ScheduleBook book = Law.book(NATION, PROVINCE, DISTRICT);
        List<Case> cases = new ArrayList<>(placed());
        cases.addAll(cases());
        List<List<AssessmentLine>> alone = cases.stream()
                .map(one ->
                        new Assessor(book, Law.DICTIONARY, levies).assess(one).lines())
                .toList();
        Assessor first = new Assessor(book, Law.DICTIONARY, levies);
        CyclicBarrier begin = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<List<AssessmentLine>>>> assessed = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int from = i * cases.size() / THREADS;
                Assessor own = first.another();
                assessed.add(threads.submit(() -> {
                    begin.await();
                    return assessedFrom(from, cases, own);
                }));
            }
            for (Future<List<List<AssessmentLine>>> all : assessed) {
                assertThat(all.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** What comes of all cases, in their order, though they are assessed from one of them on. */
    private static List<List<AssessmentLine>> assessedFrom(int first, List<Case> cases, Assessor assessor) {
        List<List<AssessmentLine>> assessed = new ArrayList<>(Collections.nCopies(cases.size(), List.of()));
        for (int i = 0; i < cases.size(); i++) {
            int at = (first + i) % cases.size();
            assessed.set(at, assessor.assess(cases.get(at)).lines());
        }
        return assessed;
    }

    private static List<Case> placed() {
        List<Case> cases = new ArrayList<>();
        for (String region : List.of("吴兴区", "德清县", "湖州", "浙江", "温州", "江苏", "nowhere")) {
            for (String industry :
                    List.of("cement", "clinker", "steel", "paper", "non-metallic-minerals", "unheard-of")) {
                cases.add(at("region: " + region, "industry: " + industry));
            }
            cases.add(at("region: " + region));
        }
        return cases;
    }

    private static Case at(String... words) {
        String[] given = Arrays.copyOf(words, words.length + 1);
        given[words.length] = "electricity_kwh: 1000 kWh";
        return Given.in("2010-07", given).asCase();
    }

    @Test
    void casesOfAKindShareAPlanAndOthersDoNot() {
        List<Term> levies = List.copyOf(Law.DICTIONARY.vocabulary("levy").terms());
        ScheduleBook book = Law.book(NATION, PROVINCE);
        Binder binder = new Binder(book, Law.DICTIONARY, levies);
        Case more = Given.in("2010-06", "region: 浙江", "two_high: yes", "water_m3: 41 m3")
                .asCase();
        Plan plan = binder.plan(
                Given.in("2010-06", "region: 浙江", "two_high: yes", USE).asCase());

        assertThat(binder.plan(more)).isSameAs(plan);
        assertThat(cases().stream().skip(1).map(binder::plan))
                .allSatisfy(other -> assertThat(other).isNotSameAs(plan));
    }

    /** Each differs from the first in one thing that decides which law is asked. */
    private static List<Case> cases() {
        return List.of(
                Given.in("2010-06", "region: 浙江", "two_high: yes", USE).asCase(),
                Given.in("2010-06", "region: 浙江", "two_high: no", USE).asCase(),
                Given.in("2010-06", "region: 浙江", USE).asCase(),
                Given.in("2010-06", "region: 浙江", "two_high: perhaps", USE).asCase(),
                Given.in("2010-06", "region: 浙江", "two_high: yes", "category: eliminated", USE)
                        .asCase(),
                Given.in("2010-06", "region: 江苏", "two_high: yes", USE).asCase(),
                Given.in("2010-07", "region: 浙江", "two_high: yes", USE).asCase(),
                Given.in("2010-06", "region: 浙江", "two_high: yes", USE)
                        .fromColumns("region", "two_high", "category", "water_m3")
                        .asCase(),
                cutOn("2010-06-09", "two_high: yes"),
                cutOn("2010-06-21", "two_high: yes"),
                cutOn("2010-06-21", "two_high: no"));
    }

    private static Case cutOn(String day, String after) {
        return Given.changing(
                        "2010-06",
                        Given.facts("region: 浙江", "two_high: yes", USE),
                        day,
                        Given.facts("region: 浙江", after, "water_m3: 70 m3"))
                .asCase();
    }
}
