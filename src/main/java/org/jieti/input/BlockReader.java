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
import org.jieti.domain.PeriodFacts;
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
    private final PeriodFacts periodFacts;
    private final PlainRow plain;
    private final CellCutter cutter;
    private final boolean isAsText;
    private int read;
    private @Nullable Period lastDays;
    private int firstMonth;
    private int lastMonth;

    /** @param manner one in which more is made of a row than is needed to price it leaves no row to be read from its bytes */
    BlockReader(Dictionary dictionary, Sheet sheet, List<Column> columns, CaseMaker cases, Manner manner) {
        this.sheet = sheet.name();
        this.rows = new RowReader(dictionary, sheet, columns, manner);
        this.isAsText = manner != Manner.ORDINARY;
        this.cases = cases;
        this.enterpriseId = dictionary.field("enterprise_id");
        this.period = dictionary.field("period");
        this.periodFacts = new PeriodFacts(dictionary);
        int width = sheet.headers().size();
        this.plain = new PlainRow(dictionary, width, columns, cases);
        this.cutter = new CellCutter(plain, width);
    }

    /**
     * Reads every row.
     *
     * @return how many there were, refused ones included and blank ones not
     */
    int read(Block block, CaseBatch.Taker taker) throws WholeSheetNeeded {
        byte[] bytes = block.bytes();
        read = 0;
        cutter.begin(block);
        int line = block.firstLine();
        int at = block.from();
        while (at < block.to()) {
            int end = isAsText ? -1 : cutter.read(at);
            if (end >= 0 && plain.isCase()) {
                take(taker);
                line++;
            } else {
                int next = Records.end(bytes, at, block.to());
                end = next < 0 ? block.to() : next;
                if (!StrictUtf8.isText(bytes, at, end)) {
                    throw new WholeSheetNeeded("not UTF-8");
                }
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
            Facts own = periodFacts.of(days, row.facts());
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
        taker.take(plain);
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
            lastMonth = month(days.until()) - (days.until().getDayOfMonth() == 1 ? 1 : 0);
        }
        for (int month = firstMonth; month <= lastMonth; month++) {
            taker.month(enterprise, month);
        }
    }

    private static int month(LocalDate day) {
        return 12 * day.getYear() + day.getMonthValue() - 1;
    }
}
