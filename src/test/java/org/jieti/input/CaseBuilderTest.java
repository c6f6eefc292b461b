package org.jieti.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.input.ReadSheet.field;

import java.util.List;
import java.util.stream.Stream;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.domain.Rational;
import org.jieti.domain.Term;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Reject;
import org.junit.jupiter.api.Test;

final class CaseBuilderTest {

    private record Joined(List<Case> cases, List<Reject> rejects) {
        Case only() {
            assertThat(cases).hasSize(1);
            return cases.get(0);
        }

        List<Problem> problems() {
            return rejects.stream()
                    .flatMap(reject -> reject.faults().stream())
                    .map(Reject.Fault::problem)
                    .toList();
        }
    }

    private static Joined join(ReadSheet... sheets) {
        return join(Facts.NONE, sheets);
    }

    private static Joined join(Facts defaults, ReadSheet... sheets) {
        CaseBuilder builder = new CaseBuilder(ReadSheet.DICTIONARY, defaults);
        List<Case> cases = builder.cases(Stream.of(sheets).map(ReadSheet::rows).toList());
        return new Joined(cases, builder.rejects());
    }

    private static String number(Case one, String field) {
        return one.latestFacts().number(field(field)).map(Rational::toString).orElse("?");
    }

    private static String term(Case one, String field) {
        return one.latestFacts().term(field(field)).map(Term::code).orElse("?");
    }

    @Test
    void joinsUsageSheetsOnEnterpriseAndPeriod() {
        Joined joined = join(
                ReadSheet.of("企业编号,所属期,用电量(万千瓦时)", "E1,2010-06,1.5", "E2,2010-06,2.5"),
                ReadSheet.of("customer_id,month,water_m3", "E2,201006,70", "E1,2010年6月,60"));

        assertThat(joined.rejects()).isEmpty();
        assertThat(joined.cases()).map(Case::enterprise).containsExactly("E1", "E2");
        assertThat(joined.cases()).map(one -> number(one, "electricity_kwh")).containsExactly("15000", "25000");
        assertThat(joined.cases()).map(one -> number(one, "water_m3")).containsExactly("60", "70");
    }

    @Test
    void keepsPeriodsApart() {
        Joined joined = join(
                ReadSheet.of("enterprise_id,period,electricity_kwh", "E1,2010-06,31", "E1,2010-07,32", "E1,2010Q4,33"));

        assertThat(joined.cases()).map(one -> one.period().toString()).containsExactly("2010-06", "2010-07", "2010Q4");
        assertThat(joined.cases()).map(one -> number(one, "electricity_kwh")).containsExactly("31", "32", "33");
    }

    @Test
    void casesStandInTheOrderInWhichTheyFirstStand() {
        Joined joined = join(
                ReadSheet.of("enterprise_id,period,electricity_kwh", "Z,2010-06,1", "M,2010-06,2"),
                ReadSheet.of("enterprise_id,period,water_m3", "A,2010-06,3", "M,2010-06,4"));

        assertThat(joined.cases()).map(Case::enterprise).containsExactly("Z", "M", "A");
    }

    @Test
    void theRegisterMayComeLast() {
        Joined joined = join(
                ReadSheet.of("enterprise_id,period,electricity_kwh", "E1,2010-06,1"),
                ReadSheet.of("enterprise_id,industry,category", "E1,水泥,淘汰"));

        assertThat(term(joined.only(), "industry")).isEqualTo("cement");
        assertThat(term(joined.only(), "category")).isEqualTo("eliminated");
    }

    @Test
    void refusesTheSameUsageTwiceAndNamesBothPlaces() {
        Joined joined = join(
                ReadSheet.named("june.csv", "enterprise_id,period,electricity_kwh\nE0,2010-06,9\nE1,2010-06,10\n"),
                ReadSheet.named("again.csv", "enterprise_id,period,electricity_kwh\nE1,2010-06,11\n"));

        assertThat(joined.problems()).extracting(Problem::code).containsExactly(ProblemCode.ROW_TWICE);
        assertThat(joined.problems().get(0).location()).hasToString("again.csv:2:3");
        assertThat(joined.problems().get(0).details()).contains("june.csv:3", "electricity_kwh");
        assertThat(joined.rejects().get(0).cells()).containsExactly("E1", "2010-06", "11");
        assertThat(joined.cases()).map(one -> number(one, "electricity_kwh")).containsExactly("9", "10");
    }

