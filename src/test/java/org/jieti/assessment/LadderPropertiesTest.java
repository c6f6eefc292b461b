package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.domain.Truth;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Expression;
import org.jieti.schedule.Price;
import org.jieti.schedule.Price.MultipleKind;
import org.jieti.schedule.Rate;
import org.jieti.schedule.Rate.TierMode;
import org.jieti.support.Amended;
import org.jieti.support.Seeded;
import org.jieti.support.ShippedCase;
import org.junit.jupiter.api.Test;

/** Graduated tiers 超额累进 of every shipped schedule: no jump at a bound, no fall, and the same by another formula. */
final class LadderPropertiesTest {

    private static final Rational EPSILON = Rational.parse("0.000001");

    private int reached;

    /** A graduated charge and the facts that lead to its tiers. */
    private record Ladder(ShippedCase one, Charge.OfQuantity charge, Rate.Tiers tiers, OwnLines own) {

        /** What so much of its quantity comes to: the use is set to what is over the quota or plan, and the rest kept. */
        List<AssessmentLine> lines(Rational quantity) {
            Field use = use(charge.quantity());
            Facts unused = one.facts().with(use, Rational.ZERO);
            Rational without = charge.quantity().value(unused).orElseThrow();
            Facts used = one.facts().with(use, quantity.minus(without));
            assertThat(charge.quantity().value(used)).contains(quantity);
            return own.of(one.with(used).given());
        }

        Rational exact(Rational quantity) {
            return OwnLines.exact(lines(quantity));
        }

        Rational bound(Rate.Tier tier) {
            Rational scale = tiers.boundsPer()
                    .map(share -> share.value(one.facts()).orElseThrow())
                    .orElse(Rational.ONE);
            return tier.upTo().orElseThrow().limit().times(scale);
        }

        /** What the tariff adds at each bound, from there to the quantity: no slices. */
        Rational byMargins(Rational quantity) {
            Rational sum = Rational.ZERO;
            Rational before = Rational.ZERO;
            Rational bound = Rational.ZERO;
            for (Rate.Tier tier : tiers.tiers()) {
                Rational margin = price(tier);
                Rational beyond = quantity.minus(bound).greatest(Rational.ZERO);
                sum = sum.plus(margin.minus(before).times(beyond));
                before = margin;
                bound = tier.upTo().isPresent() ? bound(tier) : bound;
            }
            return sum;
        }

        Rational price(Rate.Tier tier) {
            return LadderPropertiesTest.price(tier, one.facts()).orElseThrow();
        }
    }

    @Test
    void nothingJumpsAtABound() {
        eachLadder(2, (ladder, seeded) -> {
            List<Rate.Tier> tiers = ladder.tiers().tiers();
            for (int i = 0; i + 1 < tiers.size(); i++) {
                Rational bound = ladder.bound(tiers.get(i));
                Rational at = ladder.exact(bound);

                assertThat(at.minus(ladder.exact(bound.minus(EPSILON))))
                        .isEqualTo(ladder.price(tiers.get(i)).times(EPSILON));
                assertThat(ladder.exact(bound.plus(EPSILON)).minus(at))
                        .isEqualTo(ladder.price(tiers.get(i + 1)).times(EPSILON));
            }
        });
    }

    @Test
    void slicesComeToWhatTheMarginsComeTo() {
        eachLadder(5, (ladder, seeded) -> {
            Rational quantity = upToTwice(ladder, seeded);

            assertThat(ladder.exact(quantity)).isEqualTo(ladder.byMargins(quantity));
        });
    }

    @Test
    void moreUseNeverCostsLess() {
        eachLadder(4, (ladder, seeded) -> {
            Rational less = upToTwice(ladder, seeded);
            Rational more = less.plus(Rational.parse(seeded.decimal(40, 3)));

            assertThat(total(ladder.lines(less))).isLessThanOrEqualTo(total(ladder.lines(more)));
        });
    }

    private static Money total(List<AssessmentLine> lines) {
        return AssessmentLine.sum(lines);
    }

    /** A quantity up to about twice the last bound. */
    private static Rational upToTwice(Ladder ladder, Seeded seeded) {
        List<Rate.Tier> tiers = ladder.tiers().tiers();
        return ladder.bound(tiers.get(tiers.size() - 2)).times(Rational.parse(seeded.decimal(2, 4)));
    }

