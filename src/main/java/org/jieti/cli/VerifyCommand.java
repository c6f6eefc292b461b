package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jieti.domain.Dictionary;
import org.jieti.input.DictionaryReader;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemText;
import org.jieti.report.RecordedRun;
import org.jieti.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jieti verify}: whether a result is as it was written, and, with its sheets at hand, whether it comes out again. */
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DIR", index = "0")
    private Path folder = Path.of("");

    @Parameters(paramLabel = "SHEET", arity = "0..*", index = "1..*", descriptionKey = "sheets")
    private List<String> sheets = List.of();

    @Option(names = "--schedules", paramLabel = "PATH")
    private List<Path> schedules = List.of();

    @Option(names = "--quiet")
    private boolean isQuiet;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path record = folder.resolve(OutputFolder.RECORD);
        try {
            String before = Files.readString(record);
            Optional<RecordedRun> run = OutputFolder.earlier(folder);
            if (run.isEmpty() || run.get().outputs().isEmpty()) {
                return couldNotRun(
                        FileFault.unreadable(record.toString(), new IOException(words("summary.no-record"))));
            }
            List<Problem> found = found(run.get());
            if (!Files.readString(record).equals(before)) {
                return couldNotRun(FileFault.unreadable(record.toString(), new IOException(words("summary.replaced"))));
            }
            return told(found);
        } catch (Repricing.Impossible fault) {
            return ExitStatus.COULD_NOT_RUN.code();
        } catch (IOException fault) {
            return couldNotRun(FileFault.unreadable(record.toString(), fault));
        }
    }

    private List<Problem> found(RecordedRun run) throws IOException {
        Dictionary dictionary = new DictionaryReader().read();
        List<Problem> found = new ArrayList<>(new ResultFiles(folder, run).differences());
        if (run.outputs().containsKey(OutputFolder.SURCHARGES)) {
            found.addAll(new ResultSums(folder, run, dictionary).differences());
        }
        if (!sheets.isEmpty()) {
            found.addAll(new Repricing(folder, run, sheets, schedules, console).differences());
        }
        return found;
    }

    private int told(List<Problem> found) {
        if (found.isEmpty()) {
            if (!isQuiet) {
                console.err().println(words(sheets.isEmpty() ? "summary.verified" : "summary.verified-anew", folder));
            }
            return ExitStatus.DONE.code();
        }
        printer().print(found);
        return ExitStatus.DONE_IN_PART.code();
    }

    private String words(String key, Object... details) {
        return new Wording(console.locale()).text(key, details);
    }

    private int couldNotRun(Problem problem) {
        printer().print(List.of(problem));
        return ExitStatus.COULD_NOT_RUN.code();
    }

    private ProblemPrinter printer() {
        return new ProblemPrinter(
                console.err(), new ProblemText(console.locale()), console.width(), console.isColored());
    }
}
