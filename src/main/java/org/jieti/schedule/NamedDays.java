package org.jieti.schedule;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import org.jieti.domain.Period;

/**
 * Days that a version gives a name, such as a season 季节 or the holidays 节假日 of a year.
 *
 * @param name as conditions call them
 */
public record NamedDays(String name, List<Span> spans) {

    /** Days one after the other. */
    public sealed interface Span {
        boolean contains(LocalDate day);
    }

    /** The name and its days, as schedules write them. */
    @Override
    public String toString() {
        return name + " (" + spans.stream().map(Span::toString).collect(Collectors.joining(", ")) + ")";
    }

    /**
     * The same days of every year, from the first to the last; across the new year if that comes earlier in the year.
     *
     * @param first the day of the month, and a hundred for each month, so that later days are higher numbers
     */
    public record Yearly(int first, int last) implements Span {

        private static final int MONTH = 100;

        public Yearly(MonthDay first, MonthDay last) {
            this(number(first), number(last));
        }

        private static int number(MonthDay day) {
            return MONTH * day.getMonthValue() + day.getDayOfMonth();
        }

        @Override
        public boolean contains(LocalDate day) {
            int one = number(MonthDay.from(day));
            return first > last ? one >= first || one <= last : one >= first && one <= last;
        }

        @Override
        public String toString() {
            return first == last ? day(first) : day(first) + ".." + day(last);
        }

        private static String day(int number) {
            return MonthDay.of(number / MONTH, number % MONTH).toString().substring(2);
        }
    }

    /** Days of one year. */
    public record Once(Period days) implements Span {
        @Override
        public boolean contains(LocalDate day) {
            return days.contains(day);
        }

        @Override
        public String toString() {
            return days.toString();
        }
    }

    /** How many days of a period are among them. */
    long count(Period period) {
        return period.from()
                .datesUntil(period.until())
                .filter(day -> spans.stream().anyMatch(span -> span.contains(day)))
                .count();
    }
}
