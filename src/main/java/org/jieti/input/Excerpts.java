package org.jieti.input;

import org.jieti.problem.Location.Excerpt;

/** Finds a cell in the text of its line. */
final class Excerpts {

    private Excerpts() {}

    /** The line with the cell marked; nothing is marked if the row spans several lines. */
    static Excerpt ofCell(String line, int index, String cell) {
        int start = 0;
        boolean isQuoted = false;
        int column = 0;
        for (int i = 0; i < line.length() && column < index; i++) {
            char c = line.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (c == ',' && !isQuoted) {
                column++;
                start = i + 1;
            }
        }
        int at = column == index ? line.indexOf(cell, start) : -1;
        return at < 0 ? new Excerpt(line, 0, 0) : new Excerpt(line, at, cell.length());
    }
}
