package org.jieti.domain;

import ch.obermuhlner.math.big.BigRational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import org.jieti.domain.Origin.Operation;
import org.jspecify.annotations.Nullable;

/**
 * An exact number: every sum, product and quotient of decimals, thirds included.
 *
 * <p>A pollution equivalent is a mass divided by 0.95, a split month is a quantity times 17/31: neither is a decimal.
 * Nothing is lost until a {@link Rounding} is applied.
 *
 * <p>Most numbers of a bill fit a fraction of two longs, and are reckoned there; one that does not is as exact and only
 * slower. A number that has an {@link Origin} passes it on to what is reckoned from it.
 */
public final class Rational implements Comparable<Rational> {

    public static final Rational ZERO = of(0);
    public static final Rational ONE = of(1);

    /** What {@link #digits} gives where there are too many. */
    public static final long NO_DIGITS = Long.MIN_VALUE;

    /** The most digits that are printed after the point. */
    public static final int LONGEST_PRINTED_FRACTION = 6;

    /** Not in lowest terms: bringing it there costs more than it saves. */
    private final long numerator;

    private final long denominator;

    /** The number, where two longs do not hold it. */
    private final @Nullable BigRational wide;

    private final @Nullable Origin origin;

    private Rational(long numerator, long denominator, @Nullable BigRational wide, @Nullable Origin origin) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.wide = wide;
        this.origin = origin;
    }

    public static Rational of(long value) {
        return value == Long.MIN_VALUE ? of(BigRational.valueOf(BigInteger.valueOf(value))) : narrow(value, 1);
    }

    public static Rational of(BigDecimal value) {
        boolean isNarrow = value.scale() >= 0
                && value.scale() <= LongArithmetic.MOST_PLACES
                && value.unscaledValue().bitLength() < Long.SIZE - 1;
        return isNarrow
                ? narrow(value.unscaledValue().longValue(), LongArithmetic.POWERS_OF_TEN[value.scale()])
                : of(BigRational.valueOf(value));
    }

    /**
     * So many tenths, hundredths and so on.
     *
     * @param places digits after the point, at most 18
     */
    public static Rational ofDigits(long digits, int places) {
        return narrow(digits, LongArithmetic.POWERS_OF_TEN[places]);
    }

    /** A decimal as written in a file, such as {@code 0.95}; no grouping, no exponent checks. */
    public static Rational parse(String decimal) {
        BigDecimal value = new BigDecimal(decimal).stripTrailingZeros();
        return of(value.scale() < 0 ? value.setScale(0, RoundingMode.UNNECESSARY) : value);
    }

    /** A number as {@link #fraction()} writes it. */
    public static Rational ofFraction(String fraction) {
        int bar = fraction.indexOf('/');
        String above = bar < 0 ? fraction : fraction.substring(0, bar);
        String below = bar < 0 ? "1" : fraction.substring(bar + 1);
        return fraction.length() > LongArithmetic.MOST_PLACES
                ? of(BigRational.valueOf(new BigInteger(above), new BigInteger(below)))
                : narrow(Long.parseLong(above), Long.parseLong(below));
    }

    /** The number written exactly, such as {@code 19/20}. */
    public String fraction() {
        String above = exact().getNumeratorBigInteger().toString();
        String below = exact().getDenominatorBigInteger().toString();
        return below.equals("1") ? above : above + "/" + below;
    }

    /** The number written exactly: as it is printed for people if nothing is lost by that, such as {@code 0.95}, else as a fraction. */
    public String decimalOrFraction() {
        String printed = toString();
        return parse(printed).equals(this) ? printed : fraction();
    }

    static Rational narrow(long numerator, long denominator) {
        return new Rational(numerator, denominator, null, null);
    }

    private static Rational of(BigRational value) {
        BigRational lowest = value.reduce();
        BigInteger above = lowest.getNumeratorBigInteger();
        BigInteger below = lowest.getDenominatorBigInteger();
        return above.bitLength() < Long.SIZE - 1 && below.bitLength() < Long.SIZE - 1
                ? narrow(above.longValue(), below.longValue())
                : new Rational(0, 1, lowest, null);
    }

    /** This number, with word of where it comes from. */
    public Rational from(Origin source) {
        return new Rational(numerator, denominator, wide, source);
    }

    /** Where it comes from; empty for a number of law or of a unit, and where nobody asked. */
    public Optional<Origin> origin() {
        return Optional.ofNullable(origin);
    }

    public Rational plus(Rational other) {
        return reckoned(Operation.PLUS, other, sum(other, other.numerator, 1));
    }

    public Rational minus(Rational other) {
        return reckoned(Operation.MINUS, other, sum(other, -other.numerator, -1));
    }

    public Rational times(Rational other) {
        Rational product = isNarrowWith(other)
                ? product(numerator, denominator, other.numerator, other.denominator)
                : of(big().multiply(other.big()));
        return reckoned(Operation.TIMES, other, product);
    }

    /**
     * This number divided by another.
     *
     * @throws ArithmeticException if the divisor is zero
     */
    public Rational dividedBy(Rational divisor) {
        Rational quotient;
        if (divisor.isZero()) {
            throw new ArithmeticException("division by zero");
        } else if (isNarrowWith(divisor)) {
            int sign = Long.signum(divisor.numerator);
            quotient = product(numerator, denominator, sign * divisor.denominator, sign * divisor.numerator);
        } else {
            quotient = of(big().divide(divisor.big()));
        }
        return reckoned(Operation.DIVIDED_BY, divisor, quotient);
    }

    public Rational least(Rational other) {
        return reckoned(Operation.LEAST, other, compareTo(other) <= 0 ? this : other);
    }

    public Rational greatest(Rational other) {
        return reckoned(Operation.GREATEST, other, compareTo(other) >= 0 ? this : other);
    }

    private Rational reckoned(Operation operation, Rational other, Rational result) {
        return origin == null && other.origin == null
                ? result
                : result.from(new Origin.Reckoned(this, operation, other));
    }

    /** @param signed the numerator of the other, with the sign it has in the sum */
    private Rational sum(Rational other, long signed, int sign) {
        if (isNarrowWith(other)) {
            long common = LongArithmetic.commonDenominator(denominator, other.denominator);
            long sum = common == 0
                    ? LongArithmetic.NONE
                    : LongArithmetic.sum(
                            LongArithmetic.scaled(numerator, denominator, common),
                            LongArithmetic.scaled(signed, other.denominator, common));
            if (sum != LongArithmetic.NONE) {
                return narrow(sum, common);
            }
        }
        return of(sign > 0 ? big().add(other.big()) : big().subtract(other.big()));
    }

    private static Rational product(long above, long below, long otherAbove, long otherBelow) {
        if (LongArithmetic.fits(above, otherAbove) && LongArithmetic.fits(below, otherBelow)) {
            return narrow(above * otherAbove, below * otherBelow);
        }
        long cross = LongArithmetic.gcd(above, otherBelow);
        long otherCross = LongArithmetic.gcd(otherAbove, below);
        long a = above / cross;
        long b = below / otherCross;
        long c = otherAbove / otherCross;
        long d = otherBelow / cross;
        return LongArithmetic.fits(a, c) && LongArithmetic.fits(b, d)
                ? narrow(a * c, b * d)
                : of(exact(a, b).multiply(exact(c, d)));
    }

    /** The same number in lowest terms, which makes room for what is reckoned from it. */
    Rational inLowestTerms() {
        if (wide != null || origin != null) {
            return this;
        }
        long common = LongArithmetic.gcd(numerator, denominator);
        return narrow(numerator / common, denominator / common);
    }

    private boolean isNarrowWith(Rational other) {
        return wide == null && other.wide == null;
    }

    /** The number by itself, as big-math holds it. */
    public BigRational exact() {
        noteRead();
        return big();
    }

    private BigRational big() {
        return wide == null ? exact(numerator, denominator) : wide;
    }

    private static BigRational exact(long numerator, long denominator) {
        return BigRational.valueOf(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    public int signum() {
        int sign = wide == null ? Long.signum(numerator) : wide.signum();
        note(ZERO, sign);
        return sign;
    }

    public boolean isZero() {
        return signum() == 0;
    }

    /** The smallest integer that is not less than this number. */
    public Rational ceiling() {
        return new Rounding(0, RoundingMode.CEILING).of(this);
    }

    /** The largest integer that is not greater than this number. */
    public Rational floor() {
        return new Rounding(0, RoundingMode.FLOOR).of(this);
    }

    /**
     * The digits of this number rounded to so many places after the point, half away from zero: 1.005 in two places is 101.
     *
     * @return {@link #NO_DIGITS} if there are too many of them
     */
    public long digits(int places) {
        return digits(places, RoundingMode.HALF_UP);
    }

    private long digits(int places, RoundingMode mode) {
        return wide == null ? Rounding.digits(numerator, denominator, places, mode) : NO_DIGITS;
    }

    /** This number with no more than so many places after the point. */
    Rational roundedTo(int places, RoundingMode mode) {
        long digits = places <= LongArithmetic.MOST_PLACES ? digits(places, mode) : NO_DIGITS;
        return digits == NO_DIGITS ? of(rounded(places, mode)) : narrow(digits, LongArithmetic.POWERS_OF_TEN[places]);
    }

    /** The square root of this number with no more than so many places after the point. */
    Rational root(int places, RoundingMode mode) {
        BigInteger digits = Roots.digits(big(), places, mode);
        return of(new BigDecimal(digits, places));
    }

    /** This number as a decimal of so many places after the point, none of which may be lost. */
    BigDecimal decimal(int places) {
        noteRead();
        return rounded(places, RoundingMode.UNNECESSARY);
    }

    /** This number rounded once, from its exact value, to so many places after the point. */
    BigDecimal rounded(int places, RoundingMode mode) {
        return wide == null
                ? BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), places, mode)
                : wide.getNumerator().divide(wide.getDenominator(), places, mode);
    }

    @Override
    public int compareTo(Rational other) {
        int order = order(other);
        note(other, order);
        return order;
    }

    private int order(Rational other) {
        if (!isNarrowWith(other)) {
            return big().compareTo(other.big());
        }
        return LongArithmetic.order(numerator, denominator, other.numerator, other.denominator);
    }

    /** Notes an outcome that the calculation may go by, where a number is followed. */
    private void note(Rational other, int order) {
        if (origin != null) {
            origin.trail().ifPresent(trail -> trail.note(this, other, order));
        } else if (other.origin != null) {
            other.origin.trail().ifPresent(trail -> trail.note(this, other, order));
        }
    }

    /** Notes that the number was looked at as a whole: only the same number leads to the same result. */
    private void noteRead() {
        if (origin != null) {
            origin.trail().ifPresent(trail -> trail.noteRead(this));
        }
    }

    /** Puts this number in a place among others. */
    void putInto(Fractions numbers, int place) {
        if (wide == null) {
            numbers.put(place, numerator, denominator);
        } else {
            numbers.putWide(place, withoutOrigin());
        }
    }

    /** The same number, wherever it comes from. */
    public Rational withoutOrigin() {
        return origin == null ? this : new Rational(numerator, denominator, wide, null);
    }

    /** Numbers are equal if they are the same, wherever they come from. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Rational number && compareTo(number) == 0;
    }

    @Override
    public int hashCode() {
        return exact().reduce().hashCode();
    }

    /** The smallest number that can be printed in full and is not less than this one: what is above a bound stays above it. */
    public Rational roundedUpAsPrinted() {
        noteRead();
        return of(rounded(LONGEST_PRINTED_FRACTION, RoundingMode.CEILING));
    }

    /** A plain decimal for people: no exponent, no trailing zeros, at most six places after the point. */
    @Override
    public String toString() {
        noteRead();
        BigDecimal printed =
                rounded(LONGEST_PRINTED_FRACTION, RoundingMode.HALF_UP).stripTrailingZeros();
        return (printed.scale() < 0 ? printed.setScale(0, RoundingMode.UNNECESSARY) : printed).toPlainString();
    }
}
