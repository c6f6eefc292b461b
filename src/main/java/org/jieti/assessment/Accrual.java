package org.jieti.assessment;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.schedule.Rate.AcrossYears;
import org.jieti.schedule.Rate.Beyond;
import org.jieti.schedule.Rate.Daily;

/**
 * The days through which a share of each day adds up 按日累加.
 *
 * @param days those that are priced
 * @param whole all of them; what they are reckoned on was due on the day before the first
 */
record Accrual(Period days, Period whole) {

    /** A single day. */
    static Accrual of(LocalDate day) {
        Period alone = new Period(day, day.plusDays(1));
        return new Accrual(alone, alone);
    }

    /** The share for the days of the year in which it was due, then that for the days beyond. */
    List<Slice> slices(Daily daily, Rational quantity) {
        Year due = Year.from(whole.from().minusDays(1));
        Period inYear = new Period(due.atDay(1), due.plusYears(1).atDay(1));
        Optional<Beyond> beyond = daily.beyond();
        if (beyond.isEmpty()) {
            return List.of(slice(quantity, new Cost.OfDays(daily.share(), days, reason("accrued", days))));
        }
        if (beyond.get().across() == AcrossYears.WHOLE_ARREAR && !inYear.contains(whole.lastDay())) {
            return List.of(
                    slice(quantity, new Cost.OfDays(beyond.get().share(), days, reason("accrued-whole", days, due))));
        }
        List<Slice> slices = new ArrayList<>();
        days.sharedWith(inYear)
                .map(those -> new Cost.OfDays(daily.share(), those, reason("accrued-in-year", those, due)))
                .ifPresent(cost -> slices.add(slice(quantity, cost)));
        days.sharedWith(new Period(inYear.until(), Period.ALWAYS.until()))
                .map(those -> new Cost.OfDays(beyond.get().share(), those, reason("accrued-beyond", those, due)))
                .ifPresent(cost -> slices.add(slice(quantity, cost)));
        return slices;
    }

    private static Slice slice(Rational quantity, Cost.OfDays cost) {
        return new Slice(cost.days().from() + ".." + cost.days().lastDay(), quantity, cost);
    }

    private static Reason reason(String key, Period days, Object... more) {
        List<Object> named = new ArrayList<>(List.of(days.days(), days.from(), days.lastDay()));
        named.addAll(List.of(more));
        return new Reason(key, named);
    }
}
