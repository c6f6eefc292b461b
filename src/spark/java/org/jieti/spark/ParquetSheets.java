package org.jieti.spark;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jieti.input.LineParting;
import org.jieti.input.PartedSheet;
import org.jieti.input.SheetHead;
import org.jieti.problem.Problems;
import org.jieti.spill.SpillFile;

/** Reads files of Parquet: their columns are known by name, and a row by its place in its file. */
final class ParquetSheets {

    private final SparkSession spark;
    private final Map<String, Dataset<Row>> datasets = new LinkedHashMap<>();

    ParquetSheets(SparkSession spark) {
        this.spark = spark;
    }

    /** Opens the datasets that some files are parts of. */
    void open(List<GivenFile> files) {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        for (GivenFile file : files) {
            if (file.isParquet()) {
                parts.computeIfAbsent(file.dataset(), first -> new ArrayList<>())
                        .add(new Path(file.uri()).toString());
            }
        }
        parts.forEach((dataset, paths) -> datasets.put(dataset, opened(dataset, paths)));
    }

    private Dataset<Row> opened(String dataset, List<String> paths) {
        boolean isFolder = paths.size() > 1 || !paths.get(0).equals(dataset);
        return (isFolder ? spark.read().option("basePath", dataset) : spark.read())
                .parquet(paths.toArray(String[]::new));
    }

    /** The sheet that a file is. */
    SheetHead head(GivenFile file, String digest) {
        List<String> headers = Arrays.asList(dataset(file.dataset()).columns());
        return new SheetHead(file.name(), digest, "", "", 0, 0, headers);
    }

    private Dataset<Row> dataset(String name) {
        Dataset<Row> dataset = datasets.get(name);
        if (dataset == null) {
            throw new IllegalArgumentException(name);
        }
        return dataset;
    }

    /**
     * The lines of every dataset.
     *
     * @param numbers the number of the sheet that each file is
     * @param heads the sheets by their numbers
     * @param tallies gives each dataset a place where its tasks tell what they read
     */
    List<Dataset<Row>> lines(
            Map<GivenFile, Integer> numbers,
            List<SheetHead> heads,
            Locale language,
            Supplier<ByTask<ReadTally>> tallies) {
        List<Dataset<Row>> lines = new ArrayList<>();
        for (Map.Entry<String, Dataset<Row>> one : datasets.entrySet()) {
            Map<String, Integer> byPath = new HashMap<>();
            Map<Integer, SheetHead> own = new HashMap<>();
            numbers.forEach((file, number) -> {
                if (file.dataset().equals(one.getKey())) {
                    byPath.put(path(file.uri().toString()), number);
                    own.put(number, heads.get(number));
                }
            });
            Reading reading = new Reading(byPath, own, language, tallies.get());
            lines.add(withPlaces(one.getValue()).mapPartitions(reading, Encoders.row(KeyedLines.SCHEMA)));
        }
        return lines;
    }

    /** Every column, then the file of the row and its place in it. */
    private static Dataset<Row> withPlaces(Dataset<Row> rows) {
        Column place = rows.metadataColumn("_metadata");
        List<Column> columns = new ArrayList<>();
        for (String name : rows.columns()) {
            columns.add(col("`" + name.replace("`", "``") + "`"));
        }
        columns.add(place.getField("file_path"));
        columns.add(place.getField("row_index"));
        return rows.select(columns.toArray(Column[]::new));
    }

    /** The same however a path was turned into a URI. */
    static String path(String uri) {
        try {
            return new Path(URI.create(uri)).toString();
        } catch (IllegalArgumentException notEncoded) {
            return new Path(uri).toString();
        }
    }

    /** Makes lines of rows. */
    private static final class Reading implements MapPartitionsFunction<Row, Row> {

        private static final long serialVersionUID = 1;

        private final Map<String, Integer> numbers;
        private final Map<Integer, SheetHead> heads;
        private final Locale language;
        private final ByTask<ReadTally> tallies;

        private Reading(
                Map<String, Integer> numbers,
                Map<Integer, SheetHead> heads,
                Locale language,
                ByTask<ReadTally> tallies) {
            this.numbers = numbers;
            this.heads = heads;
            this.language = language;
            this.tallies = tallies;
        }

        @Override
        public Iterator<Row> call(Iterator<Row> rows) throws IOException {
            SpillFile spill = LineReading.spill();
            ReadTally tally = new ReadTally();
            KeyedLines lines = new KeyedLines(spill, tally::countRow);
            Problems notes = new Problems();
            LineParting parting = new LineParting(Dictionaries.shipped(), lines, notes);
            Map<String, Integer> bySeen = new HashMap<>();
            Map<Integer, PartedSheet> sheets = new HashMap<>();
            while (rows.hasNext()) {
                Row row = rows.next();
                int width = row.size() - 2;
                int number = bySeen.computeIfAbsent(row.getString(width), this::number);
                PartedSheet sheet = sheets.computeIfAbsent(number, this::sheet);
                parting.take(sheet, number, (int) row.getLong(width + 1) + 1, cells(row, width));
            }
            tally.add(List.of(), Told.notes(notes, language));
            tallies.add(new ByTask.Entry<>(TaskContext.getPartitionId(), tally));
            return lines;
        }

        private Integer number(String uri) {
            Integer number = numbers.get(path(uri));
            if (number == null) {
                throw new IllegalStateException("no such file: " + uri);
            }
            return number;
        }

        private PartedSheet sheet(Integer number) {
            SheetHead head = heads.get(number);
            if (head == null) {
                throw new IllegalStateException("no such sheet: " + number);
            }
            return PartedSheet.of(List.of(head), Dictionaries.shipped()).get(0);
        }

        private static List<String> cells(Row row, int width) {
            List<String> cells = new ArrayList<>(width);
            for (int i = 0; i < width; i++) {
                cells.add(TypedCell.text(row.get(i)));
            }
            return cells;
        }
    }
}