    @Test
    void refusesUsageOfAQuarterThatHoldsAMonthSaidBefore() {
        Joined joined = join(ReadSheet.of(
                "enterprise_id,period,electricity_kwh,water_m3",
                "E1,2011-05,38,",
                "E1,2011Q2,39,",
                "E1,2011Q1,40,",
                "E2,2011Q2,41,",
                "E1,2011Q2,,42"));

        assertThat(joined.problems()).extracting(Problem::code).containsExactly(ProblemCode.ROW_TWICE);
        assertThat(joined.rejects().get(0).cells()).contains("39");
        assertThat(joined.problems().get(0).details()).contains("sheet.csv:2");
        assertThat(joined.cases())
                .map(one -> one.enterprise() + " " + one.period() + " " + number(one, "electricity_kwh"))
                .containsExactlyInAnyOrder("E1 2011-05 38", "E1 2011Q1 40", "E2 2011Q2 41", "E1 2011Q2 ?");
    }

    @Test
    void refusesEvenEqualUsageTwice() {
        Joined joined = join(ReadSheet.of("enterprise_id,period,water_m3", "E1,2010-06,12", "E1,2010-06,12"));

        assertThat(joined.problems()).extracting(Problem::code).containsExactly(ProblemCode.ROW_TWICE);
    }

    @Test
    void aFactOfTheEnterpriseMayBeSaidAgainButNotOtherwise() {
        ReadSheet power =
                ReadSheet.of("enterprise_id,period,region,electricity_kwh", "E1,2010-06,杭州,13", "E2,2010-06,杭州,14");
        ReadSheet water =
                ReadSheet.of("enterprise_id,period,region,water_m3", "E1,2010-06,Hangzhou,15", "E2,2010-06,北京,16");

        Joined joined = join(power, water);

        assertThat(joined.problems()).extracting(Problem::code).containsExactly(ProblemCode.ROW_TWICE);
        assertThat(joined.problems().get(0).details()).contains("region");
        assertThat(joined.cases()).map(one -> number(one, "water_m3")).containsExactly("15", "?");
    }

    @Test
    void aSecondRowMayFillWhatTheFirstLeftBlank() {
        Joined joined = join(
                ReadSheet.of("enterprise_id,period,electricity_kwh,water_m3", "E1,2010-06,17,", "E1,2010-06,—,18"));

        assertThat(joined.rejects()).isEmpty();
        assertThat(number(joined.only(), "electricity_kwh")).isEqualTo("17");
        assertThat(number(joined.only(), "water_m3")).isEqualTo("18");
    }

    @Test
    void dischargesAreJoinedToTheUsageOfTheirPeriod() {
        Joined joined = join(
                ReadSheet.of(
                        "企业编号,所属期,排放口,介质,污染物,排放量",
                        "E1,2019-06,W1,水,化学需氧量,500",
                        "E1,2019-06,W1,水,氨氮,40",
                        "E1,2019-07,W1,水,化学需氧量,300"),
                ReadSheet.of("enterprise_id,period,water_m3", "E1,2019-06,19"));

        assertThat(joined.rejects()).isEmpty();
        assertThat(joined.cases()).map(one -> one.period().toString()).containsExactly("2019-06", "2019-07");
        assertThat(joined.cases()).map(one -> one.discharges().size()).containsExactly(2, 1);
        assertThat(joined.cases()).map(one -> number(one, "water_m3")).containsExactly("19", "?");
        assertThat(joined.cases().get(0).discharges())
                .map(row -> row.number(field("mass_kg")).orElseThrow())
                .containsExactly(Rational.of(500), Rational.of(40));
    }

    @Test
    void refusesOnePollutantOfAnOutletTwice() {
        Joined joined = join(ReadSheet.of(
                "enterprise_id,period,outlet,medium,pollutant,mass_kg",
                "E1,2019-06,W1,water,cod,20",
                "E1,2019-06,W2,water,cod,21",
                "E1,2019-06,W1,water,化学需氧量,22"));

        assertThat(joined.problems()).extracting(Problem::code).containsExactly(ProblemCode.ROW_TWICE);
        assertThat(joined.problems().get(0).details()).contains("sheet.csv:2");
        assertThat(joined.only().discharges()).hasSize(2);
    }

    @Test
    void refusesADischargeOfAQuarterThatHoldsAMonthSaidBefore() {
        Joined joined = join(ReadSheet.of(
                "enterprise_id,period,outlet,medium,pollutant,mass_kg",
                "E1,2019-04,W1,water,cod,43",
                "E1,2019Q2,W1,water,cod,44",
                "E1,2019Q2,W1,water,氨氮,45",
                "E1,2019Q3,W1,water,cod,46"));

        assertThat(joined.problems()).extracting(Problem::code).containsExactly(ProblemCode.ROW_TWICE);
        assertThat(joined.rejects().get(0).cells()).contains("44");
        assertThat(joined.cases())
                .map(one -> one.period() + " " + one.discharges().size())
                .containsExactlyInAnyOrder("2019-04 1", "2019Q2 1", "2019Q3 1");
    }

