package org.jieti.report.xlsx;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Formulas over a table, however many sheets it goes on over. They are empty if it has no rows.
 *
 * @param parts the sheets of the table
 */
record SheetSums(List<Part> parts) {

    boolean isEmpty() {
        return parts.stream().noneMatch(Part::hasRows);
    }

    /** The sum of a column of amounts; it is rounded, because a spreadsheet adds binary fractions. */
    String sum(int column) {
        return rounded(sums(part -> "SUM(" + part.range(column) + ")"));
    }

    /** The sum of a column, of the rows in which another says what a cell says. */
    String sumWhere(int column, int other, String cell) {
        return rounded(sums(part -> "SUMIFS(" + part.range(column) + "," + part.range(other) + "," + cell + ")"));
    }

    String countWhere(int column, String cell) {
        return sums(part -> "COUNTIF(" + part.range(column) + "," + cell + ")");
    }

    private String sums(Function<Part, String> sum) {
        return parts.stream().filter(Part::hasRows).map(sum).collect(Collectors.joining("+"));
    }

    private static String rounded(String sum) {
        return sum.isEmpty() ? "" : "ROUND(" + sum + ",2)";
    }
}
