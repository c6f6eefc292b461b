package org.jieti.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.input.ReadSheet.field;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;
import org.jieti.domain.Rational;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class HeaderReaderTest {

    @ParameterizedTest
    @CsvSource({
        "electricity_kwh, electricity_kwh",
        "用电量,          electricity_kwh",
        "总用电量,        electricity_kwh",
        "Electricity kWh, electricity_kwh",
        "ELECTRICITY,     electricity_kwh",
        "output_t,        output_t",
        "产品产量,        output_t",
        "水量,            water_m3",
        "water_quota,     water_quota_m3",
        "计划 用水量,     water_quota_m3",
        "ｗａｔｅｒ＿ｍ３, water_m3",
    })
    void knowsAFieldByItsCanonicalChineseAndOtherNames(String header, String field) {
        assertThat(ReadSheet.ofCell(header, "41").number(field)).contains(Rational.of(41));
    }

    @ParameterizedTest
    @CsvSource({
        "企业编号,          月份",
        "统一社会信用代码,  账期",
        "customer_id,       month",
        "户号,              所属期",
        "Enterprise ID,     Billing Period",
        "\uFEFF企业代码,    结算月份",
    })
    void knowsTheKeysByEveryName(String enterprise, String period) {
        ReadSheet sheet = ReadSheet.of(enterprise + "," + period + ",用电量", "33048,2011-03,7");

        assertThat(sheet.words("enterprise_id")).contains("33048");
        assertThat(sheet.facts(0).period(field("period"))).hasToString("2011-03");
    }

    @ParameterizedTest
    @CsvSource({
        "用电量(万千瓦时),       12.5,  electricity_kwh, 125000",
        "用电量（MWh）,          3,     electricity_kwh, 3000",
        "electricity_kwh [GWh],  0.25,  electricity_kwh, 250000",
        "电量【度】,             88,    electricity_kwh, 88",
        "用电量 (10^4kWh),       2,     electricity_kwh, 20000",
        "用水量(吨),             450,   water_m3,        450",
        "用水量（万吨）,         1.2,   water_m3,        12000",
        "water [m3],             9,     water_m3,        9",
        "用水量(m³),             10,    water_m3,        10",
        "用水量(㎥),             11,    water_m3,        11",
        "水量(立方米),           13,    water_m3,        13",
        "产量(万吨),             2,     output_t,        20000",
        "产量(公斤),             500,   output_t,        0.5",
        "水价(元/吨),            3.5,   water_price,     3.5",
        "到户水价(分/立方米),    280,   water_price_all_in, 2.8",
        "可再生能源占比(%),      18,    renewable_share, 18",
        "超限额比例(％),         30,    over_limit_multiple, 0.3",
        "用电量/万千瓦时,        12.5,  electricity_kwh, 125000",
        "用电量／MWh,            4,     electricity_kwh, 4000",
        "electricity / kWh,      5,     electricity_kwh, 5",
        "水价/元/吨,             3.25,  water_price,     3.25",
        "用电量（单位：万度）,   0.7,   electricity_kwh, 7000",
        "用电量(单位:千千瓦时),  6,     electricity_kwh, 6000",
        "用水量[立方],           14,    water_m3,        14",
        "用电量[万千瓦时】,      2.5,   electricity_kwh, 25000",
        "燃料消费量(tce),        1.5,   fuel_kgce,       1500",
        "燃料消费量/吨标准煤,    2,     fuel_kgce,       2000",
    })
    void convertsTheUnitOfAHeader(String header, String cell, String field, String number) {
        assertThat(ReadSheet.ofCell(header, cell).number(field)).contains(Rational.parse(number));
    }

    /** A spreadsheet cell is broken where it is too narrow: between name and unit, or within either. */
    @ParameterizedTest
    @CsvSource({"'用电量\n(万千瓦时)'", "'用电\n量（万千瓦时）'", "'用电量\r\n/\r\n万千瓦时'", "'  用电量 \n\n 【 万千瓦时 】 '"})
    void aHeaderMayBeBrokenIntoLines(String header) {
        assertThat(ReadSheet.ofCell(header, "0.5").number("electricity_kwh")).contains(Rational.of(5000));
    }

    /** Every unit that people write for a field, written in every way in which people write one. */
    @ParameterizedTest
    @CsvSource({
        "用电量,   electricity_kwh,    1,        kWh|kwh|千瓦时|度|kW·h|KWH",
        "用电量,   electricity_kwh,    1000,     MWh|兆瓦时|千度",
        "用电量,   electricity_kwh,    10000,    万千瓦时|万度|万kWh|万KWH",
        "用水量,   water_m3,           1,        m3|m³|㎥|立方米|吨|t|方",
        "用水量,   water_m3,           10000,    万吨|万立方米|万m3",
        "用气量,   gas_m3,             1,        m3|Nm3|标立方米|立方米",
        "产量,     output_t,           1,        t|吨",
        "产量,     output_t,           0.001,    kg|千克|公斤",
        "产量,     output_t,           10000,    万吨|万t",
        "单位产品综合能耗, energy_intensity_ce, 1,    kgce/t|千克标准煤/吨|千克标煤/吨",
        "单位产品综合能耗, energy_intensity_ce, 1000, tce/t|吨标准煤/吨|吨标煤/吨",
        "单位产品电耗, energy_intensity, 1,       kWh/t|千瓦时/吨|度/吨",
        "基本水价, water_price,        1,        元/m3|元/立方米|元/吨",
    })
    void everyUnitIsReadInEveryWayOfWritingOne(String name, String field, String factor, String units) {
        for (String unit : units.split("\\|", -1)) {
            for (String form : List.of("%s(%s)", "%s（%s）", "%s [%s]", "%s/%s", "%s【%s】", "%s\n(%s)")) {
                String header = String.format(Locale.ROOT, form, name, unit);

                assertThat(ReadSheet.ofCell(header, "3").number(field))
                        .as(header)
                        .contains(Rational.parse(factor).times(Rational.of(3)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"mg/L, 1", "毫克/升, 1", "g/L, 1000", "克/升, 1000", "mg/m3, 0.001", "毫克/立方米, 0.001", "mg/Nm3, 0.001"})
    void everyUnitOfConcentrationIsRead(String unit, String factor) {
        for (String header : List.of("浓度(" + unit + ")", "浓度/" + unit, "排放浓度[" + unit + "]")) {
            assertThat(ReadSheet.ofDischargeCell("water", header, "7").number("concentration"))
                    .as(header)
                    .contains(Rational.parse(factor).times(Rational.of(7)));
        }
    }

    /** Every name of every field, in capitals and full-width, means that field or one that shares the name. */
    @ParameterizedTest
    @MethodSource("everyName")
    void everyNameIsKnownInAnyCaseAndWidth(String name, Field field) {
        for (String header : List.of(name, name.toUpperCase(Locale.ROOT), fullWidth(name), " " + name + "\n")) {
            List<Field> found = new HeaderNames(ReadSheet.DICTIONARY).find(HeaderNames.plain(header));

            assertThat(found).as(header).contains(field);
        }
    }

    static Stream<Arguments> everyName() {
        return ReadSheet.DICTIONARY.fields().stream()
                .flatMap(field -> Stream.of(
                                Stream.of(field.name(), field.zh()),
                                field.aliases().stream(),
                                field.aliasesWithUnit().stream())
                        .flatMap(names -> names)
                        .map(name -> Arguments.of(name, field)));
    }

    private static String fullWidth(String text) {
        return text.codePoints()
                .map(c -> c > ' ' && c <= '~' ? c + 0xFEE0 : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @ParameterizedTest
    @CsvSource({
        "electrcity_kwh, electricity_kwh",
        "eletcricity,    electricity",
        "本月用电量,     用电量",
        "统一社会信用代吗, 统一社会信用代码",
        "用煤量,         '用电量, 用水量, 用气量'",
        "用店量(度),     '用电量, 用水量, 用气量'",
        "备注,           ''",
        "联系人,         ''",
        "电话,           ''",
        "x,              ''",
    })
    void saysWhatAnUnknownColumnMayHaveBeenMeantFor(String header, String meant) {
        ReadSheet sheet = ReadSheet.ofCell(header, "5");

        assertThat(sheet.notes()).singleElement().satisfies(note -> {
            assertThat(note.details()).containsExactly(header, meant);
            assertThat(note.variant()).isEqualTo(meant.isEmpty() ? "" : "near");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "单位产品能耗,          energy_intensity,    92",
        "单位产品能耗(kWh/t),   energy_intensity,    92",
        "单位产品能耗(kgce/t),  energy_intensity_ce, 92",
        "单耗(千克标煤/吨),     energy_intensity_ce, 92",
        "单耗（千瓦时/吨）,     energy_intensity,    92",
        "能耗限额(tce/t),       energy_limit_ce,     92000",
        "限额(度/吨),           energy_limit,        92",
    })
    void theUnitChoosesBetweenElectricityAndCoal(String header, String field, String number) {
        ReadSheet sheet = ReadSheet.ofCell(header, "92");

        assertThat(sheet.number(field)).contains(Rational.parse(number));
        assertThat(sheet.facts(0).has(field(field.endsWith("_ce") ? "energy_intensity" : "energy_intensity_ce")))
                .isFalse();
    }

    @Test
    void electricityAndCoalMayStandSideBySide() {
        ReadSheet sheet = ReadSheet.of("企业编号,所属期,单位产品能耗(kWh/t),单位产品能耗(kgce/t)", "A7,2012-05,118,134.5");

        assertThat(sheet.number("energy_intensity")).contains(Rational.of(118));
        assertThat(sheet.number("energy_intensity_ce")).contains(Rational.parse("134.5"));
    }

    @Test
    void bareConcentrationsOfAirAreInMilligramsPerCubicMetre() {
        Rational inWater = ReadSheet.ofDischargeCell("water", "浓度", "60")
                .number("concentration")
                .orElseThrow();
        Rational inAir = ReadSheet.ofDischargeCell("废气", "浓度", "70")
                .number("concentration")
                .orElseThrow();

        assertThat(inWater).isEqualTo(Rational.of(60));
        assertThat(inAir).isEqualTo(Rational.parse("0.07"));
    }

    @ParameterizedTest
    @CsvSource({
        "air,   浓度(mg/m3), 200, 0.2",
        "air,   浓度(mg/L),  0.3, 0.3",
        "water, 浓度(mg/m3), 400, 0.4",
        "water, 浓度(g/L),   0.5, 500",
    })
    void aStatedUnitOfConcentrationHoldsForWaterAndAir(String medium, String header, String cell, String number) {
        assertThat(ReadSheet.ofDischargeCell(medium, header, cell).number("concentration"))
                .contains(Rational.parse(number));
    }

    @Test
    void theLimitOfAirIsReadAsItsConcentrationIs() {
        ReadSheet sheet = ReadSheet.of("enterprise_id,period,介质,污染物,浓度,标准限值", "B2,2018-04,大气,二氧化硫,35,50");

        assertThat(sheet.number("concentration")).contains(Rational.parse("0.035"));
        assertThat(sheet.number("limit")).contains(Rational.parse("0.05"));
    }

    @Test
    void whatBracketsHoldAfterANameForPeopleIsNoUnit() {
        assertThat(ReadSheet.ofCell("企业名称（全称）", "海宁水泥厂").words("enterprise")).contains("海宁水泥厂");
    }

    @ParameterizedTest
    @CsvSource({"用电量(吨标准煤), 吨标准煤", "用水量(kWh), kWh", "产量(箱), 箱", "electricity_kwh [MWh/h], MWh/h"})
    void refusesAUnitThatIsNotKnownOrDoesNotFit(String header, String unit) {
        ReadSheet sheet = ReadSheet.ofCell(header, "5");

        assertThat(sheet.sheet()).isEmpty();
        assertThat(sheet.refusals()).containsExactly(ProblemCode.HEADER_UNKNOWN_UNIT);
        Problem problem = sheet.problems().get(0);
        assertThat(problem.details()).contains(unit);
        assertThat(problem.location()).hasToString("sheet.csv:1:3");
    }

    @Test
    void leavesUnknownColumnsAloneAndNamesEachOnce() {
        ReadSheet sheet = ReadSheet.of("备注,enterprise_id,period,联系人(电话),用电量", "旧窑,E5,2010-07,张三,19");

        assertThat(sheet.number("electricity_kwh")).contains(Rational.of(19));
        assertThat(sheet.notes()).extracting(Problem::code).containsOnly(ProblemCode.HEADER_UNKNOWN);
        assertThat(sheet.notes()).extracting(note -> note.details().get(0)).containsExactly("备注", "联系人(电话)");
        assertThat(sheet.notes()).extracting(note -> note.location().column()).containsExactly(1, 4);
    }

    @Test
    void aColumnWithoutAHeaderIsNotWorthANote() {
        ReadSheet sheet = ReadSheet.of("enterprise_id,period,用电量,,", "E6,2010-08,23,,x");

        assertThat(sheet.number("electricity_kwh")).contains(Rational.of(23));
        assertThat(sheet.notes()).isEmpty();
    }

    @Test
    void refusesTwoColumnsForOneFieldAndNamesBoth() {
        ReadSheet sheet = ReadSheet.of("企业编号,所属期,用电量(万千瓦时),产量,electricity_kwh", "E7,2010-09,1,2,3");

        assertThat(sheet.sheet()).isEmpty();
        assertThat(sheet.refusals()).containsExactly(ProblemCode.HEADER_TWICE);
        Problem problem = sheet.problems().get(0);
        assertThat(problem.details()).contains("electricity_kwh", "用电量(万千瓦时)");
        assertThat(problem.location()).hasToString("sheet.csv:1:5");
    }

    @Test
    void tellsEveryFaultOfAHeaderInOneRun() {
        ReadSheet sheet = ReadSheet.of("所属期,month,用电量(斤),用电量(两)", "2010-10,2010-10,4,5");

        assertThat(sheet.refusals())
                .containsExactlyInAnyOrder(
                        ProblemCode.HEADER_TWICE,
                        ProblemCode.HEADER_UNKNOWN_UNIT,
                        ProblemCode.HEADER_UNKNOWN_UNIT,
                        ProblemCode.HEADER_WITHOUT_KEY);
    }

    @Test
    void refusesASheetThatNamesNobody() {
        ReadSheet sheet = ReadSheet.of("企业名称,所属期,用电量", "海宁水泥厂,2010-11,29");

        assertThat(sheet.refusals()).containsExactly(ProblemCode.HEADER_WITHOUT_KEY);
        assertThat(String.join(" ", sheet.problems().get(0).details())).contains("enterprise_id", "企业编号");
    }

    @Test
    void refusesUsageWithoutAPeriod() {
        ReadSheet sheet = ReadSheet.of("企业编号,月分,用电量", "E8,2010-06,30");

        assertThat(sheet.refusals()).containsExactly(ProblemCode.HEADER_WITHOUT_KEY);
        assertThat(sheet.problems().get(0).details())
                .containsExactly("period", "enterprise_id, electricity_kwh", "所属期", "月分");
    }

    @Test
    void refusesDischargesWithoutAPeriod() {
        ReadSheet sheet = ReadSheet.of("企业编号,排放口,介质,污染物,排放量", "E8,W1,water,cod,31");

        assertThat(sheet.refusals()).containsExactly(ProblemCode.HEADER_WITHOUT_KEY);
        assertThat(String.join(" ", sheet.problems().get(0).details())).contains("period", "所属期");
    }

    @ParameterizedTest
    @CsvSource({
        "'企业编号,所属期,缴纳日期', levy,   收费项目",
        "'企业编号,收费项目,缴费期限', period, 所属期",
        "'所属期,收费项目,应缴金额', enterprise_id, 企业编号",
    })
    void refusesPaymentsWithoutAKey(String headers, String key, String zh) {
        ReadSheet sheet = ReadSheet.of(headers);

        assertThat(sheet.refusals()).containsExactly(ProblemCode.HEADER_WITHOUT_KEY);
        assertThat(sheet.problems().get(0).details()).contains(key, zh);
    }

    @ParameterizedTest
    @CsvSource({
        "'enterprise_id,region,industry', ENTERPRISE",
        "'企业编号,类别,生效日期',         ENTERPRISE",
        "'enterprise_id,period,water_m3', USAGE",
        "'户号,月份,地区,用电量',          USAGE",
        "'户号,月份,排放口,介质,污染物,浓度',   DISCHARGE",
        "'month,account,water,medium,pollutant', DISCHARGE",
        "'enterprise_id,period,levy',           PAYMENT",
        "'户号,月份,费种,应缴金额(万元),缴费期限,缴纳日期', PAYMENT",
        "'企业编号,所属期,收费项目,企业名称,类别',   PAYMENT",
        "'企业编号,所属期,收费项目,用电量,应缴金额', USAGE",
        "'企业编号,地区,收费项目',               ENTERPRISE",
        "'企业编号,设备编号,设备类型,规格(m)',    EQUIPMENT",
        "'enterprise_id,equipment',            EQUIPMENT",
    })
    void knowsWhatASheetHoldsByItsHeadersAlone(String headers, Grain grain) {
        assertThat(ReadSheet.of(headers).rows().sheet().grain()).isEqualTo(grain);
    }
}
