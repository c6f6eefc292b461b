package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.problem.ProblemCode.SCHEDULE_UNIT;
import static org.jieti.problem.ProblemCode.SCHEDULE_VALUE;

import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.LineStatus;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpressionParserTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "highest(water_m3, water_quota_m3)                       | 40.00",
                "highest(water_quota_m3, water_m3)                       | 40.00",
                "lowest(water_m3, water_quota_m3)                        | 25.00",
                "lowest(water_m3, 30000 L, water_quota_m3)               | 25.00",
                "highest(water_m3 - water_quota_m3, 17.5 m3)             | 17.50",
                "highest(water_m3, 0.005 万m3)                           | 50.00",
                "highest(12 m3)                                          | 12.00",
                "lowest(highest(water_m3, 33 m3), 38 m3) + 2 m3          | 40.00",
                "highest ( water_m3 , 41 m3 )                            | 41.00",
                "2 * lowest(water_quota_m3, 21 m3)                       | 42.00",
                "lowest(wastewater_m3 or water_m3, 39 m3)                | 39.00"
            })
    void theHighestAndTheLowestOfFigures(String figure, String amount) {
        assertThat(assess(figure).total()).hasToString(amount);
    }

    @Test
    void whatIsUnknownMayHaveBeenTheHighest() {
        assertThat(assess("highest(water_m3, wastewater_m3)").lines())
                .extracting(AssessmentLine::status)
                .containsExactly(LineStatus.UNDETERMINED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "highest(water_m3, ▸)",
                "highest(▸)",
                "highest ▸water_m3",
                "▸lowest",
                "water_m3 - ▸1.2.3",
                "water_m3 * ▸12a",
                "highest(water_m3, ▸nonsense)",
                "highest(water_m3 ▸water_quota_m3)",
                "highest(water_m3)▸)",
                "water_m3▸, water_quota_m3"
            })
    void refusesFiguresThatBreakOff(String spoilt) {
        Refusal.ofChanged("water_m3 - water_quota_m3", spoilt).says(SCHEDULE_VALUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "highest(water_m3, electricity_kwh)",
                "lowest(3, water_m3)",
                "lowest(water_m3, water_quota_m3, 5 kWh)"
            })
    void refusesToHoldFiguresOfOtherUnitsAgainstEachOther(String spoilt) {
        Refusal.ofChanged("water_m3 - water_quota_m3", "▸" + spoilt).says(SCHEDULE_UNIT);
    }

    private static Assessment assess(String figure) {
        String charges = "- {quantity: \"" + figure + "\", rate: 1 CNY/m3}";
        return Law.assess(
                Law.book(Law.charging("water.over-quota", charges)),
                Given.in("2010-06", "region: 浙江", "water_m3: 40 m3", "water_quota_m3: 25 m3")
                        .asCase());
    }
}
