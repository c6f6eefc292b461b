package org.jieti.domain;

/** Arithmetic of longs that tells where a result does not fit one. The smallest long counts as not fitting, since it has no opposite. */
final class LongArithmetic {

    static final int MOST_PLACES = 18;

    /** In the place of a result that does not fit. */
    static final long NONE = Long.MIN_VALUE;

    static final long[] POWERS_OF_TEN = powersOfTen();

    private LongArithmetic() {}

    private static long[] powersOfTen() {
        long[] powers = new long[MOST_PLACES + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = 10 * powers[i - 1];
        }
        return powers;
    }

    /** The larger of two powers of ten, or else the product; zero if that is too large. */
    static long commonDenominator(long a, long b) {
        if (a == b || a % b == 0) {
            return a;
        }
        if (b % a == 0) {
            return b;
        }
        return fits(a, b) ? a * b : 0;
    }

    /** The greatest common divisor of a number and another above zero. */
    static long gcd(long any, long above) {
        long a = Math.abs(any);
        long b = above;
        while (a != 0) {
            long rest = b % a;
            b = a;
            a = rest;
        }
        return b;
    }

    static boolean fits(long a, long b) {
        long product = a * b;
        return Math.multiplyHigh(a, b) == product >> (Long.SIZE - 1) && product != Long.MIN_VALUE;
    }

    /** The numerator of a fraction brought to a multiple of its denominator; {@link #NONE} if it does not fit. */
    static long scaled(long above, long below, long common) {
        if (below == common) {
            return above;
        }
        long factor = common / below;
        return fits(above, factor) ? above * factor : NONE;
    }

    /** The sum; {@link #NONE} if it does not fit, or one of the two did not. */
    static long sum(long a, long b) {
        long sum = a + b;
        return a != NONE && b != NONE && ((a ^ sum) & (b ^ sum)) >= 0 ? sum : NONE;
    }

    /** How one fraction stands to another: -1, 0 or 1. */
    static int order(long a, long b, long c, long d) {
        if (b == d) {
            return Long.compare(a, c);
        }
        long high = Math.multiplyHigh(a, d);
        long otherHigh = Math.multiplyHigh(c, b);
        return high == otherHigh ? Long.compareUnsigned(a * d, c * b) : Long.compare(high, otherHigh);
    }
}
