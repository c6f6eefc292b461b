package org.jieti.input;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Grain;
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

    /** A reader whose facts know where they stand. */
    public static SheetReader locating(Dictionary dictionary) {
        return locating(dictionary, facts -> true);
    }

    /**
     * The same, of some rows.
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
        HeldRows rows = new HeldRows(dictionary, manner, sheet -> true, wanted);
        return read(file, problems, notes, rows) ? rows.sheets() : List.of();
    }

    /** The rows of a file that holds registers and nothing else; empty if it does not. */
    public Optional<List<SheetRows>> registers(SheetFile file, Problems problems, Problems notes) throws IOException {
        HeldRows rows = new HeldRows(dictionary, manner, sheet -> sheet.grain() == Grain.ENTERPRISE, wanted);
        return read(file, problems, notes, rows) ? rows.whole() : Optional.empty();
    }

    /**
     * Opens a sheet of usage to read it from the front, a batch of rows at a time.
     *
     * @param registers what is known of the enterprises beside it
     * @param defaults what holds for every enterprise of which the sheets say nothing else
     * @param notes where it is told what is left alone
     * @throws WholeSheetNeeded if it is no sheet of usage, or something is wrong with its headers
     */
    public UsageStream stream(SheetFile file, Collection<SheetRows> registers, Facts defaults, Problems notes)
            throws IOException, WholeSheetNeeded {
        return UsageStream.open(file, dictionary, manner, registers, defaults, notes);
    }

    /**
     * Hands on the lines of a file.
     *
     * @return whether it can be used
     */
    boolean read(SheetFile file, Problems problems, Problems notes, LineTaker taker) throws IOException {
        try {
            switch (Signature.of(file)) {
                case NONE -> text(file, problems, notes, taker);
                case ZIP -> workbook(file, problems, notes, taker);
                case OLE ->
                    throw new SheetFault(Problem.of(ProblemCode.FILE_OLD_WORKBOOK, Location.ofFile(file.name())));
            }
            return true;
        } catch (SheetFault fault) {
            problems.add(fault.problem());
            return false;
        }
    }

    private void text(SheetFile file, Problems problems, Problems notes, LineTaker taker)
            throws IOException, SheetFault {
        HeadedLines sheet = texts.open(file);
        try (SheetLines lines = sheet.rows()) {
            read(sheet, lines, () -> texts.open(file), file.reading(), problems, notes, taker);
        }
    }

    private void workbook(SheetFile file, Problems problems, Problems notes, LineTaker taker)
            throws IOException, SheetFault {
        try (Workbook workbook = Workbook.open(file)) {
            WorkbookSheets sheets = new WorkbookSheets(workbook, finder);
            for (WorkbookSheets.Headed headed : sheets.chosen(file.only(), notes)) {
                HeadedLines sheet = sheets.open(headed);
                try (SheetLines lines = sheet.rows()) {
                    read(sheet, lines, () -> sheets.open(headed), file.reading(), problems, notes, taker);
                }
            }
        }
    }

    private void read(
            HeadedLines sheet,
            SheetLines lines,
            RefusedRows.Opening again,
            Reading reading,
            Problems problems,
            Problems notes,
            LineTaker taker)
            throws IOException, SheetFault {
        if (Reject.isHeader(sheet.header().cells())) {
            for (HeadedLines one : RefusedRows.bySheet(sheet, lines, again)) {
                try (SheetLines ofOne = one.rows()) {
                    lines(one, ofOne, Reading.PLAIN, problems, notes, taker);
                }
            }
        } else {
            lines(sheet, lines, reading, problems, notes, taker);
        }
    }

    private void lines(
            HeadedLines headed, SheetLines rows, Reading reading, Problems problems, Problems notes, LineTaker taker)
            throws IOException, SheetFault {
        int before = problems.count();
        List<Column> columns = headers.columns(headed.header(), problems, notes);
        if (problems.count() > before && manner != Manner.THOROUGH) {
            return;
        }
        Sheet sheet =
                headers.sheet(headed.name(), headed.form(), headed.header().cells(), columns);
        if (!taker.begin(sheet, headed.digest(), columns)) {
            return;
        }
        SheetLines lines = reading.isFilledDown() ? new FilledDown(rows, columns, sheet.grain()) : rows;
        for (Optional<SheetLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (taker.take(line.get())) {
                notes.add(Problem.of(ProblemCode.ROW_OF_TOTALS, line.get().place()));
            }
        }
    }
}
