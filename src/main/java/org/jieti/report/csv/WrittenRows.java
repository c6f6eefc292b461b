package org.jieti.report.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a file that {@link CsvRows} wrote, as they stand there. */
public final class WrittenRows implements AutoCloseable {

    private static final String MARK = "\uFEFF";

    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private long line = 1;

    public WrittenRows(Reader in) throws IOException {
        parser = CSVFormat.RFC4180.parse(in);
        rows = parser.iterator();
    }

    /** Whether there is another row. */
    public boolean hasNext() throws IOException {
        try {
            return rows.hasNext();
        } catch (UncheckedIOException broken) {
            throw new IOException(broken.getMessage(), broken);
        }
    }

    /** The cells of the next row, after {@link #hasNext}. */
    public List<String> next() {
        List<String> cells = rows.next().toList();
        long inCells = cells.stream()
                .mapToLong(cell -> cell.chars().filter(c -> c == '\n').count())
                .sum();
        line = parser.getCurrentLineNumber() - inCells;
        if (!cells.isEmpty() && cells.get(0).startsWith(MARK)) {
            cells.set(0, cells.get(0).substring(1));
        }
        return cells;
    }

    /** Where the row begins that came last. */
    public long line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