    private interface Property {
        void check(Ladder ladder, Seeded seeded);
    }

    private void eachLadder(int seeds, Property property) {
        Set<Rate> ladders = new HashSet<>();
        Seeded.times(
                seeds,
                seeded -> ShippedCase.all()
                        .forEach(one -> eachLadder(one.varied(seeded), ladder -> {
                            property.check(ladder, seeded);
                            ladders.add(ladder.tiers());
                            reached++;
                        })));

        assertThat(ladders).hasSize(graduated());
        assertThat(reached).isGreaterThan(seeds * 20);
    }

    /** How many graduated tiers stand in the shipped schedules, wherever they are reached. */
    private static int graduated() {
        Set<Rate> all = new HashSet<>();
        ShippedCase.BOOK.schedules().stream()
                .flatMap(schedule -> schedule.versions().stream())
                .flatMap(version -> version.charges().stream())
                .filter(Charge.OfQuantity.class::isInstance)
                .forEach(charge -> gather(((Charge.OfQuantity) charge).rate(), all));
        return all.size();
    }

    private static void gather(Rate rate, Set<Rate> all) {
        if (rate instanceof Rate.Lookup lookup) {
            lookup.rows().forEach(row -> gather(row.rate(), all));
        } else if (rate instanceof Rate.Tiers tiers && tiers.mode() == TierMode.GRADUATED) {
            all.add(tiers);
        }
    }

    private static void eachLadder(ShippedCase one, Consumer<Ladder> property) {
        for (Charge charge : one.version().charges()) {
            if (charge instanceof Charge.OfQuantity quantity) {
                OwnLines own =
                        new OwnLines(Amended.charging(quantity, one.schedule().id(), ShippedCase.BOOK), one.schedule());
                tiers(quantity.rate(), one.facts())
                        .filter(tiers -> tiers.boundsPer().stream()
                                .allMatch(share -> share.value(one.facts())
                                        .filter(scale -> scale.signum() > 0)
                                        .isPresent()))
                        .filter(tiers -> tiers.tiers().stream()
                                .allMatch(tier -> price(tier, one.facts()).isPresent()))
                        .ifPresent(tiers -> property.accept(new Ladder(one, quantity, tiers, own)));
            }
        }
    }

    private static Optional<Rate.Tiers> tiers(Rate rate, Facts facts) {
        if (rate instanceof Rate.Lookup lookup) {
            return row(lookup, facts).flatMap(row -> tiers(row, facts));
        }
        return rate instanceof Rate.Tiers tiers && tiers.mode() == TierMode.GRADUATED
                ? Optional.of(tiers)
                : Optional.empty();
    }

    /** The first row that holds; empty if none does or if one before it cannot be told. */
    private static Optional<Rate> row(Rate.Lookup lookup, Facts facts) {
        return lookup.rows().stream()
                .filter(row -> row.when().holdsFor(facts) != Truth.NO)
                .filter(row -> row.when().holdsFor(facts) == Truth.YES
                        || !row.missing().isNo())
                .findFirst()
                .filter(row -> row.when().holdsFor(facts) == Truth.YES)
                .map(Rate.Row::rate);
    }

    /** Yuan for a unit in a tier, of which one without a rate is free. */
    private static Optional<Rational> price(Rate.Tier tier, Facts facts) {
        return tier.rate().isPresent() ? price(tier.rate().get(), facts) : Optional.of(Rational.ZERO);
    }

    /** Yuan for a unit, read off the law without the calculation; empty if the law does not settle it. */
    private static Optional<Rational> price(Rate rate, Facts facts) {
        if (rate instanceof Rate.Lookup lookup) {
            return row(lookup, facts).flatMap(row -> price(row, facts));
        }
        if (rate instanceof Price.Multiple multiple) {
            Rational times =
                    multiple.kind() == MultipleKind.GROSS ? multiple.times().minus(Rational.ONE) : multiple.times();
            return price(multiple.base(), facts).map(times::times);
        }
        if (rate instanceof Price.Given given) {
            return given.price().value(facts);
        }
        return rate instanceof Price.Fixed fixed ? Optional.of(fixed.price().value()) : Optional.empty();
    }

    private static Field use(Expression quantity) {
        return quantity instanceof Expression.Sum sum ? use(sum.left()) : ((Expression.Fact) quantity).field();
    }
}
