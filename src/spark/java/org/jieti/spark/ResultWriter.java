package org.jieti.spark;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.Text;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jieti.cli.Pricing;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Reject;
import org.jieti.report.Cell;
import org.jieti.report.RejectColumns;
import org.jieti.report.Wording;
import scala.Tuple2;

/** Writes what partitions came to, each sheet of the result into a folder of its own. */
final class ResultWriter {

    private static final long REJECTS_TO_A_FILE = 1 << 19;

    private final SparkSession spark;
    private final JavaRDD<Chunk> chunks;
    private final Setting setting;
    private final Path folder;

    /** @param chunks that are kept, since they are gone through for each sheet */
    ResultWriter(SparkSession spark, JavaRDD<Chunk> chunks, Setting setting, Path folder) {
        this.spark = spark;
        this.chunks = chunks;
        this.setting = setting;
        this.folder = folder;
    }

    /** Writes the sheets of what was priced. */
    void writePriced(Pricing pricing) {
        write(ResultSheet.SURCHARGES, pricing);
        if (setting.hasLines()) {
            write(ResultSheet.LINES, pricing);
        }
    }

    private void write(ResultSheet sheet, Pricing pricing) {
        ResultColumns columns = ResultColumns.of(sheet, pricing, new Wording(setting.language()));
        JavaRDD<Chunk> own = chunks(sheet);
        if (setting.isTyped()) {
            JavaRDD<Row> rows =
                    own.flatMap(chunk -> PackedChunk.rows(chunk, row -> RowFactory.create(columns.values(row.texts())))
                            .iterator());
            writeParquet(rows, columns.schema(), sheet);
        } else {
            writeCsv(own.map(Chunk::bytes), columns.headers(), sheet);
        }
    }

    private JavaRDD<Chunk> chunks(ResultSheet sheet) {
        return chunks.filter(chunk -> chunk.sheet() == sheet);
    }

    /** Writes the refused rows, in the order of the sheets, when it is known of which sheets there are any. */
    void writeRejects(PricedTally tally) {
        int files = (int) (tally.rejected() / REJECTS_TO_A_FILE + 1);
        JavaRDD<RefusedRow> rows = chunks(ResultSheet.REJECTS)
                .flatMap(chunk -> PackedChunk.rows(chunk, RefusedRow::of).iterator())
                .sortBy(RefusedRow::place, true, files);
        List<String> why = new ProblemText(setting.language()).rejectColumns();
        if (setting.isTyped()) {
            writeParquet(rows.map(ResultWriter::typed), rejectSchema(why), ResultSheet.REJECTS);
            return;
        }
        List<List<String>> headers = tally.headers().stream().map(List::copyOf).toList();
        int beyond = tally.beyond();
        JavaRDD<byte[]> texts = rows.mapPartitions(part -> {
            RejectColumns columns = new RejectColumns(why, headers, beyond);
            return stream(part)
                    .map(row -> CsvChunk.bytes(columns.row(row.reasons(), row.headers(), row.cells())))
                    .iterator();
        });
        writeCsv(texts, new RejectColumns(why, headers, beyond).headers(), ResultSheet.REJECTS);
    }

    private static StructType rejectSchema(List<String> why) {
        ArrayType texts = DataTypes.createArrayType(DataTypes.StringType);
        StructType schema = new StructType();
        int line = Reject.COLUMNS.indexOf("line");
        for (int i = 0; i < why.size(); i++) {
            schema = schema.add(why.get(i), i == line ? DataTypes.LongType : DataTypes.StringType);
        }
        return schema.add("headers", texts).add("cells", texts);
    }

    private static Row typed(RefusedRow row) {
        Object[] values = row.reasons().toArray();
        int line = Reject.COLUMNS.indexOf("line");
        values[line] = Long.valueOf(row.reasons().get(line));
        return RowFactory.create(Stream.concat(
                        Arrays.stream(values),
                        Stream.of(
                                row.headers().toArray(String[]::new),
                                row.cells().toArray(String[]::new)))
                .toArray());
    }

    private void writeParquet(JavaRDD<Row> rows, StructType schema, ResultSheet sheet) {
        spark.createDataFrame(rows, schema).write().parquet(path(sheet));
    }

    /** Every file begins with the headers. Texts end with a line feed, which the format adds. */
    private void writeCsv(JavaRDD<byte[]> texts, List<String> headers, ResultSheet sheet) {
        byte[] first = CsvChunk.bytes(headers.stream().<Cell>map(Cell.Text::new).toList());
        texts.mapPartitions(part -> headed(first, part))
                .mapToPair(text -> new Tuple2<>(NullWritable.get(), new Text(withoutEnd(text))))
                .saveAsNewAPIHadoopFile(
                        path(sheet),
                        NullWritable.class,
                        Text.class,
                        CsvOutput.class,
                        spark.sparkContext().hadoopConfiguration());
    }

    private static Iterator<byte[]> headed(byte[] first, Iterator<byte[]> texts) {
        return Stream.concat(Stream.of(first), stream(texts)).iterator();
    }

    private static <T> Stream<T> stream(Iterator<T> items) {
        Iterable<T> once = () -> items;
        return StreamSupport.stream(once.spliterator(), false);
    }

    private static byte[] withoutEnd(byte[] text) {
        return Arrays.copyOf(text, text.length - 1);
    }

    private String path(ResultSheet sheet) {
        return new Path(folder, sheet.folder()).toString();
    }
}
