package org.jieti.domain;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A constant price elasticity 价格弹性: −0.3 is about 0.3 % less for a price 1 % higher.
 *
 * @param value not above zero
 */
public record Elasticity(Rational value) {

    /** A power is seldom an exact number: so many digits of it are worked out. */
    private static final MathContext DIGITS = new MathContext(50, RoundingMode.HALF_UP);

    /** A quantity is told with no more places, and priced as it is told. */
    private static final Rounding AS_PRINTED = new Rounding(Rational.LONGEST_PRINTED_FRACTION, RoundingMode.HALF_UP);

    public Elasticity {
        if (value.signum() > 0) {
            throw new IllegalArgumentException("more would be used at a higher price: " + value);
        }
    }

    /**
     * What a quantity is multiplied by when its price changes: (after / before) ^ elasticity.
     *
     * @param before above zero, as is {@code after}
     */
    public Rational factor(Rational before, Rational after) {
        return value.isZero() || before.equals(after)
                ? Rational.ONE
                : Rational.of(BigDecimalMath.pow(decimal(after.dividedBy(before)), decimal(value), DIGITS));
    }

    /** A quantity times such a factor. */
    public static Rational times(Rational quantity, Rational factor) {
        return factor.equals(Rational.ONE) ? quantity : AS_PRINTED.of(quantity.times(factor));
    }

    private static BigDecimal decimal(Rational number) {
        return number.exact().toBigDecimal(DIGITS);
    }
}
