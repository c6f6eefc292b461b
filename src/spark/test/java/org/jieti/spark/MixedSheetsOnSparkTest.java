package org.jieti.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jieti.cli.Cli;
import org.jieti.report.RecordedRun;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sheets of every kind together, of which rows are bad, stand twice, contradict each other or belong to no one, come to the same as by the command; however they are cut.
 */
final class MixedSheetsOnSparkTest {

    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    private Path folder;

    private Path file(String name, Charset charset, String header, List<String> rows) throws IOException {
        String text = String.join(
                        "\n", Stream.concat(Stream.of(header), rows.stream()).toList()) + "\n";
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private static String month(int month) {
        return "2013-" + (month < 9 ? "0" : "") + (month + 1);
    }

    private static List<String> discharges(Seeded seeded) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String pollutant = seeded.oneOf("化学需氧量", "氨氮", "总磷", "乌有", "SO2");
            rows.add(String.join(
                    ",",
                    seeded.oneOf("", "", "", " ", "'=") + "D" + seeded.below(150),
                    seeded.chance(60) ? "x" : month(seeded.below(12)),
                    seeded.chance(20) ? "\"W\n1\"" : "W" + seeded.below(2),
                    pollutant.equals("SO2") ? "air" : "废水",
                    pollutant,
                    seeded.chance(70) ? "\"1,2,3\"" : seeded.decimal(300, 1),
                    seeded.decimal(90_000, 0),
                    seeded.oneOf("100", "60", ""),
                    seeded.oneOf("浙江", "浙江", "江苏", "")));
            if (seeded.chance(100)) {
                rows.add(seeded.oneOf("", "合计,,,,,,99,,", "D7,2013-02,\"W\n1\",废水,氨氮,5,6,,,too many"));
            }
        }
        return rows;
    }

    private static List<String> usage(Seeded seeded) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            int month = seeded.below(12);
            String days = seeded.chance(50) ? month(month) + "-10.." + month(month) + "-20" : month(month);
            String who = seeded.chance(40) ? seeded.oneOf("", "5.61E+17", "—") : "D" + seeded.below(170);
            rows.add(who + "," + days + "," + seeded.decimal(90_000, 2) + "," + seeded.decimal(200, 1) + ",150");
        }
        return rows;
    }

    private static List<String> register(Seeded seeded) {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 160; i++) {
            rows.add("D" + i + ",\"甲\"\"厂\"\"\",浙江,水泥熟料," + seeded.oneOf("淘汰,2009-01-01,2013-06-10", "限制,,", "疑似,,"));
        }
        rows.add("D7,乙厂,浙江,水泥熟料,允许,,");
        return rows;
    }

    private List<Object> sheets() throws IOException {
        Seeded seeded = new Seeded(29);
        List<String> air = discharges(seeded);
        Collections.reverse(air);
        String discharge = "enterprise_id,month,outlet,medium,pollutant,concentration,volume_m3,limit,region";
        return List.of(
                file("register.csv", GB18030, "企业编号,企业名称,地区,行业,产业类别,生效日期,失效日期", register(seeded)),
                file(
                        "usage.csv",
                        StandardCharsets.UTF_8,
                        "enterprise_id,period,用电量(千瓦时),energy_intensity,energy_limit",
                        usage(seeded)),
                file("water.csv", StandardCharsets.UTF_8, discharge, discharges(seeded)),
                file("air.csv", StandardCharsets.UTF_8, discharge, air));
    }

    private static Object[] args(List<Object> sheets, Object... more) {
        return Stream.concat(sheets.stream(), Stream.of(more)).toArray();
    }

    private Answer command(List<Object> sheets, Object... more) throws IOException {
        Path result = folder.resolve("command-" + System.nanoTime());
        List<Object> words = new ArrayList<>(List.of("assess"));
        words.addAll(sheets);
        Cli.Result outcome = Cli.inPipe().run(args(words, args(List.of(more), "-o", result)));
        assertThat(outcome.status()).as(outcome.err()).isLessThan(2);
        return Answer.ofCommand(result);
    }

    private Answer job(List<Object> sheets, Object... more) throws IOException {
        Path result = folder.resolve("job-" + System.nanoTime());
        LocalSpark.Result outcome = LocalSpark.run(args(sheets, args(List.of(more), "-o", result)));
        assertThat(outcome.status()).as(outcome.err()).isLessThan(2);
        return Answer.ofJob(result);
    }

    @Test
    void comeToTheSameHoweverTheyAreCut() throws IOException {
        List<Object> sheets = sheets();
        Answer expected = command(sheets);
        assertThat(expected.rejects()).hasSizeGreaterThan(500);
        assertThat(expected.lines()).hasSizeGreaterThan(1_000);

        assertThat(job(sheets)).isEqualTo(expected);
        assertThat(job(sheets, "--range", "8k", "--partitions", 7)).isEqualTo(expected);
    }

    @Test
    void comeToTheSameUnderEveryOption() throws IOException {
        List<Object> sheets = sheets();
        Object[] options = {"--lang", "zh", "--period", "2013-03", "--region", "江苏"};
        assertThat(job(sheets, options)).isEqualTo(command(sheets, options));
    }

    /** A reform is sent to every executor, and each line names the law that it rests on. */
    @Test
    void ownSchedulesGoBeforeTheShipped() throws IOException {
        Path sample = Path.of("samples/06-reform");
        List<Object> sheets = List.of(sample.resolve("企业.csv"), sample.resolve("用电.csv"));
        Object[] options = {"--schedules", sample.resolve("reform.yaml"), "--no-lines"};
        Path result = folder.resolve("result");
        assertThat(LocalSpark.run(args(sheets, args(List.of(options), "-o", result)))
                        .status())
                .isLessThan(2);
        assertThat(result.resolve("lines")).doesNotExist();
        RecordedRun found = Answer.record(result);
        assertThat(found.options()).isEqualTo(Map.of("no-lines", "true"));
        Answer expected = command(sheets, "--schedules", sample.resolve("reform.yaml"));
        assertThat(found.totals()).isEqualTo(expected.totals());
        assertThat(found.schedules()).isEqualTo(expected.schedules());
        assertThat(found.schedules().get("cn/electricity/differential")).contains("+");
        assertThat(command(sheets).totals()).isNotEqualTo(found.totals());
    }

    /** What was refused is mended and fed again, beside a folder; rows are those of the sheets that they come from. */
    @Test
    void refusedRowsCanBeFedAgain() throws IOException {
        List<Object> sheets = sheets();
        Path result = folder.resolve("first");
        assertThat(LocalSpark.run(args(sheets, "-o", result)).status()).isEqualTo(1);
        List<Object> again = List.of(result.resolve("rejects"));
        assertThat(job(again)).isEqualTo(command(again));
    }

    @Test
    void keysAreFilledDown() throws IOException {
        List<Object> sheet = List.of(file(
                "merged.csv",
                GB18030,
                "企业编号;地区;所属期;用电量;单位产品能耗;能耗限额",
                List.of("E1;浙江;2010-07;5;160;150", ";;2010-08;6;310;150", "E2;浙江;;7;8;9")));
        assertThat(job(sheet, "--fill-down")).isEqualTo(command(sheet, "--fill-down"));
    }
}
