package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
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
import org.jieti.support.ReadCsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code jieti assess} writes: the files of {@code -o}. */
final class AssessOutputTest {

    private final Path folder;
    private final Month month;

    AssessOutputTest(@TempDir Path folder) {
        this.folder = folder;
        month = new Month(folder);
    }

    // -- Files.

    @Test
    void writesFourFilesThatASpreadsheetOpens() throws IOException {
        Cli.Result result = Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));

        assertThat(result.out()).isEmpty();
        Map<String, String> content = Month.content(month.result());
        assertThat(content).containsOnlyKeys("surcharges.csv", "lines.csv", "rejects.csv", "run.json");
        content.forEach((name, text) -> assertThat(text).as(name).endsWith("\n").doesNotContain("\r"));
        content.remove("run.json");
        assertThat(content.values()).allSatisfy(text -> assertThat(text).startsWith("\uFEFF"));
        assertThat(month.text("lines.csv"))
                .startsWith(
                        "enterprise_id,period,levy,schedule,tier,quantity,unit,rate,rate_unit,multiplier,amount,status,"
                                + "reason,document,article\n");
        assertThat(month.text("rejects.csv")).startsWith("file,line,column,field,value,code,message,");
    }

    @Test
    void linesAddUpToRowsAndRowsToTotals() throws IOException {
        Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));

        Map<String, BigDecimal> byLines = new TreeMap<>();
        for (CSVRecord line : month.records("lines.csv")) {
            if (!line.get("amount").isEmpty()) {
                byLines.merge(line.get("enterprise_id"), new BigDecimal(line.get("amount")), BigDecimal::add);
            } else {
                assertThat(line.get("status")).isEqualTo("undetermined");
            }
        }
        Map<String, BigDecimal> byRows = new TreeMap<>();
        BigDecimal all = new BigDecimal("0.00");
        for (CSVRecord row : month.records("surcharges.csv")) {
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
        assertThat(Files.readString(month.result().resolve("run.json"))).containsPattern("\"total\" : \"" + all + "\"");
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
        Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));

        String json = Files.readString(month.result().resolve("run.json"));
        assertThat(count(json, "rows_read")).isEqualTo(4 + 3 + 3);
        assertThat(count(json, "rows_rejected")).isEqualTo(1);
        assertThat(count(json, "rows_used")).isEqualTo(9);
        assertThat(count(json, "enterprise_periods")).isEqualTo(4);
        assertThat(count(json, "lines_undetermined"))
                .isEqualTo(month.records("surcharges.csv").stream()
                        .mapToLong(row -> Long.parseLong(row.get("undetermined")))
                        .sum())
                .isPositive();
        assertThat(month.records("lines.csv")).hasSize((int) (count(json, "lines_charged")
                + count(json, "lines_zero")
                + count(json, "lines_yielded")
                + count(json, "lines_exempt")
                + count(json, "lines_undetermined")));
    }

    @Test
    void theRecordNamesItsInputsAndSchedulesByDigest() throws IOException {
        Object[] sheets = month.sheets();
        Cli.inPipe().run(Month.and(sheets, "--region", "浙江", "--period", "2010", "-o", month.result()));

        String json = Files.readString(month.result().resolve("run.json"));
        for (int i = 1; i < sheets.length; i++) {
            assertThat(json).contains(sheets[i].toString(), sha256(Files.readAllBytes((Path) sheets[i])));
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

        Cli.inPipe().run("assess", usage, "-o", month.result());

        assertThat(Files.readString(month.result().resolve("run.json"))).contains(sha256(Files.readAllBytes(usage)));
    }

    @Test
    void countsAddUpWhateverIsInTheSheets() throws IOException {
        int refused = 0;
        for (long seed = 1000; seed < 1030; seed++) {
            Path sheet = Files.writeString(folder.resolve("m.csv"), MutatedSheet.of(seed));
            Cli.Result run = Cli.inPipe().run("assess", sheet, "--region", "330000", "-o", month.result());
            if (run.status() == 3) {
                continue;
            }
            String json = Files.readString(month.result().resolve("run.json"));
            List<CSVRecord> rejects =
                    ReadCsv.records(month.text("rejects.csv").replaceFirst("(?s)\\A([^\\n]*\\n)", "1,2,3,4,5,6,7\n"));
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
        Cli.Result first = Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));
        Map<String, String> before = Month.content(month.result());
        Cli.Result second = Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));

        assertThat(Month.content(month.result())).isEqualTo(before);
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({
        "tr-TR, Asia/Kathmandu",
        "th-TH-u-ca-buddhist-nu-thai, Pacific/Apia",
        "ar-EG-u-nu-arab, America/St_Johns"
    })
    void neitherLocaleNorTimeZoneChangesAnything(String locale, String zone) throws IOException {
        Cli.Result plain = Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));
        Cli.Result table = Cli.onTerminal(90).run(month.sheets());
        Map<String, String> before = Month.content(month.result());
        Locale usualLocale = Locale.getDefault();
        TimeZone usualZone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(zone));

            assertThat(Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result())))
                    .isEqualTo(plain);
            assertThat(Cli.onTerminal(90).run(month.sheets())).isEqualTo(table);
            assertThat(Month.content(month.result())).isEqualTo(before);
        } finally {
            Locale.setDefault(usualLocale);
            TimeZone.setDefault(usualZone);
        }
    }

    // -- What is harmless to open and exact to read.

    @Test
    void noCellRunsAsAFormula() throws IOException {
        Path usage = month.file(
                "usage.csv",
                "enterprise_id,enterprise,region,industry,category,period,electricity_kwh,=note",
                "=1+1,@SUM(A1),=HYPERLINK(\"\"x\"\"),浙江,淘汰,2010-06,10,",
                "+2*3,-cmd|' /C calc'!A0,@浙江,+水泥,淘汰,2010-06,20,",
                "@x,\"\t=4\",浙江,水泥,淘汰,2010-06,-30,=5+5",
                "E4,=1+1;2,浙江,水泥,=淘汰,2010-06,40,@y");
        Path discharge = month.file(
                "discharge.csv",
                "enterprise_id,region,period,outlet,medium,pollutant,mass_kg",
                "E5,浙江,2019-06,=W1+1,water,=cod+1,100",
                "E6,浙江,2019-06,@W2,water,化学需氧量,200");

        Cli.Result piped = Cli.inPipe().run("assess", usage, discharge);
        Cli.inPipe().run("assess", usage, discharge, "-o", month.result());

        List<String> texts = new ArrayList<>(List.of(piped.out()));
        for (String name : List.of("surcharges.csv", "lines.csv", "rejects.csv")) {
            texts.add(month.text(name));
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

        assertThat(ReadCsv.records(piped.out()))
                .map(row -> row.get("enterprise"))
                .isEqualTo(names);
    }
}
