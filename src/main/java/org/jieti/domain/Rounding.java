package org.jieti.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * Where and how a figure is rounded, as its schedule says: the one place in which digits may be lost.
 *
 * @param places digits kept after the point
 * @param mode how the last digit is chosen; {@code HALF_UP} is 四舍五入
 */
public record Rounding(int places, RoundingMode mode) {

    /** 四舍五入到分: what a line is rounded to unless its schedule says otherwise. */
    public static final Rounding HALF_UP_TO_FEN = new Rounding(2, RoundingMode.HALF_UP);

    /** As shares are told in percent. */
    public static final Rounding HALF_UP_TO_TENTHS = new Rounding(1, RoundingMode.HALF_UP);

    /** A number with no more digits than so many, as a spreadsheet keeps it: those beyond are left over from its binary fraction. */
    public static BigDecimal toDigits(BigDecimal number, int digits) {
        return number.round(new MathContext(digits, RoundingMode.HALF_UP));
    }

    /** A number with no more digits than so many, for a spreadsheet. Of one below a billionth fewer are left. */
    public static BigDecimal toDigits(Rational exact, int digits) {
        return toDigits(exact.rounded(2 * digits, RoundingMode.HALF_UP), digits);
    }

    /** The word of schedule files for its mode. */
    public String modeWord() {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    /** The same, but that half of the last digit goes away from zero. */
    public Rounding halfUp() {
        return new Rounding(places, RoundingMode.HALF_UP);
    }

    /** The same, but to another number of digits after the point. */
    public Rounding to(int digits) {
        return new Rounding(digits, mode);
    }

    /** The figure with no more digits than this rounding keeps. */
    public Rational of(Rational exact) {
        Rational rounded = exact.roundedTo(places, mode);
        return exact.origin().isEmpty() ? rounded : rounded.from(new Origin.Rounded(exact, this));
    }

    /**
     * The square root of a number, with no more digits than this rounding keeps.
     *
     * <p>A root that no fraction holds is reckoned to a digit or two more than are kept; which digit is the last one, and which way it
     * is rounded, is then decided by squares, which are exact.
     *
     * @throws ArithmeticException if the number is below zero
     */
    public Rational ofRoot(Rational square) {
        Rational rounded = square.root(places, mode);
        return square.origin().isEmpty() ? rounded : rounded.from(new Origin.Rooted(square, this));
    }

    /** The figure as payable yuan. A figure rounded to less than a fen keeps its place. */
    public Money toMoney(Rational exactYuan) {
        return Money.of(of(exactYuan));
    }

    /** The digits of a fraction that are kept; {@link Rational#NO_DIGITS} if there are too many. */
    long digits(long above, long below) {
        return places <= LongArithmetic.MOST_PLACES ? digits(above, below, places, mode) : Rational.NO_DIGITS;
    }

    static long digitsHalfUp(long above, long below, int places) {
        return digits(above, below, places, RoundingMode.HALF_UP);
    }

    static long digits(long above, long below, int places, RoundingMode mode) {
        long power = LongArithmetic.POWERS_OF_TEN[places];
        if (below == power) {
            return above;
        }
        if (!LongArithmetic.fits(above, power)) {
            return Rational.NO_DIGITS;
        }
        long scaled = above * power;
        long whole = scaled / below;
        long rest = Math.abs(scaled % below);
        return rest == 0 || !isAway(mode, Long.signum(above), whole, Long.compare(rest, below - rest))
                ? whole
                : whole + Long.signum(above);
    }

    /**
     * Whether a number is rounded away from zero.
     *
     * @param sign of the number
     * @param whole its digits that are kept
     * @param half how the rest, which is not zero, compares with half of the last digit
     */
    static boolean isAway(RoundingMode mode, int sign, long whole, int half) {
        return switch (mode) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> sign > 0;
            case FLOOR -> sign < 0;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && whole % 2 != 0);
            case UNNECESSARY -> throw new ArithmeticException("there are more digits than may be kept");
        };
    }
}
