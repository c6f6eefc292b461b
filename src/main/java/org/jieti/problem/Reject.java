package org.jieti.problem;

import java.util.List;

/**
 * A refused row.
 *
 * @param headers of its sheet
 * @param cells as they were
 * @param faults why, at least one
 */
public record Reject(List<String> headers, List<String> cells, List<Fault> faults) {

    /** The columns of a file of refused rows that say why; the row as it was follows them. */
    public static final List<String> COLUMNS = List.of("file", "line", "column", "field", "value", "code", "message");

    /**
     * One reason to refuse it.
     *
     * @param field the header of the column at fault; empty for the row as a whole
     * @param value the cell as it was
     */
    public record Fault(Problem problem, String field, String value) {}
}
