package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Period;
import org.jieti.input.DictionaryReader;
import org.jieti.input.SheetFile;
import org.jieti.input.SheetParts;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Problems;
import org.jieti.report.Wording;
import org.jieti.schedule.ScheduleBook;
import org.jieti.spill.SpillFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jieti assess}: prices everything in some sheets. */
@Command(
        name = "assess",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        sortOptions = false,
        header = "Prices everything: what each enterprise owes for each period, and why.",
        description =
                "%nWhat a sheet holds is known by its header row, English or Chinese: usage (enterprise_id, period, "
                        + "electricity_kwh …), the register (enterprise_id, region, industry, category …) or discharges "
                        + "(enterprise_id, period, outlet, medium, pollutant …). Sheets are XLSX, or CSV in UTF-8, UTF-16 or GB18030.%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  jieti assess usage.csv enterprises.csv",
            "    a table on a terminal, CSV in a pipe",
            "  jieti assess month/ -o result",
            "    surcharges.csv, lines.csv, rejects.csv and run.json in result/",
            "  jieti assess usage.csv --region 浙江 --schedules my-city.yaml",
            "    with a schedule of your own"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:everything was priced",
            "1:finished, but rows were refused, charges could not be determined, or there was nothing to price",
            "2:wrong command line",
            "3:could not run: a sheet or schedule is unusable, or the output cannot be written",
            "70:a bug of jieti's own"
        })
final class AssessCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "SHEET", arity = "1..*", description = ReadingMixin.SHEETS)
    private List<String> sheets = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Write the result into this folder. An earlier result there is replaced.")
    private @Nullable Path output;

    @Option(
            names = "--schedules",
            paramLabel = "PATH",
            description = "A schedule file or a folder of them, beside the shipped ones or in their place. Repeatable.")
    private List<Path> schedules = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "Beside the sheets of the result: ${COMPLETION-CANDIDATES}. Without -o, what is printed.")
    private Set<Format> formats = EnumSet.noneOf(Format.class);

    @Mixin
    private ReadingMixin reading = new ReadingMixin();

    @Mixin
    private Narrowing narrowing = new Narrowing();

    @Option(names = "--strict", description = "Stop at the first bad row or warning, and write nothing.")
    private boolean isStrict;

    @Option(names = "--no-lines", description = "Leave lines.csv out.")
    private boolean isWithoutLines;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "Price on so many threads; as many as there are processors if it is not said.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--quiet", description = "Say nothing when everything was priced.")
    private boolean isQuiet;

    @Option(names = "--color", paramLabel = "WHEN", description = "Colour messages: ${COMPLETION-CANDIDATES}.")
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
        isQuiet = line.has("--quiet");
    }

    @Override
    public Integer call() throws IOException {
        Instant started = console.clock().instant();
        Dictionary dictionary = new DictionaryReader().read();
        Facts defaults = narrowing.defaults(dictionary);
        Optional<Period> only = narrowing.only();
        requireJobs();
        requireFolder();
        Problems problems = new Problems();
        Optional<Path> folder = Optional.ofNullable(output);
        if (folder.isPresent()) {
            OutputFolder.objection(folder.get()).ifPresent(problems::add);
        }
        Progress progress = new Progress(
                console, !isQuiet && (output != null || console.columns().isPresent()));
        List<SheetFile> files =
                progress.watched(new SheetFiles(console.in(), reading.reading()).find(sheets, problems));
        Optional<ScheduleBook> book = new BookReader(dictionary).read(schedules, problems);
        Function<ScheduleBook, Pricing> pricing = known ->
                new Pricing(dictionary, known, only, !isWithoutLines && output != null, jobs, console.locale());
        try (SpillFile spill = new SpillFile(roomToSpill(folder))) {
            if (book.isPresent() && problems.isEmpty() && !isStrict) {
                progress.beginToRead(files, 1);
                try (CaseSource stream = StreamedSheet.open(files, dictionary, defaults)) {
                    return price(run(pricing.apply(book.get()), stream, started, spill, progress), folder);
                } catch (WholeSheetNeeded joinedBelow) {
                    // what cannot be priced in one pass is joined first
                }
            }
            progress.beginToRead(files, 2);
            CaseSource joined = joined(files, dictionary, defaults, spill, problems);
            progress.clear();
            if (book.isEmpty() || !problems.isEmpty()) {
                return couldNotRun(problems.all());
            }
            if (isStrict && joined.firstFault().isPresent()) {
                return couldNotRun(List.of(joined.firstFault().get()));
            }
            progress.beginToPrice(joined.size());
            return price(run(pricing.apply(book.get()), joined, started, spill, progress), folder);
        } catch (SpillFile.Unwritable noRoom) {
            progress.clear();
            return couldNotRun(List.of(OutputFolder.unwritable(roomToSpill(folder), noRoom)));
        } catch (WholeSheetNeeded impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Where what does not fit into memory can wait: beside the result, which needs room there anyway. */
    private static Path roomToSpill(Optional<Path> folder) {
        return folder.map(path -> path.toAbsolutePath().normalize().getParent())
                .orElse(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** All sheets, held if they are small, or if all of what they come to is held anyway. */
    private CaseSource joined(
            List<SheetFile> files, Dictionary dictionary, Facts defaults, SpillFile spill, Problems problems)
            throws SpillFile.Unwritable {
        int parts = isStrict || wantsAssessments() ? 1 : SheetParts.count(files);
        return parts == 1
                ? HeldSheets.read(files, dictionary, defaults, problems)
                : PartedSheets.read(files, dictionary, defaults, spill, parts, problems);
    }

    /** Whether a report or a table on a terminal is made of all assessments, in the order of the result. */
    private boolean wantsAssessments() {
        boolean isTable = output == null && console.columns().isPresent() && !formats.contains(Format.csv);
        return isTable || formats.stream().anyMatch(format -> format != Format.csv);
    }

    private AssessRun run(Pricing pricing, CaseSource source, Instant started, SpillFile spill, Progress progress) {
        return new AssessRun(pricing, source, formats, options(), started, spill, progress, console);
    }

    private int price(AssessRun run, Optional<Path> folder) throws WholeSheetNeeded {
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
            return couldNotRun(List.of(OutputFolder.unwritable(folder.orElse(OutputFolder.STANDARD_OUTPUT), fault)));
        }
        ExitStatus status = run.status();
        if (!isQuiet || status != ExitStatus.DONE) {
            Wording wording = new Wording(console.locale());
            run.summary().tell(console, printer(), wording);
            folder.ifPresent(path -> console.err().println(wording.text("summary.files", path)));
        }
        return status.code();
    }

    private int couldNotRun(List<Problem> problems) {
        printer().print(problems);
        return ExitStatus.COULD_NOT_RUN.code();
    }

    private ProblemPrinter printer() {
        boolean isColored = color == Color.always || (color == Color.auto && console.isColored());
        return new ProblemPrinter(console.err(), new ProblemText(console.locale()), console.width(), isColored);
    }

    private void requireJobs() {
        if (jobs < 1) {
            throw new WrongUsage("--jobs: " + jobs + " is not a number of threads; write 1 or more");
        }
    }

    private void requireFolder() {
        if (output == null && formats.contains(Format.xlsx)) {
            throw new WrongUsage("--format xlsx: a workbook is a file; write -o DIR, the folder for it");
        }
    }

    /** The options that decide the result. */
    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>(narrowing.given());
        options.putAll(reading.given());
        if (isWithoutLines) {
            options.put("no-lines", "true");
        }
        return options;
    }
}
