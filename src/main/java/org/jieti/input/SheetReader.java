package org.jieti.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;
import org.jieti.problem.Reject;

/**
 * Reads sheets: text with commas, semicolons or tabs between its cells, or the sheets of a workbook. What the rows are
 * about is known by the headers alone.
 *
 * <pre>
 * 企业编号,所属期,用电量(万千瓦时),单位产品能耗,能耗限额
 * 330481001,2010-07,"1,250.5",118,100
 * </pre>
 */
public final class SheetReader {

    private final Dictionary dictionary;
    private final HeaderReader headers;
    private final HeaderFinder finder;
    private final CsvSheet texts;
    private final Manner manner;
    private final Predicate<Facts> wanted;

    public SheetReader(Dictionary dictionary) {
        this(dictionary, Manner.ORDINARY, facts -> true);
    }

    private SheetReader(Dictionary dictionary, Manner manner, Predicate<Facts> wanted) {
        this.wanted = wanted;
        this.dictionary = dictionary;
        this.headers = new HeaderReader(dictionary);
        this.finder = new HeaderFinder(headers);
        this.texts = new CsvSheet(finder);
        this.manner = manner;
    }

    /** A reader that tells everything that is wrong with a sheet, whether or not it can be used. */
    public static SheetReader thorough(Dictionary dictionary) {
        return new SheetReader(dictionary, Manner.THOROUGH, facts -> true);
    }

    /**
     * A reader whose facts know where they stand.
     *
     * @param wanted which rows to keep, by what they say
     */
    public static SheetReader locating(Dictionary dictionary, Predicate<Facts> wanted) {
        return new SheetReader(dictionary, Manner.LOCATING, wanted);
    }

    /**
     * The rows of a file. A workbook holds several sheets, and so does a file of refused rows, mended; any other text holds one.
     *
     * @param problems where it is told why the file cannot be used
     * @param notes where it is told what is left alone
     */
    public List<SheetRows> read(SheetFile file, Problems problems, Problems notes) throws IOException {
        try {
            return switch (Signature.of(file)) {
                case NONE -> text(file, problems, notes);
                case ZIP -> workbook(file, problems, notes);
                case OLE ->
                    throw new SheetFault(Problem.of(ProblemCode.FILE_OLD_WORKBOOK, Location.ofFile(file.name())));
            };
        } catch (SheetFault fault) {
            problems.add(fault.problem());
            return List.of();
        }
    }

    private List<SheetRows> text(SheetFile file, Problems problems, Problems notes) throws IOException, SheetFault {
        HeadedLines sheet = texts.open(file);
        try (SheetLines lines = sheet.rows()) {
            return read(sheet, lines, file.reading(), problems, notes);
        }
    }

    private List<SheetRows> workbook(SheetFile file, Problems problems, Problems notes) throws IOException, SheetFault {
        List<SheetRows> read = new ArrayList<>();
        try (Workbook workbook = Workbook.open(file)) {
            WorkbookSheets sheets = new WorkbookSheets(workbook, finder);
            for (WorkbookSheets.Headed headed : sheets.chosen(file.only(), notes)) {
                HeadedLines sheet = sheets.open(headed);
                try (SheetLines lines = sheet.rows()) {
                    read.addAll(read(sheet, lines, file.reading(), problems, notes));
                }
            }
        }
        return read;
    }

    private List<SheetRows> read(
            HeadedLines sheet, SheetLines lines, Reading reading, Problems problems, Problems notes)
            throws IOException, SheetFault {
        if (Reject.isHeader(sheet.header().cells())) {
            List<SheetRows> read = new ArrayList<>();
            for (HeadedLines one : RefusedRows.bySheet(sheet, lines)) {
                rows(one, Reading.PLAIN, problems, notes).ifPresent(read::add);
            }
            return read;
        }
        return rows(sheet, reading, problems, notes).stream().toList();
    }

    private Optional<SheetRows> rows(HeadedLines headed, Reading reading, Problems problems, Problems notes)
            throws IOException, SheetFault {
        int before = problems.count();
        List<Column> columns = headers.columns(headed.header(), problems, notes);
        if (problems.count() > before && manner != Manner.THOROUGH) {
            return Optional.empty();
        }
        Sheet sheet =
                headers.sheet(headed.name(), headed.form(), headed.header().cells(), columns);
        SheetRows rows = new SheetRows(sheet, headed.digest(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        RowReader reader = new RowReader(dictionary, sheet, columns, manner);
        SheetLines lines =
                reading.isFilledDown() ? new FilledDown(headed.rows(), columns, sheet.grain()) : headed.rows();
        for (Optional<SheetLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (reader.read(line.get(), row -> addIfWanted(row, rows.rows()), rows.rejects()::add)) {
                rows.totals().add(line.get().number());
                notes.add(Problem.of(ProblemCode.ROW_OF_TOTALS, line.get().place()));
            }
        }
        return Optional.of(rows);
    }

    private void addIfWanted(Row row, List<Row> rows) {
        if (wanted.test(row.facts())) {
            rows.add(row);
        }
    }
}
