package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Files;
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
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.input.DictionaryReader;
import org.jieti.input.SheetFile;
import org.jieti.input.SheetReader;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Problems;
import org.jieti.report.Wording;
import org.jieti.schedule.ScheduleBook;
import org.jieti.spill.SpillFile;
import org.jieti.study.DemandModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jieti compare}: tells what another set of schedules would change for the same sheets. */
@Command(name = "compare", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class CompareCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "SHEET", arity = "1..*", descriptionKey = "sheets")
    private List<String> sheets = List.of();

    @Option(names = "--baseline", paramLabel = "SCHEDULES")
    private List<String> baseline = List.of();

    @Option(names = "--reform", paramLabel = "SCHEDULES", required = true)
    private List<String> reform = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR")
    private @Nullable Path output;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",")
    private Set<Format> formats = EnumSet.noneOf(Format.class);

    @Option(names = "--size", order = HelpText.SELDOM, paramLabel = "COLUMN")
    private String size = "electricity_kwh";

    @Option(names = "--elasticity", order = HelpText.SELDOM, paramLabel = "RESOURCE=VALUE")
    private List<String> elasticities = List.of();

    @Mixin
    private ReadingMixin reading = new ReadingMixin();

    @Mixin
    private Narrowing narrowing = new Narrowing();

    @Mixin
    private LatenessMixin lateness = new LatenessMixin();

    @Mixin
    private JobsMixin jobs = new JobsMixin();

    @Option(names = "--quiet")
    private boolean isQuiet;

    /** What a comparison is written as, in the words of the option. */
    enum Format {
        csv,
        xlsx,
        html
    }

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Instant started = console.clock().instant();
        Dictionary dictionary = new DictionaryReader().read();
        Facts defaults = lateness.with(narrowing.defaults(dictionary), dictionary);
        Field measured = requireSize(dictionary);
        DemandModel model = new DemandModel(Elasticities.of(elasticities), dictionary);
        jobs.require();
        if (output == null && formats.contains(Format.xlsx)) {
            throw new WrongUsage("workbook-without-folder");
        }
        Optional<Problem> objection = Optional.ofNullable(output).flatMap(CompareCommand::objection);
        if (output == null || objection.isPresent()) {
            return compare(dictionary, defaults, measured, model, objection, Optional.empty(), started);
        }
        try (Interruption interruption = new Interruption(console, output);
                OutputFolder folder = new OutputFolder(output, started, interruption)) {
            return compare(dictionary, defaults, measured, model, objection, Optional.of(folder), started);
        } catch (IOException fault) {
            return couldNotRun(List.of(OutputFolder.unwritable(output, fault)));
        }
    }

    private int compare(
            Dictionary dictionary,
            Facts defaults,
            Field measured,
            DemandModel model,
            Optional<Problem> objection,
            Optional<OutputFolder> folder,
            Instant started)
            throws IOException {
        Problems problems = new Problems();
        objection.ifPresent(problems::add);
        Progress progress = new Progress(
                console, !isQuiet && (output != null || console.columns().isPresent()));
        List<SheetFile> files =
                progress.watched(new SheetFiles(console.in(), reading.reading()).find(sheets, problems));
        Optional<TwoPricings> pricings = pricings(dictionary, measured, model, problems);
        Path room = AssessCommand.roomToSpill(Optional.ofNullable(output));
        try (SpillFile spill = new SpillFile(room)) {
            CaseSources sources = new CaseSources(
                    new SheetReader(dictionary),
                    CaseSources.Way.IN_PASSING,
                    files,
                    dictionary,
                    defaults,
                    spill,
                    progress);
            Optional<Integer> status = sources.use(problems, source -> {
                TwoPricings two = pricings.orElseThrow();
                return tell(priced(two, source, spill, progress), two, folder, started);
            });
            return status.orElseGet(() -> couldNotRun(problems.all()));
        } catch (SpillFile.Unwritable noRoom) {
            progress.clear();
            return couldNotRun(List.of(OutputFolder.unwritable(room, noRoom)));
        }
    }

    /** What keeps a folder from being written to: one that holds another kind of result is not replaced. */
    private static Optional<Problem> objection(Path folder) {
        return OutputFolder.objection(folder)
                .or(() -> Files.exists(folder.resolve(OutputFolder.RECORD))
                                && !Files.exists(folder.resolve(OutputFolder.COMPARISON))
                        ? Optional.of(Problem.of(ProblemCode.OUTPUT_NOT_OURS, Location.ofFile(folder.toString())))
                        : Optional.empty());
    }

    private Optional<TwoPricings> pricings(Dictionary dictionary, Field measured, DemandModel model, Problems problems)
            throws IOException {
        BookReader reader = new BookReader(dictionary);
        Optional<ScheduleBook> before = reader.read(paths(baseline), problems);
        Optional<ScheduleBook> after = paths(reform).equals(paths(baseline)) || before.isEmpty()
                ? before
                : reader.read(paths(reform), problems);
        return before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : Optional.of(new TwoPricings(
                        pricing(dictionary, before.get()), pricing(dictionary, after.get()), measured, model));
    }

    private Pricing pricing(Dictionary dictionary, ScheduleBook book) {
        return new Pricing(
                dictionary,
                book,
                narrowing.only(),
                false,
                false,
                jobs.threads(),
                console.fileLocale(),
                console.locale());
    }

    /** The files of a set, which stand over the shipped schedules; those need not be named. */
    private static List<Path> paths(List<String> schedules) {
        return schedules.stream()
                .filter(name -> !name.equals("shipped"))
                .map(Path::of)
                .toList();
    }

    private static CompareRun priced(TwoPricings pricings, CaseSource source, SpillFile spill, Progress progress)
            throws IOException, WholeSheetNeeded {
        CompareRun run = new CompareRun(pricings, source, spill, progress);
        run.price();
        return run;
    }

    private int tell(CompareRun run, TwoPricings pricings, Optional<OutputFolder> folder, Instant started) {
        CompareOutput out = new CompareOutput(run, pricings, console, options(), started);
        try {
            if (folder.isPresent()) {
                out.writeTo(folder.get(), formats);
            } else {
                out.show(formats);
            }
        } catch (IOException fault) {
            if (folder.isEmpty() && Failure.isClosedByReader(fault)) {
                return ExitStatus.DONE.code();
            }
            Path where = Optional.ofNullable(output).orElse(OutputFolder.STANDARD_OUTPUT);
            return couldNotRun(List.of(OutputFolder.unwritable(where, fault)));
        }
        ExitStatus status = run.status();
        if (!isQuiet || status != ExitStatus.DONE) {
            Wording wording = new Wording(console.locale());
            run.summary().tell(console, printer(), wording, folder.isPresent() ? out.tables() : List.of());
            Optional.ofNullable(output).ifPresent(path -> console.err().println(wording.text("summary.files", path)));
        }
        return status.code();
    }

    private int couldNotRun(List<Problem> problems) {
        printer().print(problems);
        return ExitStatus.COULD_NOT_RUN.code();
    }

    private ProblemPrinter printer() {
        return new ProblemPrinter(
                console.err(), new ProblemText(console.locale()), console.width(), console.isColored());
    }

    /** What tells the size of an enterprise must be something that it uses or makes: it adds up over its periods. */
    private Field requireSize(Dictionary dictionary) {
        return dictionary.findField(size).filter(Field::adds).orElseThrow(() -> new WrongUsage("not-a-size", size));
    }

    /** The options that decide the result. */
    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("baseline", baseline.isEmpty() ? "shipped" : String.join(" ", baseline));
        options.put("reform", String.join(" ", reform));
        options.put("size", size);
        if (!elasticities.isEmpty()) {
            options.put("elasticity", String.join(" ", elasticities));
        }
        options.putAll(narrowing.given());
        options.putAll(lateness.given());
        options.putAll(reading.given());
        if (!console.fileLocale().equals(Locale.ENGLISH)) {
            options.put("lang", console.fileLocale().getLanguage());
        }
        return options;
    }
}
