package org.jieti.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.problem.Reject;

/**
 * Finds the headers of a sheet among its first rows: titles and blank rows may stand above them. They are the first row
 * in which two cells name fields; if there is none, the first in which one does; if there is none either, the first that
 * is not blank.
 */
final class HeaderFinder {

    private static final int MOST_ROWS_ABOVE = 30;

    private final HeaderReader headers;

    HeaderFinder(HeaderReader headers) {
        this.headers = headers;
    }

    /**
     * A row taken for the headers.
     *
     * @param names how many of its cells name fields; more than two count as two
     * @param above how many rows that are not blank stand above it
     */
    record Found(SheetLine line, int names, int above) {

        private static final int ENOUGH = 2;

        boolean isCertain() {
            return names == ENOUGH;
        }
    }

    /** The headers among the first of these rows; empty if all of them are blank. Rows below the headers are not read. */
    Optional<Found> find(SheetLines lines) throws IOException, SheetFault {
        List<SheetLine> seen = new ArrayList<>();
        Optional<Found> best = Optional.empty();
        for (Optional<SheetLine> line = lines.next();
                line.isPresent() && seen.size() <= MOST_ROWS_ABOVE;
                line = lines.next()) {
            if (!line.get().isBlank()) {
                Found found = new Found(line.get(), names(line.get().cells()), seen.size());
                if (found.isCertain()) {
                    return Optional.of(found);
                }
                best = best.filter(before -> before.names() >= found.names()).or(() -> Optional.of(found));
                seen.add(line.get());
            }
        }
        return best;
    }

    int names(List<String> cells) {
        if (Reject.isHeader(cells)) {
            return Found.ENOUGH;
        }
        return (int) Math.min(
                Found.ENOUGH, cells.stream().filter(headers::isKnown).distinct().count());
    }
}
