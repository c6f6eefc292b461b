package org.jieti.input;

import java.util.List;
import org.jieti.problem.Problem;
import org.jieti.problem.Reject;

/**
 * A sheet with its rows, good and refused.
 *
 * @param digest SHA-256 of the file, in hexadecimal
 * @param rows the good ones, in the order of the sheet
 * @param totals the lines of rows of totals, which are left alone and are none of its rows
 */
public record SheetRows(Sheet sheet, String digest, List<Row> rows, List<Reject> rejects, List<Integer> totals) {

    /** What should be looked at in the good rows. */
    public List<Problem> warnings() {
        return rows.stream().flatMap(row -> row.warnings().stream()).toList();
    }

    /** How many rows were read, refused ones included. */
    public int count() {
        return rows.size() + rejects.size();
    }
}
