package org.jieti.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    private final Field medium;
    private final int fields;
    private final @Nullable CellLane[] lanes;
    private final int[] starts;
    private final int[] ends;
    private int cells;
    private int read;

    BlockReader(Dictionary dictionary, Sheet sheet, List<Column> columns, CaseMaker cases) {
        this.sheet = sheet.name();
        this.rows = new RowReader(dictionary, sheet, columns);
        this.cases = cases;
        this.enterpriseId = dictionary.field("enterprise_id");
        this.period = dictionary.field("period");
        this.periodDays = dictionary.field("period_days");
        this.medium = dictionary.field("medium");
        this.fields = dictionary.fields().size();
        this.lanes = new CellLane[sheet.headers().size()];
        this.starts = new int[lanes.length];
        this.ends = new int[lanes.length];
        CellReader reader = new CellReader(dictionary);
        columns.forEach(column -> lanes[column.index()] = CellLane.of(column, reader));
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
            int end = split(bytes, at, block.to());
            if (end >= 0 && readPlain(bytes, taker)) {
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

    /** Finds the cells of a plain row; the byte after it, or -1 if it is not plain. */
    private int split(byte[] bytes, int from, int to) throws WholeSheetNeeded {
        cells = 0;
        int start = from;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b > ',') {
                continue;
            }
            if (b == ',') {
                if (!addCell(start, i)) {
                    return -1;
                }
                start = i + 1;
            } else if (b == '\n') {
                boolean isAfterReturn = i > start && bytes[i - 1] == '\r';
                return addCell(start, isAfterReturn ? i - 1 : i) ? i + 1 : -1;
            } else if (b == '"' && i == start) {
                return -1;
            } else if (b == '\r' && (i + 1 == to || bytes[i + 1] != '\n')) {
                throw new WholeSheetNeeded("a carriage return by itself");
            }
        }
        return addCell(start, to) ? to : -1;
    }

    private boolean addCell(int start, int end) {
        if (cells == lanes.length) {
            return false;
        }
        starts[cells] = start;
        ends[cells] = end;
        cells++;
        return true;
    }

    /** Reads the row that was split; false if something about it needs a closer look. */
    private boolean readPlain(byte[] bytes, CaseBatch.Taker taker) throws WholeSheetNeeded {
        Facts.Builder facts = new Facts.Builder(fields);
        for (int i = 0; i < cells; i++) {
            CellLane lane = lanes[i];
            if (starts[i] < ends[i] && lane != null && !lane.read(bytes, starts[i], ends[i], facts)) {
                return false;
            }
        }
        if (facts.find(medium) != null) {
            return false; // in air, the units of other columns are others
        }
        if (facts.find(enterpriseId) instanceof String enterprise
                && !Totals.mayBe(enterprise)
                && facts.find(period) instanceof Period days) {
            facts.put(periodDays, Rational.of(days.days()));
            take(enterprise, days, facts.build(), taker);
            return true;
        }
        return false;
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

    private void take(String enterprise, Period days, Facts own, CaseBatch.Taker taker) throws WholeSheetNeeded {
        read++;
        long known = Enterprises.number(enterprise);
        int last = month(days.lastDay().getYear(), days.lastDay().getMonthValue());
        for (int month = month(days.from().getYear(), days.from().getMonthValue()); month <= last; month++) {
            taker.month(known, month);
        }
        taker.take(cases.of(enterprise, days, own));
    }

    private static int month(int year, int month) {
        return 12 * year + month - 1;
    }
}
