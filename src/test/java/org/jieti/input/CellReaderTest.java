package org.jieti.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.input.ReadSheet.field;

import java.util.List;
import org.jieti.domain.Rational;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Reject.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CellReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "1,234.5|1234.5",
                "12,345,678|12345678",
                "0|0",
                "007|7",
                "+8|8",
                ".25|0.25",
                " 16.0 |16",
                "１，２３４．７５|1234.75",
                "\u00A0321\u00A0|321",
                "\u300045|45",
                "0.000000001|0.000000001",
                "99999999999999999999|99999999999999999999",
                "-0|0",
            })
    void readsNumbersAsPeopleWriteThem(String cell, String number) {
        assertThat(ReadSheet.ofCell("electricity_kwh", cell).number("electricity_kwh"))
                .contains(Rational.parse(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234,5",
                "12,34",
                "1,2345",
                "1,23,456",
                ",5",
                "6.",
                "7 000",
                "1e3",
                "1.25E+06",
                "8kWh",
                "约9",
                "--10",
                "(11)",
                "12-13",
                "NaN",
                "Infinity",
                "0x1F",
                "1_000",
                "٣",
                "十二",
                "14%",
                "1.5.6",
                "+",
                ".",
                "=1+1",
                "12345678901234567890123456789012345678901"
            })
    void refusesWhatIsNotANumberAndNeverTakesItForZero(String cell) {
        ReadSheet sheet = ReadSheet.ofCell("electricity_kwh", cell);

        assertThat(sheet.rows().rows()).isEmpty();
        assertThat(sheet.faults()).containsExactly(ProblemCode.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#DIV/0!", "#REF!", "#N/A", "＃ＶＡＬＵＥ！", "#NAME?", "#######"})
    void anErrorOfTheSpreadsheetIsNoWordAndNoNumber(String cell) {
        for (String header : List.of("electricity_kwh", "enterprise", "category", "industry", "valid_from")) {
            ReadSheet sheet = ReadSheet.ofCell(header, cell);

            assertThat(sheet.faults()).as(header).containsExactly(ProblemCode.CELL_ERROR);
        }
        assertThat(ReadSheet.of("enterprise_id,period", cell + ",2010-06", "E1," + cell)
                        .faults())
                .containsExactly(ProblemCode.CELL_ERROR, ProblemCode.CELL_ERROR);
        assertThat(ReadSheet.ofCell("enterprise", "#1 plant").words("enterprise"))
                .contains("#1 plant");
        assertThat(ReadSheet.ofCell("nobody reads this", cell).rejects()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'1.250,5', comma",
        "1.25E+06,  exponent",
        "8.7万千瓦时, unit",
        "1 250.5,   blanks",
        "无数据,    ''",
    })
    void saysWhyANumberIsNone(String cell, String why) {
        Fault fault = ReadSheet.ofCell("electricity_kwh", cell)
                .rejects()
                .get(0)
                .faults()
                .get(0);

        assertThat(fault.problem().details()).contains("electricity_kwh", cell);
        assertThat(fault.problem().variant()).isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u00A0", "\u3000", "-", "--", "—", "——", "–", "－", "―"})
    void aBlankOrADashIsAbsentAndNotZero(String cell) {
        ReadSheet sheet = ReadSheet.ofCell("water_quota_m3", cell);

        assertThat(sheet.rows().rows()).hasSize(1);
        assertThat(sheet.facts(0).has(field("water_quota_m3"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "renewable_share,          12.5%,  12.5",
        "renewable_share,          13,     13",
        "非水电占比(%),            14%,    14",
        "非水电占比(%),            15,     15",
        "非水电占比(‰),            160,    16",
    })
    void readsPercentagesOfAShareInPercent(String header, String cell, String number) {
        assertThat(ReadSheet.ofCell(header, cell).number("renewable_share")).contains(Rational.parse(number));
    }

    @ParameterizedTest
    @CsvSource({
        "over_limit_multiple, 25%,     0.25",
        "over_limit_multiple, ２６％,  0.26",
        "over_limit_multiple, 1.5,     1.5",
        "超限额倍数(倍),      0.27,    0.27",
        "超限额比例(%),       28,      0.28",
        "超限额比例(%),       29 %,    0.29",
    })
    void readsPercentagesOfAPlainShare(String header, String cell, String number) {
        assertThat(ReadSheet.ofCell(header, cell).number("over_limit_multiple")).contains(Rational.parse(number));
    }

    @ParameterizedTest
    @CsvSource({"超限额比例, 30", "over_limit, 1", "绿电占比, 0.2", "可再生能源占比, 21"})
    void refusesAShareThatMayBeAPercentageOrNot(String header, String cell) {
        ReadSheet sheet = ReadSheet.ofCell(header, cell);

        assertThat(sheet.faults()).containsExactly(ProblemCode.NOT_CLEAR);
        assertThat(sheet.rejects().get(0).faults().get(0).problem().details()).containsExactly(header, cell);
    }

    @ParameterizedTest
    @CsvSource({"超限额比例, 31%, over_limit_multiple, 0.31", "绿电占比, 22%, renewable_share, 22"})
    void aPercentSignClearsIt(String header, String cell, String field, String number) {
        assertThat(ReadSheet.ofCell(header, cell).number(field)).contains(Rational.parse(number));
    }

    @ParameterizedTest
    @CsvSource({"6-9, 6, 9", "6.5～8.5, 6.5, 8.5", "5~10, 5, 10", "7 — 7.5, 7, 7.5", "４至１１, 4, 11", "3–12, 3, 12"})
    void readsARangeOfLimits(String cell, String low, String high) {
        ReadSheet sheet = ReadSheet.ofDischargeCell("water", "排放标准", cell);

        assertThat(sheet.number("limit_low")).contains(Rational.parse(low));
        assertThat(sheet.number("limit")).contains(Rational.parse(high));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6..5-9", "6-9-12", "6-", "9-6", "六-九", "6.-9", "6-9.5.1"})
    void refusesARangeThatIsNone(String cell) {
        assertThat(ReadSheet.ofDischargeCell("water", "limit", cell).faults())
                .containsExactly(ProblemCode.NOT_A_NUMBER);
    }

    @Test
    void onlyLimitsMayBeRanges() {
        assertThat(ReadSheet.ofDischargeCell("water", "浓度", "6-9").faults()).containsExactly(ProblemCode.NOT_A_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"electricity_kwh, -5", "用水量, '-1,200'", "产量, －0.001", "用气量, -7.0", "水价, -2"})
    void refusesANegativeQuantity(String header, String cell) {
        assertThat(ReadSheet.ofCell(header, cell).faults()).containsExactly(ProblemCode.BELOW_LEAST);
    }

    @Test
    void zeroIsNotNegative() {
        assertThat(ReadSheet.ofCell("water_m3", "0.00").number("water_m3")).contains(Rational.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.13305E+17", "2.19E+26", "1e+15", "４.５Ｅ+11"})
    void refusesAnIdentifierThatASpreadsheetTurnedIntoANumber(String cell) {
        ReadSheet sheet = ReadSheet.of("enterprise_id,period,用电量", cell + ",2010-06,3");

        assertThat(sheet.faults()).containsExactly(ProblemCode.MANGLED_IDENTIFIER);
    }

    @ParameterizedTest
    @CsvSource({"330481001.0, decimal", "330481001700203000, zeros", "33048100170020300000, zeros", "5.6E+9, ''"})
    void tellsHowAnIdentifierWasMangled(String cell, String how) {
        ReadSheet sheet = ReadSheet.of("户号,period,用电量", cell + ",2010-06,3");

        assertThat(sheet.faults()).containsExactly(ProblemCode.MANGLED_IDENTIFIER);
        assertThat(sheet.rejects().get(0).faults().get(0).problem().variant()).isEqualTo(how);
    }

    /** The first is of the standard; in the second and third a digit is wrong, in the fourth two are swapped. */
    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y43, true",
        "91350100M000100Y44, false",
        "91350100MO00100Y43, false",
        "91350100M001000Y43, false",
        "91330521754922145C, true",
        "91330521754922145c, true",
        "330481001700203001, true",
        "ABCDEFGHJKLMNPQRTU, true",
    })
    void aCreditCodeWhoseCheckDigitIsWrongIsToldAndUsed(String code, boolean isSound) {
        ReadSheet sheet = ReadSheet.of("统一社会信用代码,period,用电量", code + ",2010-06,3");

        assertThat(sheet.rejects()).isEmpty();
        assertThat(sheet.rows().warnings())
                .extracting(Problem::code)
                .isEqualTo(isSound ? List.of() : List.of(ProblemCode.DOUBTFUL_IDENTIFIER));
        assertThat(sheet.rows().warnings())
                .allMatch(warning -> warning.location().toString().equals("sheet.csv:2:1"));
    }

    @Test
    void twoZerosAtTheEndOfSeventeenDigitsMayBeItsOwn() {
        ReadSheet sheet = ReadSheet.of("户号,period,用电量", "33048100170020300,2010-06,3");

        assertThat(sheet.rows().warnings()).extracting(Problem::variant).containsExactly("zeros");
        assertThat(sheet.words("enterprise_id")).contains("33048100170020300");
    }

    @ParameterizedTest
    @CsvSource({
        "91330521754922145C, 91330521754922145C",
        "'=\"00330481\"',     00330481",
        "3304810017002030,   3304810017002030",
        "330481001700200,    330481001700200",
        "0033,               0033",
        "３３０４８１００２, 330481002",
        "E-2010/7,           E-2010/7",
        "甲厂一号,           甲厂一号",
        "12E,                12E",
    })
    void keepsIdentifiersDigitForDigit(String cell, String kept) {
        ReadSheet sheet = ReadSheet.of("enterprise_id,period,用电量", cell + ",2010-06,3");

        assertThat(sheet.words("enterprise_id")).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-02-30",
                "2010-13-01",
                "2011-02-29",
                "2010-6",
                "30.06.2010",
                "Jun 1, 2010",
                "40330",
                "今天",
                "0010-06-01"
            })
    void refusesADayThatDoesNotExist(String cell) {
        ReadSheet sheet = ReadSheet.of("enterprise_id,region,valid_from", "E1,浙江," + ReadSheet.quoted(cell));

        assertThat(sheet.faults()).containsExactly(ProblemCode.NOT_A_DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-06-01,         2010-06-01",
        "20100602,           2010-06-02",
        "2010/6/3,           2010-06-03",
        "2010年6月4日,       2010-06-04",
        "2012-02-29,         2012-02-29",
        "２０１０－０６－０５, 2010-06-05",
        "2010-06-06 00:00:00, 2010-06-06",
    })
    void readsDaysAsPeopleWriteThem(String cell, String day) {
        ReadSheet sheet = ReadSheet.of("enterprise_id,region,失效日期", "E1,浙江," + cell);

        assertThat(sheet.facts(0).day(field("valid_until")))
                .map(Object::toString)
                .contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-06,                2010-06",
        "201007,                 2010-07",
        "2010/8,                 2010-08",
        "2010年9月,              2010-09",
        "２０１０年１０月,        2010-10",
        "2010Q2,                 2010Q2",
        "2010年第三季度,         2010Q3",
        "2011,                   2011",
        "2012年,                 2012",
        "2010-06-16..2010-07-15, 2010-06-16..2010-07-15",
        "2010-04-01至2010-04-30, 2010-04",
        "2010-07-01..2010-09-30, 2010Q3"
    })
    void readsPeriodsAsPeopleWriteThem(String cell, String period) {
        ReadSheet sheet = ReadSheet.of("enterprise_id,period,用电量", "E1," + cell + ",3");

        assertThat(sheet.facts(0).period(field("period"))).hasToString(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2010-13",
                "2010-00",
                "201013",
                "2010Q5",
                "2010Q0",
                "Jun-10",
                "10-Jun",
                "06/2010",
                "2010-06-31..2010-07-01",
                "2010-07-15..2010-06-16",
                "去年",
                "3010-06",
                "2010-6-",
                "2010-06-01"
            })
    void refusesAPeriodThatDoesNotExist(String cell) {
        ReadSheet sheet = ReadSheet.of("enterprise_id,period,用电量", "E1," + cell + ",3");

        assertThat(sheet.faults()).containsExactly(ProblemCode.NOT_A_PERIOD);
    }

    @ParameterizedTest
    @CsvSource({
        "eliminated, eliminated",
        "淘汰类,     eliminated",
        "淘汰,       eliminated",
        "Restricted, restricted",
        " 限制 ,     restricted",
        "鼓励类,     encouraged",
        "ＰＥＲＭＩＴＴＥＤ, permitted",
    })
    void knowsATermByEveryName(String cell, String code) {
        ReadSheet sheet = ReadSheet.ofCell("category", cell);

        assertThat(sheet.facts(0).term(field("category"))).map(Object::toString).contains(code);
    }

    @Test
    void refusesAWordThatIsNoTermAndNamesThoseThatAre() {
        ReadSheet sheet = ReadSheet.ofCell("类别", "落后");

        assertThat(sheet.faults()).containsExactly(ProblemCode.UNKNOWN_TERM);
        assertThat(String.join(
                        " ", sheet.rejects().get(0).faults().get(0).problem().details()))
                .contains("落后", "eliminated", "淘汰", "encouraged");
    }

    @ParameterizedTest
    @CsvSource({"region, 杭州, 330100", "地区, 330199, 330100", "城市, 浙江省杭州市, 330100", "industry, 水泥, cement"})
    void knowsPlacesAndIndustries(String header, String cell, String code) {
        ReadSheet sheet = ReadSheet.ofCell(header, cell);
        String name = header.equals("industry") ? "industry" : "region";

        assertThat(sheet.facts(0).term(field(name))).map(Object::toString).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"region, 亚特兰蒂斯", "industry, 炼金术"})
    void keepsAPlaceOrIndustryThatNoListHasAndKnowsItIsNone(String header, String cell) {
        ReadSheet sheet = ReadSheet.ofCell(header, cell);

        assertThat(sheet.words(header)).contains(cell);
        assertThat(sheet.facts(0).term(field(header))).isEmpty();
    }

    @Test
    void keepsNamesAsTheyAreWritten() {
        assertThat(ReadSheet.ofCell("企业名称", "  海宁（第２）水泥厂, \"老\"厂 ").words("enterprise"))
                .contains("海宁（第２）水泥厂, \"老\"厂");
    }

    @Test
    void aFaultSaysWhereItIsAndWhatStoodThere() {
        ReadSheet sheet = ReadSheet.of("企业编号,企业名称,所属期,用电量(万千瓦时)", "E1,甲厂,2010-06,1", "E2,\"乙厂,东区\",2010-06,\"2,5\"");

        Fault fault = sheet.rejects().get(0).faults().get(0);
        assertThat(fault.problem().location()).hasToString("sheet.csv:3:4");
        assertThat(fault.field()).isEqualTo("用电量(万千瓦时)");
        assertThat(fault.value()).isEqualTo("2,5");
        Location.Excerpt excerpt = fault.problem().location().excerpt().orElseThrow();
        assertThat(excerpt.text().substring(excerpt.start(), excerpt.start() + excerpt.length()))
                .isEqualTo("2,5");
    }

    @Test
    void allFaultsOfARowAreTold() {
        ReadSheet sheet = ReadSheet.of("enterprise_id,period,用电量,用水量,类别", "1.5E+12,2010-14,x,-3,其他");

        assertThat(sheet.faults())
                .containsExactly(
                        ProblemCode.MANGLED_IDENTIFIER,
                        ProblemCode.NOT_A_PERIOD,
                        ProblemCode.NOT_A_NUMBER,
                        ProblemCode.BELOW_LEAST,
                        ProblemCode.UNKNOWN_TERM);
    }
}
