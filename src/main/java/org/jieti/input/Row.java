package org.jieti.input;

import java.util.List;
import org.jieti.domain.Facts;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.Reject;
import org.jieti.problem.Reject.Fault;

/**
 * A row that could be read.
 *
 * @param place where it stands, with the line itself
 * @param cells as they were
 * @param warnings what should be looked at, though nothing is refused for it
 */
public record Row(Sheet sheet, Location place, List<String> cells, Facts facts, List<Problem> warnings) {

    /** This row, refused for what another row says. */
    Reject refused(Fault fault) {
        return new Reject(sheet.headers(), cells, List.of(fault));
    }
}
