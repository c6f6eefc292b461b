package org.jieti.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jieti.domain.Dictionary;
import org.jieti.input.DictionaryReader;
import org.jieti.input.SheetCheck;
import org.jieti.input.SheetFile;
import org.jieti.input.SheetReader;
import org.jieti.input.SheetRows;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Problems;
import org.jieti.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jieti check}: what is wrong with some sheets, all of it in one run; nothing is priced. */
@Command(name = "check", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "SHEET", arity = "1..*", descriptionKey = "sheets")
    private List<String> sheets = List.of();

    @Option(names = {"-v", "--verbose"})
    private boolean isVerbose;

    @Mixin
    private ReadingMixin reading = new ReadingMixin();

    @Option(names = "--strict")
    private boolean isStrict;

    CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Dictionary dictionary = new DictionaryReader().read();
        Problems unusable = new Problems();
        Problems notes = new Problems();
        Progress progress = new Progress(console, true);
        List<SheetFile> files =
                progress.watched(new SheetFiles(console.in(), reading.reading()).find(sheets, unusable));
        progress.beginToRead(files, 2);
        List<SheetRows> read = HeldSheets.rows(SheetReader.thorough(dictionary), files, unusable, notes);
        progress.clear();
        List<Problem> found = found(new SheetCheck(dictionary, read), files, unusable, notes);
        if (isVerbose) {
            new KnownColumns(read, notes.all()).writeTo(console);
        }
        tell(found);
        return status(found, unusable).code();
    }

    /** Everything there is to say, by sheet, line and column; what is wrong with files that were not found comes first. */
    private static List<Problem> found(SheetCheck check, List<SheetFile> files, Problems unusable, Problems notes) {
        List<String> order = files.stream().map(SheetFile::name).toList();
        List<Problem> found = new ArrayList<>(unusable.all());
        notes.all().stream()
                .filter(note -> note.code() == ProblemCode.HEADER_UNKNOWN
                        && !note.variant().isEmpty()
                        && !isTold(note, unusable))
                .forEach(found::add);
        found.addAll(check.problems());
        found.sort(SheetCheck.byPlace(order));
        return found;
    }

    /** Whether the column was named already as the key that is missing. */
    private static boolean isTold(Problem note, Problems unusable) {
        return unusable.all().stream()
                .anyMatch(problem -> problem.code() == ProblemCode.HEADER_WITHOUT_KEY
                        && problem.location().file().equals(note.location().file())
                        && problem.details().contains(note.details().get(0)));
    }

    private void tell(List<Problem> found) {
        if (found.isEmpty()) {
            return;
        }
        new ProblemPrinter(console.err(), new ProblemText(console.locale()), console.width(), console.isColored())
                .print(found);
        long warnings = warnings(found);
        console.err().println(new Wording(console.locale()).text("summary.checked", found.size() - warnings, warnings));
    }

    private ExitStatus status(List<Problem> found, Problems unusable) {
        if (!unusable.isEmpty()) {
            return ExitStatus.COULD_NOT_RUN;
        }
        boolean isFine = isStrict ? found.isEmpty() : warnings(found) == found.size();
        return isFine ? ExitStatus.DONE : ExitStatus.DONE_IN_PART;
    }

    private static long warnings(List<Problem> found) {
        return found.stream().map(Problem::code).filter(ProblemCode::isWarning).count();
    }
}
