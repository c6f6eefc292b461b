package org.jieti.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jieti.assessment.Assessment;
import org.jieti.report.Cell;
import org.jieti.report.RunRecord;
import org.jieti.report.RunTotals;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.Table;
import org.jieti.report.xlsx.ReportWorkbook.Setting;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.jieti.support.ReadWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReportWorkbookTest {

    private static final ScheduleBook BOOK = Law.book(Law.charging(
            "water.over-quota",
            "- {quantity: water_m3, rate: 3.1 CNY/m3}\n- {quantity: water_m3, rate: 0.07 CNY/m3}\n"));

    private static final int NAME = 1;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1",
                "-2",
                "@x",
                "<script>alert(1)</script>",
                "\"&<>'",
                "0012",
                "2010-06",
                " blank ",
                "_x0041_",
                "三\u0007\uD83D\uDE00",
                "\t=1"
            })
    void textsStayTexts(String name) throws IOException {
        Path file = write(List.of(owing("E1", name, "5")), Sheet.MOST_ROWS);

        Row row = ReadWorkbook.of(file).rows("enterprises").get(1);
        org.dhatim.fastexcel.reader.Cell cell = row.getCell(NAME);
        assertThat(cell.getType()).isEqualTo(CellType.STRING);
        assertThat(cell.getFormula()).isNull();
        assertThat(cell.asString()).isEqualTo(name.replace("\u0007", "_x0007_").replace("_x0041_", "_x005F_x0041_"));
    }

    /** A spreadsheet takes a file with a longer one for damaged. */
    @Test
    void aTextIsNoLongerThanACellHolds() throws IOException {
        Path file = write(List.of(owing("E1", "三".repeat(40_000), "5")), Sheet.MOST_ROWS);

        String name =
                ReadWorkbook.text(ReadWorkbook.of(file).rows("enterprises").get(1), NAME);
        assertThat(name).hasSize(32_767).startsWith("三").endsWith("三…");
    }

    /** What someone edits stays a text, too, instead of becoming a formula. */
    @Test
    void whatLooksLikeAFormulaIsMarkedAsText() throws IOException {
        Path file = write(List.of(owing("E1", "=1+1", "5")), Sheet.MOST_ROWS);

        assertThat(part(file, "worksheets/enterprises1.xml"))
                .contains("<c r=\"B2\" s=\"1\" t=\"inlineStr\"><is><t>=1+1</t></is></c>");
        assertThat(part(file, "styles.xml").split("<xf ", -1)[3]).contains("quotePrefix=\"1\"");
    }

    @Test
    void rowsGoOnInAnotherSheet() throws IOException {
        List<Assessment> seven = IntStream.range(0, 7)
                .mapToObj(i -> owing("E" + i, "name " + i, "1" + i))
                .toList();

        ReadWorkbook workbook = ReadWorkbook.of(write(seven, 4));

        assertThat(workbook.names())
                .startsWith("summary", "summary 2")
                .contains("enterprises", "enterprises 2", "enterprises 3", "lines", "lines 5", "rejects", "schedules")
                .doesNotContain("enterprises 4", "lines 6", "rejects 2");
        List<String> ids = new ArrayList<>();
        for (String sheet : List.of("enterprises", "enterprises 2", "enterprises 3")) {
            List<Row> rows = workbook.rows(sheet);
            assertThat(ReadWorkbook.text(rows.get(0), 0)).isEqualTo("enterprise_id");
            rows.stream().skip(1).forEach(row -> ids.add(ReadWorkbook.text(row, NAME)));
        }
        assertThat(ids).containsExactly("name 0", "name 1", "name 2", "name 3", "name 4", "name 5", "name 6");
        assertThat(ReadWorkbook.formula(workbook.rows("summary").get(2), 1))
                .hasValue(
                        "ROUND(SUM('enterprises'!$M$2:$M$4)+SUM('enterprises 2'!$M$2:$M$4)+SUM('enterprises 3'!$M$2:$M$2),2)");
    }

    @Test
    void headersStayInSightAndFilter() throws IOException {
        Path file = write(List.of(owing("E1", "name", "5"), owing("E2", "name", "6")), Sheet.MOST_ROWS);

        String sheet = part(file, "worksheets/lines1.xml");
        assertThat(sheet)
                .contains("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
                .contains("<autoFilter ref=\"A1:T5\"/>")
                .contains("orientation=\"landscape\"");
        assertThat(part(file, "workbook.xml"))
                .contains("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"2\">'lines'!$1:$1</definedName>");
    }

    /** A Chinese character takes two columns of a terminal, and twice the width of a letter here. */
    @Test
    void columnsAreAsWideAsTheirCells() throws IOException {
        Path file = write(List.of(owing("E1", "绍兴安桥印染有限公司", "5")), Sheet.MOST_ROWS);

        assertThat(part(file, "worksheets/enterprises1.xml"))
                .contains("<col min=\"2\" max=\"2\" width=\"23\" customWidth=\"1\"/>");
    }

    @Test
    void daysAreDates() throws IOException {
        Row row = ReadWorkbook.of(write(List.of(owing("E1", "name", "5")), Sheet.MOST_ROWS))
                .rows("enterprises")
                .get(1);

        assertThat(row.getCell(14).asDate()).isEqualTo("2012-02-01T00:00");
        assertThat(row.getCell(15).asDate()).isEqualTo("2012-02-29T00:00");
        assertThat(row.getCell(15).getDataFormatString()).isEqualTo("yyyy\\-mm\\-dd");
    }

    @Test
    void aNumberOfMoreThanFifteenDigitsIsText() throws IOException {
        Row row = ReadWorkbook.of(write(List.of(owing("E1", "name", "1234567890123456.78")), Sheet.MOST_ROWS))
                .rows("lines")
                .get(1);

        assertThat(row.getCell(5).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(5).asString()).isEqualTo("1234567890123456.78");
        assertThat(ReadWorkbook.formula(row, 10)).isEmpty();
        assertThat(row.getCell(10).asString()).isEqualTo("3827160459382716.02");
    }

    @Test
    void faultsAreCountedByCode() throws IOException {
        List<List<Cell>> refused = List.of(reject("not-a-day"), reject("not-a-day; unknown-term"), reject("row-twice"));

        List<Row> summary = ReadWorkbook.of(
                        write(List.of(owing("E1", "name", "5")), refused, Locale.ENGLISH, Sheet.MOST_ROWS))
                .rows("summary");

        assertThat(summary.stream().map(row -> ReadWorkbook.text(row, 0) + " " + ReadWorkbook.text(row, 1)))
                .contains("faults of refused rows by code count", "not-a-day 2", "row-twice 1", "unknown-term 1");
    }

    @Test
    void theSummaryBeginsWithWhoOwesMost() throws IOException {
        List<Row> summary = ReadWorkbook.of(
                        write(List.of(owing("E1", "less", "5"), owing("E2", "more", "70")), Sheet.MOST_ROWS))
                .rows("summary");

        assertThat(summary.stream()
                        .map(row -> ReadWorkbook.text(row, 0) + " " + ReadWorkbook.text(row, 1) + " "
                                + ReadWorkbook.text(row, 2)))
                .containsSequence("the largest enterprises CNY name", "E2 221.9 more", "E1 15.85 less")
                .contains("Zhejiang 237.75 2", "— 237.75 2");
    }

    @Test
    void aResultOfNothingIsAWorkbook() throws IOException {
        ReadWorkbook workbook = ReadWorkbook.of(write(List.of(), Sheet.MOST_ROWS));

        assertThat(workbook.rows("enterprises")).hasSize(1);
        assertThat(ReadWorkbook.formula(workbook.rows("summary").get(2), 1)).isEmpty();
        assertThat(ReadWorkbook.text(workbook.rows("summary").get(2), 1)).isEqualTo("0");
    }

    @Test
    void schedulesComeWithTheirDocuments() throws IOException {
        List<Row> rows = ReadWorkbook.of(write(List.of(owing("E1", "name", "5")), List.of(), Locale.CHINESE, 99))
                .rows("所依规定");

        assertThat(rows).hasSize(2);
        assertThat(IntStream.range(0, 10).mapToObj(i -> ReadWorkbook.text(rows.get(1), i)))
                .containsExactly(
                        "test/water.over-quota",
                        "测试",
                        "water.over-quota",
                        "100000",
                        "中国",
                        "测试〔2010〕1号",
                        "",
                        "测试委员会",
                        "",
                        "引自原文");
    }

    private static Assessment owing(String id, String name, String water) {
        org.jieti.domain.Case given =
                Given.in("2012-02", "region: 浙江", "water_m3: " + water + " m3").asCase();
        List<org.jieti.domain.Case.Stretch> named = List.of(new org.jieti.domain.Case.Stretch(
                given.period(), given.latestFacts().with(Law.DICTIONARY.field("enterprise"), name)));
        return Law.assess(
                BOOK, new org.jieti.domain.Case(id, given.period(), named, List.of(), List.of(), given.columns()));
    }

    private static List<Cell> reject(String code) {
        return List.of("usage.csv", "3", "", "", "", code, "words").stream()
                .<Cell>map(Cell.Text::new)
                .toList();
    }

    private Path write(List<Assessment> assessments, int mostRows) throws IOException {
        return write(assessments, List.of(), Locale.ENGLISH, mostRows);
    }

    private Path write(List<Assessment> assessments, List<List<Cell>> rejects, Locale locale, int mostRows)
            throws IOException {
        Path file = folder.resolve("report.xlsx");
        RunTotals totals = new RunTotals();
        assessments.forEach(totals::add);
        RunRecord run = new RunRecord(
                "1.2.3",
                Map.of(),
                List.of(new RunRecord.Input("usage.csv", "ab12", 7)),
                Map.of(),
                rejects.size(),
                totals,
                Instant.EPOCH,
                Instant.EPOCH);
        try (OutputStream out = Files.newOutputStream(file);
                ReportWorkbook workbook = new ReportWorkbook(
                        new Setting(Law.DICTIONARY, BOOK, locale, new SurchargeColumns(Law.DICTIONARY), true),
                        out,
                        folder,
                        mostRows)) {
            for (Assessment assessment : assessments) {
                workbook.add(assessment);
            }
            List<String> headers = List.of("file", "line", "column", "field", "value", "code", "message");
            workbook.finish(run, new Table(headers, rejects));
        }
        return file;
    }

    private static String part(Path file, String path) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/" + path)).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
