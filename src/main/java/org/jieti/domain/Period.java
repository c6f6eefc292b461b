package org.jieti.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of whole days, half-open: {@code from} is in it, {@code until} is not.
 *
 * @param from the first day
 * @param until the day after the last
 */
public record Period(LocalDate from, LocalDate until) implements Comparable<Period> {

    /** Every day that a sheet can speak of. */
    public static final Period ALWAYS = new Period(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));

    public Period {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "a period needs at least one day, but " + from + " is not before " + until);
        }
    }

    /** Written out, as below, because a run asks for it at its start; see the decision on the class-data archive. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Period period && from.equals(period.from) && until.equals(period.until);
    }

    @Override
    public int hashCode() {
        return 31 * from.hashCode() + until.hashCode();
    }

    public static Period ofMonth(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(first, first.plusMonths(1));
    }

    public static Period ofQuarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Period(first, first.plusMonths(3));
    }

    public static Period ofYear(int year) {
        return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /**
     * Reads a period as people write it: 2010-06, 201006, 2010/6, 2010年6月, 2010Q2, 2010年二季度, 2010, or two days with
     * {@code ..} between them, both included. One day alone is none of
     * them: a spreadsheet writes a month as its first day, and it cannot be told which is meant.
     */
    public static Optional<Period> find(String text) {
        return PeriodForms.find(text);
    }

    /** Reads a day: 2010-06-01, 20100601, 2010/6/1 or 2010年6月1日. */
    public static Optional<LocalDate> findDay(String text) {
        return PeriodForms.findDay(text);
    }

    public boolean overlaps(Period other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    public boolean contains(Period other) {
        return !other.from.isBefore(from) && !other.until.isAfter(until);
    }

    public long days() {
        return ChronoUnit.DAYS.between(from, until);
    }

    /**
     * How many full months 整月 there are: calendar months that lie within it, or months from its first day on if they make up all of
     * it, as from the 10th to the 9th.
     */
    public long fullMonths() {
        long months = ChronoUnit.MONTHS.between(from, until);
        return from.plusMonths(months).equals(until) ? months : calendarMonths();
    }

    /** How many of its days lie in {@linkplain #fullMonths full months}. */
    public long daysOfFullMonths() {
        LocalDate first =
                from.plusMonths(ChronoUnit.MONTHS.between(from, until)).equals(until) ? from : nextFirst();
        return ChronoUnit.DAYS.between(first, first.plusMonths(fullMonths()));
    }

    private long calendarMonths() {
        LocalDate first = nextFirst();
        return first.isAfter(until) ? 0 : ChronoUnit.MONTHS.between(first, until);
    }

    /** The first day of a month on or after its own. */
    private LocalDate nextFirst() {
        return from.getDayOfMonth() == 1 ? from : from.plusMonths(1).withDayOfMonth(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }

    /** What is left of this period when another's days are taken out: nothing, one piece or two. */
    public List<Period> without(Period other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        List<Period> left = new ArrayList<>();
        if (from.isBefore(other.from)) {
            left.add(new Period(from, other.from));
        }
        if (other.until.isBefore(until)) {
            left.add(new Period(other.until, until));
        }
        return left;
    }

    /** The days that are in both; empty if there are none. */
    public Optional<Period> sharedWith(Period other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate end = until.isBefore(other.until) ? until : other.until;
        return overlaps(other) ? Optional.of(new Period(first, end)) : Optional.empty();
    }

    /** The days of this period as a share of another's. */
    public Rational shareOf(Period whole) {
        return Rational.of(days()).dividedBy(Rational.of(whole.days()));
    }

    public LocalDate lastDay() {
        return until.minusDays(1);
    }

    @Override
    public int compareTo(Period other) {
        int byFrom = from.compareTo(other.from);
        return byFrom != 0 ? byFrom : until.compareTo(other.until);
    }

    /** The shortest form that a sheet may use for it: {@code 2010-06}, {@code 2010Q2}, {@code 2010} or first..last day. */
    @Override
    public String toString() {
        int year = from.getYear();
        int month = from.getMonthValue();
        if (equals(ofMonth(year, month))) {
            return from.toString().substring(0, 7);
        }
        if (month % 3 == 1 && equals(ofQuarter(year, (month + 2) / 3))) {
            return year + "Q" + (month + 2) / 3;
        }
        return equals(ofYear(year)) ? Integer.toString(year) : from + ".." + lastDay();
    }
}
