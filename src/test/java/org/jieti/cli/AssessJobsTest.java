package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A result is the same on however many threads it was priced, and whether its sheet was read in one pass or held. */
final class AssessJobsTest {

    private static final String HEADER = "企业编号,企业名称,所属期,用电量,用水量,备注";
    private static final int ROWS = 12_000;

    @TempDir
    private Path folder;

    private Path register;
    private final List<String> rows = new ArrayList<>();

    @BeforeEach
    void writeRegister() throws IOException {
        List<String> lines = new ArrayList<>(List.of("enterprise_id,region,industry,category,valid_from,valid_until"));
        for (int i = 0; i < 300; i++) {
            lines.add("E" + i + ",浙江,水泥," + (i % 3 == 0 ? "淘汰,2009-01-01,2010-06-10" : "限制,,"));
        }
        lines.add("E7,浙江,水泥,允许,,");
        register = file("register.csv", lines);
        Seeded seeded = new Seeded(7);
        for (int i = 0; i < ROWS; i++) {
            rows.add(row(i, seeded));
        }
    }

    private static String row(int i, Seeded seeded) {
        String enterprise = "E" + i / 12 + (seeded.chance(400) ? "\t" : "");
        String name =
                seeded.chance(9) ? "\"厂 \"\"" + i % 7 + "\"\", 分厂" + (seeded.chance(3) ? "\n二" : "") + '"' : "海宁水泥厂";
        String electricity =
                seeded.chance(50) ? seeded.oneOf("x", "-5", "1e5", "\"1,250\"") : seeded.decimal(90_000, 2);
        String period = "2010-" + (i % 12 < 9 ? "0" : "") + (i % 12 + 1);
        String more = seeded.chance(80) ? ",over" : "";
        return String.join(",", enterprise, name, period, electricity, seeded.decimal(500, 1), "备注" + "长".repeat(30))
                + more;
    }

