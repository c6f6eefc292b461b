package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jieti.support.ReadCsv;
import org.jieti.support.ReadWorkbook;
import org.jieti.support.Sample;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks in LibreOffice: {@code mvn test -Poffice}. */
@EnabledIfSystemProperty(named = "jieti.office", matches = "true", disabledReason = "asked for by mvn test -Poffice")
final class OfficeTest {

    /** Comma, quotes, UTF-8, and what cells hold instead of what they show; every sheet a file of its own. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";

    /** Every formula is worked out anew when a workbook is opened. */
    private static final String SETTINGS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <oor:items xmlns:oor="http://openoffice.org/2001/registry">
            <item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
            </oor:items>
            """;

    private static final int AMOUNT = 10;
    private static final long SEED = 20_260_101;
    private static final int ROWS = Integer.getInteger("jieti.office.rows", 3000);

    @TempDir
    private Path folder;

    @BeforeAll
    static void officeIsThere() {
        boolean isThere = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(bin -> Files.isExecutable(Path.of(bin, "soffice")));
        assumeTrue(
                isThere,
                "soffice is not on the PATH: install LibreOffice Calc (Debian: apt install libreoffice-calc-nogui)");
    }

    @ParameterizedTest
    @MethodSource("org.jieti.support.Sample#all")
    void worksOutOurAmounts(Sample sample) throws Exception {
        List<Object> command = new ArrayList<>(List.of("assess"));
        command.addAll(sample.sheets());
        assertSameWorkedOut(assess(command.toArray()));
    }

    @Test
    void worksOutEveryFormOfLine() throws Exception {
        assertSameWorkedOut(assess(EveryForm.in(folder, ROWS, SEED).toArray()));
    }

    /** The results that a workbook was saved with are made wrong first: what comes out right was worked out. */
    private void assertSameWorkedOut(Path result) throws Exception {
        Path wrong = folder.resolve("wrong.xlsx");
        withWrongResults(result.resolve("report.xlsx"), wrong);
        Path csv = converted(wrong, CSV);

        List<List<String>> lines = rows(csv.resolve("wrong-lines.csv"));
        List<List<String>> ours = rows(result.resolve("lines.csv"));
        assertThat(lines).hasSameSizeAs(ours);
        for (int i = 1; i < ours.size(); i++) {
            assertThat(number(lines.get(i).get(AMOUNT)))
                    .as("line %s of %s", i + 1, result.resolve("lines.csv"))
                    .isEqualTo(number(ours.get(i).get(AMOUNT)));
        }
        assertThat(Files.readString(csv.resolve("wrong-summary.csv"))).doesNotContain("\"-1\"");
        assertSum(result, csv);
    }

    private static void assertSum(Path result, Path csv) throws IOException {
        List<List<String>> owed = rows(result.resolve("surcharges.csv"));
        int total = owed.get(0).indexOf("total");
        String sum = number(owed.stream()
                .skip(1)
                .map(row -> row.get(total))
                .filter(cell -> !cell.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toString());
        List<List<String>> summary = rows(csv.resolve("wrong-summary.csv"));
        assertThat(number(summary.get(2).get(1))).isEqualTo(sum);
        assertThat(number(summary.get(3).get(1))).isEqualTo(sum);
    }

    @Test
    void refusedRowsComeBackFromAConvertedSheet() throws Exception {
        Path result = assess("assess", "samples/90-broken-input");
        Path csv = converted(result.resolve("report.xlsx"), CSV);

        Cli.Result converted = Cli.inPipe().run("check", csv.resolve("report-rejects.csv"));
        Cli.Result ours = Cli.inPipe().run("check", result.resolve("rejects.csv"));
        assertThat(ours.err()).contains("[");
        assertThat(problems(converted)).isEqualTo(problems(ours));
    }

    /** From the name of the file on, which is rejects.csv at its end. */
    private static List<String> problems(Cli.Result result) {
        return result.err()
                .lines()
                .filter(line -> line.matches(".*: .*\\[[a-z-]+]"))
                .map(line -> line.substring(line.indexOf("rejects.csv")))
                .toList();
    }

    @Test
    void theTemplateComesBackFromAConvertedSheet() throws Exception {
        Path template = folder.resolve("usage.xlsx");
        Cli.inPipe().run("template", "usage", "--lang", "zh", "-o", template);
        Path csv = converted(template, CSV).resolve("usage-usage.csv");
        String headers = Files.readString(csv).lines().findFirst().orElseThrow();
        Files.writeString(csv, headers + "\n0012,2010-06,1000" + ",".repeat(headers.split(",", -1).length - 3) + "\n");

        Cli.Result read = Cli.inPipe().run("check", csv);
        assertThat(read.err()).doesNotContain("[").doesNotContain("left alone");
        assertThat(read.status()).isZero();
    }

    /** A workbook that had to be repaired would have lost what it was repaired of. */
    @Test
    void opensAndIsSavedAgainAsItWas() throws Exception {
        Path result = assess("assess", "samples/04-discharge-fee-and-tax", "--lang", "zh");
        Path saved = converted(result.resolve("report.xlsx"), "xlsx").resolve("report.xlsx");

        ReadWorkbook ours = ReadWorkbook.of(result.resolve("report.xlsx"));
        ReadWorkbook theirs = ReadWorkbook.of(saved);
        assertThat(theirs.names()).isEqualTo(ours.names());
        for (String sheet : ours.names()) {
            assertThat(texts(theirs, sheet)).as(sheet).isEqualTo(texts(ours, sheet));
        }
    }

    /** The texts of a sheet and the results of its formulas, without blank rows. */
    private static List<List<String>> texts(ReadWorkbook workbook, String sheet) {
        return workbook.rows(sheet).stream()
                .map(row -> IntStream.range(0, row.getCellCount())
                        .mapToObj(column -> ReadWorkbook.text(row, column))
                        .filter(text -> !text.isEmpty())
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private Path assess(Object... command) {
        Path result = folder.resolve("result");
        List<Object> words = new ArrayList<>(List.of(command));
        words.addAll(List.of("-o", result, "--format", "xlsx"));
        Cli.Result outcome = Cli.inPipe().run(words.toArray());
        assertThat(outcome.status()).as(outcome.err()).isLessThan(2);
        return result;
    }

    private static void withWrongResults(Path workbook, Path wrong) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(wrong))) {
            for (ZipEntry entry : zip.stream().toList()) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(text.replaceAll("</f><v>[^<]*</v>", "</f><v>-1</v>").getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** The folder of what LibreOffice makes of a workbook. */
    private Path converted(Path workbook, String form) throws IOException, InterruptedException {
        Path office = folder.resolve("office");
        Path settings = Files.createDirectories(office.resolve("user"));
        Files.writeString(settings.resolve("registrymodifications.xcu"), SETTINGS);
        Path out = folder.resolve("converted");
        Path log = folder.resolve("office.log");
        Process process = new ProcessBuilder(
                        "soffice",
                        "--headless",
                        "-env:UserInstallation=" + office.toUri(),
                        "--convert-to",
                        form,
                        "--outdir",
                        out.toString(),
                        workbook.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(10, TimeUnit.MINUTES)).as("ends by itself").isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        return out;
    }

    private static List<List<String>> rows(Path csv) throws IOException {
        return ReadCsv.of(csv).cells();
    }

    /** A number without the zeros at its end; nothing of an empty cell. */
    private static String number(String cell) {
        return cell.isEmpty() ? "" : new BigDecimal(cell).setScale(2).toString();
    }
}
