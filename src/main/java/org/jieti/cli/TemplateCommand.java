package org.jieti.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jieti.domain.Grain;
import org.jieti.input.DictionaryReader;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemText;
import org.jieti.report.Template;
import org.jieti.report.Wording;
import org.jieti.report.csv.CsvWriter;
import org.jieti.report.xlsx.TemplateWorkbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jieti template}: an empty sheet with the right headers. */
@Command(name = "template", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class TemplateCommand implements Callable<Integer> {

    private static final String WORKBOOK = ".xlsx";

    private final Console console;

    @Parameters(paramLabel = "KIND", arity = "0..1", defaultValue = "usage", descriptionKey = "kind")
    private Kind kind = Kind.usage;

    @Option(names = "--xlsx")
    private boolean isWorkbook;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    private @Nullable Path output;

    /** The kinds of sheet, in the words of the command line. */
    enum Kind {
        usage(Grain.USAGE),
        register(Grain.ENTERPRISE),
        discharge(Grain.DISCHARGE),
        payment(Grain.PAYMENT),
        inspection(Grain.INSPECTION),
        equipment(Grain.EQUIPMENT);

        private final Grain grain;

        Kind(Grain grain) {
            this.grain = grain;
        }
    }

    TemplateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        boolean isChinese = console.fileLocale().getLanguage().equals(Locale.CHINESE.getLanguage());
        Template template = Template.of(kind.grain, new DictionaryReader().read(), isChinese);
        Optional<Path> file = file();
        if (file.isEmpty()) {
            write(template, console.out(), console.columns().isEmpty());
            return ExitStatus.DONE.code();
        }
        Optional<Problem> objection = objection(file.get());
        if (objection.isPresent()) {
            return couldNotRun(objection.get());
        }
        try (OutputFile whole = new OutputFile(file.get())) {
            if (isWorkbook(file.get())) {
                try (OutputStream out = whole.stream()) {
                    new TemplateWorkbook().write(template, kind.name(), out);
                }
            } else {
                try (Writer out = whole.writer()) {
                    write(template, out, true);
                }
            }
            whole.publish();
        } catch (IOException fault) {
            return couldNotRun(OutputFolder.unwritable(file.get(), fault));
        }
        console.err().println(new Wording(console.locale()).text("summary.files", file.get()));
        return ExitStatus.DONE.code();
    }

    private Optional<Path> file() {
        return Optional.ofNullable(output)
                .or(() -> isWorkbook ? Optional.of(Path.of(kind.name() + WORKBOOK)) : Optional.empty());
    }

    private boolean isWorkbook(Path file) {
        return isWorkbook || file.toString().toLowerCase(Locale.ROOT).endsWith(WORKBOOK);
    }

    /** A file that nobody named is not replaced. */
    private Optional<Problem> objection(Path file) {
        return output == null && Files.exists(file)
                ? Optional.of(OutputFile.inTheWay(file))
                : OutputFile.objection(file, List.of());
    }

    private static void write(Template template, Writer out, boolean hasMark) throws IOException {
        new CsvWriter(out, template.headers(), hasMark).close();
    }

    private int couldNotRun(Problem problem) {
        new ProblemPrinter(console.err(), new ProblemText(console.locale()), console.width(), console.isColored())
                .print(List.of(problem));
        return ExitStatus.COULD_NOT_RUN.code();
    }
}