    private Path file(String name, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Path usage() throws IOException {
        return sheet("usage.csv", rows);
    }

    private Path sheet(String name, List<String> some) throws IOException {
        return file(name, Stream.concat(Stream.of(HEADER), some.stream()).toList());
    }

    /** The files of a result but its record. */
    private Map<String, String> result(Object... sheetsAndOptions) throws IOException {
        Path result = Files.createTempDirectory(folder, "result");
        Cli.Result run = Cli.inPipe().run(arguments(result, sheetsAndOptions));
        assertThat(run.status()).as(run.err()).isLessThan(2);
        return content(result);
    }

    private static Object[] arguments(Path result, Object... sheetsAndOptions) {
        return Stream.concat(Stream.of("assess", "-o", result), Stream.of(sheetsAndOptions))
                .toArray();
    }

    private static Map<String, String> content(Path result) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(result)) {
            for (Path file : files.toList()) {
                content.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        content.remove("run.json");
        return content;
    }

    /** However many threads there are; were the sheet held instead of read in one pass, this would end with an exception. */
    @Test
    void theResultOfOnePassIsThatOfTheSheetsHeld() throws IOException, WholeSheetNeeded {
        SourceRun run = new SourceRun(folder, usage(), register);
        Map<String, String> held = run.held();

        for (int jobs : List.of(1, 2, 7)) {
            Map<String, String> streamed = run.streamed(jobs);
            streamed.forEach((name, text) -> assertThat(text.lines())
                    .as(name + " on " + jobs)
                    .containsExactlyElementsOf(
                            held.getOrDefault(name, "").lines().toList()));
            assertThat(streamed.equals(held)).isTrue();
        }
    }

    @Test
    void theResultIsTheSameOnAnyNumberOfThreads() throws IOException {
        Map<String, String> one = result(usage(), register, "--jobs", 1);

        assertThat(Files.size(folder.resolve("usage.csv"))).isGreaterThan(3 * (1 << 19));
        assertThat(one).containsOnlyKeys("surcharges.csv", "lines.csv", "rejects.csv");
        assertThat(one.getOrDefault("surcharges.csv", "").lines()).hasSizeGreaterThan(ROWS / 2);
        assertThat(one.getOrDefault("rejects.csv", "").lines()).hasSizeBetween(100, 1000);
        assertThat(result(usage(), register, "--jobs", 2).equals(one)).isTrue();
        assertThat(result(usage(), register, "--jobs", 7).equals(one)).isTrue();
    }

    /** A second sheet of usage, without rows, is reason enough to hold the first. */
    @Test
    void theResultIsTheSameIfTheSheetIsHeld() throws IOException {
        Map<String, String> streamed = result(usage(), register);

        Map<String, String> held = result(usage(), register, sheet("zero.csv", List.of()));

        assertThat(held.keySet()).isEqualTo(streamed.keySet());
        streamed.forEach((name, text) -> assertThat(held.getOrDefault(name, "").lines())
                .as(name)
                .containsExactlyElementsOf(text.lines().toList()));
        assertThat(held.equals(streamed)).isTrue();
    }

    /** Names and figures of the register are those of one enterprise, its words are those of many; a row goes before it. */
    @Test
    void theResultIsTheSameBesideARegisterThatSaysMost() throws IOException, WholeSheetNeeded {
        Seeded seeded = new Seeded(13);
        List<String> known = new ArrayList<>(List.of("企业编号,企业名称,地区,行业,类别,超限额倍数,亩均评价,等级年数,生效日期,失效日期"));
        List<String> lines = new ArrayList<>(List.of("企业编号,企业名称,类别,所属期,用电量,超限额倍数,水源,取水量,取水计划"));
        for (int i = 0; i < ROWS / 12; i++) {
            registered(i, seeded, known);
            for (int month = 1; month <= 12; month++) {
                lines.add(besideRegister(i, month, seeded));
            }
        }
        SourceRun run = new SourceRun(folder, file("beside.csv", lines), file("known.csv", known));

        Map<String, String> streamed = run.streamed(2);

        assertThat(streamed.getOrDefault("lines.csv", "").lines()).hasSizeGreaterThan(2 * ROWS);
        Map<String, String> held = run.held();
        streamed.forEach((name, text) -> assertThat(held.getOrDefault(name, "").lines())
                .as(name)
                .containsExactlyElementsOf(text.lines().toList()));
    }

    /** One row for the year, two that part it, or none. */
    private static void registered(int i, Seeded seeded, List<String> rows) {
        List<String> days = seeded.chance(9)
                ? List.of()
                : seeded.chance(4) ? List.of(",2015-06-30", "2015-07-01,") : List.of(seeded.oneOf(",", "2015-03-10,"));
        String words = words(seeded);
        for (String some : days) {
            String name = seeded.oneOf("海宁水泥厂" + i, "\"杭州, 二厂\"", "=1+1", "\"厂 \"\"甲\"\"\"", "A厂", "");
            rows.add(String.join(",", "R" + i, name, seeded.chance(2) ? words : words(seeded), some));
        }
    }

    /** What a register says of many enterprises, and two figures. */
    private static String words(Seeded seeded) {
        return String.join(
                ",",
                seeded.oneOf("浙江", "杭州", "海宁市", ""),
                seeded.oneOf("水泥", "钢铁", "电解铝"),
                seeded.oneOf("淘汰", "限制", "允许"),
                seeded.oneOf("0.5", "1", "1.5", ""),
                seeded.oneOf("C", "D", ""),
                seeded.oneOf("2", "3", ""));
    }

    private static String besideRegister(int i, int month, Seeded seeded) {
        return String.join(
                ",",
                "R" + i,
                seeded.oneOf("", "", "", "自己的名字"),
                seeded.oneOf("", "", "", "限制"),
                "2015-" + (month < 10 ? "0" : "") + month,
                seeded.decimal(9_000_000, 2),
                seeded.oneOf("", "", "", "1.01"),
                seeded.oneOf("地表水", "地下水"),
                seeded.oneOf("100", "120", "140", "141.5", seeded.decimal(400, 1)),
                "100");
    }

    /** Plain rows follow each other; held ones are assessed one by one. */
    @Test
    void theResultIsTheSameIfCasesAreAssessedOneByOne() throws IOException, WholeSheetNeeded {
        Seeded seeded = new Seeded(11);
        List<String> lines =
                new ArrayList<>(List.of("企业编号,企业名称,地区,行业,类别,所属期,用电量,单位产品电耗(kWh/t),能耗限额(kWh/t),用水量,用水定额,水源,取水量,取水计划"));
        for (int i = 0; i < ROWS; i++) {
            lines.add(wideRow(i, seeded));
        }
        Path wide = file("wide.csv", lines);
        SourceRun run = new SourceRun(folder, wide);

        Map<String, String> streamed = run.streamed(2);

        assertThat(streamed.getOrDefault("lines.csv", "").lines()).hasSizeGreaterThan(2 * ROWS);
        Map<String, String> held = run.held();
        streamed.forEach((name, text) -> assertThat(held.getOrDefault(name, "").lines())
                .as(name)
                .containsExactlyElementsOf(text.lines().toList()));
    }

    /** Roots, tables and charges on other levies are followed like any other step. */
    @Test
    void theBaseOfTheBillIsTheSameIfCasesAreAssessedOneByOne() throws IOException, WholeSheetNeeded {
        Seeded seeded = new Seeded(13);
        List<String> lines = new ArrayList<>(
                List.of(
                        "户号,所属期,地区,基本电费计收方式,变压器容量,合同最大需量,最大需量,用电量,峰电量,谷电量,无功电量,电价,峰电价,谷电价,容量电价,需量电价,基金及附加单价,功率因数标准,用电类别,高压供电,有载调压"));
        for (int i = 0; i < ROWS / 4; i++) {
            lines.add(billRow(i, seeded));
        }
        SourceRun run = new SourceRun(folder, file("bills.csv", lines)).withBase();

        Map<String, String> streamed = run.streamed(2);

        assertThat(streamed.getOrDefault("lines.csv", "")
                        .lines()
                        .filter(line -> line.contains("base.power-factor") && line.contains(",charged,")))
                .hasSizeGreaterThan(ROWS / 16);
        Map<String, String> held = run.held();
        streamed.forEach((name, text) -> assertThat(held.getOrDefault(name, "").lines())
                .as(name)
                .containsExactlyElementsOf(text.lines().toList()));
    }

    /** Whether a period lies within a season is no number that could be followed. */
    @Test
    void aSeasonIsAskedOfEachRow() throws IOException {
        Path seasons = file(
                "seasons.yaml",
                List.of(
                        "schedule: zhejiang/water/summer",
                        "title: Summer water",
                        "title_zh: 夏季用水",
                        "levy: water.differential",
                        "region: 浙江",
                        "versions:",
                        "  - from: 2000-01-01",
                        "    cite: {document: 测试, issuer: 测试, standing: quoted}",
                        "    calendar: {summer: 07-01..08-31}",
                        "    charges:",
                        "      - quantity: water_m3",
                        "        lookup: [{when: {within: summer}, rate: 2 CNY/m3}, {rate: 1 CNY/m3}]"));
        List<String> some = rows.subList(0, 2_000);
        Path usage = sheet("some.csv", some);

        Map<String, String> streamed = result(usage, "--region", "浙江", "--schedules", seasons);

        assertThat(streamed.getOrDefault("lines.csv", "").lines().filter(line -> line.contains(",2,CNY/m3,")))
                .hasSizeBetween(some.size() / 8, some.size() / 4);
        assertThat(result(usage, "--region", "浙江", "--schedules", seasons, sheet("zero.csv", List.of()))
                        .equals(streamed))
                .isTrue();
    }

    private static String billRow(int i, Seeded seeded) {
        String peak = seeded.oneOf("", "", "300", seeded.decimal(9_000, 1));
        String valley = peak.isEmpty() ? "" : seeded.decimal(9_000, 1);
        String electricity = peak.isEmpty()
                ? seeded.oneOf("0", "189", seeded.decimal(90_000, 2))
                : new java.math.BigDecimal(peak)
                        .add(new java.math.BigDecimal(valley))
                        .toString();
        return String.join(
                ",",
                "B" + i / 12,
                (2015 + i / 12 % 10) + "-" + (i % 12 < 9 ? "0" : "") + (i % 12 + 1),
                seeded.oneOf("浙江", "杭州", "湖北", ""),
                seeded.oneOf("按容量", "按需量", "单一制", "按容量", ""),
                seeded.oneOf("100", "160", "159", "315", "3200"),
                seeded.oneOf("200", "1000", ""),
                seeded.oneOf("200", "210", "210.5", seeded.decimal(1500, 1)),
                electricity,
                peak,
                valley,
                seeded.oneOf("0", "65.4", "-20", seeded.decimal(60_000, 1)),
                seeded.oneOf("0.6664", "0.5", ""),
                "1.05",
                seeded.oneOf("0.3", "0.32"),
                seeded.oneOf("30", ""),
                "40",
                "0.0294",
                seeded.oneOf("0.90", "0.85", "0.80", "", ""),
                seeded.oneOf("工业", "大工业", "非工业", "农业", ""),
                seeded.oneOf("是", "否", "是"),
                seeded.oneOf("否", "是", ""));
    }

    /** A character that is none stands for gaps within a row; what a sheet says is never taken for one. */
    @Test
    void aWordThatLooksLikeAGapIsToldAsItStands() throws IOException {
        List<String> lines = new ArrayList<>(List.of("enterprise_id,period,region,industry,electricity_kwh,category"));
        for (int i = 0; i < 40; i++) {
            lines.add("G" + i + ",2012-06,浙江,水泥" + (i % 2 == 0 ? "\uFFFF\uE000" : "\uFFFF") + "厂,1000,");
        }
        Path odd = file("odd.csv", lines);

        assertThat(result(odd).equals(result(odd, sheet("zero.csv", List.of()))))
                .isTrue();
    }

    /** So many spellings of days are more than a column knows by heart. */
    @Test
    @Timeout(60)
    void aColumnOfManySpellingsComesToAnEnd() throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("enterprise_id,period,region,category,electricity_kwh,plan_deadline"));
        LocalDate first = LocalDate.of(2000, 1, 1);
        for (int i = 0; i < 3_000; i++) {
            LocalDate day = first.plusDays(i);
            for (String spelling : List.of(
                    day.toString(),
                    day.toString().replace("-", ""),
                    day.toString().replace('-', '/'))) {
                lines.add("S" + lines.size() + ",2012-06,浙江,限制,1000," + spelling);
            }
        }

