package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jieti.assessment.Assessor;
import org.jieti.domain.Case;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Period;
import org.jieti.explanation.Explainer;
import org.jieti.explanation.Explanation;
import org.jieti.input.DictionaryReader;
import org.jieti.input.SheetFile;
import org.jieti.input.SheetReader;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Problems;
import org.jieti.problem.Reject;
import org.jieti.report.ExplanationWords;
import org.jieti.report.LineColumns;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.Wording;
import org.jieti.report.json.ExplanationsWriter;
import org.jieti.report.markdown.ExplanationLetter;
import org.jieti.report.terminal.ExplanationText;
import org.jieti.schedule.ScheduleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jieti explain}: derives every figure of one enterprise. */
@Command(name = "explain", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class ExplainCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "SHEET", arity = "1..*", descriptionKey = "sheets")
    private List<String> sheets = List.of();

    @Option(names = "--enterprise", paramLabel = "ID", required = true)
    private String enterprise = "";

    @Mixin
    private Narrowing narrowing = new Narrowing();

    @Mixin
    private LatenessMixin lateness = new LatenessMixin();

    @Option(names = "--schedules", paramLabel = "PATH")
    private List<Path> schedules = List.of();

    @Mixin
    private ReadingMixin reading = new ReadingMixin();

    @Option(names = "--" + AssessCommand.WITH_BASE)
    private boolean isWithBase;

    @Option(names = "--format", paramLabel = "FORMAT")
    private Format format = Format.text;

    /** What an explanation is written as, in the words of the option. */
    enum Format {
        text,
        md,
        json
    }

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Dictionary dictionary = new DictionaryReader().read();
        Facts defaults = lateness.with(narrowing.defaults(dictionary), dictionary);
        Optional<Period> only = narrowing.only();
        Problems problems = new Problems();
        List<SheetFile> files = new SheetFiles(console.in(), reading.reading()).find(sheets, problems);
        Optional<ScheduleBook> book = new BookReader(dictionary).read(schedules, problems);
        HeldSheets held = held(files, dictionary, defaults, problems);
        if (book.isEmpty() || !problems.isEmpty()) {
            printer().print(problems.all());
            return ExitStatus.COULD_NOT_RUN.code();
        }
        Assessor assessor = new Pricing(
                        dictionary, book.get(), only, isWithBase, true, 1, console.fileLocale(), console.locale())
                .assessor();
        Explainer explainer = new Explainer(book.get(), dictionary);
        List<Explanation> explanations = held.cases().stream()
                .filter(one -> only.isEmpty() || only.get().contains(one.period()))
                .sorted((one, other) -> one.period().compareTo(other.period()))
                .map((Case one) -> explainer.explain(assessor.assess(one)))
                .toList();
        List<Problem> refused = refused(held, explanations);
        write(explanations, dictionary);
        return tell(explanations, refused).code();
    }

    /** The rows of the enterprise; read once more if it is named by its name. */
    private HeldSheets held(List<SheetFile> files, Dictionary dictionary, Facts defaults, Problems problems) {
        SoughtEnterprise sought = new SoughtEnterprise(dictionary, enterprise);
        HeldSheets held =
                HeldSheets.read(SheetReader.locating(dictionary, sought), files, dictionary, defaults, problems);
        if (sought.isFound() || !problems.isEmpty()) {
            return held;
        }
        List<String> ids = sought.namesakes();
        if (ids.size() == 1) {
            SheetReader reader = SheetReader.locating(dictionary, new SoughtEnterprise(dictionary, ids.get(0)));
            return HeldSheets.read(reader, files, dictionary, defaults, problems);
        }
        throw ids.isEmpty()
                ? new WrongUsage("unknown-enterprise", enterprise, String.join(", ", sought.others()))
                : new WrongUsage("several-enterprises", enterprise, String.join(", ", ids));
    }

    /** What is wrong with rows that seem to be the enterprise's. */
    private List<Problem> refused(HeldSheets held, List<Explanation> explanations) {
        String id = explanations.isEmpty()
                ? enterprise
                : explanations.get(0).assessment().assessed().enterprise();
        return held.rejects().stream()
                .filter(reject ->
                        reject.cells().stream().anyMatch(cell -> cell.strip().equals(id)))
                .flatMap(reject -> reject.faults().stream().map(Reject.Fault::problem))
                .toList();
    }

    private void write(List<Explanation> explanations, Dictionary dictionary) throws IOException {
        Wording wording = new Wording(console.locale());
        ExplanationWords words = new ExplanationWords(wording);
        List<String> lines = new ArrayList<>();
        switch (format) {
            case json ->
                new ExplanationsWriter(
                                new SurchargeColumns(dictionary, isWithBase), new LineColumns(dictionary, wording))
                        .write(explanations, console.out());
            case md -> lines.addAll(new ExplanationLetter(words, dictionary).lines(explanations));
            case text ->
                lines.addAll(
                        new ExplanationText(words, dictionary, console.columns().orElse(Integer.MAX_VALUE))
                                .lines(explanations));
        }
        for (String line : lines) {
            console.out().write(line + "\n");
        }
        console.out().flush();
    }

    private ExitStatus tell(List<Explanation> explanations, List<Problem> refused) {
        printer().print(refused);
        if (explanations.isEmpty()) {
            console.err().println(new Wording(console.locale()).text("explain.nothing"));
        }
        boolean isWhole = !explanations.isEmpty()
                && refused.isEmpty()
                && explanations.stream().allMatch(one -> one.assessment().undetermined() == 0);
        return isWhole ? ExitStatus.DONE : ExitStatus.DONE_IN_PART;
    }

    private ProblemPrinter printer() {
        return new ProblemPrinter(
                console.err(), new ProblemText(console.locale()), console.width(), console.isColored());
    }
}
