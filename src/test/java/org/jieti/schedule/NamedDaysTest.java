package org.jieti.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieti.domain.Period;
import org.jieti.domain.Truth;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seasons and holidays of a schedule. The days are invented. */
final class NamedDaysTest {

    private static final String CALENDAR = """
            calendar:
              summer: [07-01..08-31]
              winter: [12-01..01-31]
              holidays: [2025-05-01..2025-05-05, 10-01]
            """;

    @ParameterizedTest
    @CsvSource({
        "within: summer, 2025-07, YES",
        "within: summer, 2031-08-31..2031-08-31, YES",
        "within: summer, 2025-06, NO",
        "within: summer, 2025-09-01..2025-09-01, NO",
        "within: summer, 2025Q3, UNKNOWN",
        "within: summer, 2025-06-30..2025-07-01, UNKNOWN",
        "within: winter, 2025-12-01..2026-01-31, YES",
        "within: winter, 2025-11-30..2025-12-01, UNKNOWN",
        "within: winter, 2026-02-01..2026-02-01, NO",
        "'within: [summer, winter]', 2025-01, YES",
        "'within: [summer, winter]', 2025-03, NO",
        "touches: holidays, 2025-05, YES",
        "touches: holidays, 2025-05-05..2025-05-05, YES",
        "touches: holidays, 2025-05-06..2025-09-30, NO",
        "touches: holidays, 2024-05, NO",
        "touches: holidays, 2024-10, YES"
    })
    void holdForPeriods(String condition, String period, Truth truth) {
        Condition asked = condition(condition);

        assertThat(asked.holdsFor(Given.in(period).asCase().stretches().get(0).facts()))
                .isEqualTo(truth);
    }

    @ParameterizedTest
    @CsvSource({"2025Q3, partly-within", "2025-07, "})
    void whatCannotBeToldSaysWhy(String period, String reason) {
        Condition summer = condition("within: summer");

        assertThat(summer.gaps(Given.in(period).asCase().stretches().get(0).facts()))
                .extracting(org.jieti.domain.Reason::key)
                .isEqualTo(reason == null ? java.util.List.of() : java.util.List.of(reason));
    }

    private static Condition condition(String when) {
        String law = Law.charging("water.over-quota", "- {quantity: water_m3, when: {" + when + "}, rate: 1 CNY/m3}");
        ScheduleBook book = Law.book(law.replace("    charges:", CALENDAR.indent(4) + "    charges:"));
        Charge charge = book.schedules().get(0).versions().get(0).charges().get(0);
        return ((Charge.OfQuantity) charge).when().condition();
    }

    /** A day that is no day of the period is none of any. */
    @ParameterizedTest
    @CsvSource({"2025-04-30..2025-05-02, 2", "2025-05-04..2025-05-31, 2", "2025-10, 1", "2025, 6"})
    void countsTheDaysOfAPeriod(String period, int days) {
        Condition.OnDays holidays = (Condition.OnDays) condition("touches: holidays");

        assertThat(holidays.days().get(0).count(Period.find(period).orElseThrow()))
                .isEqualTo(days);
    }
}
