package org.jieti.report.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.FormulaGuard;
import org.jieti.report.BillCells;
import org.jieti.report.ColumnNames;
import org.jieti.study.Bill;
import org.jieti.study.BillLine;

/** Reads a result back, bill by bill: the rows of {@code surcharges.csv}, each with those rows of {@code lines.csv} that follow for it. */
public final class BillReader implements AutoCloseable {

    private final BillCells form;
    private final Rows surcharges;
    private final Rows lines;
    private Optional<List<String>> nextLine;

    /** That a file is not what was written as a result. */
    public static final class Damaged extends IOException {

        private static final long serialVersionUID = 1;

        private final boolean isOfLines;
        private final long line;
        private final String cell;

        private Damaged(boolean isOfLines, long line, String cell) {
            super(cell);
            this.isOfLines = isOfLines;
            this.line = line;
            this.cell = cell;
        }

        /** What stands there. */
        public String cell() {
            return cell;
        }

        /** Whether it is the file of the lines, not that of the surcharges. */
        public boolean isOfLines() {
            return isOfLines;
        }

        /** Where in the file: the number of the line. */
        public long line() {
            return line;
        }
    }

    /**
     * A reader of a result.
     *
     * @param form in which bills are written
     * @param languages that the headers may be in
     */
    public BillReader(BillCells form, List<ColumnNames> languages, Reader surcharges, Reader lines) throws IOException {
        this.form = form;
        this.surcharges = new Rows(
                surcharges,
                false,
                languages.stream().map(form::surchargeHeaders).toList());
        this.lines =
                new Rows(lines, true, languages.stream().map(form::lineHeaders).toList());
        this.nextLine = this.lines.next();
    }

    /** The next bill; empty after the last. */
    public Optional<Bill> next() throws IOException {
        Optional<List<String>> row = surcharges.next();
        if (row.isEmpty()) {
            if (nextLine.isPresent()) {
                throw lines.damaged(nextLine.get().get(0));
            }
            return Optional.empty();
        }
        Bill bill = surcharges.read(row.get(), form::bill);
        List<BillLine> own = new ArrayList<>();
        while (nextLine.isPresent() && nextLine.get().get(0).equals(row.get().get(0))) {
            BillLine line = lines.read(nextLine.get(), form::line);
            if (!bill.period().contains(line.days())) {
                break;
            }
            own.add(line);
            nextLine = lines.next();
        }
        return Optional.of(bill.with(own));
    }

    @Override
    public void close() throws IOException {
        surcharges.rows.close();
        lines.rows.close();
    }

    /** The rows of one of the files. */
    private static final class Rows {

        private final boolean isOfLines;
        private final WrittenRows rows;
        private final int width;

        private interface Form<T> {
            T of(List<String> cells);
        }

        private Rows(Reader text, boolean isOfLines, List<List<String>> headers) throws IOException {
            this.isOfLines = isOfLines;
            this.rows = new WrittenRows(text);
            this.width = headers.get(0).size();
            Optional<List<String>> first = row();
            if (first.isEmpty() || !headers.contains(first.get())) {
                throw new Damaged(isOfLines, 1, first.map(cells -> cells.get(0)).orElse(""));
            }
        }

        /** The cells of the next row; empty after the last. */
        private Optional<List<String>> next() throws IOException {
            Optional<List<String>> row = row();
            if (row.isPresent() && row.get().size() != width) {
                throw damaged(row.get().get(0));
            }
            return row;
        }

        private Optional<List<String>> row() throws IOException {
            try {
                return rows.hasNext()
                        ? Optional.of(rows.next().stream()
                                .map(FormulaGuard::unguarded)
                                .toList())
                        : Optional.empty();
            } catch (IOException unreadable) {
                throw damaged("");
            }
        }

        /** What is in the row that came last. */
        private <T> T read(List<String> row, Form<T> form) throws Damaged {
            try {
                return form.of(row);
            } catch (IllegalArgumentException noSuchCell) {
                throw damaged(String.valueOf(noSuchCell.getMessage()));
            }
        }

        private Damaged damaged(String cell) {
            return new Damaged(isOfLines, rows.line(), cell);
        }
    }
}
