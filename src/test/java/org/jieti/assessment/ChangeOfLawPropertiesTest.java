package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.Version;
import org.jieti.support.Amended;
import org.jieti.support.Seeded;
import org.jieti.support.ShippedCase;
import org.junit.jupiter.api.Test;

/**
 * Periods through which any shipped version begins or ends: each day is priced by the law of that day. The law of a day is
 * told a second time by a book in which nothing else was ever in force.
 */
final class ChangeOfLawPropertiesTest {

    private static final NavigableSet<LocalDate> CHANGES = changes();

    private final Map<String, OwnLines> frozen = new HashMap<>();
    private final Set<String> changed = new HashSet<>();

    private static NavigableSet<LocalDate> changes() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Schedule schedule : ShippedCase.BOOK.schedules()) {
            for (Version version : schedule.versions()) {
                days.add(version.days().from());
                version.days().until().ifPresent(days::add);
            }
        }
        return days;
    }

    @Test
    void eachDayIsPricedByTheLawOfThatDay() {
        Seeded.times(2, seeded -> {
            for (ShippedCase one : ShippedCase.all()) {
                ShippedCase varied = one.varied(seeded);
                for (LocalDate change : CHANGES) {
                    if (holdsAround(one.schedule(), change)) {
                        check(varied.in(around(change, seeded)), change);
                    }
                }
            }
        });

        assertThat(changed)
                .containsAll(pairsThatCharge())
                .contains("zhejiang/electricity/punitive 2014-07-01", "zhejiang/electricity/punitive 2017-01-01");
    }

    /** Each day on which the versions of a schedule that follow each other both charge something in a check of their own. */
    private static Set<String> pairsThatCharge() {
        Set<String> pairs = new HashSet<>();
        for (Schedule schedule : ShippedCase.BOOK.schedules()) {
            for (Version version : schedule.versions()) {
                LocalDate from = version.days().from();
                if (charges(schedule, from) && charges(schedule, from.minusDays(1))) {
                    pairs.add(schedule.id().path() + " " + from);
                }
            }
        }
        assertThat(pairs).hasSizeGreaterThan(10);
        return pairs;
    }

    private static boolean charges(Schedule schedule, LocalDate day) {
        return ShippedCase.all().stream()
                .filter(one ->
                        one.schedule().equals(schedule) && one.version().days().contains(day))
                .anyMatch(one -> OwnLines.isCharged(OwnLines.of(one).of(one.given())));
    }

    private static boolean holdsAround(Schedule schedule, LocalDate day) {
        return schedule.inForceOn(day).isPresent()
                || schedule.inForceOn(day.minusDays(1)).isPresent();
    }

    private static Period around(LocalDate change, Seeded seeded) {
        return switch (seeded.below(4)) {
            case 0 -> Period.ofYear(change.minusDays(1).getYear());
            case 1 -> Period.ofQuarter(change.getYear(), (change.getMonthValue() + 2) / 3);
            default -> new Period(change.minusDays(1 + seeded.below(45)), change.plusDays(1 + seeded.below(45)));
        };
    }

    private void check(ShippedCase one, LocalDate change) {
        Period period = one.given().period();
        List<AssessmentLine> lines = OwnLines.of(one).of(one.given());

        assertThat(lines).allMatch(OwnLines::isRoundedOnce);
        for (LocalDate day = period.from(); day.isBefore(period.until()); day = nextAfter(day, period)) {
            List<AssessmentLine> whole = ofDay(day, one).of(one.given());
            assertThat(ofDay(day, lines))
                    .as("%s on %s", one, day)
                    .isEqualTo(OwnLines.exact(whole).dividedBy(Rational.of(period.days())));
            if (OwnLines.isCharged(lines)
                    && period.contains(change)
                    && period.from().isBefore(change)) {
                changed.add(one.schedule().id().path() + " " + change);
            }
        }
    }

    /** What the lines about a day come to for that day alone. */
    private static Rational ofDay(LocalDate day, List<AssessmentLine> lines) {
        return lines.stream()
                .filter(line -> line.days().contains(day))
                .map(line ->
                        OwnLines.exact(line).dividedBy(Rational.of(line.days().days())))
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** The next first day of some law, the day before it, or the end. */
    private static LocalDate nextAfter(LocalDate day, Period period) {
        LocalDate change = CHANGES.higher(day);
        LocalDate end = change == null || change.isAfter(period.until()) ? period.until() : change;
        return end.minusDays(1).isAfter(day) ? end.minusDays(1) : end;
    }

    private OwnLines ofDay(LocalDate day, ShippedCase one) {
        LocalDate since = CHANGES.floor(day);
        return frozen.computeIfAbsent(
                one.schedule().id() + " since " + since,
                key -> new OwnLines(Amended.frozenOn(day, ShippedCase.BOOK), one.schedule()));
    }
}
