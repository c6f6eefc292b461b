package org.jieti.report.xlsx;

import java.math.BigDecimal;
import java.util.Optional;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;

/** Numbers as a spreadsheet holds them: it keeps fifteen digits. */
final class SheetNumber {

    static final int DIGITS = 15;

    private static final int PRINTED_PLACES = Rational.LONGEST_PRINTED_FRACTION;

    private SheetNumber() {}

    /**
     * The number with fifteen digits.
     *
     * @return empty if they are too few for what is printed of it elsewhere
     */
    static Optional<BigDecimal> of(Rational number) {
        long digits = number.digits(PRINTED_PLACES);
        if (digits != Rational.NO_DIGITS
                && Rational.ofDigits(digits, PRINTED_PLACES).equals(number)) {
            return few(whole(BigDecimal.valueOf(digits, PRINTED_PLACES)));
        }
        return few(new BigDecimal(number.toString())).map(printed -> whole(Rounding.toDigits(number, DIGITS)));
    }

    private static Optional<BigDecimal> few(BigDecimal printed) {
        return Optional.of(printed).filter(number -> number.stripTrailingZeros().precision() <= DIGITS);
    }

    /** The same number with no more places than it needs. */
    private static BigDecimal whole(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? new BigDecimal(stripped.toBigIntegerExact()) : stripped;
    }
}
