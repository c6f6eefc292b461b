package org.jieti.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.input.ReadSheet.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieti.domain.Rational;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;
import org.jieti.support.Xlsx;
import org.jieti.support.Xlsx.Raw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks: which sheets are read, what their cells say, and what is refused. */
final class WorkbookTest {

    private static final Object[] HEADERS = {"企业编号", "企业名称", "所属期", "用水量"};

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static ReadSheet read(Xlsx workbook) {
        return ReadSheet.ofBytes("usage.xlsx", workbook.bytes());
    }

    /** A usage sheet of one row, in which a cell stands under a header. */
    private static ReadSheet ofCell(Xlsx formats, String header, Object cell) {
        return read(formats.and("Sheet1", row("企业编号", "所属期", header), row("E1", "2010-06", cell)));
    }

    private static Xlsx noFormats() {
        return Xlsx.of("empty");
    }

    private static Raw number(String value, int format) {
        return new Raw("s=\"" + format + "\"", "<v>" + value + "</v>");
    }

    // -- Which sheets.

    @Test
    void readsEverySheetThatCanBeSeenAndHasHeaders() throws Exception {
        Xlsx workbook = Xlsx.of("说明", row("本表由统计科填报"), row("2010年7月"))
                .and("六月", row("用水统计表"), HEADERS, row("E1", "甲厂", "2010-06", 11))
                .and("七月", HEADERS, row("E1", "甲厂", "2010-07", 12), row("合计", "", "", 12))
                .andHidden("旧", "hidden", HEADERS, row("E1", "甲厂", "2010-05", 13))
                .andHidden("更旧", "veryHidden", HEADERS, row("E1", "甲厂", "2010-04", 14))
                .and("空");
        Problems problems = new Problems();
        Problems notes = new Problems();

        List<SheetRows> sheets = new SheetReader(ReadSheet.DICTIONARY)
                .read(SheetFile.of("usage.xlsx", workbook.bytes()), problems, notes);

        assertThat(problems.all()).isEmpty();
        assertThat(sheets)
                .extracting(sheet -> sheet.sheet().name() + " "
                        + sheet.rows().get(0).facts().number(field("water_m3")).orElseThrow())
                .containsExactly("usage.xlsx#六月 11", "usage.xlsx#七月 12");
        assertThat(sheets.get(0).sheet().form().headerLine()).isEqualTo(2);
        assertThat(notes.all())
                .extracting(note -> note.location() + " " + note.code() + " " + note.variant())
                .containsExactly(
                        "usage.xlsx#旧 SHEET_LEFT_OUT hidden",
                        "usage.xlsx#更旧 SHEET_LEFT_OUT hidden",
                        "usage.xlsx#说明 SHEET_LEFT_OUT ",
                        "usage.xlsx#七月!3 ROW_OF_TOTALS ");
    }

    @Test
    void readsTheOneSheetThatIsAskedFor() throws Exception {
        byte[] workbook = Xlsx.of("六月", HEADERS, row("E1", "甲厂", "2010-06", 15))
                .andHidden("旧#表", "hidden", HEADERS, row("E1", "甲厂", "2010-05", 16))
                .bytes();
        Problems problems = new Problems();
        SheetReader reader = new SheetReader(ReadSheet.DICTIONARY);

        List<SheetRows> hidden = reader.read(SheetFile.of("a.xlsx", workbook).only("旧#表"), problems, new Problems());
        assertThat(hidden).extracting(sheet -> sheet.sheet().name()).containsExactly("a.xlsx#旧#表");
        assertThat(problems.all()).isEmpty();

        reader.read(SheetFile.of("a.xlsx", workbook).only("八月"), problems, new Problems());
        assertThat(problems.all()).extracting(Problem::code).containsExactly(ProblemCode.NO_SUCH_SHEET);
        assertThat(problems.all().get(0).details()).containsExactly("八月", "六月, 旧#表");
    }

    @Test
    void aWorkbookWithoutHeadersIsToldOfItsFirstSheet() {
        ReadSheet sheet = read(Xlsx.of("空").and("说明", row("本表由统计科填报")).and("表", row("a", "b")));

        assertThat(sheet.refusals()).containsExactly(ProblemCode.HEADER_WITHOUT_KEY);
        assertThat(sheet.problems().get(0).location()).hasToString("usage.xlsx#说明!1");
        assertThat(read(Xlsx.of("空")).refusals()).containsExactly(ProblemCode.FILE_EMPTY);
    }

