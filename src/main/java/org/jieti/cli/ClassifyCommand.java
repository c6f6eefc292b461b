package org.jieti.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jieti.classification.Classification;
import org.jieti.domain.Dictionary;
import org.jieti.input.DictionaryReader;
import org.jieti.input.SheetFile;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Problems;
import org.jieti.report.Cell;
import org.jieti.report.ClassificationColumns;
import org.jieti.report.ColumnNames;
import org.jieti.report.Wording;
import org.jieti.report.csv.CsvWriter;
import org.jieti.report.terminal.TerminalTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jieti classify}: tells what is backward capacity, what is over its energy limit, and who is late. */
@Command(name = "classify", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class ClassifyCommand implements Callable<Integer> {

    /** What a terminal has room for. */
    private static final List<String> ON_A_TERMINAL = List.of(
            "enterprise_id",
            "enterprise",
            "valid_from",
            "valid_until",
            "category",
            "listing",
            "over_limit_multiple",
            "plan",
            "item");

    private final Console console;

    @Parameters(paramLabel = "SHEET", arity = "1..*", descriptionKey = "sheets")
    private List<String> sheets = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    @Mixin
    private ReadingMixin reading = new ReadingMixin();

    @Mixin
    private Narrowing narrowing = new Narrowing();

    @Option(names = "--quiet")
    private boolean isQuiet;

    ClassifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Dictionary dictionary = new DictionaryReader().read();
        Problems problems = new Problems();
        Progress progress = new Progress(
                console, !isQuiet && (output != null || console.columns().isPresent()));
        List<SheetFile> files =
                progress.watched(new SheetFiles(console.in(), reading.reading()).find(sheets, problems));
        progress.beginToRead(files, 2);
        if (output != null) {
            OutputFile.objection(output, files.stream().map(SheetFile::name).toList())
                    .ifPresent(problems::add);
        }
        Optional<Classifying> classified =
                Classifying.read(dictionary, files, narrowing.defaults(dictionary), narrowing.only(), problems);
        progress.clear();
        if (classified.isEmpty()) {
            printer().print(problems.all());
            return ExitStatus.COULD_NOT_RUN.code();
        }
        return tell(classified.get(), dictionary);
    }

    private int tell(Classifying classified, Dictionary dictionary) {
        Wording wording = new Wording(console.locale());
        ClassificationColumns columns = new ClassificationColumns(dictionary, wording, classified.found());
        try {
            write(classified, columns, dictionary);
        } catch (IOException fault) {
            if (output == null && Failure.isClosedByReader(fault)) {
                return ExitStatus.DONE.code();
            }
            Path where = output == null ? OutputFolder.STANDARD_OUTPUT : output;
            printer().print(List.of(OutputFolder.unwritable(where, fault)));
            return ExitStatus.COULD_NOT_RUN.code();
        }
        ExitStatus status = classified.status();
        if (!isQuiet || status != ExitStatus.DONE) {
            new ClassifySummary(classified, columns).tell(console, printer(), wording);
            if (output != null) {
                console.err().println(wording.text("summary.files", output));
            }
        }
        return status.code();
    }

    private void write(Classifying classified, ClassificationColumns told, Dictionary dictionary) throws IOException {
        if (output == null && console.columns().isPresent()) {
            showTable(classified, told, dictionary);
            return;
        }
        Wording wording = new Wording(console.fileLocale());
        ClassificationColumns columns = new ClassificationColumns(dictionary, wording, classified.found());
        List<String> headers = columns.headers(new ColumnNames(dictionary, wording));
        if (output != null) {
            try (OutputFile file = new OutputFile(output)) {
                try (Writer writer = file.writer()) {
                    writeRows(new CsvWriter(writer, headers, true), classified, columns);
                }
                file.publish();
            }
        } else {
            writeRows(new CsvWriter(console.out(), headers, false), classified, columns);
        }
    }

    private static void writeRows(CsvWriter writer, Classifying classified, ClassificationColumns columns)
            throws IOException {
        try (CsvWriter csv = writer) {
            for (Classification one : classified.found()) {
                csv.write(columns.row(one));
            }
        }
    }

    private void showTable(Classifying classified, ClassificationColumns columns, Dictionary dictionary)
            throws IOException {
        List<List<Cell>> rows = classified.found().stream().map(columns::row).toList();
        boolean hasNames = rows.stream()
                .anyMatch(row -> !row.get(columns.headers().indexOf("enterprise"))
                        .plain()
                        .isEmpty());
        List<String> shown = ON_A_TERMINAL.stream()
                .filter(header -> !header.equals(hasNames ? "enterprise_id" : "enterprise"))
                .filter(columns.headers()::contains)
                .toList();
        List<String> titles = columns.headers(new ColumnNames(dictionary, new Wording(console.locale())));
        TerminalTable table = TerminalTable.folding(
                shown.stream().map(columns.headers()::indexOf).map(titles::get).toList(),
                titles.get(columns.headers().indexOf("item")));
        rows.forEach(row -> table.add(
                shown.stream().map(columns.headers()::indexOf).map(row::get).toList()));
        for (String line : table.lines(console.width())) {
            console.out().write(line + "\n");
        }
        console.out().flush();
    }

    private ProblemPrinter printer() {
        return new ProblemPrinter(
                console.err(), new ProblemText(console.locale()), console.width(), console.isColored());
    }
}
