package org.jieti.input;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jieti.problem.Location;
import org.jieti.problem.Location.Excerpt;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;

/** The rows of a text file, as commons-csv sees them. */
final class CsvLines implements SheetLines {

    /** What a CSV is. */
    static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    /** As many as a spreadsheet has. */
    static final int MOST_CELLS = 1 << 14;

    /** In characters. What is longer is more likely a quote that nobody closed, or no sheet at all. */
    static final int LONGEST_ROW = 1_000_000;

    private final String sheet;
    private final char delimiter;
    private final LineTracker text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final int before;

    CsvLines(TextFile file, char delimiter) throws IOException {
        this(file.file().name(), file.reader(), delimiter, 0);
    }

    /** @param before how many lines of the file come before the text */
    CsvLines(String sheet, Reader reader, char delimiter, int before) throws IOException {
        this.sheet = sheet;
        this.delimiter = delimiter;
        this.before = before;
        this.text = new LineTracker(reader, LONGEST_ROW);
        this.parser = CSVParser.builder()
                .setReader(text)
                .setFormat(FORMAT.builder().setDelimiter(delimiter).get())
                .get();
        this.records = parser.iterator();
    }

    @Override
    public Optional<SheetLine> next() throws IOException, SheetFault {
        int line = (int) parser.getCurrentLineNumber() + 1;
        int number = before + line;
        text.beginRow(line);
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            List<String> cells = records.next().toList();
            if (cells.size() > MOST_CELLS) {
                throw tooLarge(number);
            }
            return Optional.of(new CsvLine(sheet, number, cells, text.line(), delimiter));
        } catch (UncheckedIOException fault) {
            if (fault.getCause() instanceof LineTracker.TooLong) {
                throw tooLarge(number);
            }
            throw new SheetFault(Problem.of(ProblemCode.FILE_CUT_OFF, place(number)));
        }
    }

    private SheetFault tooLarge(int number) {
        return new SheetFault(Problem.of(ProblemCode.ROW_TOO_LARGE, place(number)));
    }

    private Location place(int number) {
        return new Location(sheet, number, 0, Optional.of(Excerpt.of(text.line(), 0, 0)));
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
