package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.domain.Figures;
import org.jieti.domain.Period;
import org.jieti.domain.PlainCase;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.jieti.support.RandomCase;
import org.jieti.support.Seeded;
import org.jieti.support.ShippedCase;
import org.junit.jupiter.api.Test;

/** A case that follows another comes to what it comes to by itself, in every word and number. */
final class PrecedentsTest {

    private static final List<Term> LEVIES =
            List.copyOf(Law.DICTIONARY.vocabulary("levy").terms());

    private int followed;
    private int others;

    /** What is told of a case, with its figures or with where they are to be found. */
    private record Told(List<Object> parts) {

        static Told ofLines(Assessment decided, Function<Rational, Object> figure) {
            List<Object> parts = new ArrayList<>();
            for (AssessmentLine line : decided.lines()) {
                parts.add(List.of(line.levy(), line.schedule(), line.citation(), line.tier(), line.status()));
                parts.add(figure.apply(line.amount().yuan()));
                line.priced().ifPresent(priced -> {
                    parts.add(figure.apply(priced.quantity()));
                    parts.add(figure.apply(priced.rate()));
                    parts.add(figure.apply(priced.multiplier()));
                    parts.add(priced.unit() + " " + priced.rateUnit());
                });
                for (Reason reason : line.reasons()) {
                    parts.add(reason.key());
                    reason.named().forEach(named -> parts.add(told(named, figure)));
                }
            }
            return new Told(parts);
        }

        private static Object told(Object named, Function<Rational, Object> figure) {
            if (named instanceof Period) {
                return "its days";
            }
            return named instanceof Rational number ? figure.apply(number) : String.valueOf(named);
        }

        static Told ofWhole(Assessment decided, Function<Rational, Object> figure) {
            List<Object> parts = new ArrayList<>();
            parts.add(figure.apply(decided.total().yuan()));
            for (Resource resource : Resource.values()) {
                parts.add(decided.of(resource)
                        .<Object>map(owed -> figure.apply(owed.yuan()))
                        .orElse("-"));
            }
            parts.add(decided.undetermined());
            parts.add(decided.isOpen());
            return new Told(parts);
        }

        Told with(Figures figures) {
            return new Told(parts.stream()
                    .map(part -> part instanceof Wanted wanted ? figures.number(wanted.index()) : part)
                    .toList());
        }
    }

    private record Wanted(int index) {}

    /** Keeps everything that can be told. */
    private static final class Everything implements Clerk<Told, Told> {

        @Override
        public Optional<Told> part(Assessment decided, Numbers numbers) {
            return Optional.of(Told.ofLines(decided, number -> new Wanted(numbers.want(number))));
        }

        @Override
        public Optional<Told> whole(Assessment decided, Numbers numbers) {
            return Optional.of(Told.ofWhole(decided, number -> new Wanted(numbers.want(number))));
        }
    }

    /** What many cases, one after the other, have to be told apart or alike by. */
    private final class Court {

        private final PlainCases plain = new PlainCases();
        private final Assessor assessor;
        private final Precedents<Told, Told> precedents;

        private Court(ScheduleBook book) {
            assessor = new Assessor(book, Law.DICTIONARY, LEVIES);
            precedents = new Precedents<>(new Assessor(book, Law.DICTIONARY, LEVIES), new Everything());
        }

        private void decide(Case one) {
            PlainCase row = plain.of(one);
            if (!precedents.follow(row)) {
                others++;
                return;
            }
            followed++;
            Assessment alone = assessor.assess(one);
            List<Object> lines = new ArrayList<>();
            for (int i = 0; i < precedents.parts(); i++) {
                lines.addAll(
                        precedents.part(i).with(precedents.numbersOfPart(i)).parts());
            }
            assertThat(lines)
                    .as("%s", one)
                    .isEqualTo(Told.ofLines(alone, number -> number).parts());
            assertThat(precedents.whole().with(precedents.numbersOfWhole()))
                    .as("%s", one)
                    .isEqualTo(Told.ofWhole(alone, number -> number));
        }
    }

    private static boolean isPlain(Case one) {
        return one.stretches().size() == 1
                && one.discharges().isEmpty()
                && one.earlier().isEmpty();
    }

