package org.jieti.schedule;

import java.time.LocalDate;
import org.jieti.domain.Period;

/** The stretch of the calendar over which tiers are counted: what was used in it before counts with what is used now. */
public enum Settlement {
    TWO_MONTHS(2),
    QUARTER(3),
    HALF_YEAR(6),
    YEAR(12);

    private final int months;

    Settlement(int months) {
        this.months = months;
    }

    /** The stretch that a day falls in; the first of the year begins with it. */
    public Period around(LocalDate day) {
        int first = (day.getMonthValue() - 1) / months * months + 1;
        LocalDate from = LocalDate.of(day.getYear(), first, 1);
        return new Period(from, from.plusMonths(months));
    }
}
