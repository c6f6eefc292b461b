package org.jieti.input;

import java.util.ArrayList;
import java.util.List;
import org.jieti.domain.Columns;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;
import org.jieti.problem.Reject;
import org.jieti.problem.Reject.Fault;

/**
 * What is known of a sheet before its rows.
 *
 * @param name as the user named it
 * @param form how it is written
 * @param grain what its rows are about
 * @param headers every header as written
 * @param columns the fields it has, or from which they are worked out
 * @param known the columns that mean fields
 */
public record Sheet(
        String name, SheetForm form, Grain grain, List<String> headers, Columns columns, List<Column> known) {

    /** Where the column of a field stands, from 0; -1 if there is none. */
    int place(Field field) {
        return known.stream()
                .filter(column -> column.field().equals(field))
                .mapToInt(Column::index)
                .findFirst()
                .orElse(-1);
    }

    /** A row of it, refused. What a file of refused rows says of it is left out, and so are columns of other sheets. */
    Reject refused(SheetLine line, List<Fault> faults) {
        if (line.origin().isEmpty()) {
            return new Reject(headers, line.cells(), faults, line.origin());
        }
        List<String> ownHeaders = new ArrayList<>();
        List<String> ownCells = new ArrayList<>();
        for (int i = Reject.COLUMNS.size();
                i < Math.max(headers.size(), line.cells().size());
                i++) {
            String header = i < headers.size() ? headers.get(i) : "";
            if (!header.isEmpty() || !line.cell(i).isEmpty()) {
                ownHeaders.add(header);
                ownCells.add(line.cell(i));
            }
        }
        return new Reject(ownHeaders, ownCells, faults, line.origin());
    }

    /** Whether its rows can be told apart. */
    boolean hasKeys() {
        return HeaderReader.keys(grain).stream()
                .allMatch(key ->
                        known.stream().anyMatch(column -> column.field().name().equals(key)));
    }
}