    // -- Places.

    @Test
    void placesAreToldAsSpreadsheetsDo() {
        ReadSheet sheet = read(Xlsx.of(
                "六月", HEADERS, row("E1", "甲|厂", "2010-06", "x"), row("E2", "乙\n厂", "2010-06", "y", "", "", "z")));

        Location cell = sheet.rejects().get(0).faults().get(0).problem().location();
        assertThat(cell).hasToString("usage.xlsx#六月!D2");
        Location.Excerpt excerpt = cell.excerpt().orElseThrow();
        assertThat(excerpt.text()).isEqualTo("E1 | 甲|厂 | 2010-06 | x");
        assertThat(excerpt.text().substring(excerpt.start(), excerpt.start() + excerpt.length()))
                .isEqualTo("x");
        Location row = sheet.rejects().get(1).faults().get(0).problem().location();
        assertThat(row).hasToString("usage.xlsx#六月!E3");
        assertThat(row.excerpt().orElseThrow().text()).startsWith("E2 | 乙 厂 | ");
    }

    @Test
    void columnsBeyondZHaveTwoLetters() {
        List<String> names = new ArrayList<>();
        for (int column : List.of(1, 26, 27, 52, 53, 702, 703, 16384)) {
            names.add(new Location("a", 1, column, true, java.util.Optional.empty()).columnName());
        }
        assertThat(names).containsExactly("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD");
    }

    @Test
    void rowsKeepTheirNumbersWhereRowsAreLeftOut() {
        String xml = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + "<row r=\"3\"><c r=\"B3\" t=\"str\"><v>企业编号</v></c><c r=\"D3\" t=\"str\"><v>所属期</v></c></row>"
                + "<row r=\"9\"><c r=\"B9\"><v>5</v></c><c r=\"D9\" t=\"str\"><v>x</v></c></row>"
                + "</sheetData></worksheet>";

        ReadSheet sheet = read(noFormats().andXml("Sheet1", "visible", xml));

        assertThat(sheet.rejects().get(0).faults().get(0).problem().location()).hasToString("usage.xlsx#Sheet1!D9");
    }

    // -- Cells.

    @ParameterizedTest
    @CsvSource({
        "125000,                  125000",
        "1250.5,                  2501/2",
        "0.1,                     1/10",
        "0.30000000000000004,     3/10",
        "3.3000000000000003,      33/10",
        "1.25E5,                  125000",
        "1.2500000000000001E-3,   1/800",
        "0,                       0",
        "-0,                      0",
        "999999999999999,         999999999999999"
    })
    void aNumberIsWhatTheSpreadsheetShows(String value, String expected) {
        ReadSheet sheet = ofCell(noFormats(), "用水量", new Raw("", "<v>" + value + "</v>"));

        String[] fraction = expected.split("/", -1);
        Rational number = Rational.parse(fraction[0]);
        assertThat(sheet.number("water_m3"))
                .contains(fraction.length == 1 ? number : number.dividedBy(Rational.parse(fraction[1])));
    }

