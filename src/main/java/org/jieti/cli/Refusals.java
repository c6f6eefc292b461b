package org.jieti.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Reject;
import org.jieti.report.Cell;
import org.jieti.report.RejectColumns;
import org.jieti.report.Table;
import org.jieti.spill.MergedRuns;
import org.jieti.spill.PackedRow;
import org.jieti.spill.SortedRuns;
import org.jieti.spill.SpillFile;

/** The rows that a run refused, in the order of the sheets. However many they are, only the first, of which is told, are held. */
final class Refusals {

    private static final int MOST_TOLD = 20;

    private final ProblemText text;
    private final SortedRuns rows;
    private final PackedRow packed = new PackedRow();
    private final Firsts<Problem> first = new Firsts<>(MOST_TOLD);
    private final Map<List<String>, Headers> headers = new LinkedHashMap<>();
    private long count;
    private int beyond;

    /** The headers of a sheet: their number, and where the first row under them stands. */
    private record Headers(int number, long place) {}

    Refusals(ProblemText text, SpillFile spill) {
        this.text = text;
        this.rows = new SortedRuns(spill);
    }

    /**
     * Adds some rows.
     *
     * @param sheets all sheets, in their order
     */
    void add(List<Reject> refused, List<String> sheets) throws IOException {
        if (refused.isEmpty()) {
            return;
        }
        List<Reject> inOrder = refused.stream()
                .sorted(Comparator.comparingLong(reject -> reject.placeAmong(sheets)))
                .toList();
        for (Reject reject : inOrder) {
            add(reject, reject.placeAmong(sheets));
        }
    }

    private void add(Reject reject, long place) throws IOException {
        Headers own = headers.merge(
                reject.headers(),
                new Headers(headers.size(), place),
                (known, again) -> again.place() < known.place() ? new Headers(known.number(), place) : known);
        packed.clear()
                .put(RejectColumns.reasons(reject, text))
                .put(own.number())
                .put(reject.cells());
        rows.add(place, packed);
        beyond = Math.max(beyond, reject.cells().size() - reject.headers().size());
        reject.faults().forEach(fault -> first.add(place, fault.problem()));
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    /** How many rows there are. */
    long count() {
        return count;
    }

    /** What is wrong with the first of them. */
    List<Problem> first() {
        return first.all();
    }

    /** How much more is wrong. */
    long left() {
        return first.count() - first.all().size();
    }

    /** All of them, as they are written. */
    Table table() {
        List<Map.Entry<List<String>, Headers>> sheets = new ArrayList<>(headers.entrySet());
        sheets.sort((one, other) ->
                Long.compare(one.getValue().place(), other.getValue().place()));
        List<List<String>> inOrder = new ArrayList<>();
        sheets.forEach(own -> inOrder.add(own.getKey()));
        RejectColumns columns = new RejectColumns(text.rejectColumns(), inOrder, beyond);
        return new Table(columns.headers(), () -> new Rows(columns, List.copyOf(headers.keySet())));
    }

    /** The rows on their way out. */
    private final class Rows implements Iterator<List<Cell>> {

        private final RejectColumns columns;
        private final List<List<String>> byNumber;
        private final MergedRuns merged;
        private boolean hasNext;

        private Rows(RejectColumns columns, List<List<String>> byNumber) {
            this.columns = columns;
            this.byNumber = byNumber;
            try {
                this.merged = rows.read();
                this.hasNext = merged.next();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        @Override
        public boolean hasNext() {
            return hasNext;
        }

        @Override
        public List<Cell> next() {
            if (!hasNext) {
                throw new NoSuchElementException();
            }
            PackedRow row = merged.row();
            List<Cell> cells = columns.row(row.texts(), byNumber.get(row.number()), row.texts());
            try {
                hasNext = merged.next();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
            return cells;
        }
    }
}