    @Test
    void everyShippedCheckComesToTheSameAfterOthersLikeIt() {
        Court court = new Court(ShippedCase.BOOK);
        List<ShippedCase> cases =
                ShippedCase.all().stream().filter(one -> isPlain(one.given())).toList();

        Seeded.times(
                6,
                seeded -> cases.forEach(one -> {
                    court.decide(one.given());
                    court.decide(one.varied(seeded).given());
                }));

        assertThat(followed).isGreaterThan(5 * others);
    }

    @Test
    void anyCaseComesToTheSameAfterOthersLikeIt() {
        Court court = new Court(ShippedCase.BOOK);
        Seeded.times(300, seeded -> {
            Case one = RandomCase.of(seeded).asCase();
            Facts facts = one.stretches().get(0).facts();
            for (String factor : List.of("1", "0.5", "1", "2", "1.2", "1.4", "0", "3.3")) {
                court.decide(new Case(
                        "E1",
                        one.period(),
                        List.of(new Case.Stretch(one.period(), times(facts, factor))),
                        List.of(),
                        List.of(),
                        one.columns()));
            }
        });

        assertThat(followed).isGreaterThan(1000);
    }

    /** Roots, tables and charges on other levies are steps and questions like any other. */
    @Test
    void billsComeToTheSameAfterOthersLikeThem() {
        Court court = new Court(ShippedCase.BOOK);
        List<ShippedCase> cases = ShippedCase.ofBases();

        Seeded.times(
                9,
                seeded -> cases.forEach(one -> {
                    court.decide(one.given());
                    court.decide(one.varied(seeded).given());
                }));

        assertThat(followed).isGreaterThan(5 * others);
    }

    /** Whether days lie within others is asked of the period as of a word. */
    @Test
    void seasonsComeToTheSameAfterOthersLikeThem() {
        Court court = new Court(Law.book(Law.charging("water.over-quota", """
                - quantity: water_m3
                  lookup:
                    - {when: {within: summer}, rate: 2 CNY/m3}
                    - {rate: 1 CNY/m3}
                """)
                .replace("    charges:", "    calendar: {summer: 07-01..08-31}\n    charges:")));

        for (String month : List.of("2012-06", "2012-07", "2012-08", "2012-09", "2012-07", "2012-06")) {
            court.decide(Given.in(month, "water_m3: 11 m3", "region: 浙江").asCase());
        }

        assertThat(followed + others).isEqualTo(6);
    }

    private static Facts times(Facts facts, String factor) {
        Facts scaled = facts;
        for (String name : List.of("electricity_kwh", "water_m3", "water_taken_m3", "energy_intensity")) {
            var field = Law.DICTIONARY.field(name);
            if (facts.has(field)) {
                scaled = scaled.with(field, facts.number(field).orElseThrow().times(Rational.parse(factor)));
            }
        }
        return scaled;
    }

    /** Numbers that no two longs hold are no reason to decide otherwise. */
    @Test
    void oneAsLargeAsItMayBeComesToTheSame() {
        Court court = new Court(Law.book(Law.charging("water.over-quota", """
                - quantity: water_m3 - water_quota_m3
                  tiers:
                    mode: graduated
                    bands:
                      - {up_to: 10 m3, rate: 0.35 CNY/m3}
                      - {rate: 0.7 CNY/m3}
                """)));
        for (String used : List.of("11", "12", "123456789012345678.123456789", "99999999999999999999.9", "1", "20.5")) {
            court.decide(Given.in("2011-03", "water_m3: " + used + " m3", "water_quota_m3: 5.05 m3", "region: 浙江")
                    .asCase());
        }
        assertThat(followed).isEqualTo(6);
    }

    /** A figure named in a reason is each case's own. */
    @Test
    void figuresAmongWordsAreTheCasesOwn() {
        Court court = new Court(ShippedCase.BOOK);
        for (String used : List.of("1", "2", "2.5")) {
            court.decide(Given.in(
                            "2015-03",
                            "water_taken_m3: " + used + " m3",
                            "water_plan_m3: 50 m3",
                            "water_source: surface",
                            "region: 浙江")
                    .asCase());
        }
        assertThat(followed).isEqualTo(3);
    }
}
