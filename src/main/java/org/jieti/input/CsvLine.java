package org.jieti.input;

import java.util.List;
import java.util.Optional;
import org.jieti.problem.Location;
import org.jieti.problem.Location.Excerpt;

/**
 * A row of a text file.
 *
 * @param text the line on which it begins
 * @param delimiter what stands between its cells
 */
record CsvLine(String sheet, int number, List<String> cells, String text, char delimiter) implements SheetLine {

    private static final int MOST_MARKED = 1 << 8;

    @Override
    public SheetLine with(List<String> others) {
        return new CsvLine(sheet, number, others, text, delimiter);
    }

    @Override
    public Location place() {
        return new Location(sheet, number, 0, Optional.of(Excerpt.of(text, 0, 0)));
    }

    @Override
    public Location place(int index) {
        return new Location(sheet, number, index + 1, Optional.of(excerpt(index)));
    }

    /** The line with the cell marked; nothing is marked if the row spans several lines, or in a very wide one. */
    private Excerpt excerpt(int index) {
        if (index >= MOST_MARKED) {
            return Excerpt.of(text, 0, 0);
        }
        int start = 0;
        boolean isQuoted = false;
        int column = 0;
        for (int i = 0; i < text.length() && column < index; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == delimiter && !isQuoted) {
                column++;
                start = i + 1;
            }
        }
        String cell = cell(index);
        int at = column == index ? text.indexOf(cell, start) : -1;
        return at < 0 ? Excerpt.of(text, 0, 0) : Excerpt.of(text, at, cell.length());
    }
}
