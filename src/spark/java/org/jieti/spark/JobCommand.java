package org.jieti.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.network.util.JavaUtils;
import org.apache.spark.sql.SparkSession;
import org.jieti.assessment.LineStatus;
import org.jieti.cli.BookReader;
import org.jieti.cli.ExitStatus;
import org.jieti.cli.LatenessMixin;
import org.jieti.cli.Narrowing;
import org.jieti.cli.Pricing;
import org.jieti.cli.ReadingMixin;
import org.jieti.domain.Dictionary;
import org.jieti.problem.Problems;
import org.jieti.report.GroupedDigits;
import org.jieti.report.RunRecord;
import org.jieti.report.Wording;
import org.jieti.schedule.ScheduleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prices everything in some sheets on Spark. */
@Command(
        name = "jieti-spark.jar",
        mixinStandardHelpOptions = true,
        resourceBundle = "org.jieti.spark.job",
        versionProvider = JobVersion.class)
final class JobCommand implements Callable<Integer> {

    private final SparkSession spark;
    private final Clock clock;
    private final PrintWriter err;
    private final String run = UUID.randomUUID().toString();

    @Parameters(paramLabel = "SHEET", arity = "1..*", descriptionKey = "sheets")
    private List<String> names = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true)
    private String output = "";

    @Option(names = "--schedules", paramLabel = "PATH")
    private List<String> schedules = List.of();

    @Option(names = "--format", paramLabel = "FORMAT")
    private Format format = Format.csv;

    /** How sheets of the result are written, in the words of the option. */
    enum Format {
        csv,
        parquet
    }

    @Mixin
    private ReadingMixin reading = new ReadingMixin();

    @Mixin
    private Narrowing narrowing = new Narrowing();

    @Mixin
    private LatenessMixin lateness = new LatenessMixin();

    @Option(names = "--no-lines")
    private boolean isWithoutLines;

    @Option(names = "--with-base")
    private boolean isWithBase;

    @Option(names = "--lang", paramLabel = "LANG")
    private Language language = Language.en;

    /** The language of headers, reasons and messages, in the words of the option. */
    enum Language {
        en,
        zh
    }

    @Option(names = "--partitions", paramLabel = "N")
    private int partitions;

    @Option(names = "--range", paramLabel = "SIZE")
    private String range = "16m";

    JobCommand(SparkSession spark, Clock clock, PrintWriter err) {
        this.spark = spark;
        this.clock = clock;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        Instant started = clock.instant();
        Dictionary dictionary = Dictionaries.shipped();
        lateness.with(narrowing.defaults(dictionary), dictionary);
        narrowing.only();
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        Problems problems = new Problems();
        List<GivenFile> files = new GivenFiles(hadoop, reading.reading().isFilledDown()).find(names, problems);
        List<OwnSchedule> own = OwnSchedule.at(schedules, hadoop, problems);
        Optional<ScheduleBook> book = new BookReader(dictionary)
                .readSources(own.stream().map(OwnSchedule::source).toList(), problems);
        ResultFolder folder = new ResultFolder(output, run, hadoop);
        folder.objection().ifPresent(problems::add);
        ParquetSheets parquet = new ParquetSheets(spark);
        SurveyedSheets sheets = survey(dictionary, files, parquet);
        Told.problems(problems, locale()).forEach(err::println);
        sheets.problems().forEach(err::println);
        if (!problems.isEmpty()
                || !sheets.problems().isEmpty()
                || book.isEmpty()
                || sheets.heads().isEmpty()) {
            return ExitStatus.COULD_NOT_RUN.code();
        }
        Setting setting = new Setting(
                run,
                own,
                sheets.heads(),
                narrowing.given().get("region"),
                narrowing.given().get("period"),
                lateness.given().get("as-of"),
                locale(),
                isWithBase,
                !isWithoutLines,
                format == Format.parquet);
        JobRun job = new JobRun(spark, dictionary, setting, sheets, tuning());
        Pricing pricing = Desk.pricing(setting, book.get(), narrowing.only());
        return write(job, folder, parquet, pricing, sheets, started);
    }

    private int write(
            JobRun job,
            ResultFolder folder,
            ParquetSheets parquet,
            Pricing pricing,
            SurveyedSheets sheets,
            Instant started)
            throws IOException {
        boolean isPublished = false;
        try {
            job.writeInto(folder.unfinished(), pricing, parquet);
            if (!job.read().problems().isEmpty()) {
                job.read().problems().forEach(err::println);
                return ExitStatus.COULD_NOT_RUN.code();
            }
            if (job.priced().isTooLarge()) {
                err.println(texts().text("too-large"));
                return ExitStatus.COULD_NOT_RUN.code();
            }
            RunRecord record = job.record(options(), pricing.book(), JobVersion.version(), started, clock);
            folder.writeRecord(record, job.digests(folder.content()));
            folder.publish();
            isPublished = true;
            return tell(job, record, pricing, sheets).code();
        } finally {
            if (!isPublished) {
                folder.discard();
            }
        }
    }

    /** Finds what every file holds, on the executors, since all of it has to be gone through. */
    private SurveyedSheets survey(Dictionary dictionary, List<GivenFile> files, ParquetSheets parquet) {
        SurveyedSheets sheets = new SurveyedSheets(dictionary, locale());
        if (files.isEmpty()) {
            return sheets;
        }
        parquet.open(files);
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<Surveyed> surveyed = context.parallelize(files, Math.min(files.size(), tuning().most()))
                .map(new SurveyTask(JobRun.hadoop(context), locale(), tuning().rangeSize()))
                .collect();
        for (int i = 0; i < files.size(); i++) {
            GivenFile file = files.get(i);
            if (file.isParquet()) {
                sheets.addParquet(file, parquet.head(file, surveyed.get(i).digest()));
            } else {
                sheets.add(file, surveyed.get(i));
            }
        }
        return sheets;
    }

    private ExitStatus tell(JobRun job, RunRecord record, Pricing pricing, SurveyedSheets sheets) {
        Wording wording = new Wording(locale());
        PricedTally priced = job.priced();
        priced.told().forEach(err::println);
        sheets.notes().forEach(err::println);
        job.read().notes().forEach(err::println);
        if (priced.warnings() > 0) {
            err.println(texts().text("warnings", priced.warnings()));
        }
        long undetermined = record.totals().lines(LineStatus.UNDETERMINED);
        long rows = record.inputs().stream().mapToLong(RunRecord.Input::rows).sum();
        if (record.rejected() > 0) {
            err.println(wording.text("summary.rejected", record.rejected(), rows));
        }
        if (undetermined > 0) {
            err.println(wording.text("summary.undetermined", undetermined));
        }
        boolean considersAny = pricing.considersAny(sheets.columns());
        if (record.totals().assessments() == 0) {
            err.println(wording.text("summary.nothing"));
        } else if (!considersAny) {
            err.println(wording.text("summary.no-levy"));
        }
        err.println(wording.text(
                "summary.priced",
                record.totals().assessments(),
                GroupedDigits.of(record.totals().total().toString())));
        err.println(wording.text("summary.files", output));
        boolean isWhole =
                record.totals().assessments() > 0 && considersAny && record.rejected() == 0 && undetermined == 0;
        return isWhole ? ExitStatus.DONE : ExitStatus.DONE_IN_PART;
    }

    private Tuning tuning() {
        int rangeSize = Math.toIntExact(JavaUtils.byteStringAsBytes(range));
        return new Tuning(spark.sparkContext().defaultParallelism(), rangeSize, partitions);
    }

    Locale locale() {
        return language == Language.zh ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private JobTexts texts() {
        return new JobTexts(locale());
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
            options.put("with-base", "true");
        }
        if (language != Language.en) {
            options.put("lang", language.name());
        }
        if (format != Format.csv) {
            options.put("format", format.name());
        }
        return options;
    }
}
