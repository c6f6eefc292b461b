package org.jieti.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jieti.domain.Dictionary;
import org.jieti.problem.Location;
import org.jieti.problem.Location.Excerpt;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;
import org.jieti.problem.Reject;

/**
 * Reads a sheet: CSV in UTF-8, its first row the headers. What the rows are about is known by the headers alone.
 *
 * <pre>
 * 企业编号,所属期,用电量(万千瓦时),单位产品能耗,能耗限额
 * 330481001,2010-07,"1,250.5",118,100
 * </pre>
 */
public final class SheetReader {

    /** What a CSV is. */
    static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private static final Pattern TOLD_LINE = Pattern.compile("(?:startline|at line:) ?(\\d+)");

    private final Dictionary dictionary;
    private final HeaderReader headers;

    public SheetReader(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.headers = new HeaderReader(dictionary);
    }

    /**
     * The rows of a sheet. A file of refused rows, mended, holds rows of several sheets; any other holds one.
     *
     * @param name as the user named it
     * @param problems where it is told why the sheet cannot be used
     * @param notes where it is told what is left alone
     */
    public List<SheetRows> read(String name, byte[] bytes, Problems problems, Problems notes) {
        Optional<SheetText> text = SheetText.decode(name, bytes, problems);
        return text.map(file -> sheets(file, problems, notes)).orElse(List.of());
    }

    /** A record with the line on which it begins. */
    private record Line(int number, CSVRecord values) {}

    private List<SheetRows> sheets(SheetText file, Problems problems, Problems notes) {
        try (CSVParser parser = CSVParser.parse(file.text(), FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = records.next().toList();
            List<Line> lines = new ArrayList<>();
            int number = (int) parser.getCurrentLineNumber() + 1;
            while (records.hasNext()) {
                lines.add(new Line(number, records.next()));
                number = (int) parser.getCurrentLineNumber() + 1;
            }
            return Reject.isHeader(header)
                    ? refusedRows(file, header, lines, problems, notes)
                    : rows(file, header, lines, problems, notes).stream().toList();
        } catch (IOException | UncheckedIOException fault) {
            problems.add(cutOff(file, String.valueOf(fault.getMessage())));
            return List.of();
        }
    }

    /** The rows of each sheet they come from, under the headers that sheet had. */
    private List<SheetRows> refusedRows(
            SheetText file, List<String> header, List<Line> lines, Problems problems, Problems notes) {
        Map<String, List<Line>> bySheet = new LinkedHashMap<>();
        for (Line line : lines) {
            bySheet.computeIfAbsent(line.values().get(0), sheet -> new ArrayList<>())
                    .add(line);
        }
        List<SheetRows> sheets = new ArrayList<>();
        for (List<Line> ofSheet : bySheet.values()) {
            List<String> own = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
                own.add(isOwn(i, ofSheet, lines) ? header.get(i) : "");
            }
            rows(file, own, ofSheet, problems, notes).ifPresent(sheets::add);
        }
        return sheets;
    }

    /** Whether a sheet had a column: one that only rows of other sheets fill is theirs. */
    private static boolean isOwn(int column, List<Line> ofSheet, List<Line> all) {
        return column >= Reject.COLUMNS.size() && (isFilled(ofSheet, column) || !isFilled(all, column));
    }

    private static boolean isFilled(List<Line> lines, int column) {
        return lines.stream()
                .map(Line::values)
                .anyMatch(
                        values -> column < values.size() && !values.get(column).isBlank());
    }

    private Optional<SheetRows> rows(
            SheetText file, List<String> header, List<Line> lines, Problems problems, Problems notes) {
        String[] text = file.text().split("\r?\n|\r", -1);
        int before = problems.count();
        List<Column> columns = headers.columns(file.name(), text[0], header, problems, notes);
        if (problems.count() > before) {
            return Optional.empty();
        }
        Sheet sheet = headers.sheet(file.name(), header, columns);
        SheetRows rows = new SheetRows(sheet, file.digest(), new ArrayList<>(), new ArrayList<>());
        RowReader reader = new RowReader(dictionary, sheet, columns);
        for (Line line : lines) {
            String first = line.number() <= text.length ? text[line.number() - 1] : "";
            reader.read(line.values().toList(), line.number(), first, rows.rows()::add, rows.rejects()::add);
        }
        return Optional.of(rows);
    }

    /** The parser tells the line only in its message. */
    private static Problem cutOff(SheetText file, String message) {
        Matcher told = TOLD_LINE.matcher(message);
        int line = told.find() ? Integer.parseInt(told.group(1)) : 0;
        String text = line == 0 ? "" : file.text().split("\r?\n|\r", -1)[line - 1];
        Optional<Excerpt> excerpt = Optional.of(new Excerpt(text, 0, 0)).filter(found -> line > 0);
        return Problem.of(ProblemCode.FILE_CUT_OFF, new Location(file.name(), line, 0, excerpt));
    }
}
