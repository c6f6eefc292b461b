package org.jieti.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieti.domain.Facts;
import org.jieti.domain.Money;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Unit;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Price;
import org.jieti.schedule.Rate;
import org.jieti.schedule.Rate.Tier;
import org.jieti.schedule.Rate.TierMode;
import org.jieti.schedule.Rate.Tiers;
import org.jieti.schedule.ScheduleBook;

/**
 * Prices tiers on both sides of a bound, by the calculation itself, as far as that can be done without a fact: what a
 * price rests on that is not in the schedule is never guessed.
 *
 * @param day a day on which the version is in force
 * @param bounds what the charge comes to at least and at most
 */
record Crossings(ScheduleBook book, LocalDate day, Application.Charged charged, Charge.Bounds bounds) {

    /** The charge for a quantity up to the bound of a tier and just beyond it, where the tiers are of the quantity. */
    Optional<Crossing> charges(Tiers tiers, int lower) {
        Tier below = tiers.tiers().get(lower);
        if (below.upTo().orElseThrow().limit().signum() <= 0) {
            return Optional.empty();
        }
        return tiers.mode() == TierMode.GRADUATED ? graduated(tiers, lower) : whole(tiers, lower);
    }

    private Optional<Crossing> whole(Tiers tiers, int lower) {
        Tier below = tiers.tiers().get(lower);
        Tier above = tiers.tiers().get(lower + 1);
        if (tiers.boundsPer().isPresent()) {
            return isRateAlone(below) && isRateAlone(above) ? rates(below, above) : Optional.empty();
        }
        Rational limit = below.upTo().orElseThrow().limit();
        return yuan(TierMode.WHOLE, List.of(open(below)), limit)
                .flatMap(less ->
                        yuan(TierMode.WHOLE, List.of(open(above)), limit).map(more -> inMoney(less, more)))
                .or(() -> isRateAlone(below) && isRateAlone(above) ? rates(below, above) : Optional.empty());
    }

    /** Slices join without a jump, unless a tier brings an amount with it. */
    private Optional<Crossing> graduated(Tiers tiers, int lower) {
        Optional<Rational> amount =
                tiers.tiers().get(lower + 1).amount().map(Quantity::value).filter(yuan -> !yuan.isZero());
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        Tier below = tiers.tiers().get(lower);
        List<Tier> reached = new ArrayList<>(tiers.tiers().subList(0, lower));
        reached.add(open(below));
        Optional<Rational> less = tiers.boundsPer().isEmpty()
                ? yuan(TierMode.GRADUATED, reached, below.upTo().orElseThrow().limit())
                : Optional.empty();
        String more = "x " + (amount.get().signum() < 0 ? "- " : "+ ")
                + inWords(charged.rounding().toMoney(amount.get().greatest(Rational.ZERO.minus(amount.get()))));
        return less.map(yuan -> inMoney(yuan, yuan.plus(amount.get())))
                .or(() -> Optional.of(new Crossing(Rational.ZERO, amount.get(), "x", more)));
    }

    /** The prices of one unit in two tiers; empty if they cannot be told, and are not multiples of one price either. */
    Optional<Crossing> rates(Tier below, Tier above) {
        Unit unit = Unit.YUAN.per(charged.unit());
        return price(below)
                .flatMap(lower -> price(above)
                        .map(upper -> new Crossing(lower.in(unit), upper.in(unit), lower.toString(), upper.toString())))
                .or(() -> multiples(below, above));
    }

