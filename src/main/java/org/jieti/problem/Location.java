package org.jieti.problem;

import java.util.Optional;

/**
 * Where something stands.
 *
 * @param file as the user named it
 * @param line from 1; 0 for the file as a whole
 * @param column the cell of a sheet or the character of a schedule, from 1; 0 for the line as a whole
 */
public record Location(String file, int line, int column, Optional<Excerpt> excerpt) {

    /**
     * The line itself.
     *
     * @param start the first character at fault, from 0
     * @param length how many characters are at fault; 0 to mark none
     */
    public record Excerpt(String text, int start, int length) {}

    public static Location ofFile(String file) {
        return new Location(file, 0, 0, Optional.empty());
    }

    public static Location of(String file, int line, int column) {
        return new Location(file, line, column, Optional.empty());
    }

    /** The same place, without the line itself. */
    public Location withoutExcerpt() {
        return new Location(file, line, column, Optional.empty());
    }

    /** {@code file:line:column}, as far as known. */
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line + (column == 0 ? "" : ":" + column));
    }
}
