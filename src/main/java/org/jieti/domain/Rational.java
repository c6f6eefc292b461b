package org.jieti.domain;

import ch.obermuhlner.math.big.BigRational;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * An exact number: every sum, product and quotient of decimals, thirds included.
 *
 * <p>A pollution equivalent is a mass divided by 0.95, a split month is a quantity times 17/31: neither is a decimal.
 * Nothing is lost until a {@link Rounding} is applied.
 */
public final class Rational implements Comparable<Rational> {

    public static final Rational ZERO = new Rational(BigRational.ZERO);
    public static final Rational ONE = new Rational(BigRational.ONE);

    private static final int LONGEST_PRINTED_FRACTION = 6;

    private final BigRational value;

    private Rational(BigRational value) {
        this.value = value;
    }

    public static Rational of(BigDecimal value) {
        return new Rational(BigRational.valueOf(value));
    }

    public static Rational of(long value) {
        return of(BigDecimal.valueOf(value));
    }

    /** A decimal as written in a file, such as {@code 0.95}; no grouping, no exponent checks. */
    public static Rational parse(String decimal) {
        return of(new BigDecimal(decimal));
    }

    public Rational plus(Rational other) {
        return new Rational(value.add(other.value));
    }

    public Rational minus(Rational other) {
        return new Rational(value.subtract(other.value));
    }

    public Rational times(Rational other) {
        return new Rational(value.multiply(other.value));
    }

    /**
     * This number divided by another.
     *
     * @throws ArithmeticException if the divisor is zero
     */
    public Rational dividedBy(Rational divisor) {
        return new Rational(value.divide(divisor.value));
    }

    public int signum() {
        return value.signum();
    }

    public boolean isZero() {
        return value.isZero();
    }

    public Rational least(Rational other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Rational greatest(Rational other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** The smallest integer that is not less than this number. */
    public Rational ceiling() {
        return of(rounded(0, RoundingMode.CEILING));
    }

    /** The largest integer that is not greater than this number. */
    public Rational floor() {
        return of(rounded(0, RoundingMode.FLOOR));
    }

    /** This number rounded once, from its exact value, to so many places after the point. */
    BigDecimal rounded(int places, RoundingMode mode) {
        return value.getNumerator().divide(value.getDenominator(), places, mode);
    }

    @Override
    public int compareTo(Rational other) {
        return value.compareTo(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rational number && compareTo(number) == 0;
    }

    @Override
    public int hashCode() {
        return value.toBigDecimal(MathContext.DECIMAL64).stripTrailingZeros().hashCode();
    }

    /** A plain decimal for people: no exponent, no trailing zeros, at most six places after the point. */
    @Override
    public String toString() {
        BigDecimal printed =
                rounded(LONGEST_PRINTED_FRACTION, RoundingMode.HALF_UP).stripTrailingZeros();
        return (printed.scale() < 0 ? printed.setScale(0, RoundingMode.UNNECESSARY) : printed).toPlainString();
    }
}
