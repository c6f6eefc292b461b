package org.jieti.report.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jieti.domain.Figures;
import org.jieti.domain.FormulaGuard;
import org.jieti.domain.PlainCase;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;
import org.jieti.report.Cell;

/**
 * Rows of CSV as bytes in UTF-8, put together in memory. Cells are quoted where commons-csv's printer quotes them, and a text
 * that a spreadsheet would run as a formula gets an apostrophe before it, which reading takes off again.
 */
public final class CsvRows implements PlainCase.TextTaker {

    private static final int MOST_DIGITS = 24;
    private static final int LEAST_ROOM = 1 << 8;

    private final byte[] decimal = new byte[MOST_DIGITS];
    private byte[] bytes;
    private int length;

    public CsvRows() {
        this(LEAST_ROOM);
    }

    /** Rows of about so many bytes. */
    public CsvRows(int length) {
        this.bytes = new byte[Math.max(length, LEAST_ROOM)];
    }

    /** Adds the mark by which spreadsheets know UTF-8. */
    public void addMark() {
        text("\uFEFF");
    }

    public void add(List<Cell> row) {
        boolean isFirst = true;
        for (Cell cell : row) {
            if (!isFirst) {
                room(1);
                bytes[length++] = ',';
            }
            cell(harmless(cell), isFirst);
            isFirst = false;
        }
        room(1);
        bytes[length++] = '\n';
    }

    public void writeTo(OutputStream out) throws IOException {
        writeTo(out, 0, length);
    }

    /** Writes some of the rows: those of these bytes. */
    public void writeTo(OutputStream out, int from, int to) throws IOException {
        out.write(bytes, from, to - from);
    }

    /** How many bytes there are. */
    public int length() {
        return length;
    }

    /** The cell as text that no spreadsheet runs. */
    static String harmless(Cell cell) {
        String text = cell.plain();
        if (!FormulaGuard.isNeeded(text)) {
            return text;
        }
        boolean isNumber = !cell.isWords() && isNumber(text);
        return isNumber ? text : FormulaGuard.guarded(text);
    }

    /** A sign, then digits, points and commas, then perhaps a percent sign. */
    private static boolean isNumber(String text) {
        int from = text.charAt(0) == '+' || text.charAt(0) == '-' ? 1 : 0;
        int to = text.endsWith("%") ? text.length() - 1 : text.length();
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != ',') {
                return false;
            }
        }
        return to > from;
    }

    private void cell(String text, boolean isFirst) {
        text(quoted(text, isFirst));
    }

    /** The text of a cell as the file has it. */
    static String quoted(String text, boolean isFirst) {
        return needsQuotes(text, isFirst) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    /** Where commons-csv quotes in its minimal mode. */
    private static boolean needsQuotes(String text, boolean isFirst) {
        if (text.isEmpty()) {
            return isFirst;
        }
        char first = text.charAt(0);
        if (first <= '#' || text.charAt(text.length() - 1) <= ' ') {
            return true;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\n' || c == '\r') {
                return true;
            }
        }
        return false;
    }

    void addComma() {
        room(1);
        bytes[length++] = ',';
    }

    /** Adds a part of a row as the file has it. */
    void addPart(byte[] some, int from, int to) {
        room(to - from);
        System.arraycopy(some, from, bytes, length, to - from);
        length += to - from;
    }

    /** Adds a plain cell of a sheet, which has no quote in it; in quotes if there is a comma in it. */
    @Override
    public void take(byte[] some, int from, int to, boolean hasComma) {
        room(to - from + 2);
        if (hasComma) {
            bytes[length++] = '"';
        }
        addPart(some, from, to);
        if (hasComma) {
            bytes[length++] = '"';
        }
    }

    /** What was added since there were so many bytes. */
    byte[] since(int from) {
        return Arrays.copyOfRange(bytes, from, length);
    }

    /** Adds an amount as {@link Cell.Yuan} has it. */
    void addYuan(Figures figures, int index) {
        long fen = figures.digits(index, 2);
        if (fen == Rational.NO_DIGITS) {
            text(Rounding.HALF_UP_TO_FEN.toMoney(figures.number(index)).toString());
        } else {
            decimal(fen, 2);
        }
    }

    /** Adds a number as {@link Cell.Figure} has it. */
    void addFigure(Figures figures, int index) {
        long digits = figures.digits(index, Rational.LONGEST_PRINTED_FRACTION);
        if (digits == Rational.NO_DIGITS) {
            text(figures.number(index).toString());
            return;
        }
        int places = Rational.LONGEST_PRINTED_FRACTION;
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        decimal(digits, places);
    }

    private void decimal(long digits, int places) {
        long left = Math.abs(digits);
        int at = MOST_DIGITS;
        for (int i = 0; i < places; i++) {
            decimal[--at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        if (places > 0) {
            decimal[--at] = '.';
        }
        while (left >= 10) {
            int two = (int) (left % 100);
            decimal[--at] = (byte) ('0' + two % 10);
            decimal[--at] = (byte) ('0' + two / 10);
            left /= 100;
        }
        if (left > 0 || at == MOST_DIGITS || decimal[at] == '.') {
            decimal[--at] = (byte) ('0' + left);
        }
        if (digits < 0) {
            decimal[--at] = '-';
        }
        addPart(decimal, at, MOST_DIGITS);
    }

    private void text(String text) {
        room(3 * text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[length++] = (byte) c;
            } else if (isPairAt(text, i)) {
                encode(Character.toCodePoint(c, text.charAt(i + 1)));
                i++;
            } else {
                encode(Character.isSurrogate(c) ? '?' : c);
            }
        }
    }

    /** A character in UTF-8: six bits in each byte but the first. */
    private void encode(int point) {
        if (point < 0x80) {
            bytes[length++] = (byte) point;
            return;
        }
        int more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
        int lead = more == 1 ? 0xC0 : more == 2 ? 0xE0 : 0xF0;
        bytes[length++] = (byte) (lead | (point >> (6 * more)));
        for (int left = more - 1; left >= 0; left--) {
            bytes[length++] = (byte) (0x80 | ((point >> (6 * left)) & 0x3F));
        }
    }

    private static boolean isPairAt(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                && at + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(at + 1));
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            grow(length + more);
        }
    }

    private void grow(int least) {
        bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, least));
    }
}
