package org.jieti.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieti.cli.CompareCommand.Format;
import org.jieti.report.Cell;
import org.jieti.report.ColumnNames;
import org.jieti.report.ComparedEnterpriseColumns;
import org.jieti.report.ComparisonColumns;
import org.jieti.report.ComparisonRecord;
import org.jieti.report.Table;
import org.jieti.report.Wording;
import org.jieti.report.csv.CsvWriter;
import org.jieti.report.html.ComparisonPageWriter;
import org.jieti.report.json.ComparisonRecordWriter;
import org.jieti.report.terminal.ComparisonTables;
import org.jieti.report.xlsx.ComparisonWorkbook;
import org.jieti.report.xlsx.ComparisonWorkbook.Tables;

/** Writes a comparison: into a folder, as CSV into a pipe, or as tables on a terminal. */
final class CompareOutput {

    private final CompareRun run;
    private final TwoPricings pricings;
    private final Console console;
    private final Map<String, String> options;
    private final Instant started;

    /** @param options that decide the result */
    CompareOutput(CompareRun run, TwoPricings pricings, Console console, Map<String, String> options, Instant started) {
        this.run = run;
        this.pricings = pricings;
        this.console = console;
        this.options = options;
        this.started = started;
    }

    /** Writes every file of a comparison into a folder. */
    void writeTo(OutputFolder folder, Set<Format> formats) throws IOException {
        write(folder, OutputFolder.COMPARISON, groups());
        write(folder, OutputFolder.ENTERPRISES, enterprises());
        write(folder, OutputFolder.REJECTS, run.rejects());
        ComparisonRecord made = record();
        if (formats.contains(Format.html)) {
            try (Writer page = folder.writer(org.jieti.cli.Format.html.file())) {
                new ComparisonPageWriter(console.fileLocale()).write(run.comparison(), made, page);
            }
        }
        if (formats.contains(Format.xlsx)) {
            try (OutputStream book = folder.stream(org.jieti.cli.Format.xlsx.file())) {
                Tables tables = new Tables(groups(), enterprises(), run.rejects());
                new ComparisonWorkbook(console.fileLocale()).write(run.comparison(), made, tables, book);
            }
        }
        Map<String, String> outputs = folder.digests();
        try (Writer record = folder.writer(OutputFolder.RECORD)) {
            new ComparisonRecordWriter().write(made, outputs, record);
        }
        folder.publish();
    }

    private ComparisonRecord record() {
        return run.record(options, started, console.clock().instant());
    }

    /** Shows the page if it is asked for, else tables on a terminal, or the CSV of the groups in a pipe. */
    void show(Set<Format> formats) throws IOException {
        if (formats.contains(Format.html)) {
            new ComparisonPageWriter(console.fileLocale()).write(run.comparison(), record(), console.out());
            return;
        }
        if (console.columns().isEmpty() || formats.contains(Format.csv)) {
            write(console.out(), groups(), false);
            return;
        }
        for (String line : tables()) {
            console.out().write(line + "\n");
        }
        console.out().flush();
    }

    /** Tables for a terminal; none if results go to no terminal. */
    List<String> tables() {
        return console.columns()
                .map(width -> new ComparisonTables(console.locale(), width).lines(run.comparison()))
                .orElse(List.of());
    }

    private Table groups() {
        ComparisonColumns columns = new ComparisonColumns(console.fileLocale(), pricings.model());
        return new Table(columns.headers(names()), columns.rows(run.comparison()));
    }

    private Table enterprises() {
        ComparedEnterpriseColumns columns = new ComparedEnterpriseColumns(
                pricings.dictionary(), new Wording(console.fileLocale()), pricings.model());
        return new Table(columns.headers(names()), columns.rows(run.comparison()));
    }

    private ColumnNames names() {
        return new ColumnNames(pricings.dictionary(), new Wording(console.fileLocale()));
    }

    private static void write(OutputFolder folder, String file, Table table) throws IOException {
        write(folder.writer(file), table, true);
    }

    private static void write(Writer out, Table table, boolean hasMark) throws IOException {
        try (CsvWriter csv = new CsvWriter(out, table.headers(), hasMark)) {
            for (List<Cell> row : table.rows()) {
                csv.write(row);
            }
        }
    }
}
