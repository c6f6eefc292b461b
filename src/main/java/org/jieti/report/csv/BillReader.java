package org.jieti.report.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jieti.report.BillCells;
import org.jieti.report.ColumnNames;
import org.jieti.study.Bill;
import org.jieti.study.BillLine;
import org.jspecify.annotations.Nullable;

/** Reads a result back, bill by bill: the rows of {@code surcharges.csv}, each with those rows of {@code lines.csv} that follow for it. */
public final class BillReader implements AutoCloseable {

    private final BillCells form;
    private final Rows surcharges;
    private final Rows lines;
    private Optional<CSVRecord> nextLine;

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
        Optional<CSVRecord> row = surcharges.next();
        if (row.isEmpty()) {
            if (nextLine.isPresent()) {
                throw lines.damaged(nextLine.get(), nextLine.get().get(0));
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
        surcharges.parser.close();
        lines.parser.close();
    }

    /** The rows of one of the files. */
    private static final class Rows {

        private static final String MARK = "\uFEFF";

        private final boolean isOfLines;
        private final CSVParser parser;
        private final Iterator<CSVRecord> records;
        private final int width;

        private interface Form<T> {
            T of(List<String> cells);
        }

        private Rows(Reader text, boolean isOfLines, List<List<String>> headers) throws IOException {
            this.isOfLines = isOfLines;
            this.parser = CSVParser.parse(text, CSVFormat.DEFAULT);
            this.records = parser.iterator();
            this.width = headers.get(0).size();
            Optional<CSVRecord> first = record();
            if (first.isEmpty() || !headers.contains(unmarked(first.get()))) {
                throw new Damaged(
                        isOfLines, 1, first.map(record -> record.get(0)).orElse(""));
            }
        }

        private static List<String> unmarked(CSVRecord header) {
            List<String> cells = header.toList();
            return Stream.concat(
                            Stream.of(
                                    cells.get(0).startsWith(MARK) ? cells.get(0).substring(1) : cells.get(0)),
                            cells.stream().skip(1))
                    .toList();
        }

        private Optional<CSVRecord> next() throws IOException {
            Optional<CSVRecord> record = record();
            if (record.isPresent() && record.get().size() != width) {
                throw damaged(record.get(), record.get().get(0));
            }
            return record;
        }

        private Optional<CSVRecord> record() throws IOException {
            try {
                return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
            } catch (UncheckedIOException unreadable) {
                throw new Damaged(isOfLines, parser.getCurrentLineNumber(), "");
            }
        }

        private <T> T read(CSVRecord record, Form<T> form) throws Damaged {
            List<String> cells = record.stream().map(CsvRows::unguarded).toList();
            try {
                return form.of(cells);
            } catch (IllegalArgumentException noSuchCell) {
                throw damaged(record, noSuchCell.getMessage());
            }
        }

        private Damaged damaged(CSVRecord record, @Nullable String cell) {
            return new Damaged(isOfLines, record.getRecordNumber(), String.valueOf(cell));
        }
    }
}
