package org.jieti.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jieti.domain.Dictionary;
import org.jieti.input.DictionaryReader;
import org.jieti.report.Cell;
import org.jieti.report.FieldTables;
import org.jieti.report.Wording;
import org.jieti.report.csv.CsvWriter;
import org.jieti.report.json.FieldsWriter;
import org.jieti.report.terminal.TerminalTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jieti fields}: the dictionary of columns. */
@Command(name = "fields", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class FieldsCommand implements Callable<Integer> {

    /** What a terminal has room for. */
    private static final List<String> ON_A_TERMINAL = List.of("name", "zh", "unit", "meaning");

    private final Console console;

    @Option(names = "--format", paramLabel = "FORMAT")
    private @Nullable Format format;

    /** The forms of the dictionary, in the words of the option. */
    enum Format {
        md,
        csv,
        json
    }

    FieldsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Dictionary dictionary = new DictionaryReader().read();
        FieldTables tables = new FieldTables(dictionary, new Wording(console.fileLocale()));
        if (format == Format.csv || (format == null && console.columns().isEmpty())) {
            writeCsv(tables.rows());
            return ExitStatus.DONE.code();
        }
        if (format == Format.md) {
            console.out().write(tables.markdown());
        } else if (format == Format.json) {
            new FieldsWriter().write(FieldTables.HEADERS, tables.rows(), console.out());
        } else {
            show(dictionary, new Wording(console.locale()));
        }
        console.out().flush();
        return ExitStatus.DONE.code();
    }

    private void writeCsv(List<List<Cell>> rows) throws IOException {
        try (CsvWriter csv = new CsvWriter(console.out(), FieldTables.HEADERS, false)) {
            for (List<Cell> row : rows) {
                csv.write(row);
            }
        }
    }

    private void show(Dictionary dictionary, Wording wording) throws IOException {
        List<String> headers = ON_A_TERMINAL.stream()
                .map(column -> wording.text("dictionary.column-" + column))
                .toList();
        TerminalTable table = TerminalTable.folding(headers, headers.get(ON_A_TERMINAL.indexOf("meaning")));
        new FieldTables(dictionary, wording)
                .rows()
                .forEach(row -> table.add(ON_A_TERMINAL.stream()
                        .map(FieldTables.HEADERS::indexOf)
                        .map(row::get)
                        .toList()));
        for (String line : table.lines(console.width())) {
            console.out().write(line + "\n");
        }
    }
}
