package org.jieti.cli;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jieti.support.Xlsx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people export is priced whatever program wrote it, and however. */
final class ExportsTest {

    private static final List<List<Object>> USAGE = List.of(
            List.of("企业编号", "企业名称", "地区", "行业", "产业类别", "所属期", "用电量(万千瓦时)", "用水量", "用水定额", "基本水价"),
            List.of("330481001", "海宁水泥厂", "海宁", "水泥", "淘汰", "2010-06", 125.05, 1300, 1000, 3.5),
            List.of("330481002", "嘉兴,铁合金厂", "嘉兴市", "铁合金", "限制", "2010-06", 9800, 0.1, 0.30, 4.2),
            List.of("330481003", "桐乡“电石”厂", "桐乡", "电石", "限制", "2010-07", 87.25, "—", "", ""),
            List.of("330481004", "坏行", "桐乡", "电石", "限制", "2010-07", "约十万", 1, 1, 1));

    @TempDir
    private Path folder;

    private static String csv(String delimiter, String end) {
        StringBuilder text = new StringBuilder();
        for (List<Object> row : USAGE) {
            List<String> cells = row.stream()
                    .map(String::valueOf)
                    .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                    .toList();
            text.append(String.join(delimiter, cells)).append(end);
        }
        return text.toString();
    }

    /** As a spreadsheet would write it: texts are shared, numbers are numbers. */
    private Path workbook(String name, String... titles) throws IOException {
        Path file = folder.resolve(name);
        try (Workbook workbook = new Workbook(Files.newOutputStream(file), "exports-test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("六月");
            for (int i = 0; i < titles.length; i++) {
                sheet.value(i, 0, titles[i]);
            }
            for (int r = 0; r < USAGE.size(); r++) {
                for (int c = 0; c < USAGE.get(r).size(); c++) {
                    Object cell = USAGE.get(r).get(c);
                    if (cell instanceof Number number) {
                        sheet.value(titles.length + r, c, number);
                    } else {
                        sheet.value(titles.length + r, c, cell.toString());
                    }
                }
            }
        }
        return file;
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(charset));
    }

    private String surcharges(Path sheet) throws IOException {
        Path result = folder.resolve("result of " + sheet.getFileName());
        Cli.Result run = Cli.inPipe().run("assess", sheet, "-o", result);
        assertThat(run.status()).as(run.err()).isEqualTo(1);
        assertThat(run.err()).contains("rows refused: 1 of 4");
        return Files.readString(result.resolve("surcharges.csv"));
    }

    @Test
    void oneSheetGivesTheSameSurchargesInEveryEncodingAndAsAWorkbook() throws IOException {
        Charset gb18030 = Charset.forName("GB18030");
        String expected = surcharges(write("utf8.csv", csv(",", "\n"), UTF_8));
        assertThat(expected).hasLineCount(4).contains("桐乡“电石”厂", "330481001");

        List<Path> others = new ArrayList<>();
        others.add(write("marked.csv", "\uFEFF" + csv(",", "\n"), UTF_8));
        others.add(write("little.csv", "\uFEFF" + csv("\t", "\r\n"), UTF_16LE));
        others.add(write("big.csv", "\uFEFF" + csv(",", "\r"), UTF_16BE));
        others.add(write("gb18030.csv", csv(",", "\r\n"), gb18030));
        others.add(write("semicolons.csv", "2010年用电情况\n\n" + csv(";", "\n") + "合计;;;;;;10099.55;;;\n", gb18030));
        others.add(workbook("usage.xlsx"));
        others.add(workbook("titled.xlsx", "海宁市企业用电情况", ""));
        for (Path other : others) {
            assertThat(surcharges(other)).as("%s", other.getFileName()).isEqualTo(expected);
        }
    }

    @Test
    void aSheetOfAWorkbookIsNamedBehindIt() throws IOException {
        Path workbook = workbook("用电量#1.xlsx");

        Cli.Result whole = Cli.inPipe().run("assess", workbook);
        Cli.Result one = Cli.inPipe().run("assess", workbook + "#六月");
        Cli.Result none = Cli.inPipe().run("assess", workbook + "#七月");
        Cli.Result missing = Cli.inPipe().run("assess", folder.resolve("none.xlsx#六月"));

        assertThat(one).isEqualTo(whole);
        assertThat(whole.err()).contains("用电量#1.xlsx#六月!G5: electricity_kwh is not a number");
        assertThat(none.status()).isEqualTo(3);
        assertThat(none.err()).contains("[no-such-sheet]");
        assertThat(missing.err()).contains("[file-unreadable]", "there is no such file");
    }

