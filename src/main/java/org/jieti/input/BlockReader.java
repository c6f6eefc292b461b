package org.jieti.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.problem.Reject;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a block: a plain row cell by cell from its bytes, any other as commons-csv and {@link RowReader} see
 * it, which define what a row is. One for each thread.
 */
final class BlockReader {

    private final String sheet;
    private final RowReader rows;
    private final CaseMaker cases;
    private final Field enterpriseId;
    private final Field period;
    private final Field periodDays;
    private final PlainRow plain;
    private final int width;
    private int cells;
    private int read;
    private @Nullable Period lastDays;
    private int firstMonth;
    private int lastMonth;

    BlockReader(Dictionary dictionary, Sheet sheet, List<Column> columns, CaseMaker cases) {
        this.sheet = sheet.name();
        this.rows = new RowReader(dictionary, sheet, columns);
        this.cases = cases;
        this.enterpriseId = dictionary.field("enterprise_id");
        this.period = dictionary.field("period");
        this.periodDays = dictionary.field("period_days");
        this.width = sheet.headers().size();
        this.plain = new PlainRow(dictionary, width, columns, cases);
    }

    /**
     * Reads every row.
     *
     * @return how many there were, refused ones included and blank ones not
     */
    int read(Block block, CaseBatch.Taker taker) throws WholeSheetNeeded {
        byte[] bytes = block.bytes();
        if (!StrictUtf8.isText(bytes, block.from(), block.to())) {
            throw new WholeSheetNeeded("not UTF-8");
        }
        read = 0;
        int line = block.firstLine();
        int at = block.from();
        while (at < block.to()) {
            int end = readPlain(bytes, at, block.to());
            if (end >= 0 && plain.isCase()) {
                take(taker);
                line++;
            } else {
                int next = Records.end(bytes, at, block.to());
                end = next < 0 ? block.to() : next;
                readAsText(new String(bytes, at, end - at, StandardCharsets.UTF_8), line, taker);
                line += Records.lines(bytes, at, end);
            }
            if (end - at > BlockSource.LONGEST_RECORD) {
                throw new WholeSheetNeeded("a row that is too long");
            }
            at = end;
        }
        return read;
    }

    /** Reads the cells of a plain row; the byte after it, or -1 if it is not plain. */
    private int readPlain(byte[] bytes, int from, int to) throws WholeSheetNeeded {
        plain.clear();
        cells = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b > ',') {
                continue;
            }
            if (b == ',') {
                if (!readCell(bytes, start, i)) {
                    return -1;
                }
                start = i + 1;
            } else if (b == '\n') {
                boolean isAfterReturn = i > start && bytes[i - 1] == '\r';
                return readCell(bytes, start, isAfterReturn ? i - 1 : i) ? i + 1 : -1;
            } else if (b == '"' && i == start) {
                i = closingQuote(bytes, i + 1, to);
                if (i < 0) {
                    return -1;
                }
            } else if (b == '\r' && (i + 1 == to || bytes[i + 1] != '\n')) {
                throw new WholeSheetNeeded("a carriage return by itself");
            }
        }
        return readCell(bytes, start, to) ? to : -1;
    }

    /** The quote that ends a cell with no other quote and no line in it; -1 if it is no such cell. */
    private static int closingQuote(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '"' && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        boolean isEnd = at + 1 == to
                || (at + 1 < to && (bytes[at + 1] == ',' || bytes[at + 1] == '\n' || bytes[at + 1] == '\r'));
        return at < to && bytes[at] == '"' && isEnd ? at : -1;
    }

    private boolean readCell(byte[] bytes, int start, int end) {
        if (cells == width) {
            return false;
        }
        int column = cells++;
        boolean isQuoted = end - start > 1 && bytes[start] == '"';
        int from = isQuoted ? start + 1 : start;
        int to = isQuoted ? end - 1 : end;
        return from >= to || plain.read(column, bytes, from, to);
    }

    private void readAsText(String text, int line, CaseBatch.Taker taker) throws WholeSheetNeeded {
        List<CSVRecord> records = records(text);
        if (records.size() != 1 || text.replace("\r\n", "\n").indexOf('\r') >= 0) {
            throw new WholeSheetNeeded("a row that is not one");
        }
        String first = text.lines().findFirst().orElse("");
        List<Row> good = new ArrayList<>(1);
        List<Reject> refused = new ArrayList<>(1);
        SheetLine written = new CsvLine(sheet, line, records.get(0).toList(), first, ',');
        if (written.cells().size() > CsvLines.MOST_CELLS) {
            throw new WholeSheetNeeded("a row of too many cells");
        }
        if (rows.read(written, good::add, refused::add)) {
            throw new WholeSheetNeeded("a row of totals, of which is told");
        }
        for (Row row : good) {
            Period days = row.facts().period(period);
            Facts own = row.facts().with(periodDays, Rational.of(days.days()));
            row.warnings().forEach(taker::warn);
            take(row.facts().words(enterpriseId).orElseThrow(), days, own, taker);
        }
        read += refused.size();
        refused.forEach(taker::refuse);
    }

    private static List<CSVRecord> records(String text) throws WholeSheetNeeded {
        try (CSVParser parser = CSVParser.parse(text, CsvLines.FORMAT)) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException fault) {
            throw new WholeSheetNeeded(String.valueOf(fault.getMessage()));
        }
    }

    private void take(CaseBatch.Taker taker) throws WholeSheetNeeded {
        note(plain.enterprise(), plain.period(), taker);
        if (cases.isAlone()) {
            taker.take(plain);
        } else {
            taker.take(plain.whole());
        }
    }

    private void take(String enterprise, Period days, Facts own, CaseBatch.Taker taker) throws WholeSheetNeeded {
        note(Enterprises.number(enterprise), days, taker);
        taker.take(cases.of(enterprise, days, own));
    }

    private void note(long enterprise, Period days, CaseBatch.Taker taker) {
        read++;
        if (!days.equals(lastDays)) {
            lastDays = days;
            firstMonth = month(days.from());
            lastMonth = month(days.lastDay());
        }
        for (int month = firstMonth; month <= lastMonth; month++) {
            taker.month(enterprise, month);
        }
    }

    private static int month(LocalDate day) {
        return 12 * day.getYear() + day.getMonthValue() - 1;
    }
}
