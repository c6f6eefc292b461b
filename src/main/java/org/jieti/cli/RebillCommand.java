package org.jieti.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.input.DictionaryReader;
import org.jieti.input.SheetFile;
import org.jieti.input.SheetReader;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Problems;
import org.jieti.report.csv.BillReader;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;
import org.jieti.spill.SpillFile;
import org.jieti.study.Doubt;
import org.jieti.study.Rebilling;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code jieti rebill}: tells what corrected sheets or schedules change in an earlier result. */
@Command(name = "rebill", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class RebillCommand implements Callable<Integer> {

    /** Under which a record names the earlier result, by the digest of its record. */
    static final String EARLIER = "earlier";

    /** The word that posts whatever is in doubt. */
    private static final String ALL = "all";

    private final Console console;

    @Parameters(index = "0", paramLabel = "OLD_DIR", descriptionKey = "old")
    private Path old = Path.of("");

    @Parameters(index = "1..*", paramLabel = "SHEET", arity = "1..*", descriptionKey = "sheets")
    private List<String> sheets = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR")
    private @Nullable Path output;

    @Option(names = "--schedules", paramLabel = "PATH")
    private List<Path> schedules = List.of();

    @Option(names = "--plausible", paramLabel = "TIMES")
    private BigDecimal plausible = BigDecimal.TEN;

    @Option(names = "--post", paramLabel = "WHAT", split = ",")
    private List<String> posted = List.of();

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

    RebillCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Instant started = console.clock().instant();
        requireSense();
        Optional<Problem> objection = output == null ? Optional.empty() : OutputFolder.objection(output);
        if (output == null || objection.isPresent()) {
            return rebill(started, objection, Optional.empty());
        }
        try (Interruption interruption = new Interruption(console, output);
                OutputFolder folder = new OutputFolder(output, started, interruption)) {
            return rebill(started, objection, Optional.of(folder));
        } catch (IOException fault) {
            return couldNotRun(List.of(OutputFolder.unwritable(output, fault)));
        }
    }

    private int rebill(Instant started, Optional<Problem> objection, Optional<OutputFolder> folder) throws IOException {
        Dictionary dictionary = new DictionaryReader().read();
        Facts defaults = lateness.with(narrowing.defaults(dictionary), dictionary);
        Optional<Period> only = narrowing.only();
        Problems problems = new Problems();
        EarlierResult earlier = new EarlierResult(old);
        earlier.objections().forEach(problems::add);
        objection.ifPresent(problems::add);
        Progress progress = new Progress(console, !isQuiet);
        List<SheetFile> files =
                progress.watched(new SheetFiles(console.in(), reading.reading()).find(sheets, problems));
        Optional<ScheduleBook> book = new BookReader(dictionary).read(schedules, problems);
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
            Optional<ExitStatus> status = sources.use(problems, source -> {
                ScheduleBook law = book.orElseThrow();
                Pricing pricing = new Pricing(
                        dictionary,
                        law,
                        only,
                        earlier.hasBase(),
                        true,
                        jobs.threads(),
                        console.fileLocale(),
                        console.locale());
                AssessRun assessed = new AssessRun(
                        pricing,
                        source,
                        EnumSet.noneOf(Format.class),
                        options(earlier),
                        started,
                        spill,
                        progress,
                        console.inPipe());
                RebillRun run = new RebillRun(
                        pricing,
                        rebilling(law, earlier),
                        spill,
                        output == null && console.columns().isPresent());
                run.run(earlier, assessed, spill);
                return finish(run, assessed, folder);
            });
            return status.map(ExitStatus::code).orElseGet(() -> couldNotRun(problems.all()));
        } catch (BillReader.Damaged damaged) {
            return couldNotRun(List.of(earlier.problem(damaged)));
        } catch (SpillFile.Unwritable noRoom) {
            return couldNotRun(List.of(OutputFolder.unwritable(room, noRoom)));
        }
    }

    private void requireSense() {
        jobs.require();
        if (plausible.compareTo(BigDecimal.ONE) < 0) {
            throw new WrongUsage("not-plausible", plausible.toPlainString());
        }
        if (output != null
                && output.toAbsolutePath()
                        .normalize()
                        .equals(old.toAbsolutePath().normalize())) {
            throw new WrongUsage("rebill-in-place", output);
        }
    }

    private Rebilling rebilling(ScheduleBook book, EarlierResult earlier) {
        Map<String, String> digests = earlier.schedules();
        return new Rebilling(
                Rational.of(plausible),
                path -> book.find(new ScheduleId(path))
                        .filter(schedule -> schedule.digest().equals(digests.get(path)))
                        .isPresent(),
                this::posts);
    }

    private boolean posts(String enterprise, Doubt doubt) {
        return posted.contains(ALL) || posted.contains(doubt.word()) || posted.contains(enterprise);
    }

    private ExitStatus finish(RebillRun run, AssessRun assessed, Optional<OutputFolder> folder) throws IOException {
        if (folder.isPresent()) {
            run.writeTo(folder.get(), assessed);
        } else {
            run.show(console);
        }
        ExitStatus status =
                run.corrections().held().isEmpty() ? assessed.status(run.totals()) : ExitStatus.DONE_IN_PART;
        if (!isQuiet || status != ExitStatus.DONE) {
            new RebillSummary(console).tell(run, assessed, Optional.ofNullable(output));
        }
        return status;
    }

    private int couldNotRun(List<Problem> problems) {
        new ProblemPrinter(console.err(), new ProblemText(console.locale()), console.width(), console.isColored())
                .print(problems);
        return ExitStatus.COULD_NOT_RUN.code();
    }

    /** The options that decide the result. */
    private Map<String, String> options(EarlierResult earlier) throws IOException {
        Map<String, String> options = new LinkedHashMap<>(narrowing.given());
        options.putAll(lateness.given());
        options.putAll(reading.given());
        options.put(EARLIER, Digested.of(earlier.file(OutputFolder.RECORD)));
        options.put("plausible", plausible.toPlainString());
        List<String> post = new ArrayList<>(posted);
        if (!post.isEmpty()) {
            options.put("post", String.join(",", post));
        }
        if (earlier.hasBase()) {
            options.put(AssessCommand.WITH_BASE, "true");
        }
        return options;
    }
}