    @Test
    void whatIsLeftOfALongNumberIsRefused() {
        ReadSheet sheet = read(Xlsx.of(
                "Sheet1",
                row("企业编号", "所属期", "用水量"),
                row(new Raw("", "<v>3.3048100100000001E+17</v>"), "2010-06", 1),
                row(new Raw("", "<v>3304810012345678</v>"), "2010-06", 2),
                row("330481001000000001", "2010-06", new Raw("", "<v>1E15</v>")),
                row(new Raw("", "<v>330481001</v>"), "2010-06", 4)));

        assertThat(sheet.faults())
                .containsExactly(
                        ProblemCode.MANGLED_IDENTIFIER, ProblemCode.MANGLED_IDENTIFIER, ProblemCode.NOT_A_NUMBER);
        assertThat(sheet.words("enterprise_id")).contains("330481001");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy\"年\"m\"月\"      | 40330 | 2010-06",
                "yyyy-mm              | 40359 | 2010-06",
                "[$-804]yyyy\"年\"m\"月\";@ | 40330 | 2010-06",
                "mmm-yy               | 40330 | 2010-06",
                "e\"年\"m\"月\"         | 40330 | 2010-06",
                "yyyy                 | 40330 | 2010",
                "yyyy\\Qx             | 40330 | 2010",
            })
    void aNumberFormattedAsAMonthIsAMonth(String format, String value, String expected) {
        ReadSheet sheet = read(
                noFormats().withFormat(164, format).and("Sheet1", row("企业编号", "所属期"), row("E1", number(value, 1))));

        assertThat(sheet.facts(0).period(field("period"))).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 27, 36, 50, 57})
    void monthsThatChineseSpreadsheetsKnowByNumberAreMonths(int format) {
        ReadSheet sheet =
                read(noFormats().withFormat(format).and("Sheet1", row("企业编号", "所属期"), row("E1", number("40330", 1))));

        assertThat(sheet.facts(0).period(field("period"))).hasToString("2010-06");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14                  | 40344    | 2010-06-15",
                "31                  | 40344    | 2010-06-15",
                "22                  | 40344    | 2010-06-15",
                "58                  | 40344    | 2010-06-15",
                "m/d/yyyy            | 40344.0  | 2010-06-15",
                "yyyy-mm-dd hh:mm:ss | 40344    | 2010-06-15",
                "m\"月\"              | 40344    | 2010-06-15",
            })
    void aNumberFormattedAsADayIsADay(String format, String value, String expected) {
        Xlsx formats = format.matches("\\d+")
                ? noFormats().withFormat(Integer.parseInt(format))
                : noFormats().withFormat(164, format);

        ReadSheet sheet = ofCell(formats, "生效日期", number(value, 1));

        assertThat(sheet.facts(0).words(field("valid_from"))).contains(expected);
    }

    @Test
    void daysMayBeCountedFrom1904() {
        ReadSheet sheet = ofCell(noFormats().from1904().withFormat(14), "生效日期", number("38882", 1));

        assertThat(sheet.facts(0).words(field("valid_from"))).contains("2010-06-15");
    }

    @Test
    void aDayAloneIsNoPeriodHereEither() {
        ReadSheet sheet =
                read(noFormats().withFormat(14).and("Sheet1", row("企业编号", "所属期"), row("E1", number("40344", 1))));

        assertThat(sheet.faults()).containsExactly(ProblemCode.NOT_A_PERIOD);
        assertThat(sheet.rejects().get(0).cells()).containsExactly("E1", "2010-06-15");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0%                    | 0.315  | 31.5%",
                "0.00%;[Red]-0.00%     | 0.3    | 30%",
                "000000                | 12     | 000012",
                "000000                | 12.5   | 12.5",
                "#,##0.00              | 1250.5 | 1250.5",
                "0.00E+00              | 1250.5 | 1250.5",
                "\"年\"0.0             | 7.5    | 7.5",
                "[Red]0                | 8      | 8",
                "General               | 9      | 9",
                "G/通用格式              | 10     | 10",
                "h:mm                  | 0.5    | 12:00",
                "yyyy-mm-dd            | -5     | -5",
                "yyyy-mm-dd            | 1E9    | 1000000000",
            })
    void otherFormatsSayWhatTheNumberIs(String format, String value, String expected) {
        ReadSheet sheet = ofCell(noFormats().withFormat(164, format), "企业名称", number(value, 1));

        assertThat(sheet.words("enterprise")).contains(expected);
    }

    @Test
    void formulasCountByTheResultTheyWereSavedWith() {
        ReadSheet sheet = read(Xlsx.of(
                "Sheet1",
                row("企业编号", "企业名称", "所属期", "用水量", "产量"),
                row(
                        new Raw("t=\"str\"", "<f>\"E\"&amp;1</f><v>E1</v>"),
                        new Raw("t=\"str\"", "<f>IF(A2=\"\",1,\"\")</f><v></v>"),
                        new Raw("t=\"str\"", "<f>TEXT(B1,\"yyyy-mm\")</f><v>2010-06</v>"),
                        new Raw("", "<f>SUM(E2:F2)</f><v>17</v>"),
                        18),
                row("E2", "乙", "2010-06", new Raw("", "<f>D2*2</f>"), 19),
                row("E3", "丙", "2010-06", new Raw("t=\"e\"", "<f>D2/0</f><v>#DIV/0!</v>"), 20),
                row("E4", new Raw("t=\"e\"", "<v>#REF!</v>"), "2010-06", 21, 22)));

        assertThat(sheet.words("enterprise_id")).contains("E1");
        assertThat(sheet.facts(0).has(field("enterprise"))).isFalse();
        assertThat(sheet.number("water_m3")).contains(Rational.of(17));
        assertThat(sheet.faults())
                .containsExactly(ProblemCode.CELL_FORMULA, ProblemCode.CELL_ERROR, ProblemCode.CELL_ERROR);
        assertThat(sheet.rejects())
                .extracting(
                        reject -> reject.faults().get(0).problem().location().toString())
                .containsExactly("usage.xlsx#Sheet1!D3", "usage.xlsx#Sheet1!D4", "usage.xlsx#Sheet1!B5");
        assertThat(sheet.rejects().get(0).cells()).contains("=D2*2");
    }

    @Test
    void truthAndSharedTextsAreRead() {
        Xlsx workbook = Xlsx.of(
                        "Sheet1",
                        row("企业编号", "所属期", new Raw("t=\"s\"", "<v>1</v>"), "新建企业"),
                        row("E1", "2010-06", new Raw("t=\"s\"", "<v>0</v>"), new Raw("t=\"b\"", "<v>1</v>")))
                .with(
                        "xl/sharedStrings.xml",
                        "<sst><si><r><t>甲</t></r><r><t>厂</t></r><rPh><t>jia</t></rPh></si><si><t>企业名称</t></si></sst>");

        ReadSheet sheet = read(workbook);

        assertThat(sheet.words("enterprise")).contains("甲厂");
        assertThat(sheet.facts(0).words(field("new_plant"))).isPresent();
    }

    // -- What is refused.

    private static void assertRefused(byte[] workbook, String why) {
        ReadSheet sheet = ReadSheet.ofBytes("bad.xlsx", workbook);

        assertThat(sheet.refusals()).containsExactly(ProblemCode.WORKBOOK_UNREADABLE);
        assertThat(sheet.problems().get(0).variant()).isEqualTo(why);
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() {
        assertRefused(
                Xlsx.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8))), "");
        assertRefused(Xlsx.zip(Map.of("usage.csv", "enterprise_id\nE1\n".getBytes(UTF_8))), "");
    }

    @Test
    void refusesWhatUnpacksToFarMoreThanItIs() {
        assertRefused(
                Xlsx.of("Sheet1")
                        .with("xl/media/image1.png", " ".repeat(1 << 25))
                        .bytes(),
                "size");
    }

    @Test
    void refusesEntities() {
        for (String declaration : List.of(
                "<!DOCTYPE worksheet [<!ENTITY f SYSTEM \"file:///etc/hostname\">]>",
                "<!DOCTYPE worksheet SYSTEM \"http://localhost/x.dtd\">")) {
            String xml = declaration
                    + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData/></worksheet>";
            assertRefused(noFormats().andXml("Sheet1", "visible", xml).bytes(), "entities");
        }
    }

    @Test
    void refusesACellThatNeverEnds() {
        assertRefused(
                Xlsx.of("Sheet1", HEADERS, row("E1", noise(5_000_000), "2010-06", 23))
                        .bytes(),
                "row");
        assertRefused(
                Xlsx.of("Sheet1", HEADERS)
                        .with("xl/sharedStrings.xml", "<sst><si><t>" + noise(5_000_000) + "</t></si></sst>")
                        .bytes(),
                "row");
    }

    /** A text that can hardly be packed. */
    private static String noise(int length) {
        java.util.SplittableRandom random = new java.util.SplittableRandom(24);
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    @Test
    void refusesARowOfAMillionCells() {
        String cell = "<c><v>1</v></c>";
        String start =
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row>";
        String end = "</row></sheetData></worksheet>";

        assertRefused(
                noFormats()
                        .andXml("a", "visible", start + cell.repeat(1_000_000) + end)
                        .bytes(),
                "row");
        ReadSheet wide = read(noFormats().andXml("a", "visible", start + cell.repeat(16_385) + end));
        assertThat(wide.refusals()).containsExactly(ProblemCode.ROW_TOO_LARGE);
        assertThat(wide.problems().get(0).location()).hasToString("usage.xlsx#a!1");
        for (String place : List.of("AAAA1", "zzzzzzz1")) {
            String far = start + "<c r=\"" + place + "\"><v>1</v></c>" + end;
            assertRefused(noFormats().andXml("a", "visible", far).bytes(), "column");
            assertRefused(
                    noFormats()
                            .andXml("a", "visible", far.replace("<c", "<x:c").replace('"', '\''))
                            .bytes(),
                    "column");
        }
    }
}
