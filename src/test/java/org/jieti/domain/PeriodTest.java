package org.jieti.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PeriodTest {

    @Test
    void knowsEveryMonthHoweverItIsWritten() {
        for (int year = 1890; year < 2110; year++) {
            for (int month = 0; month < 100; month++) {
                assertThat(Period.find("%d-%02d".formatted(year, month)))
                        .as("%d-%02d", year, month)
                        .isEqualTo(Period.find("%d/%02d".formatted(year, month)));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2010-06, 2010-06-01, 2010-07-01",
        "201005, 2010-05-01, 2010-06-01",
        "2010/4, 2010-04-01, 2010-05-01",
        "2010.03, 2010-03-01, 2010-04-01",
        "2010年6月, 2010-06-01, 2010-07-01",
        "2011年12月份, 2011-12-01, 2012-01-01",
        "2012年02月, 2012-02-01, 2012-03-01",
        "2010Q2, 2010-04-01, 2010-07-01",
        "2013q4, 2013-10-01, 2014-01-01",
        "2014-Q1, 2014-01-01, 2014-04-01",
        "2010年二季度, 2010-04-01, 2010-07-01",
        "2015年第3季度, 2015-07-01, 2015-10-01",
        "2010, 2010-01-01, 2011-01-01",
        "2016年度, 2016-01-01, 2017-01-01",
        "2017年, 2017-01-01, 2018-01-01",
        "2010-06-01..2010-06-30, 2010-06-01, 2010-07-01",
        "2010/5/26 ~ 2010/6/25, 2010-05-26, 2010-06-26",
        "2010年7月3日至2010年7月3日, 2010-07-03, 2010-07-04",
        "2012-02-29..2012-02-29, 2012-02-29, 2012-03-01",
        "' 1999-12 ', 1999-12-01, 2000-01-01"
    })
    void readsThePeriodsPeopleWrite(String written, LocalDate from, LocalDate until) {
        assertThat(Period.find(written)).contains(new Period(from, until));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2010-13",
                "2010-00",
                "201013",
                "201000",
                "2010Q5",
                "2010Q0",
                "2010年五季度",
                "1899-01",
                "10-06",
                "June 2010",
                "2010-06-01",
                "2010-06-30..2010-06-01",
                "2010-06-01..2010-06-31",
                "2011-02-29..2011-03-01",
                "2010-06..",
                "2010-06 2010-07",
                "-2010-06",
                "2010-1-1..2010-2-30",
                "2010年13月"
            })
    void refusesWhatNamesNoDays(String written) {
        assertThat(Period.find(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2010-06-01, 2010-06-01",
        "20100602, 2010-06-02",
        "2010/6/3, 2010-06-03",
        "2010.06.04, 2010-06-04",
        "2010年6月5日, 2010-06-05",
        "2010-06-06 00:00:00, 2010-06-06",
        "2012-02-29, 2012-02-29"
    })
    void readsTheDaysPeopleWrite(String written, LocalDate day) {
        assertThat(Period.findDay(written)).contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2010-02-29", "20100631", "2010-13-01", "2010-06", "1.6.2010", "2010-6-0", "", "2010-06-01 12:30"
            })
    void refusesDaysThatDoNotExist(String written) {
        assertThat(Period.findDay(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2010-06", "2010Q3", "2011", "2010-01-15..2010-02-14", "2012-02-29..2012-02-29"})
    void printsAFormItReads(String written) {
        assertThat(Period.find(written).orElseThrow()).hasToString(written);
    }

    @Test
    void printsDaysThatAreAMonthAsTheMonth() {
        assertThat(Period.find("2012-02-01..2012-02-29").orElseThrow()).hasToString("2012-02");
        assertThat(Period.find("2011-02-01..2011-02-27").orElseThrow()).hasToString("2011-02-01..2011-02-27");
    }

    @Test
    void februaryHasADayMoreEveryFourYears() {
        assertThat(Period.ofMonth(2012, 2).days()).isEqualTo(29);
        assertThat(Period.ofMonth(2013, 2).days()).isEqualTo(28);
        assertThat(Period.ofYear(2016).days()).isEqualTo(366);
    }

    @Test
    void holdsItsFirstDayAndNotTheDayAfterItsLast() {
        Period june = Period.ofMonth(2010, 6);

        assertThat(june.contains(LocalDate.of(2010, 6, 1))).isTrue();
        assertThat(june.contains(LocalDate.of(2010, 6, 30))).isTrue();
        assertThat(june.contains(LocalDate.of(2010, 5, 31))).isFalse();
        assertThat(june.contains(LocalDate.of(2010, 7, 1))).isFalse();
        assertThat(june.lastDay()).isEqualTo("2010-06-30");
    }

    @Test
    void holdsAPeriodThatDoesNotReachBeyondIt() {
        assertThat(Period.ofQuarter(2010, 2).contains(Period.ofMonth(2010, 6))).isTrue();
        assertThat(Period.ofQuarter(2010, 3).contains(Period.ofMonth(2010, 6))).isFalse();
        assertThat(Period.ofMonth(2010, 4).contains(Period.ofQuarter(2010, 2))).isFalse();
    }

    @Test
    void sharesAddUpToOne() {
        Period quarter = Period.ofQuarter(2010, 1);

        assertThat(Period.ofMonth(2010, 2).shareOf(quarter))
                .isEqualTo(Rational.of(14).dividedBy(Rational.of(45)));
        assertThat(Period.ofMonth(2010, 1)
                        .shareOf(quarter)
                        .plus(Period.ofMonth(2010, 2).shareOf(quarter))
                        .plus(Period.ofMonth(2010, 3).shareOf(quarter)))
                .isEqualTo(Rational.ONE);
    }

    @Test
    void needsADay() {
        LocalDate day = LocalDate.of(2010, 6, 15);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(day, day))
                .withMessageContaining("2010-06-15");
    }

    @Test
    void standsInTheOrderOfItsFirstDay() {
        assertThat(Period.ofMonth(2010, 5)).isLessThan(Period.ofMonth(2010, 6));
        assertThat(Period.ofMonth(2010, 4)).isLessThan(Period.ofQuarter(2010, 2));
    }
}
