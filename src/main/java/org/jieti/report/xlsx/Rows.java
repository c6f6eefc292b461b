package org.jieti.report.xlsx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.jieti.domain.FormulaGuard;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.report.Cell;
import org.jline.utils.WCWidth;

/** Rows of cells as XML, and how wide their columns would have to be. */
final class Rows {

    /** What a person who types it would have run. */

    /** The day before the first that a spreadsheet counts, which takes 1900 for a leap year. */
    private static final LocalDate NO_DAY = LocalDate.of(1899, 12, 30);

    /** Room for what groups digits. */
    private static final String GROUPED = ",,";

    private final StringBuilder xml = new StringBuilder();
    private int[] widths = new int[1 << 5];
    private boolean isMeasuring = true;
    private int count;
    private int column;

    /** Begins the next row. */
    void begin() {
        end();
        count++;
        column = 0;
        xml.append("<row r=\"").append(count).append("\">");
    }

    /** Ends the row that was begun, if one was. */
    void end() {
        if (count > 0 && column >= 0) {
            xml.append("</row>");
            column = -1;
        }
    }

    int count() {
        return count;
    }

    int length() {
        return xml.length();
    }

    /** How many characters of a column are filled by its longest cell; a Chinese one counts twice. */
    int width(int ofColumn) {
        return ofColumn < widths.length ? widths[ofColumn] : 0;
    }

    int columns() {
        int last = widths.length;
        while (last > 0 && widths[last - 1] == 0) {
            last--;
        }
        return last;
    }

    /** No later row makes a column wider. */
    void stopMeasuring() {
        isMeasuring = false;
    }

    /** The rows since the last time. */
    String take() {
        String taken = xml.toString();
        xml.setLength(0);
        return taken;
    }

    void cell(Cell cell) {
        if (cell instanceof Cell.Figure figure) {
            figure(figure.value());
        } else if (cell instanceof Cell.Yuan yuan) {
            yuan(yuan.value(), Style.YUAN);
        } else if (cell instanceof Cell.Percent percent) {
            figure(percent.value());
        } else if (cell instanceof Cell.Count counted) {
            count(counted.value());
        } else {
            text(cell.plain());
        }
    }

    /** Words, which stay words whatever they look like. */
    void text(String text) {
        text(text, FormulaGuard.isNeeded(text) ? Style.GUARDED : Style.TEXT);
    }

    void text(String text, Style style) {
        if (!text.isEmpty() || style != Style.TEXT) {
            open(style, " t=\"inlineStr\"");
            boolean hasBlanks = !text.isEmpty() && (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ');
            xml.append(hasBlanks ? "<is><t xml:space=\"preserve\">" : "<is><t>");
            Xml.append(xml, text);
            xml.append("</t></is></c>");
            widen(text);
        }
        column++;
    }

    void count(long value) {
        widen(value + GROUPED);
        number(BigDecimal.valueOf(value), Style.COUNT);
    }

    /** A count as a formula, and what it comes to. */
    void count(long value, String formula) {
        if (formula.isEmpty()) {
            count(value);
        } else {
            formula(formula, BigDecimal.valueOf(value), Style.COUNT);
        }
    }

    void figure(Rational value) {
        Optional<BigDecimal> number = SheetNumber.of(value);
        if (number.isEmpty()) {
            text(value.toString());
        } else {
            widen(value + GROUPED);
            number(number.get(), number.get().scale() > 0 ? Style.FIGURE : Style.COUNT);
        }
    }

    void yuan(Money yuan, Style style) {
        yuan(yuan, "", style);
    }

    /** An amount as a formula, and what it comes to; a spreadsheet that works nothing out shows that. */
    void yuan(Money yuan, String formula, Style style) {
        Optional<BigDecimal> number = SheetNumber.of(yuan.yuan());
        if (number.isEmpty()) {
            text(yuan.toString());
            return;
        }
        widen(yuan + GROUPED);
        if (formula.isEmpty()) {
            number(number.get(), style);
        } else {
            formula(formula, number.get(), style);
        }
    }

    private void formula(String formula, BigDecimal result, Style style) {
        open(style, "");
        xml.append("<f>");
        Xml.append(xml, formula);
        xml.append("</f>");
        value(result);
    }

    void day(LocalDate day) {
        widen(day.toString());
        number(BigDecimal.valueOf(ChronoUnit.DAYS.between(NO_DAY, day)), Style.DATE);
    }

    void blank() {
        column++;
    }

    private void number(BigDecimal number, Style style) {
        open(style, "");
        value(number);
    }

    private void value(BigDecimal number) {
        xml.append("<v>").append(number.toPlainString()).append("</v></c>");
        column++;
    }

    private void open(Style style, String type) {
        xml.append("<c r=\"").append(Places.column(column)).append(count).append('"');
        if (style != Style.TEXT) {
            xml.append(" s=\"").append(style.number()).append('"');
        }
        xml.append(type).append('>');
    }

    private void widen(String text) {
        if (!isMeasuring) {
            return;
        }
        if (column >= widths.length) {
            widths = Arrays.copyOf(widths, 2 * column);
        }
        int width = 0;
        for (int i = 0; i < text.length() && width < SheetPart.WIDEST; i++) {
            width += Math.max(0, WCWidth.wcwidth(text.charAt(i)));
        }
        widths[column] = Math.max(widths[column], width);
    }
}
