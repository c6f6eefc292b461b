package org.jieti.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieti.support.Law;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PeriodFactsTest {

    private final PeriodFacts facts = new PeriodFacts(Law.DICTIONARY);

    @ParameterizedTest
    @CsvSource({
        "2010-02, 28, 1, 0",
        "2024Q1, 91, 3, 0",
        "2011, 365, 12, 0",
        "2008-08-25..2008-09-30, 37, 1, 7",
        "2008-08-25..2008-08-31, 7, 0, 7",
        "2024-01-10..2024-02-09, 31, 1, 0",
        "2024-01-10..2024-02-08, 30, 0, 30",
        "2024-01-31..2024-02-28, 29, 0, 29",
        "2024-03-01..2024-04-15, 46, 1, 15",
        "2023-12-31..2024-03-01, 62, 2, 2"
    })
    void countsFullMonthsAndTheDaysBesides(String period, int days, int months, int odd) {
        Period given = Period.find(period).orElseThrow();

        Facts found = facts.of(given, Facts.NONE);

        assertThat(found.number(Law.DICTIONARY.field("period_days"))).contains(Rational.of(days));
        assertThat(found.number(Law.DICTIONARY.field("full_months"))).contains(Rational.of(months));
        assertThat(found.number(Law.DICTIONARY.field("odd_days"))).contains(Rational.of(odd));
    }
}
