package org.jieti.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.jieti.cli.Pricing;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Digest;
import org.jieti.domain.Term;
import org.jieti.input.SheetHead;
import org.jieti.report.RunRecord;
import org.jieti.report.RunTotals;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;

/** One run: reads every sheet once, prices, and writes. */
final class JobRun {

    private static final int BUFFER = 1 << 16;

    private final SparkSession spark;
    private final JavaSparkContext context;
    private final Dictionary dictionary;
    private final Setting setting;
    private final SurveyedSheets sheets;
    private final Tuning tuning;
    private final List<ByTask<ReadTally>> readings = new ArrayList<>();
    private final ByTask<PricedTally> pricings = new ByTask<>();

    JobRun(SparkSession spark, Dictionary dictionary, Setting setting, SurveyedSheets sheets, Tuning tuning) {
        this.spark = spark;
        this.context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        this.dictionary = dictionary;
        this.setting = setting;
        this.sheets = sheets;
        this.tuning = tuning;
        spark.sparkContext().register(pricings);
    }

    /** Prices everything into the sheets of a result that is not in place yet. */
    void writeInto(Path folder, Pricing pricing, ParquetSheets parquet) {
        Broadcast<Setting> sent = context.broadcast(setting);
        JavaRDD<Chunk> chunks = lines(parquet)
                .mapPartitions(new PartitionPricer(sent, pricings))
                .persist(StorageLevel.MEMORY_AND_DISK());
        try {
            ResultWriter writer = new ResultWriter(spark, chunks, setting, folder);
            writer.writePriced(pricing);
            writer.writeRejects(priced());
        } finally {
            chunks.unpersist(false);
        }
    }

    /** The lines of all sheets: those of an enterprise in one partition, one after the other. */
    private JavaRDD<Row> lines(ParquetSheets parquet) {
        List<Dataset<Row>> lines = new ArrayList<>();
        if (!sheets.portions().isEmpty()) {
            lines.add(linesOfTexts());
        }
        lines.addAll(parquet.lines(sheets.parquet(), sheets.heads(), setting.language(), this::tally));
        return lines.stream()
                .reduce(Dataset::union)
                .orElseThrow()
                .repartition(tuning.partitions(sheets.size()), col("enterprise"))
                .sortWithinPartitions("enterprise", "sheet", "line")
                .toJavaRDD();
    }

    private Dataset<Row> linesOfTexts() {
        Broadcast<SerializableConfiguration> hadoop = hadoop(context);
        JavaRDD<Row> rows = context.parallelize(sheets.portions(), tuning.tasks(sheets.portions()))
                .mapPartitions(new LineReading(hadoop, setting.language(), tally()));
        return spark.createDataFrame(rows, KeyedLines.SCHEMA);
    }

    static Broadcast<SerializableConfiguration> hadoop(JavaSparkContext context) {
        return context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    }

    private ByTask<ReadTally> tally() {
        ByTask<ReadTally> tally = new ByTask<>();
        spark.sparkContext().register(tally);
        readings.add(tally);
        return tally;
    }

    /** What all tasks read. */
    ReadTally read() {
        ReadTally all = new ReadTally();
        readings.forEach(tally -> tally.all().forEach(all::add));
        return all;
    }

    /** What all tasks priced. */
    PricedTally priced() {
        PricedTally all = new PricedTally();
        pricings.all().forEach(all::add);
        return all;
    }

    /** The record of the run, when everything is written. */
    RunRecord record(Map<String, String> options, ScheduleBook book, String version, Instant started, Clock clock) {
        PricedTally priced = priced();
        RunTotals totals = RunTotals.ofFigures(priced.figures(), this::levy);
        Map<String, String> schedules = new LinkedHashMap<>();
        totals.schedules()
                .forEach(id -> schedules.put(
                        id.path(), book.find(id).map(Schedule::digest).orElse("")));
        return new RunRecord(
                version, options, inputs(), schedules, priced.rejected(), totals, started, clock.instant());
    }

    private Term levy(String code) {
        return dictionary.vocabulary("levy").find(code).orElseThrow();
    }

    private List<RunRecord.Input> inputs() {
        ReadTally read = read();
        List<RunRecord.Input> inputs = new ArrayList<>();
        for (SheetHead head : sheets.heads()) {
            inputs.add(new RunRecord.Input(head.name(), head.digest(), read.rows(inputs.size())));
        }
        return inputs;
    }

    /** SHA-256 of files, by their names. */
    Map<String, String> digests(Map<String, Path> files) {
        Broadcast<SerializableConfiguration> hadoop = hadoop(context);
        List<String> names = List.copyOf(files.keySet());
        List<String> paths =
                names.stream().map(name -> String.valueOf(files.get(name))).toList();
        List<String> digests = context.parallelize(paths, Math.max(1, Math.min(paths.size(), tuning.most())))
                .map(path -> digest(new Path(path), hadoop.value().value()))
                .collect();
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            byName.put(names.get(i), digests.get(i));
        }
        return byName;
    }

    private static String digest(Path file, Configuration hadoop) throws IOException {
        Digest digest = new Digest();
        byte[] bytes = new byte[BUFFER];
        try (InputStream in = file.getFileSystem(hadoop).open(file)) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                digest.update(bytes, 0, read);
            }
        }
        return digest.hex();
    }
}
