package org.jieti.spark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a value of a typed column would be as a cell of text, which is then read as any other cell is.
 *
 * <p>A binary floating point number is told by the shortest decimal that is the same number, which is what was meant by whoever wrote it from a decimal, and
 * nothing is reckoned in floating point. A whole one is told with {@code .0}, so that an identifier that went through floating point is refused, as it is from a spreadsheet.
 */
final class TypedCell {

    /** Digits that every number of 64 bits keeps, and those that tell it from any other; the same of 32 bits. */
    private static final int KEPT = 15;

    private static final int TELLING = 17;
    private static final int KEPT_OF_FLOAT = 6;
    private static final int TELLING_OF_FLOAT = 9;

    private TypedCell() {}

    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Double number) {
            return ofDouble(number);
        }
        if (value instanceof Float number) {
            return ofFloat(number);
        }
        if (value instanceof Date day) {
            return day.toLocalDate().toString();
        }
        if (value instanceof LocalDateTime time) {
            return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? time.toLocalDate().toString()
                    : time.toString();
        }
        if (value instanceof Timestamp instant) {
            return instant.toInstant().toString();
        }
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : value.toString();
    }

    private static String ofDouble(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            return Double.toString(number);
        }
        for (int digits = KEPT; digits < TELLING; digits++) {
            BigDecimal shortened = shortened(number, digits);
            if (shortened.doubleValue() == number) {
                return plain(shortened);
            }
        }
        return plain(shortened(number, TELLING));
    }

    private static String ofFloat(float number) {
        if (Float.isNaN(number) || Float.isInfinite(number)) {
            return Float.toString(number);
        }
        for (int digits = KEPT_OF_FLOAT; digits < TELLING_OF_FLOAT; digits++) {
            BigDecimal shortened = shortened(number, digits);
            if (shortened.floatValue() == number) {
                return plain(shortened);
            }
        }
        return plain(shortened(number, TELLING_OF_FLOAT));
    }

    private static BigDecimal shortened(double number, int digits) {
        return new BigDecimal(number, new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    private static String plain(BigDecimal decimal) {
        BigDecimal shortest = decimal.stripTrailingZeros();
        return shortest.scale() <= 0 ? shortest.setScale(1).toPlainString() : shortest.toPlainString();
    }
}
