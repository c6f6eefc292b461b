package org.jieti.report.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jieti.report.Cell;
import org.jieti.report.ComparisonRecord;
import org.jieti.report.ComparisonSections;
import org.jieti.report.ComparisonSections.Section;
import org.jieti.report.RunRecord;
import org.jieti.report.RunRecord.Input;
import org.jieti.report.Table;
import org.jieti.report.Wording;
import org.jieti.study.Comparison;

/** Writes a comparison as a workbook: a summary, the groups, the enterprises and the rows refused. */
public final class ComparisonWorkbook {

    private final Locale locale;
    private final Wording wording;

    public ComparisonWorkbook(Locale locale) {
        this.locale = locale;
        this.wording = new Wording(locale);
    }

    /**
     * The tables that are in the files of the comparison, too.
     *
     * @param groups as in {@code comparison.csv}
     */
    public record Tables(Table groups, Table enterprises, Table rejects) {}

    public void write(Comparison comparison, ComparisonRecord made, Tables tables, OutputStream out)
            throws IOException {
        try (WorkbookFile file = new WorkbookFile(out)) {
            List<Part> parts = new ArrayList<>(summary(comparison, made, file));
            parts.addAll(table(Tab.COMPARISON, "workbook.comparison", tables.groups(), file));
            parts.addAll(table(Tab.ENTERPRISES, "workbook.enterprises", tables.enterprises(), file));
            parts.addAll(table(Tab.REJECTS, "workbook.rejects", tables.rejects(), file));
            file.finish(parts);
        }
    }

    private List<Part> table(Tab tab, String title, Table table, PartStore store) throws IOException {
        Sheet sheet = new Sheet(tab, wording.text(title), table.headers(), store, Sheet.MOST_ROWS);
        for (List<Cell> row : table.rows()) {
            Rows rows = sheet.next();
            row.stream().limit(Sheet.MOST_COLUMNS).forEach(rows::cell);
        }
        return sheet.finish();
    }

    private List<Part> summary(Comparison comparison, ComparisonRecord made, PartStore store) throws IOException {
        Sheet sheet = new Sheet(Tab.SUMMARY, wording.text("workbook.summary"), List.of(), store, Sheet.MOST_ROWS);
        sheet.next().text(wording.text("compare.title"), Style.TITLE);
        for (Section section : new ComparisonSections(comparison, locale).all()) {
            sheet.next();
            if (!section.note().isEmpty()) {
                sheet.next().text(section.note());
            }
            if (!section.rows().isEmpty()) {
                Rows headers = sheet.next();
                section.headers().forEach(header -> headers.text(header, Style.HEADING));
            }
            for (List<Cell> row : section.rows()) {
                Rows rows = sheet.next();
                row.forEach(rows::cell);
            }
        }
        RunRecord run = made.baseline();
        heading(sheet, "workbook.sheets", "workbook.rows", "workbook.digest");
        for (Input input : run.inputs()) {
            Rows row = sheet.next();
            row.text(input.file());
            row.count(input.rows());
            row.text(input.digest());
        }
        texts(sheet, "workbook.options", run.options());
        texts(sheet, "compare.schedules-baseline", made.baseline().schedules());
        texts(sheet, "compare.schedules-reform", made.reform().schedules());
        Rows version = sheet.next();
        version.text(wording.text("workbook.version"));
        version.text(run.version());
        return sheet.finish();
    }

    private void texts(Sheet sheet, String key, Map<String, String> texts) throws IOException {
        heading(sheet, key);
        for (Map.Entry<String, String> one : texts.entrySet()) {
            Rows row = sheet.next();
            row.text(one.getKey());
            row.text(one.getValue());
        }
    }

    /** A blank row, and below it what the next rows are. */
    private void heading(Sheet sheet, String... keys) throws IOException {
        sheet.next();
        Rows row = sheet.next();
        for (String key : keys) {
            row.text(wording.text(key), Style.HEADING);
        }
    }
}