        assertThat(result(file("days.csv", lines))
                        .getOrDefault("surcharges.csv", "")
                        .lines())
                .hasSize(lines.size());
    }

    private static String wideRow(int i, Seeded seeded) {
        String name = seeded.oneOf("海宁水泥厂", "\"杭州, 二厂\"", "浙江水泥（集团）", "=1+1", "\"厂 \"\"甲\"\"\"", "A厂");
        String limit = seeded.oneOf("90", "100.5", "90", "");
        String intensity = seeded.oneOf("90", "100.5", "180", "181.01", "45", seeded.decimal(300, 2), "");
        return String.join(
                ",",
                "W" + i / 12,
                name,
                seeded.oneOf("浙江", "杭州", "海宁市", "江苏", "乌有", ""),
                seeded.oneOf("水泥", "钢铁", "电解铝", "炼金", ""),
                seeded.oneOf("淘汰", "限制", "允许", "淘汰", ""),
                (2006 + i / 12 % 12) + "-" + (i % 12 < 9 ? "0" : "") + (i % 12 + 1),
                seeded.oneOf(seeded.decimal(9_000_000, 2), "0", "100000.005", "999999999999.99"),
                intensity,
                limit,
                seeded.oneOf("100", "120", "130", "150.5", seeded.decimal(400, 1), ""),
                seeded.oneOf("100", "100", "0", ""),
                seeded.oneOf("地表水", "地下水", "泉水", ""),
                seeded.oneOf("100", "120", "140", "141.5", seeded.decimal(400, 1)),
                seeded.oneOf("100", "100", ""));
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedAsIfTheSheetWereHeld() throws IOException {
        rows.add(rows.get(3));
        rows.add("E4,海宁水泥厂,2010-01-15..2010-02-14,5,5,");
        Map<String, String> streamed = result(usage(), register);

        assertThat(streamed.get("rejects.csv")).contains("row-twice");
        assertThat(result(usage(), register, sheet("zero.csv", List.of())).equals(streamed))
                .isTrue();
    }

    @Test
    void withoutLinesTheRestIsTheSameAndEarlierLinesAreGone() throws IOException {
        Path result = folder.resolve("again");
        Cli.inPipe().run(arguments(result, usage(), register));
        Map<String, String> before = content(result);
        assertThat(before.remove("lines.csv")).isNotEmpty();

        Cli.inPipe().run(arguments(result, usage(), register, "--no-lines"));

        assertThat(content(result).equals(before)).isTrue();
    }

    @Test
    void noThreadIsTooFew() throws IOException {
        Cli.Result run = Cli.inPipe().run("assess", usage(), "--jobs", 0);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--jobs: 0 is not a number of threads");
    }

    @Test
    void refusedRowsWithNothingInThemTakeNoPlaceAmongTheSheets() throws IOException {
        Path nothing = file("a.csv", List.of("file,line,column,field,value,code,message,enterprise_id,region"));

        assertThat(result(nothing, usage(), register).equals(result(usage(), register)))
                .isTrue();
    }

    @Test
    @Timeout(60)
    void whatComesThroughAPipeIsPricedLikeAFile() throws Exception {
        Map<String, String> expected = result(usage(), register);
        Path result = folder.resolve("piped");
        Cli.inPipe().reading(Files.readString(usage())).run(arguments(result, "-", register));
        assertThat(content(result).getOrDefault("surcharges.csv", "").equals(expected.get("surcharges.csv")))
                .isTrue();

        Path pipe = folder.resolve("usage.pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        byte[] bytes = Files.readAllBytes(usage());
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            try (var out = Files.newOutputStream(pipe)) {
                out.write(bytes);
            } catch (IOException fault) {
                throw new java.io.UncheckedIOException(fault);
            }
        });
        assertThat(result(pipe, register).getOrDefault("surcharges.csv", "").equals(expected.get("surcharges.csv")))
                .isTrue();
        writing.join();
    }

    @Test
    void anEmptySheetIsRefusedAndAHeaderAloneHasNothingToPrice() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));

        assertThat(Cli.inPipe().run("assess", empty).status()).isEqualTo(3);
        assertThat(Cli.inPipe().run("assess", empty).err()).contains("empty");
        assertThat(Cli.inPipe().run("assess", sheet("header.csv", List.of())).status())
                .isEqualTo(1);
    }
}