    @Test
    void aRefusedRowMakesNoCase() {
        Joined joined = join(
                ReadSheet.of("enterprise_id,period,water_m3", "E1,2011-05,47", "E1,2011Q2,48"),
                ReadSheet.of(
                        "enterprise_id,period,medium,pollutant,mass_kg", "E1,2012-01,air,烟尘,49", "E1,2012,air,烟尘,50"));

        assertThat(joined.rejects()).hasSize(2);
        assertThat(joined.cases()).map(one -> one.period().toString()).containsExactlyInAnyOrder("2011-05", "2012-01");
    }

    @Test
    void dischargesMayNotSayOtherwiseWhereTheEnterpriseIs() {
        Joined joined = join(
                ReadSheet.of("enterprise_id,period,region,water_m3", "E1,2019-06,杭州,51"),
                ReadSheet.of(
                        "enterprise_id,period,region,medium,pollutant,mass_kg",
                        "E1,2019-06,330100,water,cod,52",
                        "E1,2019-06,北京,water,氨氮,53"));

        assertThat(joined.problems()).extracting(Problem::code).containsExactly(ProblemCode.ROW_TWICE);
        assertThat(joined.problems().get(0).details()).contains("region");
        assertThat(joined.only().discharges()).hasSize(1);
    }

    @Test
    void anEnterpriseThatIsNotInTheRegisterIsPricedFromItsOwnColumns() {
        Joined joined = join(
                ReadSheet.of("enterprise_id,period,region,electricity_kwh", "E1,2010-06,浙江,23", "E9,2010-06,江苏,24"),
                ReadSheet.of("enterprise_id,industry", "E1,水泥"));

        assertThat(joined.cases()).map(one -> term(one, "region")).containsExactly("330000", "320000");
        assertThat(joined.cases()).map(one -> term(one, "industry")).containsExactly("cement", "?");
    }

    @Test
    void aRegisterAloneMakesNoCase() {
        assertThat(join(ReadSheet.of("enterprise_id,industry", "E1,水泥")).cases())
                .isEmpty();
    }

    @Test
    void columnsOfASheetThatDoesNotMentionAnEnterpriseAreNotImposedOnIt() {
        Joined joined = join(
                ReadSheet.of("enterprise_id,period,electricity_kwh", "E1,2010-06,25", "E2,2010-06,26"),
                ReadSheet.of("enterprise_id,period,water_m3,water_quota_m3", "E2,2010-06,27,"),
                ReadSheet.of("enterprise_id,period,medium,pollutant,mass_kg", "E3,2010-06,water,cod,28"));

        assertThat(joined.cases())
                .map(one -> one.columns().has(field("electricity_kwh")))
                .containsExactly(true, true, false);
        assertThat(joined.cases())
                .map(one -> one.columns().has(field("water_quota_m3")))
                .containsExactly(false, true, false);
        assertThat(joined.cases())
                .map(one -> one.columns().has(field("pollutant")))
                .containsExactly(false, false, true);
    }

    @Test
    void columnsOfTheRegisterHoldForAll() {
        Joined joined = join(
                ReadSheet.of("enterprise_id,period,electricity_kwh", "E1,2010-06,29", "E2,2010-06,30"),
                ReadSheet.of("enterprise_id,category", "E1,淘汰"));

        assertThat(joined.cases())
                .map(one -> one.columns().has(field("category")))
                .containsExactly(true, true);
    }

    @Test
    void defaultsHoldOnlyWhereTheSheetsSayNothing() {
        Term zhejiang = ReadSheet.DICTIONARY.vocabulary("region").find("浙江").orElseThrow();
        Joined joined = join(
                Facts.NONE.with(field("region"), zhejiang),
                ReadSheet.of("enterprise_id,period,region,electricity_kwh", "E1,2010-06,北京,34", "E2,2010-06,,35"));

        assertThat(joined.cases()).map(one -> term(one, "region")).containsExactly("110000", "330000");
    }

    @Test
    void refusedRowsOfOneSheetDoNotTouchTheRest() {
        Joined joined = join(
                ReadSheet.of("enterprise_id,period,electricity_kwh", "E1,2010-06,x", "E2,2010-06,36", "E3,2010-15,37"));

        assertThat(joined.cases()).map(Case::enterprise).containsExactly("E2");
        assertThat(joined.rejects()).isEmpty();
    }
}
