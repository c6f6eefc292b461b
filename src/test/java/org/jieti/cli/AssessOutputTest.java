package org.jieti.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jieti.input.MutatedSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code jieti assess} writes: the table, the CSV in a pipe, and the files of {@code -o}. */
final class AssessOutputTest {

    @TempDir
    private Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Path result() {
        return folder.resolve("result");
    }

    /** Usage of three kinds with a refused row, and a register. */
    private Object[] month() throws IOException {
        Path usage = file(
                "usage.csv",
                "企业编号,所属期,用电量(万千瓦时),用水量,用水定额,基本水价",
                "330481001,2010-06,12.5,,,",
                "330481002,2010-06,x,,,",
                "110101003,2021-06,,1300,1000,4.2",
                "330481001,2010-07,1.25,,,");
        Path register = file(
                "register.csv",
                "enterprise_id,enterprise,region,industry,category",
                "330481001,海宁水泥厂,浙江,水泥,淘汰",
                "330481002,嘉兴铁合金厂,浙江,铁合金,限制",
                "110101003,北京啤酒厂,北京,,允许");
        Path water = file(
                "water.csv",
                "企业编号,所属期,排放口,介质,污染物,排放量",
                "330481001,2019-06,W1,水,化学需氧量,500",
                "330481001,2019-06,W1,水,氨氮,80",
                "330481001,2019-06,W1,水,以太,3");
        return new Object[] {"assess", usage, register, water};
    }

    private static Object[] and(Object[] args, Object... more) {
        return Stream.concat(Stream.of(args), Stream.of(more)).toArray();
    }