    @Test
    void aFolderStandsForItsSheetsOfEveryKind() throws IOException {
        Path june = Files.createDirectory(folder.resolve("june"));
        Files.move(workbook("usage.xlsx"), june.resolve("Usage.XLSX"));
        Files.writeString(june.resolve("~$Usage.XLSX"), "what Excel keeps while it is open");
        Files.writeString(june.resolve("notes.txt"), "not a sheet");
        Files.writeString(june.resolve("register.csv"), "enterprise_id,voltage\n330481001,10kV\n");

        Cli.Result result = Cli.inPipe().run("assess", june);

        assertThat(result.status()).as(result.err()).isEqualTo(1);
        assertThat(result.out()).hasLineCount(4);

        Files.write(june.resolve("old.xls"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        assertThat(Cli.inPipe().run("assess", june).err()).contains("old.xls", "[file-old-workbook]");
    }

    @Test
    void theRecordAndTheRejectsNameTheSheet() throws IOException {
        Path workbook = workbook("usage.xlsx");
        Path result = folder.resolve("result");

        Cli.inPipe().run("assess", workbook, "-o", result);

        assertThat(Files.readString(result.resolve("run.json"))).contains("usage.xlsx#六月\"");
        assertThat(Files.readString(result.resolve("rejects.csv"))).contains("usage.xlsx#六月,5,G,用电量(万千瓦时),约十万,");
    }

    @Test
    void rejectsMendedInASpreadsheetAreFedAgain() throws IOException {
        Path first = folder.resolve("first");
        Cli.inPipe().run("assess", workbook("usage.xlsx"), "-o", first);
        List<List<String>> rows = Files.readString(first.resolve("rejects.csv"))
                .replace("\uFEFF", "")
                .lines()
                .map(line -> Stream.of(line.replaceAll("\"[^\"]*\"", "message").split(",", -1))
                        .toList())
                .toList();
        Object[][] mended = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> cell.equals("约十万") ? (Object) 100_000 : cell)
                        .toArray())
                .toArray(Object[][]::new);
        Path sheet = Files.write(
                folder.resolve("mended.xlsx"), Xlsx.of("rejects", mended).bytes());

        Cli.Result result = Cli.inPipe().run("assess", sheet);

        assertThat(result.err()).doesNotContain("rows refused");
        assertThat(result.out()).hasLineCount(2).contains("330481004,坏行,桐乡市");
    }

    @Test
    void mergedCellsAreFilledDownIfAskedForAndTheRecordSaysSo() throws IOException {
        Path sheet = write(
                "merged.csv", "企业编号,地区,行业,产业类别,所属期,用电量\nE1,浙江,水泥,淘汰,2010-06,100\n,,,,2010-07,200\n小计,,,,,300\n", UTF_8);
        Path result = folder.resolve("result");

        Cli.Result plain = Cli.inPipe().run("assess", sheet);
        Cli.Result filled = Cli.inPipe().run("assess", sheet, "--fill-down", "-o", result);

        assertThat(plain.status()).isEqualTo(1);
        assertThat(plain.err())
                .contains("[row-without-key]", "--fill-down", "merged.csv:4: a row of totals is left out");
        assertThat(filled.status()).as(filled.err()).isZero();
        assertThat(filled.err()).contains("merged.csv:4: a row of totals is left out");
        assertThat(Files.readString(result.resolve("surcharges.csv"))).contains("E1,,浙江省,水泥,eliminated,2010-07,");
        assertThat(Files.readString(result.resolve("run.json"))).contains("\"fill-down\" : \"true\"");
    }

    @Test
    @Timeout(20)
    void aHundredMegabytesInOneCellAreRefusedAtOnce() throws IOException {
        String start = "enterprise_id,period,water_m3\nE1,2010-06,\"";
        Path sheet = folder.resolve("long.csv");
        try (var out = Files.newBufferedWriter(sheet)) {
            out.write(start);
            String much = "x".repeat(1 << 20);
            for (int i = 0; i < 100; i++) {
                out.write(much);
            }
        }

        Cli.Result result = Cli.inPipe().run("assess", sheet);

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("long.csv:2:", "[row-too-large]").hasSizeLessThan(1000);
    }
}
