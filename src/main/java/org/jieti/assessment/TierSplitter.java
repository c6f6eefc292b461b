package org.jieti.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Facts;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
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
            return tiers.atZero() ? atZero(tiers.tiers().get(0)) : List.of();
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
        for (Tier tier : tiers.tiers()) {
            if (tier.upTo().isEmpty() || tier.upTo().get().admits(measured.get(), scale)) {
                return priced(tier, quantity);
            }
        }
        throw new IllegalStateException("tiers without an open end were loaded");
    }

    private List<Slice> graduated(Tiers tiers, Rational quantity, Rational scale) {
        List<Slice> slices = new ArrayList<>();
        Rational floor = Rational.ZERO;
        for (Tier tier : tiers.tiers()) {
            Rational ceiling = tier.upTo()
                    .map(bound ->
                            bound.limit().times(scale).greatest(Rational.ZERO).least(quantity))
                    .orElse(quantity);
            if (ceiling.compareTo(floor) > 0) {
                slices.addAll(priced(tier, ceiling.minus(floor)));
                floor = ceiling;
            }
        }
        return slices;
    }

    /** The rate of a tier for what lies in it, and its amount as a whole. */
    private List<Slice> priced(Tier tier, Rational quantity) {
        List<Slice> slices = new ArrayList<>(2);
        tier.amount().ifPresent(amount -> slices.add(lump(tier.interval(), amount)));
        if (tier.rate().isPresent()) {
            for (Slice slice : pricer.slices(tier.rate().get(), quantity)) {
                slices.add(slice.cappedAt(tier.atMost()).in(tier.interval()));
            }
        }
        return slices.isEmpty() ? List.of(new Slice(tier.interval(), quantity, new Cost.Nothing())) : slices;
    }

    private static Slice lump(String tier, Quantity amount) {
        return new Slice(tier, Rational.ONE, new Cost.Lump(amount.value(), amount.unit()));
    }

    private static List<Slice> open(Rational quantity, List<Reason> gaps) {
        return List.of(new Slice("", quantity, new Cost.Open(gaps)));
    }

    /** Of nothing only the amount of the first tier is due, and it is in no tier. */
    private static List<Slice> atZero(Tier first) {
        return first.amount().map(amount -> lump("", amount)).stream().toList();
    }
}
