package org.jieti.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jieti.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets in Parquet are read as the same sheets in CSV, and the same rows come out as Parquet as do as CSV. */
final class ParquetOnSparkTest {

    private static final StructType USAGE = new StructType()
            .add("企业编号", DataTypes.LongType)
            .add("period", DataTypes.StringType)
            .add("用电量(万千瓦时)", DataTypes.createDecimalType(20, 4))
            .add("energy_intensity", DataTypes.DoubleType)
            .add("energy_limit", DataTypes.FloatType)
            .add("remark", DataTypes.BooleanType);

    @TempDir
    private Path folder;

    private static Row usage(long id, String period, String electricity, double intensity, float limit) {
        return RowFactory.create(id, period, new BigDecimal(electricity), intensity, limit, true);
    }

    private Path parquet(String name, StructType schema, Row... rows) {
        Path path = folder.resolve(name);
        LocalSpark.SESSION
                .createDataFrame(List.of(rows), schema)
                .coalesce(1)
                .write()
                .parquet(path.toString());
        return path;
    }

    private Path usage() {
        return parquet(
                "用电 2010.parquet",
                USAGE,
                usage(5610073418L, "2010-07", "182.4", 0.1 + 0.2, 0.1f),
                usage(5610073418L, "2010-08", "12.3456", 310.7, 150.5f),
                usage(5610073419L, "2010-07", "99", Double.NaN, 150f),
                usage(5610073419L, "no month", "98", 160, 150f));
    }

    private Path register() {
        StructType schema = new StructType()
                .add("enterprise_id", DataTypes.StringType)
                .add("region", DataTypes.StringType)
                .add("industry", DataTypes.StringType)
                .add("category", DataTypes.StringType)
                .add("valid_from", DataTypes.DateType);
        return parquet(
                "register.parquet",
                schema,
                RowFactory.create("5610073418", "浙江", "水泥熟料", "淘汰类", Date.valueOf("2010-07-16")),
                RowFactory.create("5610073419", "浙江", null, "限制类", null));
    }

    private Path sameAsCsv() throws IOException {
        Path usage = Files.writeString(folder.resolve("usage.csv"), """
                企业编号,period,用电量(万千瓦时),energy_intensity,energy_limit,remark
                5610073418,2010-07,182.4000,0.30000000000000004,0.1,true
                5610073418,2010-08,12.3456,310.7,150.5,true
                5610073419,2010-07,99.0000,NaN,150.0,true
                5610073419,no month,98.0000,160.0,150.0,true
                """);
        Path register = Files.writeString(folder.resolve("register.csv"), """
                enterprise_id,region,industry,category,valid_from
                5610073418,浙江,水泥熟料,淘汰类,2010-07-16
                5610073419,浙江,,限制类,
                """);
        Path result = folder.resolve("command");
        assertThat(Cli.inPipe().run("assess", usage, register, "-o", result).status())
                .isEqualTo(1);
        return result;
    }

    @Test
    void isReadAsTheSameCsv() throws IOException {
        Answer expected = Answer.ofCommand(sameAsCsv());
        Path result = folder.resolve("job");

        LocalSpark.Result outcome = LocalSpark.run(usage(), register(), "-o", result);

        assertThat(outcome.status()).as(outcome.err()).isEqualTo(1);
        Answer found = Answer.ofJob(result);
        assertThat(found.surcharges()).isEqualTo(expected.surcharges());
        assertThat(found.lines()).isEqualTo(expected.lines());
        assertThat(found.totals()).isEqualTo(expected.totals());
        assertThat(found.counts()).isEqualTo(expected.counts());
        assertThat(found.rejects()).hasSize(3);
        assertThat(withoutFile(found.rejects())).isEqualTo(withoutFile(expected.rejects()));
        assertThat(found.rejects().get(1).get(0))
                .contains("用电 2010.parquet/part-")
                .endsWith(".parquet");
        assertThat(outcome.err()).contains("remark");
    }

    /** A row of Parquet is known by its place among rows, that of CSV by its line, one below the headers. */
    private static List<List<String>> withoutFile(List<List<String>> rejects) {
        return rejects.stream().map(row -> row.subList(2, row.size())).toList();
    }

    @Test
    void rowsAreKnownByTheirPlaceInTheirFile() throws IOException {
        Path result = folder.resolve("job");
        LocalSpark.run(usage(), register(), "-o", result);
        assertThat(Answer.ofJob(result).rejects().stream().map(row -> row.get(1) + " " + row.get(5)))
                .containsExactlyInAnyOrder("line code", "3 not-a-number", "4 not-a-period");
    }

