package org.jieti.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Facts;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.schedule.Rate.Bound;
import org.jieti.schedule.Rate.Tier;
import org.jieti.schedule.Rate.TierMode;
import org.jieti.schedule.Rate.Tiers;

/** Splits a quantity over tiers, or finds the tier that a measure reaches. */
final class TierSplitter {

    private final RatePricer pricer;
    private final Facts facts;

    TierSplitter(RatePricer pricer, Facts facts) {
        this.pricer = pricer;
        this.facts = facts;
    }

    List<Slice> slices(Tiers tiers, Rational quantity) {
        Optional<Rational> scale = tiers.boundsPer().isEmpty()
                ? Optional.of(Rational.ONE)
                : tiers.boundsPer().get().value(facts);
        if (scale.isEmpty()) {
            return open(quantity, tiers.boundsPer().get().gaps(facts));
        }
        if (quantity.signum() <= 0) {
            return tiers.atZero() ? amountOf(tiers.tiers().get(0)) : List.of();
        }
        return tiers.mode() == TierMode.GRADUATED
                ? graduated(tiers, quantity, scale.get())
                : whole(tiers, quantity, scale.get());
    }

    private List<Slice> whole(Tiers tiers, Rational quantity, Rational scale) {
        Optional<Rational> measured = tiers.measure().isEmpty()
                ? Optional.of(quantity)
                : tiers.measure().get().value(facts);
        if (measured.isEmpty()) {
            return open(quantity, tiers.measure().get().gaps(facts));
        }
        Optional<Bound> lower = Optional.empty();
        for (Tier tier : tiers.tiers()) {
            if (tier.upTo().isEmpty() || tier.upTo().get().admits(measured.get(), scale)) {
                return labelled(Bound.interval(lower, tier.upTo()), priced(tier, quantity));
            }
            lower = tier.upTo();
        }
        throw new IllegalStateException("tiers without an open end were loaded");
    }

    private List<Slice> graduated(Tiers tiers, Rational quantity, Rational scale) {
        List<Slice> slices = new ArrayList<>();
        Rational floor = Rational.ZERO;
        Optional<Bound> lower = Optional.empty();
        for (Tier tier : tiers.tiers()) {
            Rational ceiling = tier.upTo()
                    .map(bound ->
                            bound.limit().times(scale).greatest(Rational.ZERO).least(quantity))
                    .orElse(quantity);
            if (ceiling.compareTo(floor) > 0) {
                slices.addAll(labelled(Bound.interval(lower, tier.upTo()), priced(tier, ceiling.minus(floor))));
                floor = ceiling;
            }
            lower = tier.upTo();
        }
        return slices;
    }

    /** The rate of a tier for what lies in it, and its amount as a whole. */
    private List<Slice> priced(Tier tier, Rational quantity) {
        List<Slice> slices = new ArrayList<>(amountOf(tier));
        tier.rate()
                .ifPresent(rate ->
                        pricer.slices(rate, quantity).forEach(slice -> slices.add(slice.cappedAt(tier.atMost()))));
        return slices.isEmpty() ? List.of(new Slice("", quantity, new Cost.Nothing())) : slices;
    }

    private static List<Slice> amountOf(Tier tier) {
        return tier.amount().stream()
                .map(amount -> new Slice("", Rational.ONE, new Cost.Lump(amount.value(), amount.unit())))
                .toList();
    }

    private static List<Slice> open(Rational quantity, List<Reason> gaps) {
        return List.of(new Slice("", quantity, new Cost.Open(gaps)));
    }

    private static List<Slice> labelled(String label, List<Slice> slices) {
        return slices.stream().map(slice -> slice.in(label)).toList();
    }
}
