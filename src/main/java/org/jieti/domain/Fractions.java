package org.jieti.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers, each in a place of its own, which are reckoned with in their places: no object is made for what two longs hold. What they
 * do not hold is a {@link Rational}, and as exact.
 */
public final class Fractions {

    /** The numerator of each, and its denominator after it, which is zero where the number is wide. */
    private final long[] longs;

    private final @Nullable Rational[] wide;

    /** @param places how many there are */
    public Fractions(int places) {
        this(new long[2 * places], new Rational[places]);
    }

    private Fractions(long[] longs, @Nullable Rational[] wide) {
        this.longs = longs;
        this.wide = wide;
    }

    /** The same numbers in the same places, and room for more. */
    public Fractions with(int places) {
        return new Fractions(Arrays.copyOf(longs, 2 * places), Arrays.copyOf(wide, places));
    }

    public int places() {
        return wide.length;
    }

    private long above(int place) {
        return longs[2 * place];
    }

    private long below(int place) {
        return longs[2 * place + 1];
    }

    /** Puts a number in a place. Where it comes from is not kept. */
    public void put(int place, Rational number) {
        number.putInto(this, place);
    }

    void put(int place, long numerator, long denominator) {
        longs[2 * place] = numerator;
        longs[2 * place + 1] = denominator;
    }

    void putWide(int place, Rational number) {
        put(place, 0, 0);
        wide[place] = number;
    }

    /**
     * Puts so many tenths, hundredths and so on in a place.
     *
     * @param decimals digits after the point, at most 18
     */
    public void putDigits(int place, long digits, int decimals) {
        put(place, digits, LongArithmetic.POWERS_OF_TEN[decimals]);
    }

    /** Puts a number in a place that stands in some place of others. */
    public void put(int place, Fractions others, int from) {
        put(place, others.above(from), others.below(from));
        if (others.below(from) == 0) {
            wide[place] = others.wide(from);
        }
    }

    /** The number in a place. */
    public Rational number(int place) {
        return below(place) == 0 ? wide(place) : Rational.narrow(above(place), below(place));
    }

    private Rational wide(int place) {
        Rational number = wide[place];
        if (number == null) {
            throw new IllegalStateException("there is no number in place " + place);
        }
        return number;
    }

    public void plus(int to, int left, int right) {
        if (!putSum(to, left, right, above(right))) {
            put(to, number(left).plus(number(right)));
        }
    }

    public void minus(int to, int left, int right) {
        if (!putSum(to, left, right, -above(right))) {
            put(to, number(left).minus(number(right)));
        }
    }

    /** @param signed the numerator of the right one, with the sign it has in the sum */
    private boolean putSum(int to, int left, int right, long signed) {
        long a = below(left);
        long b = below(right);
        long common = a == 0 || b == 0 ? 0 : LongArithmetic.commonDenominator(a, b);
        if (common == 0) {
            return false;
        }
        long sum = LongArithmetic.sum(
                LongArithmetic.scaled(above(left), a, common), LongArithmetic.scaled(signed, b, common));
        if (sum == LongArithmetic.NONE) {
            return false;
        }
        put(to, sum, common);
        return true;
    }

    public void times(int to, int left, int right) {
        if (!putProduct(to, left, above(right), below(right))) {
            put(to, number(left).times(number(right)));
        }
    }

    /**
     * Divides one number by another.
     *
     * @throws ArithmeticException if that is zero
     */
    public void dividedBy(int to, int left, int right) {
        long sign = Long.signum(above(right));
        if (!putProduct(to, left, sign * below(right), sign * above(right))) {
            put(to, number(left).dividedBy(number(right)));
        }
    }

    /** @param d zero if the other number is not held as a fraction, or if it is divided by zero */
    private boolean putProduct(int to, int left, long c, long d) {
        long a = above(left);
        long b = below(left);
        boolean isHeld = b != 0 && d != 0 && LongArithmetic.fits(a, c) && LongArithmetic.fits(b, d);
        if (isHeld) {
            put(to, a * c, b * d);
        }
        return isHeld;
    }

    public void round(int to, int exact, Rounding rounding) {
        long digits = below(exact) == 0 ? Rational.NO_DIGITS : rounding.digits(above(exact), below(exact));
        if (digits == Rational.NO_DIGITS) {
            put(to, rounding.of(number(exact)));
        } else {
            putDigits(to, digits, rounding.places());
        }
    }

    /** Puts the rounded square root of a number in a place. */
    public void root(int to, int square, Rounding rounding) {
        put(to, rounding.ofRoot(number(square)));
    }

    /** How one number stands to another: -1, 0 or 1. */
    public int order(int left, int right) {
        return below(left) == 0 || below(right) == 0
                ? Integer.signum(number(left).compareTo(number(right)))
                : LongArithmetic.order(above(left), below(left), above(right), below(right));
    }

    /** As {@link Rational#digits}. */
    public long digits(int place, int decimals) {
        return below(place) == 0
                ? number(place).digits(decimals)
                : Rounding.digitsHalfUp(above(place), below(place), decimals);
    }
}
