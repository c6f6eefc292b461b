package org.jieti.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jieti.domain.Rational;
import org.jieti.input.Column;
import org.jieti.input.SheetForm;
import org.jieti.input.SheetRows;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.ProblemText;
import org.jieti.report.Cell;
import org.jieti.report.Wording;
import org.jieti.report.csv.CsvWriter;
import org.jieti.report.terminal.CellWidth;
import org.jieti.report.terminal.TerminalTable;

/**
 * What each column of some sheets was taken for.
 *
 * @param notes the columns that are left alone
 */
record KnownColumns(List<SheetRows> sheets, List<Problem> notes) {

    private static final List<String> HEADERS = List.of("file", "column", "header", "field", "unit", "times");

    /** A table on a terminal, CSV in a pipe; how each sheet was read goes to the errors. */
    void writeTo(Console console) throws IOException {
        Wording wording = new Wording(console.locale());
        sheets.forEach(sheet -> console.err().println(CellWidth.printable(form(sheet, wording))));
        new ProblemPrinter(console.err(), new ProblemText(console.locale()), console.width(), false)
                .note(notes.stream()
                        .filter(note -> note.code() != ProblemCode.HEADER_UNKNOWN)
                        .toList());
        List<List<Cell>> rows = rows();
        if (console.columns().isEmpty()) {
            try (CsvWriter csv = new CsvWriter(console.out(), headers(new Wording(console.fileLocale())), false)) {
                for (List<Cell> row : rows) {
                    csv.write(row);
                }
            }
            return;
        }
        TerminalTable table = new TerminalTable(headers(wording), wording.text("column.file"));
        rows.forEach(table::add);
        for (String line : table.lines(console.width())) {
            console.out().write(line + "\n");
        }
        console.out().flush();
    }

    private static List<String> headers(Wording wording) {
        return HEADERS.stream().map(header -> wording.text("column." + header)).toList();
    }

    private static String form(SheetRows sheet, Wording wording) {
        SheetForm form = sheet.sheet().form();
        String key = form.encoding().isPresent() ? "summary.form" : "summary.form-of-workbook";
        return wording.text(
                key,
                sheet.sheet().name(),
                wording.text("grain." + sheet.sheet().grain().name().toLowerCase(Locale.ROOT)),
                form.headerLine(),
                sheet.count(),
                form.encoding().orElse(""),
                form.delimiter()
                        .map(delimiter -> delimiter == '\t' ? "\\t" : delimiter.toString())
                        .orElse(""));
    }

    private List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        for (SheetRows sheet : sheets) {
            String file = sheet.sheet().name();
            int before = rows.size();
            sheet.sheet().known().forEach(column -> rows.add(row(file, column)));
            for (Problem note : notes) {
                if (note.code() == ProblemCode.HEADER_UNKNOWN
                        && note.location().file().equals(file)) {
                    rows.add(List.of(
                            new Cell.Text(file),
                            new Cell.Count(note.location().column()),
                            new Cell.Text(note.details().get(0)),
                            Cell.Text.EMPTY,
                            Cell.Text.EMPTY,
                            Cell.Text.EMPTY));
                }
            }
            rows.subList(before, rows.size())
                    .sort(Comparator.comparingInt(
                            row -> Integer.parseInt(row.get(1).plain())));
        }
        return rows;
    }

    /** The factor is shown where numbers are converted. */
    private static List<Cell> row(String file, Column column) {
        boolean isConverted = !column.factor().equals(Rational.ONE);
        return List.of(
                new Cell.Text(file),
                new Cell.Count(column.index() + 1L),
                new Cell.Text(column.header().replaceAll("\\s+", " ")),
                new Cell.Text(column.field().name()),
                new Cell.Text(
                        column.field().isQuantity() ? column.field().unit().toString() : ""),
                isConverted ? new Cell.Text("× " + column.factor()) : Cell.Text.EMPTY);
    }
}
