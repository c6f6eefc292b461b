package org.jieti.assessment;

import java.util.Optional;
import org.jieti.domain.Rational;

/**
 * A part of a quantity with one price.
 *
 * @param tier the bounds of its tier, empty if there are none
 * @param atMost the most it may come to, in yuan
 */
record Slice(String tier, Rational quantity, Cost cost, Optional<Rational> atMost) {

    /** Whether the other lies in the same tier at the same price. */
    boolean isAlike(Slice other) {
        return tier.equals(other.tier) && cost.equals(other.cost);
    }

    /** The same price for another quantity. */
    Slice of(Rational other) {
        return new Slice(tier, other, cost, atMost);
    }

    Slice(String tier, Rational quantity, Cost cost) {
        this(tier, quantity, cost, Optional.empty());
    }
}
