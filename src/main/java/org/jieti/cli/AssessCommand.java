package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Period;
import org.jieti.input.SheetFile;
import org.jieti.input.SheetReader;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Problems;
import org.jieti.report.Wording;
import org.jieti.report.json.SummaryWriter;
import org.jieti.schedule.ScheduleBook;
import org.jieti.spill.SpillFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jieti assess}: prices everything in some sheets. */
@Command(name = "assess", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class AssessCommand implements Callable<Integer> {

    /** The option by which the base of the bill is priced, as {@code run.json} has it. */
    static final String WITH_BASE = "with-base";

    private final Console console;

    @Parameters(paramLabel = "SHEET", arity = "1..*", descriptionKey = "sheets")
    private List<String> sheets = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR")
    private @Nullable Path output;

    @Option(names = "--schedules", paramLabel = "PATH")
    private List<Path> schedules = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", split = ",")
    private Set<Format> formats = EnumSet.noneOf(Format.class);

    @Mixin
    private ReadingMixin reading = new ReadingMixin();

    @Mixin
    private Narrowing narrowing = new Narrowing();

    @Mixin
    private LatenessMixin lateness = new LatenessMixin();

    @Option(names = "--strict")
    private boolean isStrict;

    @Option(names = "--no-lines")
    private boolean isWithoutLines;

    @Option(names = "--" + WITH_BASE)
    private boolean isWithBase;

    @Mixin
    private JobsMixin jobs = new JobsMixin();

    @Option(names = "--quiet")
    private boolean isQuiet;

    @Option(names = "--summary", paramLabel = "FORM")
    private SummaryForm summary = SummaryForm.text;

    /** How a run tells its end, in the words of the option. */
    enum SummaryForm {
        text,
        json
    }

    @Option(names = "--color", order = HelpText.SELDOM, paramLabel = "WHEN")
    private Color color = Color.auto;

    /** When to colour, in the words of the option. */
    enum Color {
        auto,
        always,
        never
    }

    AssessCommand(Console console) {
        this.console = console;
    }

    /** The command that picocli would make of a plain line. */
    AssessCommand(Console console, PlainLine line) {
        this(console);
        sheets = line.sheets();
        output = line.output().orElse(null);
        narrowing = new Narrowing(line.values().get("--region"), line.values().get("--period"));
        isStrict = line.has("--strict");
        isWithoutLines = line.has("--no-lines");
        isWithBase = line.has("--" + WITH_BASE);
        isQuiet = line.has("--quiet");
        if (line.values().containsKey(PlainLine.JOBS)) {
            jobs = new JobsMixin(Integer.parseInt(line.values().get(PlainLine.JOBS)));
        }
    }

    @Override
    public Integer call() throws IOException {
        Instant started = console.clock().instant();
        jobs.require();
        requireFolder();
        FutureTask<ShippedLaw> law = ShippedLaw.beside();
        Optional<Problem> objection = output == null ? Optional.empty() : OutputFolder.objection(output);
        if (output == null || objection.isPresent()) {
            return assess(law, started, objection, Optional.empty());
        }
        try (Interruption interruption = new Interruption(console, output);
                OutputFolder folder = new OutputFolder(output, started, interruption)) {
            return assess(law, started, objection, Optional.of(folder));
        } catch (IOException fault) {
            return couldNotRun(List.of(OutputFolder.unwritable(output, fault)));
        }
    }

    private int assess(
            FutureTask<ShippedLaw> law, Instant started, Optional<Problem> objection, Optional<OutputFolder> folder)
            throws IOException {
        ShippedLaw shipped = ShippedLaw.of(law);
        Dictionary dictionary = shipped.dictionary();
        Facts defaults = lateness.with(narrowing.defaults(dictionary), dictionary);
        Optional<Period> only = narrowing.only();
        Problems problems = new Problems();
        objection.ifPresent(problems::add);
        Progress progress = new Progress(
                console,
                !isQuiet
                        && summary == SummaryForm.text
                        && (output != null || console.columns().isPresent()));
        List<SheetFile> files =
                progress.watched(new SheetFiles(console.in(), reading.reading()).find(sheets, problems));
        Optional<ScheduleBook> book = new BookReader(shipped).read(schedules, problems);
        Function<ScheduleBook, Pricing> pricing = known -> new Pricing(
                dictionary,
                known,
                only,
                isWithBase,
                !isWithoutLines && output != null,
                jobs.threads(),
                console.fileLocale(),
                console.locale());
        try (SpillFile spill = new SpillFile(roomToSpill(Optional.ofNullable(output)))) {
            CaseSources sources =
                    new CaseSources(reader(dictionary), way(), files, dictionary, defaults, spill, progress);
            Optional<Integer> status = sources.use(problems, source -> {
                Optional<Problem> first = isStrict ? source.firstFault() : Optional.empty();
                return first.isPresent()
                        ? couldNotRun(List.of(first.get()))
                        : price(run(pricing.apply(book.orElseThrow()), source, started, spill, progress), folder);
            });
            return status.isPresent() ? status.get() : couldNotRun(problems.all());
        } catch (SpillFile.Unwritable noRoom) {
            progress.clear();
            return couldNotRun(List.of(OutputFolder.unwritable(roomToSpill(Optional.ofNullable(output)), noRoom)));
        }
    }

    /** Where what does not fit into memory can wait: beside the result, which needs room there anyway. */
    static Path roomToSpill(Optional<Path> folder) {
        return folder.map(path -> path.toAbsolutePath().normalize().getParent())
                .orElse(Path.of(System.getProperty("java.io.tmpdir")));
    }

    private CaseSources.Way way() {
        if (isStrict) {
            return CaseSources.Way.AS_A_WHOLE;
        }
        return wantsAssessments() ? CaseSources.Way.IN_ORDER : CaseSources.Way.IN_PASSING;
    }

    /** A page tells where each fact comes from; nothing else does. */
    private SheetReader reader(Dictionary dictionary) {
        return formats.contains(Format.html) ? SheetReader.locating(dictionary) : new SheetReader(dictionary);
    }

    /** Whether a report or a table on a terminal is made of all assessments, in the order of the result. */
    private boolean wantsAssessments() {
        boolean isTable = output == null && console.columns().isPresent() && !formats.contains(Format.csv);
        return isTable || formats.stream().anyMatch(format -> format != Format.csv);
    }

    private AssessRun run(Pricing pricing, CaseSource source, Instant started, SpillFile spill, Progress progress) {
        return new AssessRun(pricing, source, formats, options(), started, spill, progress, console);
    }

    private int price(AssessRun run, Optional<OutputFolder> folder) throws IOException, WholeSheetNeeded {
        try {
            if (folder.isPresent()) {
                run.writeTo(folder.get());
            } else {
                run.show();
            }
        } catch (IOException fault) {
            if (folder.isEmpty() && Failure.isClosedByReader(fault)) {
                return ExitStatus.DONE.code();
            }
            Path where = output == null ? OutputFolder.STANDARD_OUTPUT : output;
            return couldNotRun(List.of(OutputFolder.unwritable(where, fault)));
        }
        ExitStatus status = run.status();
        if (summary == SummaryForm.json) {
            console.out().write(SummaryWriter.ended(run.record(), status.code(), String.valueOf(output)));
        } else if (!isQuiet || status != ExitStatus.DONE) {
            Wording wording = new Wording(console.locale());
            run.summary().tell(console, printer(), wording);
            if (output != null) {
                console.err().println(wording.text("summary.files", output));
            }
        }
        return status.code();
    }

    private int couldNotRun(List<Problem> problems) throws IOException {
        printer().print(problems);
        int status = ExitStatus.COULD_NOT_RUN.code();
        if (summary == SummaryForm.json) {
            List<String> codes =
                    problems.stream().map(problem -> problem.code().id()).toList();
            console.out().write(SummaryWriter.failed(BuildVersion.text(), status, String.valueOf(output), codes));
        }
        return status;
    }

    private ProblemPrinter printer() {
        boolean isColored = color == Color.always || (color == Color.auto && console.isColored());
        return new ProblemPrinter(console.err(), new ProblemText(console.locale()), console.width(), isColored);
    }

    private void requireFolder() {
        if (output == null && formats.contains(Format.xlsx)) {
            throw new WrongUsage("workbook-without-folder");
        }
        if (output == null && summary == SummaryForm.json) {
            throw new WrongUsage("summary-without-folder");
        }
    }

    /** The options that decide the result. */
    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>(narrowing.given());
        options.putAll(lateness.given());
        options.putAll(reading.given());
        if (isWithoutLines) {
            options.put("no-lines", "true");
        }
        if (isWithBase) {
            options.put(WITH_BASE, "true");
        }
        if (!console.fileLocale().equals(Locale.ENGLISH)) {
            options.put("lang", console.fileLocale().getLanguage());
        }
        return options;
    }
}