    private static List<CSVRecord> records(String csv) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv))
                .getRecords();
    }

    private static String text(Path file) throws IOException {
        String text = Files.readString(file);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Every file below a folder with its bytes. */
    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                content.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return content;
    }

    // -- On a terminal.

    /** The columns of a terminal that a text takes, by the plain rule: Han and full-width forms take two. */
    private static int width(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60)
                        ? 2
                        : 1)
                .sum();
    }

    /** A line with a second character for each that takes two columns. */
    private static String spread(String line) {
        return line.replaceAll("([\\p{IsHan}\\x{3000}-\\x{303F}\\x{FF00}-\\x{FF60}])", "$1~");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 120})
    void noLineOfTheTableIsWiderThanTheTerminal(int columns) throws IOException {
        Path wide = file(
                "wide.csv",
                "enterprise_id,enterprise,region,industry,category,period,electricity_kwh,water_m3,water_quota_m3,water_price",
                "1,北京市朝阳区高碑店乡第二水泥制品联合有限责任公司（旧厂区）,北京,水泥,淘汰,2021-06,123456789,8000000,100000,9.5",
                "2,甲,北京,水泥,淘汰,2021-06-16..2021-07-15,1,1,1,1");

        Cli.Result result = Cli.onTerminal(columns).run("assess", wide);

        assertThat(result.status()).isZero();
        assertThat(result.out().lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(width(line)).isLessThanOrEqualTo(columns));
        assertThat(result.out()).contains("49,382,715.60");
        assertThat(result.err().lines())
                .allSatisfy(line -> assertThat(width(line)).isLessThanOrEqualTo(columns));
    }

    @Test
    void amountsOfFourResourcesFitEightyColumns() throws IOException {
        Path usage = file(
                "usage.csv",
                "enterprise_id,enterprise,region,industry,category,period,electricity_kwh,water_class,water_m3,wastewater_m3",
                "1,杭州水泥厂,杭州,水泥,淘汰,2024-06,1234567,一般工业,90000,80000");
        Path discharge =
                file("discharge.csv", "enterprise_id,period,medium,pollutant,mass_kg", "1,2024-06,air,二氧化硫,95000");
        Path taken = file(
                "taken.csv",
                "enterprise_id,period,water_source,water_taken_m3,water_plan_m3",
                "1,2024-06,地表水,700000,600000");

        Cli.Result result = Cli.onTerminal(80).run("assess", usage, discharge, taken);

        assertThat(result.out()).contains("493,826.80", "total");
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(width(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void theColumnsOfTheTableStandUnderEachOther() throws IOException {
        Cli.Result result = Cli.onTerminal(100).run(month());

        List<String> lines = result.out().lines().map(AssessOutputTest::spread).toList();
        String rule =
                lines.stream().filter(line -> line.startsWith("─")).findFirst().orElseThrow();
        Matcher gap = Pattern.compile("─(  )─").matcher(rule);
        List<Integer> gaps = new ArrayList<>();
        for (int at = 0; gap.find(at); at = gap.end(1)) {
            gaps.add(gap.start(1));
        }
        assertThat(gaps).hasSizeGreaterThan(4);
        assertThat(lines)
                .allSatisfy(line -> gaps.stream()
                        .filter(at -> at + 2 <= line.length())
                        .forEach(at ->
                                assertThat(line.substring(at, at + 2)).as(line).isIn("  ", "──")));
        assertThat(result.out()).contains("海宁水泥厂", "北京啤酒厂");
    }

    @Test
    void theTableEndsWithTotals() throws IOException {
        Cli.Result result = Cli.onTerminal(120).run(month());

        List<String> lines = result.out().lines().toList();
        assertThat(lines.get(lines.size() - 1)).contains("total", "41,250.00", "1,680.00", "1");
        assertThat(lines.get(0))
                .contains("electricity", "water", "pollutant", "total", "undetermined")
                .doesNotContain("gas");
    }

    // -- In a pipe.

    @Test
    void thePipeGetsPlainCsv() throws IOException {
        Cli.Result result = Cli.inPipe().run(month());

        assertThat(result.out())
                .startsWith("enterprise_id,enterprise,")
                .endsWith("\n")
                .doesNotContain("\r", "\uFEFF");
        assertThat(records(result.out())).hasSize(4);
    }

    @Test
    void thePipeGetsTheRowsOfTheFile() throws IOException {
        Cli.Result piped = Cli.inPipe().run(month());
        Cli.inPipe().run(and(month(), "-o", result()));

        assertThat(text(result().resolve("surcharges.csv"))).isEqualTo(piped.out());
    }

    /** A writer that fails with a message from its first character on. */
    private static Writer failing(String message) {
        return new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException(message);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void aReaderThatHasHadEnoughIsNoFault() throws IOException {
        Cli.Result result = Cli.inPipe().runInto(failing("Broken pipe"), month());

        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void anOutputThatCannotBeWrittenIsThree() throws IOException {
        for (Cli cli : List.of(Cli.inPipe(), Cli.onTerminal(80))) {
            Cli.Result result = cli.runInto(failing("No space left on device"), month());

            assertThat(result.status()).isEqualTo(3);
            assertThat(result.err()).contains("No space left on device", "[output-unwritable]");
        }
    }

    // -- Files.

    @Test
    void writesFourFilesThatASpreadsheetOpens() throws IOException {
        Cli.Result result = Cli.inPipe().run(and(month(), "-o", result()));

        assertThat(result.out()).isEmpty();
        Map<String, String> content = content(result());
        assertThat(content).containsOnlyKeys("surcharges.csv", "lines.csv", "rejects.csv", "run.json");
        content.forEach((name, text) -> assertThat(text).as(name).endsWith("\n").doesNotContain("\r"));
        content.remove("run.json");
        assertThat(content.values()).allSatisfy(text -> assertThat(text).startsWith("\uFEFF"));
        assertThat(text(result().resolve("lines.csv")))
                .startsWith(
                        "enterprise_id,period,levy,schedule,tier,quantity,unit,rate,rate_unit,multiplier,amount,status,"
                                + "reason,document,article\n");
        assertThat(text(result().resolve("rejects.csv"))).startsWith("file,line,column,field,value,code,message,");
    }

    @Test
    void linesAddUpToRowsAndRowsToTotals() throws IOException {
        Cli.inPipe().run(and(month(), "-o", result()));

        Map<String, BigDecimal> byLines = new TreeMap<>();
        for (CSVRecord line : records(text(result().resolve("lines.csv")))) {
            if (!line.get("amount").isEmpty()) {
                byLines.merge(line.get("enterprise_id"), new BigDecimal(line.get("amount")), BigDecimal::add);
            } else {
                assertThat(line.get("status")).isEqualTo("undetermined");
            }
        }
        Map<String, BigDecimal> byRows = new TreeMap<>();
        BigDecimal all = new BigDecimal("0.00");
        for (CSVRecord row : records(text(result().resolve("surcharges.csv")))) {
            BigDecimal total = new BigDecimal(row.get("total").isEmpty() ? "0.00" : row.get("total"));
            BigDecimal resources = Stream.of("electricity", "water", "wastewater", "pollutant", "gas", "late_payment")
                    .map(row::get)
                    .filter(cell -> !cell.isEmpty())
                    .map(BigDecimal::new)
                    .reduce(new BigDecimal("0.00"), BigDecimal::add);
            assertThat(total).isEqualTo(resources);
            byRows.merge(row.get("enterprise_id"), total, BigDecimal::add);
            all = all.add(total);
        }
        assertThat(byLines).isEqualTo(byRows);
        assertThat(all).isGreaterThan(BigDecimal.ZERO);
        assertThat(Files.readString(result().resolve("run.json"))).containsPattern("\"total\" : \"" + all + "\"");
    }

    @Test
    void writesRejectsEvenWhenThereAreNone() throws IOException {
        Path good = file(
                "good.csv", "enterprise_id,region,period,water_m3,water_quota_m3,water_price", "E1,北京,2021-06,9,8,7");

        assertThat(Cli.inPipe().run("assess", good, "-o", result()).status()).isZero();
        assertThat(text(result().resolve("rejects.csv"))).isEqualTo("file,line,column,field,value,code,message\n");
    }

    @Test
    void aRejectSaysWhereWhatAndHowToMendIt() throws IOException {
        Cli.inPipe().run(and(month(), "-o", result()));

        CSVRecord reject = records(text(result().resolve("rejects.csv"))).get(0);
        assertThat(reject.get("file")).endsWith("usage.csv");
        assertThat(reject.get("line")).isEqualTo("3");
        assertThat(reject.get("column")).isEqualTo("3");
        assertThat(reject.get("field")).isEqualTo("用电量(万千瓦时)");
        assertThat(reject.get("value")).isEqualTo("x");
        assertThat(reject.get("code")).isEqualTo("not-a-number");
        assertThat(reject.get("message")).contains("x", "Try: ");
        assertThat(reject.get("企业编号")).isEqualTo("330481002");
        assertThat(reject.get("所属期")).isEqualTo("2010-06");
    }

    @Test
    void rejectsCanBeMendedAndFedAgain() throws IOException {
        Path usage = file(
                "usage.csv",
                "户号,地区,行业,类别,月份,用电量(万千瓦时),产量,备注,备注",
                "=1,浙江,水泥,淘汰,2010-06,1.2x,-,甲,乙",
                "E2,浙江,水泥,淘汰,2010-06,0.1,—,丙,丁");
        Cli.inPipe().run("assess", usage, "-o", result());
        Path rejects = result().resolve("rejects.csv");
        assertThat(Files.readString(rejects)).contains("甲", "乙").doesNotContain("丙");

        Path mended = Files.writeString(
                folder.resolve("mended.csv"), Files.readString(rejects).replace("1.2x", "1.2"));
        Cli.Result result = Cli.inPipe().run("assess", mended);

        assertThat(result.status()).isZero();
        assertThat(records(result.out()).get(0).get("total")).isEqualTo("3600.00");
    }

    /** A spreadsheet may leave some at the end. */
    @Test
    void blankRowsAmongRejectsAreNoSheet() throws IOException {
        Path usage = file("usage.csv", "户号,地区,行业,类别,月份,用电量", "E1,浙江,水泥,淘汰,2010-06,12000x");
        Cli.inPipe().run("assess", usage, "-o", result());
        String rejects = text(result().resolve("rejects.csv")).replace("12000x", "12000");
        Path mended = Files.writeString(folder.resolve("mended.csv"), rejects + ",,,,,,,,,,,,\n\n");

        Cli.Result result = Cli.inPipe().run("assess", mended);

        assertThat(result.err()).doesNotContain("error");
        assertThat(records(result.out()).get(0).get("total")).isEqualTo("3600.00");
    }

    /** The register alone gave the place; one row is mended at once, the others in two further turns. */
    @Test
    void rejectsOfRejectsStillKnowTheirSheets() throws IOException {
        Path usage = file("用电.csv", "户号,月份,用电量(万千瓦时),备注", "A1,2010-06,1x,甲", "A2,2010-06,2y,", "A4,,4,");
        Path register = file("企业.csv", "户号,地区,行业,类别", "A1,浙江,水泥,淘汰", "A2,浙江,水泥,淘汰", "A3,浙江,水泥,落后", "A4,浙江,水泥,淘汰");
        Path sound = file("名册.csv", "户号,地区,行业,类别", "A1,浙江,水泥,淘汰", "A2,浙江,水泥,淘汰", "A4,浙江,水泥,淘汰");
        Cli.inPipe().run("assess", usage, register, "-o", result());
        Path first = Files.writeString(
                folder.resolve("first.csv"),
                text(result().resolve("rejects.csv")).replace("1x", "1"));
        Cli.Result once = Cli.inPipe().run("assess", first, sound, "-o", folder.resolve("once"));
        String again = text(folder.resolve("once/rejects.csv"));
        Path second = Files.writeString(
                folder.resolve("second.csv"),
                again.replace("2y", "2").replace("A4,,", "A4,2010-06,").replace("落后", "允许"));
        Cli.Result twice = Cli.inPipe().run("assess", second, sound);

        assertThat(once.status()).isEqualTo(ExitStatus.DONE_IN_PART.code());
        assertThat(records(again))
                .extracting(row -> row.get("file").replaceFirst(".*/", "") + ":" + row.get("line"))
                .containsExactlyInAnyOrder("用电.csv:3", "用电.csv:4", "企业.csv:4");
        assertThat(records(again).get(0).getParser().getHeaderNames())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(twice.err()).doesNotContain("error:");
        assertThat(records(twice.out()))
                .extracting(row -> row.get("enterprise_id") + " " + row.get("total"))
                .containsExactlyInAnyOrder("A2 6000.00", "A4 12000.00");
    }

    @Test
    void rejectsOfSeveralSheetsCanBeMendedAndFedAgain() throws IOException {
        Path chinese = file("a.csv", "企业编号,地区,行业,类别,所属期,用电量(万千瓦时)", "A1,浙江,水泥,淘汰,2010-06,1x");
        Path english = file(
                "b.csv", "enterprise_id,region,industry,category,period,electricity_kwh", "A2,浙江,水泥,淘汰,2010-06,2x");
        Path discharge = file(
                "c.csv",
                "enterprise_id,region,period,outlet,medium,pollutant,mass_kg",
                "A3,北京,2019-06,W1,water,cod,3x");
        Cli.inPipe().run("assess", chinese, english, discharge, "-o", result());
        String rejects = Files.readString(result().resolve("rejects.csv"));

        Path mended = Files.writeString(folder.resolve("mended.csv"), rejects.replaceAll("([123])x", "$1"));
        Cli.Result result = Cli.inPipe().run("assess", mended);

        assertThat(records(result.out()))
                .map(row -> row.get("enterprise_id"))
                .containsExactlyInAnyOrder("A1", "A2", "A3");
        assertThat(records(result.out()))
                .map(row -> row.get("total"))
                .containsExactlyInAnyOrder("3000.00", "0.60", "42.00");
    }

    // -- run.json.

    private static long count(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\" : (\\d+)").matcher(json);
        assertThat(matcher.find()).as(name).isTrue();
        return Long.parseLong(matcher.group(1));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void theRecordCountsEveryRow() throws IOException {
        Cli.inPipe().run(and(month(), "-o", result()));

        String json = Files.readString(result().resolve("run.json"));
        assertThat(count(json, "rows_read")).isEqualTo(4 + 3 + 3);
        assertThat(count(json, "rows_rejected")).isEqualTo(1);
        assertThat(count(json, "rows_used")).isEqualTo(9);
        assertThat(count(json, "enterprise_periods")).isEqualTo(4);
        assertThat(count(json, "lines_undetermined"))
                .isEqualTo(records(text(result().resolve("surcharges.csv"))).stream()
                        .mapToLong(row -> Long.parseLong(row.get("undetermined")))
                        .sum())
                .isPositive();
        assertThat(records(text(result().resolve("lines.csv")))).hasSize((int) (count(json, "lines_charged")
                + count(json, "lines_zero")
                + count(json, "lines_yielded")
                + count(json, "lines_exempt")
                + count(json, "lines_undetermined")));
    }

    @Test
    void theRecordNamesItsInputsAndSchedulesByDigest() throws IOException {
        Object[] month = month();
        Cli.inPipe().run(and(month, "--region", "浙江", "--period", "2010", "-o", result()));

        String json = Files.readString(result().resolve("run.json"));
        for (int i = 1; i < month.length; i++) {
            assertThat(json).contains(month[i].toString(), sha256(Files.readAllBytes((Path) month[i])));
        }
        byte[] schedule =
                Files.readAllBytes(Path.of("src/main/resources/org/jieti/schedules/cn/electricity/differential.yaml"));
        assertThat(json).contains("\"cn/electricity/differential\" : \"" + sha256(schedule) + "\"");
        assertThat(json).doesNotContain("cn/water/resource-tax");
        assertThat(json).contains("\"region\" : \"浙江\"", "\"period\" : \"2010\"");
        assertThat(json).contains("\"started\" : \"" + Cli.NOW + "\"");
    }

    /** A sheet of usage alone is read in one pass, and its digest is asked for more than once. */
    @Test
    void theRecordNamesASheetReadInOnePassByDigest() throws IOException {
        Path usage = Files.writeString(
                folder.resolve("june.csv"),
                "enterprise_id,region,industry,category,period,electricity_kwh\nE7,浙江,水泥,淘汰,2010-06,1500\n");

        Cli.inPipe().run("assess", usage, "-o", result());

        assertThat(Files.readString(result().resolve("run.json"))).contains(sha256(Files.readAllBytes(usage)));
    }

    @Test
    void countsAddUpWhateverIsInTheSheets() throws IOException {
        int refused = 0;
        for (long seed = 1000; seed < 1030; seed++) {
            Path sheet = Files.writeString(folder.resolve("m.csv"), MutatedSheet.of(seed));
            Cli.Result run = Cli.inPipe().run("assess", sheet, "--region", "330000", "-o", result());
            if (run.status() == 3) {
                continue;
            }
            String json = Files.readString(result().resolve("run.json"));
            List<CSVRecord> rejects = records(
                    text(result().resolve("rejects.csv")).replaceFirst("(?s)\\A([^\\n]*\\n)", "1,2,3,4,5,6,7\n"));
            assertThat(count(json, "rows_read"))
                    .as("seed %d", seed)
                    .isEqualTo(count(json, "rows_used") + count(json, "rows_rejected"));
            assertThat(rejects).as("seed %d", seed).hasSize((int) count(json, "rows_rejected"));
            assertThat(rejects).as("seed %d", seed).allSatisfy(row -> {
                assertThat(row.get(1)).matches("[1-9]\\d*");
                assertThat(row.get(5)).matches("[a-z-]+(; [a-z-]+)*");
            });
            refused += rejects.size();
        }
        assertThat(refused).isGreaterThan(5);
    }

    @Test
    void theSameInputGivesTheSameBytes() throws IOException {
        Cli.Result first = Cli.inPipe().run(and(month(), "-o", result()));
        Map<String, String> before = content(result());
        Cli.Result second = Cli.inPipe().run(and(month(), "-o", result()));

        assertThat(content(result())).isEqualTo(before);
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Asia/Kathmandu",
        "th-TH-u-ca-buddhist-nu-thai, Pacific/Apia",
        "ar-EG-u-nu-arab, America/St_Johns"
    })
    void neitherLocaleNorTimeZoneChangesAnything(String locale, String zone) throws IOException {
        Cli.Result plain = Cli.inPipe().run(and(month(), "-o", result()));
        Cli.Result table = Cli.onTerminal(90).run(month());
        Map<String, String> before = content(result());
        Locale usualLocale = Locale.getDefault();
        TimeZone usualZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            assertThat(Cli.inPipe().run(and(month(), "-o", result()))).isEqualTo(plain);
            assertThat(Cli.onTerminal(90).run(month())).isEqualTo(table);
            assertThat(content(result())).isEqualTo(before);
        } finally {
            Locale.setDefault(usualLocale);
            TimeZone.setDefault(usualZone);
        }
    }

    // -- What is harmless to open and exact to read.

    @Test
    void noCellRunsAsAFormula() throws IOException {
        Path usage = file(
                "usage.csv",
                "enterprise_id,enterprise,region,industry,category,period,electricity_kwh,=note",
                "=1+1,@SUM(A1),=HYPERLINK(\"\"x\"\"),浙江,淘汰,2010-06,10,",
                "+2*3,-cmd|' /C calc'!A0,@浙江,+水泥,淘汰,2010-06,20,",
                "@x,\"\t=4\",浙江,水泥,淘汰,2010-06,-30,=5+5",
                "E4,=1+1;2,浙江,水泥,=淘汰,2010-06,40,@y");
        Path discharge = file(
                "discharge.csv",
                "enterprise_id,region,period,outlet,medium,pollutant,mass_kg",
                "E5,浙江,2019-06,=W1+1,water,=cod+1,100",
                "E6,浙江,2019-06,@W2,water,化学需氧量,200");

        Cli.Result piped = Cli.inPipe().run("assess", usage, discharge);
        Cli.inPipe().run("assess", usage, discharge, "-o", result());

        List<String> texts = new ArrayList<>(List.of(piped.out()));
        for (String name : List.of("surcharges.csv", "lines.csv", "rejects.csv")) {
            texts.add(text(result().resolve(name)));
        }
        for (String text : texts) {
            for (CSVRecord row : CSVFormat.DEFAULT.parse(new StringReader(text))) {
                assertThat(row.toList()).noneMatch(cell -> cell.matches("(?s)[=@\\t\\r].*|[+-].*[^\\d.,%].*"));
            }
        }
        assertThat(texts.get(1)).contains("'=1+1", "'+2*3", "'@SUM(A1)");
        assertThat(texts.get(3)).contains("'=5+5", "'=淘汰");
    }

    @Test
    void whatIsQuotedIsReadBackAsItWas() throws IOException {
        List<String> names =
                List.of("甲, 乙", "say \"好\"", "two\nlines", "comma,\"quote\"\nand line", "半;角", "#注", "'单'");
        StringBuilder sheet =
                new StringBuilder("enterprise_id,enterprise,region,period,water_m3,water_quota_m3,water_price\n");
        for (int i = 0; i < names.size(); i++) {
            sheet.append("E")
                    .append(i)
                    .append(",\"")
                    .append(names.get(i).replace("\"", "\"\""))
                    .append("\",北京,2021-06,2,1,3\n");
        }
        Path usage = Files.writeString(folder.resolve("names.csv"), sheet);

        Cli.Result piped = Cli.inPipe().run("assess", usage);

        assertThat(records(piped.out())).map(row -> row.get("enterprise")).isEqualTo(names);
    }

    // -- Where the files go.

    /** Whatever the test did not put there itself. */
    private List<String> leftOver(String... known) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(".csv") && !List.of(known).contains(name))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void leavesNothingBesideTheResult() throws IOException {
        Cli.inPipe().run(and(month(), "-o", result()));
        Cli.inPipe().run(and(month(), "-o", result()));

        assertThat(leftOver()).containsExactly("result");
    }

    @Test
    void makesTheFoldersAboveTheResult() throws IOException {
        Path deep = folder.resolve("2010/06/result");

        assertThat(Cli.inPipe().run(and(month(), "-o", deep)).status()).isEqualTo(1);
        assertThat(deep.resolve("run.json")).exists();
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Files.createDirectory(result());

        Cli.inPipe().run(and(month(), "-o", result()));

        assertThat(content(result())).hasSize(4);
    }

    @Test
    void anEarlierResultIsReplacedAndOtherFilesBesideItStay() throws IOException {
        Cli.inPipe().run(and(month(), "-o", result()));
        String before = Files.readString(result().resolve("surcharges.csv"));
        Files.writeString(result().resolve("notes.txt"), "checked by Li");

        Cli.inPipe().run(and(month(), "-o", result(), "--period", "2010-07"));

        assertThat(text(result().resolve("surcharges.csv"))).contains("2010-07").doesNotContain("2010-06");
        assertThat(before).contains("2010-06");
        assertThat(result().resolve("notes.txt")).hasContent("checked by Li");
    }

    @Test
    void refusesAFolderOfSomebodyElse() throws IOException {
        Files.createDirectory(result());
        Files.writeString(result().resolve("surcharges.csv"), "mine");

        Cli.Result run = Cli.inPipe().run(and(month(), "-o", result()));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("[output-not-ours]");
        assertThat(content(result())).isEqualTo(Map.of("surcharges.csv", "mine"));
        assertThat(leftOver()).containsExactly("result");
    }

    @Test
    void refusesAFolderWithTheRecordOfSomethingElse() throws IOException {
        Files.createDirectory(result());
        Files.writeString(result().resolve("run.json"), "{\"accuracy\": 0.97}");

        Cli.Result run = Cli.inPipe().run(and(month(), "-o", result()));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("[output-not-ours]");
        assertThat(content(result())).isEqualTo(Map.of("run.json", "{\"accuracy\": 0.97}"));
    }

    @Test
    void aFileThatTheEarlierResultDidNotWriteIsNotReplaced() throws IOException {
        Cli.inPipe().run(and(month(), "-o", result(), "--no-lines"));
        Files.writeString(result().resolve("lines.csv"), "Li's own");
        Map<String, String> before = content(result());

        Cli.Result run = Cli.inPipe().run(and(month(), "-o", result()));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("lines.csv is in the way", "[output-unwritable]");
        assertThat(content(result())).isEqualTo(before);
    }

    @Test
    void refusesAFileInThePlaceOfTheFolderOrAboveIt() throws IOException {
        Path taken = file("taken", "a file");

        for (Path output : List.of(taken, taken.resolve("result"))) {
            Cli.Result run = Cli.inPipe().run(and(month(), "-o", output));

            assertThat(run.status()).isEqualTo(3);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("[output-unwritable]");
        }
        assertThat(taken).hasContent("a file\n");
        assertThat(leftOver("taken")).isEmpty();
    }

    @Test
    void refusesAFolderThatMayNotBeWrittenTo() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false) && !Files.isWritable(locked), "root writes everywhere");

        Cli.Result run = Cli.inPipe().run(and(month(), "-o", locked.resolve("result")));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("permission denied", "[output-unwritable]");
        assertThat(locked).isEmptyDirectory();
    }

    @Test
    void aPlaceThatCannotHoldFilesIsRefused() throws IOException {
        Path kernel = Path.of("/proc/self");
        assumeTrue(Files.isDirectory(kernel), "no /proc here");

        Cli.Result run = Cli.inPipe().run(and(month(), "-o", kernel.resolve("jieti-result")));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("[output-unwritable]").doesNotContain("bug of jieti");
    }

    @Test
    void anEarlierResultStaysWholeWhenTheNewOneCannotTakeItsPlace() throws IOException {
        Cli.inPipe().run(and(month(), "-o", result()));
        Files.delete(result().resolve("lines.csv"));
        Files.createDirectories(result().resolve("lines.csv/in the way"));
        Map<String, String> before = content(result());

        Cli.Result run = Cli.inPipe().run(and(month(), "-o", result(), "--period", "2010-07"));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("[output-unwritable]");
        assertThat(content(result())).isEqualTo(before);
        assertThat(leftOver()).containsExactly("result");
    }

    @Test
    void othersMayReadTheResult() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no permissions here");
        Cli.inPipe().run(and(month(), "-o", result()));

        assertThat(Files.getPosixFilePermissions(result()).toString()).contains("OTHERS_READ", "OTHERS_EXECUTE");
        assertThat(new String(Files.readAllBytes(result().resolve("run.json")), UTF_8))
                .startsWith("{");
    }
}
