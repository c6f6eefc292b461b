package org.jieti.input;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jieti.domain.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a workbook says, as it would stand in a CSV: by its value and type, and by its format where that says what the value is. A
 * number that is formatted as a month is a month.
 */
final class CellText {

    private static final int KEPT_DIGITS = 15;
    private static final int LONGEST_NUMBER = 40;
    private static final int LAST_DAY = 2_958_465;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private CellText() {}

    /** Whether a cell holds a formula that was never worked out. */
    static boolean isFormulaAlone(Cell cell) {
        return cell.getType() == CellType.FORMULA && cell.getRawValue() == null && cell.getFormula() != null;
    }

    static String of(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return ofNumber(cell, Rounding.toDigits(number, KEPT_DIGITS));
        }
        if (cell.getValue() instanceof Boolean truth) {
            return truth.toString().toUpperCase(Locale.ROOT);
        }
        return cell.getValue() == null ? blankIfNone(cell.getRawValue()) : cell.getText();
    }

    private static String blankIfNone(@Nullable String raw) {
        return raw == null ? "" : raw;
    }

    private static String ofNumber(Cell cell, BigDecimal number) {
        NumberFormat format = NumberFormat.of(cell.getDataFormatId(), cell.getDataFormatString());
        boolean mayBeDate = number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(LAST_DAY)) < 0;
        return switch (format.kind()) {
            case DAY, MONTH, YEAR -> mayBeDate ? ofDate(cell.asDate(), format.kind()) : plain(number);
            case TIME -> mayBeDate ? time(cell.asDate().toLocalTime()) : plain(number);
            case PERCENT -> plain(number.multiply(HUNDRED)) + "%";
            case DIGITS -> padded(plain(number), format.digits());
            case NUMBER -> plain(number);
        };
    }

    private static String ofDate(LocalDateTime date, NumberFormat.Kind kind) {
        String day = date.toLocalDate().toString();
        return switch (kind) {
            case YEAR -> day.substring(0, 4);
            case MONTH -> day.substring(0, 7);
            default -> date.toLocalTime().equals(LocalTime.MIDNIGHT) ? day : day + " " + time(date.toLocalTime());
        };
    }

    private static String time(LocalTime time) {
        return time.toString();
    }

    /** Without an exponent, unless digits were lost. */
    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean isWhole = shortest.precision() - shortest.scale() <= KEPT_DIGITS;
        if (!isWhole || shortest.scale() > LONGEST_NUMBER) {
            return shortest.toString();
        }
        return shortest.toPlainString();
    }

    private static String padded(String number, int digits) {
        boolean isWhole = number.chars().allMatch(c -> c >= '0' && c <= '9');
        return isWhole ? "0".repeat(Math.max(0, digits - number.length())) + number : number;
    }
}
