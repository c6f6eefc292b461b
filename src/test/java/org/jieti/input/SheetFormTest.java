package org.jieti.input;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.input.ReadSheet.field;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Rational;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Reject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports as they are: encodings, delimiters, titles above the headers, totals below the rows, merged cells. */
final class SheetFormTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String USAGE = "企业编号,企业名称,所属期,用电量\r\n330481001,海宁水泥厂,2010-06,125000\r\n";

    private static SheetForm form(ReadSheet sheet) {
        return sheet.rows().sheet().form();
    }

    // -- Encodings.

    @Test
    void knowsEncodingsByTheirMarkOrByTheWholeFile() {
        ReadSheet plain = ReadSheet.ofBytes("a.csv", USAGE.getBytes(UTF_8));
        ReadSheet marked = ReadSheet.ofBytes("b.csv", ("\uFEFF" + USAGE).getBytes(UTF_8));
        ReadSheet little = ReadSheet.ofBytes("c.csv", ("\uFEFF" + USAGE).getBytes(UTF_16LE));
        ReadSheet big = ReadSheet.ofBytes("d.csv", ("\uFEFF" + USAGE).getBytes(UTF_16BE));
        ReadSheet chinese = ReadSheet.ofBytes("e.csv", USAGE.getBytes(GB18030));

        for (ReadSheet sheet : List.of(plain, marked, little, big, chinese)) {
            assertThat(sheet.words("enterprise")).contains("海宁水泥厂");
            assertThat(sheet.number("electricity_kwh")).contains(Rational.of(125_000));
            assertThat(sheet.notes()).isEmpty();
        }
        assertThat(List.of(plain, marked, little, big, chinese))
                .extracting(sheet -> form(sheet).encoding().orElse(""))
                .containsExactly("UTF-8", "UTF-8 BOM", "UTF-16LE", "UTF-16BE", "GB18030");
    }

    @Test
    void aNameThatIsNoUtf8AtTheEndOfALongFileMakesAllOfItGb18030() {
        StringBuilder text = new StringBuilder("enterprise_id,period,enterprise,water_m3\n");
        for (int i = 0; i < 20_000; i++) {
            text.append("E").append(i).append(",2010-06,Haining,5\n");
        }
        text.append("E,2010-06,海宁水泥厂,7\n");

        ReadSheet sheet = ReadSheet.ofBytes("long.csv", text.toString().getBytes(GB18030));

        assertThat(sheet.facts(20_000).words(field("enterprise"))).contains("海宁水泥厂");
    }

    @Test
    void utf8WithABrokenByteIsNotTakenForGb18030() {
        byte[] bytes = "enterprise_id,period,enterprise\nE1,2010-06,海宁水泥厂\nE2,2010-06,桐乡?\n".getBytes(UTF_8);
        bytes[bytes.length - 2] = (byte) 0xA5;

        ReadSheet sheet = ReadSheet.ofBytes("broken.csv", bytes);

        assertThat(sheet.refusals()).containsExactly(ProblemCode.FILE_NOT_TEXT);
        assertThat(sheet.problems().get(0).location().line()).isEqualTo(3);
        assertThat(sheet.problems().get(0).details()).containsExactly("UTF-8", "A5");
    }

    @Test
    void aMarkIsBelieved() {
        byte[] bytes = ("\uFEFF" + USAGE).getBytes(UTF_8);
        bytes[bytes.length - 3] = (byte) 0xFF;

        assertThat(ReadSheet.ofBytes("marked.csv", bytes).refusals()).containsExactly(ProblemCode.FILE_NOT_TEXT);
        assertThat(ReadSheet.ofBytes("half.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0, 'b'})
                        .refusals())
                .containsExactly(ProblemCode.FILE_NOT_TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void refusesNulInEveryEncoding(String encoding) {
        byte[] bytes = "企业编号,所属期\r\nE1,2010-06\r\nE2,20\00010\r\n".getBytes(Charset.forName(encoding));

        ReadSheet sheet = ReadSheet.ofBytes("nul.csv", bytes);

        assertThat(sheet.refusals()).containsExactly(ProblemCode.FILE_NOT_TEXT);
        assertThat(sheet.problems().get(0).location().line()).isEqualTo(3);
    }

    // -- Delimiters.

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void knowsTheDelimiterByTheHeaders(String delimiter) {
        String text = "企业编号,企业名称,所属期,用水量\n330482,\"甲,乙;丙\t厂\",2011-05,\"1,300\"\n330483,丁厂,x,9\n";
        StringBuilder other = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            isQuoted ^= c == '"';
            other.append(c == ',' && !isQuoted ? delimiter : String.valueOf(c));
        }

        ReadSheet sheet = ReadSheet.named("usage.csv", other.toString());

        assertThat(form(sheet).delimiter()).contains(delimiter.charAt(0));
        assertThat(sheet.words("enterprise")).contains("甲,乙;丙\t厂");
        assertThat(sheet.number("water_m3")).contains(Rational.of(1300));
        Problem fault = sheet.rejects().get(0).faults().get(0).problem();
        assertThat(fault.location()).hasToString("usage.csv:3:3");
        assertThat(fault.location().excerpt().orElseThrow().start()).isEqualTo(10);
    }

    @Test
    void aFullWidthCommaPartsHeadersOnly() {
        ReadSheet sheet = ReadSheet.of("企业编号，企业名称，所属期,用水量", "E1,\"甲，乙\",2010-06,11", "E2,丙，丁,2010-06,12");

        assertThat(sheet.words("enterprise")).contains("甲，乙");
        assertThat(sheet.facts(1).words(field("enterprise"))).contains("丙，丁");
        assertThat(sheet.number("water_m3")).contains(Rational.of(11));
        assertThat(form(sheet).delimiter()).contains('，');
    }

    @Test
    void aSheetWithOneKnownColumnOrNoneIsReadWithCommas() {
        assertThat(ReadSheet.of("enterprise_id;nothing", "E1;x").words("enterprise_id"))
                .contains("E1");
        assertThat(ReadSheet.of("a;b,c", "1;2,3").problems().get(0).code()).isEqualTo(ProblemCode.HEADER_WITHOUT_KEY);
    }

    // -- What stands above and below.

    @Test
    void titlesAndBlankRowsMayStandAboveTheHeaders() {
        ReadSheet sheet = ReadSheet.of(
                "海宁市企业用电量统计表",
                "",
                "统计期间：2010年6月,,,单位：千瓦时",
                "企业编号,企业名称,所属期,用电量",
                "E1,甲厂,2010-06,13",
                "E2,乙厂,2010-06,abc");

        assertThat(form(sheet).headerLine()).isEqualTo(4);
        assertThat(form(sheet).linesAbove()).isEqualTo(2);
        assertThat(sheet.number("electricity_kwh")).contains(Rational.of(13));
        assertThat(sheet.rejects().get(0).faults().get(0).problem().location()).hasToString("sheet.csv:6:4");
    }

    @Test
    void aTitleMayHoldTheNameOfAField() {
        ReadSheet sheet = ReadSheet.of("企业,用电情况一览", "地区,海宁", "企业编号,企业名称,所属期,用电量", "E1,甲厂,2010-06,29");

        assertThat(form(sheet).headerLine()).isEqualTo(3);
        assertThat(sheet.number("electricity_kwh")).contains(Rational.of(29));
    }

    @Test
    void aFaultOfTheHeadersIsToldOnTheirLine() {
        ReadSheet sheet = ReadSheet.of("统计表", "企业编号,用电量,用电量(度),所属期", "E1,14,15,2010-06");

        assertThat(sheet.refusals()).containsExactly(ProblemCode.HEADER_TWICE);
        assertThat(sheet.problems().get(0).location()).hasToString("sheet.csv:2:3");

        ReadSheet keyless = ReadSheet.of("统计表", "企业名称,用电量,所属期", "E1,14,2010-06");
        assertThat(keyless.problems().get(0).location()).hasToString("sheet.csv:2");
    }

    @Test
    void headersAreLookedForAmongTheFirstRowsOnly() {
        String titles = "title\n".repeat(40);

        assertThat(ReadSheet.named("far.csv", titles + USAGE).refusals())
                .containsExactly(ProblemCode.HEADER_WITHOUT_KEY);
        assertThat(ReadSheet.named("near.csv", "title\n".repeat(29) + USAGE).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "合计,        ''",
        "'',          合计",
        "总计：,      ''",
        "'小 计',     ''",
        "'',          水泥小计",
        "'',          海宁市 汇总",
        "Total,       ''",
        "'',          Grand Total",
        "本页合计,    x",
    })
    void aRowOfTotalsIsToldAndNotPriced(String id, String name) {
        ReadSheet sheet = ReadSheet.of(
                "企业编号,企业名称,所属期,用电量",
                "E1,甲厂,2010-06,16",
                id + "," + name + ",,16",
                "E2,乙厂,2010-06,17",
                id + "," + name + ",2010-06,33");

        assertThat(sheet.rejects()).isEmpty();
        assertThat(sheet.rows().count()).isEqualTo(2);
        assertThat(sheet.rows().totals()).containsExactly(3, 5);
        assertThat(sheet.notes()).extracting(Problem::code).containsOnly(ProblemCode.ROW_OF_TOTALS);
        assertThat(sheet.notes()).extracting(note -> note.location().line()).containsExactly(3, 5);
    }

    @Test
    void totalsMayStandInAColumnOfNumbersThatNobodyReads() {
        ReadSheet sheet = ReadSheet.of("序号,企业编号,所属期,用电量", "1,E1,2010-06,18", "合计,,,18");

        assertThat(sheet.rows().totals()).containsExactly(3);
    }

    @Test
    void aRowThatNamesAnEnterpriseIsNoTotal() {
        ReadSheet sheet = ReadSheet.of("企业编号,企业名称,所属期,用电量", "E1,合计电子厂,2010-06,19", "E2,合计,2010-06,20", ",,2010-06,21");

        assertThat(sheet.rows().rows()).hasSize(2);
        assertThat(sheet.faults()).containsExactly(ProblemCode.ROW_WITHOUT_KEY);
        assertThat(sheet.notes()).isEmpty();
    }

    // -- Merged cells.

    private static final String[] MERGED = {
        "企业编号,企业名称,地区,所属期,用电量,产量",
        "E1,甲厂,海宁,2010-06,22,1",
        ",,,2010-07,23,",
        ",小计,,,45,",
        ",,,,24,2",
        "E2,乙厂,桐乡,2010-06,25,3",
        ",,,2010-07,26,"
    };

    @Test
    void rowsOfABlockOfMergedCellsAreRefusedWithARemedy() {
        ReadSheet sheet = ReadSheet.of(MERGED);

        assertThat(sheet.rows().rows()).hasSize(2);
        assertThat(sheet.faults()).containsOnly(ProblemCode.ROW_WITHOUT_KEY).hasSize(4);
        assertThat(new org.jieti.problem.ProblemText(java.util.Locale.ENGLISH)
                        .remedy(sheet.rejects().get(0).faults().get(0).problem()))
                .contains("--fill-down");
    }

    @Test
    void keysAreFilledDownIfAskedForAndQuantitiesNever() {
        SheetRows rows = ReadSheet.filledDown(MERGED);

        assertThat(rows.rejects()).isEmpty();
        assertThat(rows.totals()).containsExactly(4);
        assertThat(rows.rows())
                .extracting(row -> row.facts().words(field("enterprise_id")).orElse("") + " "
                        + row.facts().words(field("enterprise")).orElse("") + " "
                        + row.facts().words(field("region")).orElse("") + " "
                        + row.facts().period(field("period")) + " "
                        + row.facts()
                                .number(field("output_t"))
                                .map(Rational::toString)
                                .orElse("-"))
                .containsExactly(
                        "E1 甲厂 海宁市 2010-06 1",
                        "E1 甲厂 海宁市 2010-07 -",
                        "E1 甲厂 海宁市 2010-07 2",
                        "E2 乙厂 桐乡市 2010-06 3",
                        "E2 乙厂 桐乡市 2010-07 -");
    }

    @Test
    void aRegisterIsFilledWithNamesAlone() {
        SheetRows rows =
                ReadSheet.filledDown("企业编号,企业名称,产业类别,生效日期,失效日期", "E1,甲厂,淘汰,2008-01-01,2010-06-15", ",,,2010-06-16,");

        Row second = rows.rows().get(1);
        assertThat(second.facts().words(field("enterprise_id"))).contains("E1");
        assertThat(second.facts().words(field("enterprise"))).contains("甲厂");
        assertThat(second.facts().has(field("category"))).isFalse();
        assertThat(second.facts().has(field("valid_until"))).isFalse();
    }

    @Test
    void whatWasFilledDownIsThereToBeMended() {
        SheetRows rows = ReadSheet.filledDown("企业编号,所属期,用电量", "E1,2010-06,27", ",2010-07,x");

        Reject reject = rows.rejects().get(0);
        assertThat(reject.cells()).containsExactly("E1", "2010-07", "x");
    }

    // -- What is no row.

    @Test
    void refusesACellThatNeverEnds() {
        String text = USAGE + "E2,\"" + "甲".repeat(2_000_000);

        ReadSheet sheet = ReadSheet.named("long.csv", text);

        assertThat(sheet.refusals()).containsExactly(ProblemCode.ROW_TOO_LARGE);
        assertThat(sheet.problems().get(0).location().line()).isEqualTo(3);
    }

    @Test
    void refusesARowOfAMillionCells() {
        assertThat(ReadSheet.named("wide.csv", USAGE + "x,".repeat(20_000)).refusals())
                .containsExactly(ProblemCode.ROW_TOO_LARGE);
        assertThat(ReadSheet.named("wider.csv", USAGE + ",".repeat(3_000_000)).refusals())
                .containsExactly(ProblemCode.ROW_TOO_LARGE);
        assertThat(ReadSheet.named("header.csv", "x,".repeat(500_000)).refusals())
                .containsExactly(ProblemCode.ROW_TOO_LARGE);
    }

    @Test
    @Timeout(20)
    void aWideSheetIsReadAsFastAsAnother() {
        StringBuilder headers = new StringBuilder("企业编号,所属期,用电量");
        StringBuilder cells = new StringBuilder("E1,2010-06,x");
        for (int i = 0; i < 16_000; i++) {
            headers.append(",备注").append(i);
            cells.append(",无");
        }

        ReadSheet sheet = ReadSheet.of(headers.toString(), cells.toString());

        assertThat(sheet.notes()).hasSize(16_000);
        assertThat(sheet.rejects()).hasSize(1);
    }

    @Test
    void aLongRowIsTold() {
        ReadSheet sheet = ReadSheet.of(
                "企业编号,所属期,备注,用电量",
                "E1,2010-06," + "注".repeat(100_000) + ",28",
                "E2,2010-06," + "注".repeat(100_000) + ",x");

        assertThat(sheet.number("electricity_kwh")).isEqualTo(Optional.of(Rational.of(28)));
        Location.Excerpt excerpt = sheet.rejects()
                .get(0)
                .faults()
                .get(0)
                .problem()
                .location()
                .excerpt()
                .orElseThrow();
        assertThat(excerpt.text()).hasSizeLessThan(1100).startsWith("…").endsWith("注,x");
        assertThat(excerpt.text().substring(excerpt.start())).isEqualTo("x");
    }
}
