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
 * @param before what of it was charged in earlier periods of the same settlement
 */
public record Priced(
        Rational quantity,
        Unit unit,
        Rational rate,
        Unit rateUnit,
        Rational multiplier,
        Rounding rounding,
        Rational before) {

    Priced(Rational quantity, Unit unit, Rational rate, Unit rateUnit, Rational multiplier, Rounding rounding) {
        this(quantity, unit, rate, rateUnit, multiplier, rounding, Rational.ZERO);
    }

    /**
     * What the factors come to, rounded once: what is due by now less what was due before, so that the parts of a
     * settlement add up to the whole.
     */
    public Money amount() {
        return before.isZero()
                ? rounding.toMoney(yuan(quantity))
                : rounding.toMoney(yuan(before.plus(quantity))).minus(rounding.toMoney(yuan(before)));
    }

    Rational yuan() {
        return yuan(quantity);
    }

    /** What another quantity would come to by the same rate and multiplier, before it is rounded. */
    public Rational yuan(Rational charged) {
        return charged.times(rate).times(multiplier).times(unitFactor());
    }

    /** What the product of quantity and rate is multiplied by to stand in yuan; one if the rate is in yuan for one unit of the quantity. */
    public Rational unitFactor() {
        return unit.times(rateUnit).factorTo(Unit.YUAN);
    }

    /** The same price for a share of the days. */
    Priced times(Rational share) {
        return with(quantity.times(share), before.times(share));
    }

    /** The same price for the quantities of both. */
    Priced plus(Priced other) {
        return with(quantity.plus(other.quantity), before.plus(other.before));
    }

    private Priced with(Rational other, Rational otherBefore) {
        return new Priced(other, unit, rate, rateUnit, multiplier, rounding, otherBefore);
    }

    boolean hasPriceOf(Priced other) {
        return rate.equals(other.rate)
                && multiplier.equals(other.multiplier)
                && rateUnit.toString().equals(other.rateUnit.toString());
    }
}
