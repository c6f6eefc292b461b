package org.jieti.problem;

import java.util.Optional;

/**
 * Where something stands.
 *
 * @param file as the user named it; of a workbook, with {@code #} and the sheet behind it
 * @param line from 1; 0 for the file as a whole
 * @param column the cell of a sheet or the character of a schedule, from 1; 0 for the line as a whole
 * @param isInWorkbook whether it is told as spreadsheets do: {@code C14}
 */
public record Location(String file, int line, int column, boolean isInWorkbook, Optional<Excerpt> excerpt) {

    private static final int LETTERS = 26;

    /**
     * The line itself.
     *
     * @param start the first character at fault, from 0
     * @param length how many characters are at fault; 0 to mark none
     */
    public record Excerpt(String text, int start, int length) {

        private static final int AROUND = 1 << 9;

        /** A line, of which only what lies around the fault is kept if it is very long. */
        public static Excerpt of(String line, int start, int length) {
            int marked = Math.min(length, AROUND);
            int from = start <= AROUND ? 0 : start - AROUND;
            int to = Math.min(line.length(), start + marked + AROUND);
            if (from == 0 && to == line.length()) {
                return new Excerpt(line, start, marked);
            }
            String before = from == 0 ? "" : "…";
            String after = to == line.length() ? "" : "…";
            return new Excerpt(before + line.substring(from, to) + after, start - from + before.length(), marked);
        }
    }

    public Location(String file, int line, int column, Optional<Excerpt> excerpt) {
        this(file, line, column, false, excerpt);
    }

    public static Location ofFile(String file) {
        return of(file, 0, 0);
    }

    public static Location of(String file, int line, int column) {
        return new Location(file, line, column, Optional.empty());
    }

    /** The same place, without the line itself. */
    public Location withoutExcerpt() {
        return new Location(file, line, column, isInWorkbook, Optional.empty());
    }

    /** The column as a number, or in the letters of a spreadsheet; empty for the line as a whole. */
    public String columnName() {
        if (column == 0) {
            return "";
        }
        return isInWorkbook ? letters(column) : Integer.toString(column);
    }

    /** A to Z, AA to ZZ and so on. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int left = number; left > 0; left = (left - 1) / LETTERS) {
            letters.insert(0, (char) ('A' + (left - 1) % LETTERS));
        }
        return letters.toString();
    }

    /** {@code file:line:column}, or {@code file#sheet!C14}, as far as known. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return isInWorkbook ? file + "!" + columnName() + line : file + ":" + line + (column == 0 ? "" : ":" + column);
    }
}
