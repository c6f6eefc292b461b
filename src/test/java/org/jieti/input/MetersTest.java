package org.jieti.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.input.ReadSheet.field;

import java.util.List;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.domain.Rational;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Reject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What meters read may stand instead of what was used. */
final class MetersTest {

    private static final String HEADER = "户号,所属期,表号,起码,止码,倍率";

    /** The usage of the first case, and what was refused while joining. */
    private record Joined(Rational usage, List<ProblemCode> refused) {

        static Joined of(String field, String... lines) {
            CaseBuilder builder = new CaseBuilder(ReadSheet.DICTIONARY, Facts.NONE);
            List<Case> cases = builder.cases(List.of(ReadSheet.of(lines).rows()));
            List<ProblemCode> refused = builder.rejects().stream()
                    .flatMap(reject -> reject.faults().stream())
                    .map(Reject.Fault::problem)
                    .map(problem -> problem.code())
                    .toList();
            return new Joined(cases.get(0).latestFacts().number(field(field)).orElse(Rational.of(-1)), refused);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'reading_from,reading_to,multiplier', '8120.5,9310.25,80', electricity_kwh, 95180",
        "'起码,止码',                         '300,412',           electricity_kwh, 112",
        "'上期示数(万千瓦时),本期示数(万千瓦时)',  '1.5,1.75',         electricity_kwh, 2500",
        "'起码(立方米),止码(立方米),倍率',       '70,91,10',          water_m3,        210",
        "'水表上期示数,水表本期示数',            '5,18',              water_m3,        13",
        "'气表起码,气表止码',                  '40,57',             gas_m3,          17",
    })
    void usageIsTheDifferenceTimesTheMultiplier(String headers, String cells, String field, String usage) {
        ReadSheet sheet = ReadSheet.of("企业编号,所属期," + headers, "E1,2010-06," + cells);

        assertThat(sheet.number(field)).contains(Rational.parse(usage));
        assertThat(sheet.rows().sheet().columns().has(field(field))).isTrue();
    }

    @Test
    void theMultiplierIsThatOfTheElectricityMeterWhereThereAreTwo() {
        ReadSheet sheet = ReadSheet.of("企业编号,所属期,起码,止码,倍率,水表起码,水表止码", "E1,2010-06,100,103,50,7,18");

        assertThat(sheet.number("electricity_kwh")).contains(Rational.of(150));
        assertThat(sheet.number("water_m3")).contains(Rational.of(11));
    }

    @ParameterizedTest
    @CsvSource({"'100,,80'", "',200,80'", "'100,200,'"})
    void whatIsNotReadIsNotKnown(String cells) {
        ReadSheet sheet = ReadSheet.of("企业编号,所属期,起码,止码,倍率", "E1,2010-06," + cells);

        assertThat(sheet.facts(0).has(field("electricity_kwh"))).isFalse();
        assertThat(sheet.rows().sheet().columns().has(field("electricity_kwh"))).isTrue();
    }

    @Test
    void usageThatIsStatedGoesBeforeReadings() {
        ReadSheet sheet = ReadSheet.of("企业编号,所属期,起码,止码,用电量", "E1,2010-06,99900,150,260");

        assertThat(sheet.rejects()).isEmpty();
        assertThat(sheet.number("electricity_kwh")).contains(Rational.of(260));
    }

    @Test
    void refusesAMeterThatRunsBack() {
        ReadSheet sheet = ReadSheet.of("企业编号,所属期,起码,止码", "E1,2010-06,99900,150", "E2,2010-06,40,40");

        assertThat(sheet.faults()).containsExactly(ProblemCode.METER_RUNS_BACK);
        assertThat(sheet.rejects().get(0).faults().get(0).problem().location()).hasToString("sheet.csv:2:4");
        assertThat(sheet.number("electricity_kwh")).contains(Rational.ZERO);
    }

    @Test
    void aChangedMeterIsTwoRowsOfThePeriod() {
        Joined joined = Joined.of("electricity_kwh", HEADER, "E1,2010-06,,8000,8500,40", "E1,2010-06,,0,700,60");

        assertThat(joined.usage()).isEqualTo(Rational.of(62_000));
        assertThat(joined.refused()).isEmpty();
    }

    @Test
    void metersOfOtherNumbersAreAddedUpWhateverTheyRead() {
        Joined joined = Joined.of(
                "electricity_kwh",
                HEADER,
                "E1,2010-06,A,100,200,1",
                "E1,2010-06,B,150,250,2",
                "E1,2010-06,C,100,200,4");

        assertThat(joined.usage()).isEqualTo(Rational.of(700));
        assertThat(joined.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'A,150,250,1'", "',150,250,1'", "'A,100,200,1'", "'A,199,300,1'"})
    void theSameTurningOfAMeterCountsOnce(String again) {
        Joined joined = Joined.of("electricity_kwh", HEADER, "E1,2010-06,A,100,200,1", "E1,2010-06," + again);

        assertThat(joined.usage()).isEqualTo(Rational.of(100));
        assertThat(joined.refused()).containsExactly(ProblemCode.ROW_TWICE);
    }

    @Test
    void usageStatedWithoutAMeterIsNotAddedToThatOfOne() {
        Joined joined = Joined.of("electricity_kwh", HEADER + ",用电量", "E1,2010-06,,,,,500", "E1,2010-06,,10,20,1,");

        assertThat(joined.usage()).isEqualTo(Rational.of(500));
        assertThat(joined.refused()).containsExactly(ProblemCode.ROW_TWICE);
    }
}