    /** A whole number that went through floating point may have lost digits. */
    @Test
    void anIdentifierInFloatingPointIsRefused() throws IOException {
        StructType schema = new StructType()
                .add("enterprise_id", DataTypes.DoubleType)
                .add("period", DataTypes.StringType)
                .add("electricity_kwh", DataTypes.DoubleType);
        Path sheet = parquet(
                "ids.parquet", schema, RowFactory.create(Double.parseDouble("913304810123456789"), "2010-07", 4.0));
        Path result = folder.resolve("job");

        assertThat(LocalSpark.run(sheet, "-o", result).status()).isEqualTo(1);

        assertThat(Answer.ofJob(result).rejects().get(1)).contains("mangled-identifier");
    }

    @Test
    void theSameRowsAreWritten() throws IOException {
        Answer expected = Answer.ofCommand(sameAsCsv());
        Path result = folder.resolve("job");

        LocalSpark.run(
                folder.resolve("usage.csv"), folder.resolve("register.csv"), "--format", "parquet", "-o", result);

        assertThat(written(result, "surcharges")).containsExactlyInAnyOrderElementsOf(expected.surcharges());
        assertThat(written(result, "lines")).containsExactlyInAnyOrderElementsOf(expected.lines());
        Dataset<Row> rejects =
                LocalSpark.SESSION.read().parquet(result.resolve("rejects").toString());
        assertThat(rejects.count()).isEqualTo(2);
        assertThat(rejects.first().<Long>getAs("line")).isEqualTo(4);
        assertThat(rejects.first().<String>getList(rejects.first().fieldIndex("cells")))
                .startsWith("5610073419", "2010-07");
        assertThat(Answer.record(result).totals()).isEqualTo(expected.totals());
        assertThat(Answer.record(result).options()).isEqualTo(Map.of("format", "parquet"));
    }

    @Test
    void amountsAreDecimals() throws IOException {
        sameAsCsv();
        Path result = folder.resolve("job");
        LocalSpark.run(
                folder.resolve("usage.csv"), folder.resolve("register.csv"), "--format", "parquet", "-o", result);

        Row sums = LocalSpark.SESSION
                .read()
                .parquet(result.resolve("surcharges").toString())
                .selectExpr("sum(total)", "sum(undetermined)")
                .first();

        assertThat(sums.getDecimal(0).toPlainString())
                .isEqualTo(Answer.record(result).totals().get("total"));
        assertThat(sums.getLong(1)).isPositive();
    }

    /** The headers, and every row as CSV has it. */
    private static List<List<String>> written(Path result, String sheet) {
        Dataset<Row> rows =
                LocalSpark.SESSION.read().parquet(result.resolve(sheet).toString());
        List<List<String>> cells = new ArrayList<>();
        cells.add(List.of(rows.columns()));
        for (Row row : rows.collectAsList()) {
            List<String> own = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                own.add(row.isNullAt(i) ? "" : row.get(i).toString());
            }
            cells.add(own);
        }
        return cells;
    }

    /** As Spark writes it where it is told to part by a column, which is then in the names of folders. */
    @Test
    void aDatasetOfSeveralFilesIsOneFolder() throws IOException {
        Path parted = folder.resolve("parted");
        LocalSpark.SESSION
                .read()
                .parquet(usage().toString())
                .where("period like '2010%'")
                .write()
                .partitionBy("period")
                .parquet(parted.toString());
        Path result = folder.resolve("job");

        LocalSpark.Result outcome = LocalSpark.run(parted, register(), "-o", result);

        assertThat(outcome.status()).as(outcome.err()).isEqualTo(1);
        List<List<String>> expected = Answer.ofCommand(sameAsCsv()).surcharges();
        assertThat(Answer.ofJob(result).surcharges()).isEqualTo(expected);
        assertThat(Answer.record(result).inputs()).hasSize(3);
    }

    /** Nothing is left empty without a word. */
    @Test
    void anAmountThatDoesNotFitIsNoResult() throws IOException {
        Path sheet = Files.writeString(folder.resolve("usage.csv"), """
                enterprise_id,region,industry,category,period,electricity_kwh
                E1,浙江,水泥熟料,淘汰类,2010-07,9999999999999999999999999999999999999999
                """);
        Path result = folder.resolve("job");

        LocalSpark.Result outcome = LocalSpark.run(sheet, "--format", "parquet", "-o", result);

        assertThat(outcome.status()).as(outcome.err()).isEqualTo(3);
        assertThat(outcome.err()).contains("--format csv");
        assertThat(result).doesNotExist();
    }
}
