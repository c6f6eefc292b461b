package org.jieti.domain;

import ch.obermuhlner.math.big.BigDecimalMath;
import ch.obermuhlner.math.big.BigRational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Square roots with so many digits, the last of which is right: no root is near enough to the middle of two to be taken for it. */
final class Roots {

    private Roots() {}

    /**
     * The digits of a root.
     *
     * @param places how many of them stand after the point
     * @throws ArithmeticException if the square is below zero
     */
    static BigInteger digits(BigRational square, int places, RoundingMode mode) {
        BigRational scaled = square.multiply(BigRational.valueOf(BigInteger.TEN.pow(2 * places)));
        BigInteger whole = whole(scaled);
        if (squareOf(whole).compareTo(scaled) == 0) {
            return whole;
        }
        int half = scaled.multiply(4).compareTo(squareOf(whole.shiftLeft(1).add(BigInteger.ONE)));
        boolean isAway = Rounding.isAway(mode, 1, whole.testBit(0) ? 1 : 0, half);
        return isAway ? whole.add(BigInteger.ONE) : whole;
    }

    /** The largest integer whose square is not above a number. */
    private static BigInteger whole(BigRational number) {
        BigDecimal integer = number.getNumerator().divideToIntegralValue(number.getDenominator());
        MathContext enough = new MathContext(integer.precision() / 2 + 3, RoundingMode.DOWN);
        BigInteger whole = BigDecimalMath.sqrt(integer, enough).toBigInteger();
        while (squareOf(whole).compareTo(number) > 0) {
            whole = whole.subtract(BigInteger.ONE);
        }
        while (squareOf(whole.add(BigInteger.ONE)).compareTo(number) <= 0) {
            whole = whole.add(BigInteger.ONE);
        }
        return whole;
    }

    private static BigRational squareOf(BigInteger number) {
        return BigRational.valueOf(number.multiply(number));
    }
}
