package org.jieti.report.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.jieti.report.Cell;

/**
 * Rows of CSV as bytes in UTF-8, put together in memory. Cells are quoted where commons-csv's printer quotes them, and a text
 * that a spreadsheet would run as a formula gets an apostrophe before it, which reading takes off again.
 */
public final class CsvRows {

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private byte[] bytes = new byte[1 << 16];
    private int length;

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
        out.write(bytes, 0, length);
    }

    /** The cell as text that no spreadsheet runs. */
    static String harmless(Cell cell) {
        String text = cell.plain();
        if (text.isEmpty() || STARTS_A_FORMULA.indexOf(text.charAt(0)) < 0) {
            return text;
        }
        boolean isNumber = !(cell instanceof Cell.Text) && isNumber(text);
        return isNumber ? text : "'" + text;
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
        if (needsQuotes(text, isFirst)) {
            room(1);
            bytes[length++] = '"';
            text(text.replace("\"", "\"\""));
            room(1);
            bytes[length++] = '"';
        } else {
            text(text);
        }
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
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
