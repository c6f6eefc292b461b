package org.jieti.cli;

import java.io.IOException;
import java.io.OutputStream;
import org.jieti.report.csv.CsvRows;
import org.jieti.spill.MergedRuns;
import org.jieti.spill.SortedRuns;
import org.jieti.spill.SpillFile;

/**
 * The rows of batches on their way to the sheets of a result. Batches that come in another order, of which each is in order
 * by itself, are brought into that of the result.
 */
final class Collation {

    private final boolean isInOrder;
    private final OutputStream surchargesOut;
    private final OutputStream linesOut;
    private final SortedRuns surcharges;
    private final SortedRuns lines;

    /** @param isInOrder whether the batches come in the order of the result */
    Collation(boolean isInOrder, SpillFile spill, OutputStream surchargesOut, OutputStream linesOut) {
        this.isInOrder = isInOrder;
        this.surchargesOut = surchargesOut;
        this.linesOut = linesOut;
        this.surcharges = new SortedRuns(spill);
        this.lines = new SortedRuns(spill);
    }

    void add(PricedBatch batch) throws IOException {
        if (isInOrder) {
            batch.surcharges.writeTo(surchargesOut);
            batch.lines.writeTo(linesOut);
            return;
        }
        int from = 0;
        int fromLine = 0;
        for (PricedBatch.Placed one : batch.placed) {
            add(surcharges, one.place(), batch.surcharges, from, one.end());
            add(lines, one.place(), batch.lines, fromLine, one.endOfLines());
            from = one.end();
            fromLine = one.endOfLines();
        }
    }

    private static void add(SortedRuns runs, long place, CsvRows rows, int from, int to) throws IOException {
        rows.writeTo(runs.add(place, to - from), from, to);
    }

    /** Writes what had to wait for its place. */
    void finish() throws IOException {
        if (isInOrder) {
            return;
        }
        write(surcharges, surchargesOut);
        write(lines, linesOut);
    }

    private static void write(SortedRuns runs, OutputStream out) throws IOException {
        MergedRuns merged = runs.read();
        while (merged.next()) {
            merged.writeTo(out);
        }
    }
}
