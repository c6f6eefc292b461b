package org.jieti.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Columns;
import org.jieti.input.CaseBatch;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.problem.Problem;
import org.jieti.problem.Reject;
import org.jieti.report.RunRecord;

/** Where the cases of a run come from, batch by batch, in the order in which they stand in the result. */
interface CaseSource extends AutoCloseable {

    /** The next batch; empty after the last. */
    Optional<CaseBatch> next() throws WholeSheetNeeded;

    /** Whether cases know the other periods of their enterprise. */
    boolean isJoined();

    /** Whether batches come in the order of the result. If not, each case is told its place. */
    boolean isInOrder();

    /** How many rows, or cases if they are joined already, the batches are made of; 0 if it is not known yet. */
    default long size() {
        return 0;
    }

    /** The names of all sheets, in the order of the command line. */
    List<String> sheets();

    /** The columns of all sheets. */
    Columns columns();

    /** What was left alone. */
    List<Problem> notes();

    /** Rows that were refused before there were batches. */
    List<Reject> rejects();

    /** What should be looked at in rows that were taken before there were batches. */
    List<Problem> warnings();

    /** The first row that was refused before there were batches, or that should be looked at if none was. */
    default Optional<Problem> firstFault() {
        return rejects().stream()
                .map(reject -> reject.faults().get(0).problem())
                .findFirst()
                .or(() -> warnings().stream().findFirst());
    }

    /**
     * The sheets, in the order of the command line, after the last batch.
     *
     * @param rows how many rows the batches were made of
     */
    List<RunRecord.Input> inputs(long rows);

    @Override
    void close() throws IOException;
}
