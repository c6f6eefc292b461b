package org.jieti.input;

import java.util.List;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.Reject;
import org.jieti.problem.Reject.Fault;

/**
 * A row that could be read.
 *
 * @param line as it was
 * @param warnings what should be looked at, though nothing is refused for it
 */
public record Row(Sheet sheet, SheetLine line, Facts facts, List<Problem> warnings) {

    List<String> cells() {
        return line.cells();
    }

    /** Where it stands. */
    Location place() {
        return line.place();
    }

    /** Where its cell of a field stands; the row as a whole if the sheet has no such column. */
    Location place(Field field) {
        int column = sheet.place(field);
        return column < 0 ? line.place() : line.place(column);
    }

    /** This row, refused for what another row says. */
    Reject refused(Fault fault) {
        return sheet.refused(line, List.of(fault));
    }
}