    /** The amounts of two tiers, if either has one. */
    Optional<Crossing> amounts(Tier below, Tier above) {
        if (below.amount().isEmpty() && above.amount().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(inMoney(yuan(below), yuan(above)));
    }

    private static Rational yuan(Tier tier) {
        return tier.amount().map(Quantity::value).orElse(Rational.ZERO);
    }

    /** Prices that are not known themselves can be compared if both are so many times the same one. */
    private static Optional<Crossing> multiples(Tier below, Tier above) {
        Optional<Rate> base = Stream.of(below, above)
                .flatMap(tier -> tier.rate().stream())
                .filter(Price.Multiple.class::isInstance)
                .map(rate -> ((Price.Multiple) rate).base())
                .findFirst();
        return base.flatMap(of -> times(below, of)
                .flatMap(lower -> times(above, of)
                        .map(upper -> new Crossing(lower, upper, inWords(lower, of), inWords(upper, of)))));
    }

    private static Optional<Rational> times(Tier tier, Rate base) {
        if (isFree(tier)) {
            return Optional.of(Rational.ZERO);
        }
        return tier.rate()
                .filter(rate -> rate instanceof Price.Multiple multiple
                        && multiple.base().equals(base))
                .map(rate -> ((Price.Multiple) rate).onTop());
    }

    private static String inWords(Rational times, Rate base) {
        return times + " ×" + (base instanceof Price.Given given ? " " + given.price() : "");
    }

    private Optional<Quantity> price(Tier tier) {
        if (isFree(tier)) {
            return Optional.of(new Quantity(Rational.ZERO, Unit.YUAN.per(charged.unit())));
        }
        return tier.rate()
                .filter(rate -> rate instanceof Price && isTold(rate))
                .map(rate -> slices(rate, Rational.ONE).get(0).cost())
                .filter(Cost.PerUnit.class::isInstance)
                .map(Cost.PerUnit.class::cast)
                .map(cost -> new Quantity(cost.price().times(cost.times()), cost.unit()));
    }

    private Optional<Rational> yuan(TierMode mode, List<Tier> tiers, Rational quantity) {
        Tiers alone = new Tiers(mode, Optional.empty(), Optional.empty(), tiers, false);
        return isTold(alone)
                ? Optional.of(slices(alone, quantity).stream().map(this::yuan).reduce(Rational.ZERO, Rational::plus))
                : Optional.empty();
    }

    private List<Slice> slices(Rate rate, Rational quantity) {
        return new RatePricer(book, Accrual.of(day), Facts.NONE, new ArrayList<>()).slices(rate, quantity);
    }

    private Rational yuan(Slice slice) {
        return slice.cost() instanceof Cost.Nothing
                ? Rational.ZERO
                : Application.capped(charged.priced(slice, Rational.ONE), slice.atMost(), new ArrayList<>())
                        .yuan();
    }

    /** Whether nothing but the quantity decides what a rate comes to. */
    private static boolean isTold(Rate rate) {
        if (rate instanceof Price.Multiple multiple) {
            return multiple.base() instanceof Price && isTold(multiple.base());
        }
        if (rate instanceof Tiers tiers) {
            return tiers.measure().isEmpty()
                    && tiers.boundsPer().isEmpty()
                    && tiers.tiers().stream()
                            .flatMap(tier -> tier.rate().stream())
                            .allMatch(Crossings::isTold);
        }
        return rate instanceof Price.Fixed || rate instanceof Rate.Packages;
    }

    private static boolean isFree(Tier tier) {
        return tier.rate().isEmpty() && tier.amount().isEmpty();
    }

    private static boolean isRateAlone(Tier tier) {
        return tier.amount().isEmpty() && tier.atMost().isEmpty();
    }

    private static Tier open(Tier tier) {
        return new Tier(Optional.empty(), tier.amount(), tier.rate(), tier.atMost(), tier.at());
    }

    /** Amounts as they are payable: what differs by less is no cliff. */
    private Crossing inMoney(Rational below, Rational above) {
        Money less = charged.rounding().toMoney(bounded(below));
        Money more = charged.rounding().toMoney(bounded(above));
        return new Crossing(
                Rational.parse(less.toString()), Rational.parse(more.toString()), inWords(less), inWords(more));
    }

    private Rational bounded(Rational yuan) {
        Rational least = bounds.atLeast().map(yuan::greatest).orElse(yuan);
        return bounds.atMost().map(least::least).orElse(least);
    }

    private static String inWords(Money money) {
        return money + " " + Unit.YUAN;
    }
}
