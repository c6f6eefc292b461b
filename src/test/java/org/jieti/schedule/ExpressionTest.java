package org.jieti.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieti.domain.Reason;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpressionTest {

    /** Brackets stand where leaving them out would say something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "water_m3",
                "30 m3",
                "water_m3 - water_quota_m3 + 5 m3",
                "water_m3 - (water_quota_m3 + 5 m3)",
                "(water_m3 + 5 m3) * 80 %",
                "water_m3 - water_quota_m3 / 12",
                "(water_m3 - water_quota_m3) / 12",
                "(wastewater_m3 or water_m3) - water_quota_m3",
                "wastewater_m3 or water_m3 - water_quota_m3",
                "highest(water_m3, 20 m3) - lowest(water_quota_m3, 30 m3)"
            })
    void readsAsItWasWritten(String text) {
        assertThat(expression(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "water_m3 + water_quota_m3          | water_quota_m3",
                "water_quota_m3 + water_quota_m3    | water_quota_m3",
                "water_m3 * renewable_share         | renewable_share",
                "water_m3 - wastewater_m3           | ''",
                "highest(water_quota_m3, water_m3, water_plan_m3) | water_quota_m3 water_plan_m3",
                "lowest(water_quota_m3, water_quota_m3) | water_quota_m3",
                "water_quota_m3 or water_m3         | ''",
                "water_quota_m3 or water_plan_m3    | water_quota_m3",
                "water_quota_m3 or water_plan_m3 - water_m3 | water_plan_m3"
            })
    void whatIsMissingIsNamedOnce(String text, String missing) {
        List<Reason> gaps = expression(text).gaps(Given.facts("water_m3: 40 m3", "wastewater_m3: 0 m3"));

        assertThat(gaps).extracting(Reason::key).allMatch("missing-fact"::equals);
        assertThat(gaps)
                .extracting(gap -> gap.details().get(0))
                .isEqualTo(missing.isEmpty() ? List.of() : List.of(missing.split(" ", -1)));
    }

    @Test
    void nothingIsDividedByNothing() {
        Expression quotient = expression("30 m3 * water_m3 / wastewater_m3");

        assertThat(quotient.value(Given.facts("water_m3: 40 m3", "wastewater_m3: 0 m3")))
                .isEmpty();
        assertThat(quotient.gaps(Given.facts("water_m3: 40 m3", "wastewater_m3: 0 m3")))
                .containsExactly(Reason.of("not-above-zero", "wastewater_m3", 0));
        assertThat(quotient.value(Given.facts("water_m3: 40 m3", "wastewater_m3: 60 m3")))
                .get()
                .hasToString("20");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "highest(water_m3, water_quota_m3)  | false",
                "highest(water_m3, 3 m3)            | true",
                "water_m3 - water_quota_m3          | false",
                "water_m3 or water_quota_m3         | true",
                "water_quota_m3 or wastewater_m3    | false"
            })
    void isAnswerableFromTheColumnsItNeeds(String text, boolean isAnswerable) {
        assertThat(expression(text).isAnswerable(field -> field.name().equals("water_m3")))
                .isEqualTo(isAnswerable);
    }

    private static Expression expression(String text) {
        ScheduleBook book = Law.book(
                Law.charging("water.over-quota", "- {quantity: \"" + text + "\", rate: {undetermined: not asked}}"));
        Charge charge = book.schedules().get(0).versions().get(0).charges().get(0);
        return ((Charge.OfQuantity) charge).quantity();
    }
}
