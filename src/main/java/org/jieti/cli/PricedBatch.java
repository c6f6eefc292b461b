package org.jieti.cli;

import java.util.ArrayList;
import java.util.List;
import org.jieti.assessment.Assessment;
import org.jieti.problem.Reject;
import org.jieti.report.csv.CsvRows;

/** What became of a batch: rows of the result, and what has to be told. */
final class PricedBatch {

    /** How many charges that could not be determined a run tells of. */
    static final int MOST_UNDETERMINED_TOLD = 10;

    final CsvRows surcharges;
    final CsvRows lines;

    /** All of it once more, for a table or a report; empty if none is wanted. */
    final List<Assessment> assessments = new ArrayList<>();

    final Firsts<String> undetermined = new Firsts<>(MOST_UNDETERMINED_TOLD);
    final List<Reject> rejects = new ArrayList<>();
    final Warnings warnings = new Warnings();
    int rows;

    /** Where the next case stands in the result, or the row of which is told; 0 where batches come in order. */
    long place;

    /** The cases of a batch that comes in another order. */
    final List<Placed> placed = new ArrayList<>();

    /**
     * Which rows are those of a case.
     *
     * @param place in the result
     * @param end of its surcharges, in bytes
     * @param endOfLines the same of its lines
     */
    record Placed(long place, int end, int endOfLines) {}

    final BatchMonths months = new BatchMonths();

    /** A batch whose rows are of about so many bytes. */
    PricedBatch(int surcharges, int lines) {
        this.surcharges = new CsvRows(surcharges);
        this.lines = new CsvRows(lines);
    }

    /** Ends the rows of a case. */
    void endCase() {
        placed.add(new Placed(place, surcharges.length(), lines.length()));
    }
}
