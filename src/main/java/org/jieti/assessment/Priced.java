package org.jieti.assessment;

import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;
import org.jieti.domain.Unit;

/**
 * The factors of an amount.
 *
 * @param quantity what is charged; one for a lump sum
 * @param rate yuan for one unit, or the lump sum
 * @param multiplier how often; one if nothing multiplies
 * @param rounding of the product
 */
public record Priced(
        Rational quantity, Unit unit, Rational rate, Unit rateUnit, Rational multiplier, Rounding rounding) {

    /** What the factors come to, rounded once. */
    public Money amount() {
        return rounding.toMoney(yuan());
    }

    Rational yuan() {
        return quantity.times(rate).times(multiplier).times(unit.times(rateUnit).factorTo(Unit.YUAN));
    }

    /** The same price for another quantity. */
    Priced of(Rational other) {
        return new Priced(other, unit, rate, rateUnit, multiplier, rounding);
    }

    boolean hasPriceOf(Priced other) {
        return rate.equals(other.rate)
                && multiplier.equals(other.multiplier)
                && rateUnit.toString().equals(other.rateUnit.toString());
    }
}
