package org.jieti.assessment;

import java.util.Optional;
import org.jieti.domain.Rational;

/**
 * A part of a quantity with one price.
 *
 * @param tier the bounds of its tier, empty if there are none
 * @param atMost the most it may come to, in yuan
 * @param before what of it was charged in earlier periods of the same settlement
 */
record Slice(String tier, Rational quantity, Cost cost, Optional<Rational> atMost, Rational before) {

    /** Whether the other lies in the same tier at the same price. */
    boolean isAlike(Slice other) {
        return tier.equals(other.tier) && cost.equals(other.cost);
    }

    /** The same within an outer tier. */
    Slice in(String outer) {
        String label = outer.isEmpty() || tier.isEmpty() ? outer + tier : outer + "; " + tier;
        return new Slice(label, quantity, cost, atMost, before);
    }

    Slice cappedAt(Optional<Rational> most) {
        return new Slice(tier, quantity, cost, most.or(() -> atMost), before);
    }

    /** The same price for what comes on top of an earlier quantity. */
    Slice beyond(Rational earlier) {
        return new Slice(tier, quantity.minus(earlier), cost, atMost, earlier);
    }

    Slice(String tier, Rational quantity, Cost cost) {
        this(tier, quantity, cost, Optional.empty(), Rational.ZERO);
    }
}
