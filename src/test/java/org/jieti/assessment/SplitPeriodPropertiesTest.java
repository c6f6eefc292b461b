package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieti.domain.Facts;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.support.Seeded;
import org.jieti.support.ShippedCase;
import org.junit.jupiter.api.Test;

/** A change in the register on any day of a month, for every shipped schedule: each day is priced by the facts of that day. */
final class SplitPeriodPropertiesTest {

    private static final List<Period> LEAP_FEBRUARIES =
            Stream.of(2012, 2016, 2024).map(year -> Period.ofMonth(year, 2)).toList();

    private int reached;

    private final Set<String> schedules = new HashSet<>();
    private final Set<Period> months = new HashSet<>();

    @Test
    void aCutThatChangesNothingLeavesEveryLineAsItWas() {
        Seeded.times(1, seeded -> ShippedCase.all().forEach(one -> cutOnEveryDay(one.varied(seeded), seeded)));

        assertThat(reached).isGreaterThan(3_000);
        assertThat(schedules).hasSizeGreaterThan(12);
        assertThat(months).containsAll(LEAP_FEBRUARIES);
    }

    private void cutOnEveryDay(ShippedCase one, Seeded seeded) {
        OwnLines own = OwnLines.of(one);
        ShippedCase month = inAMonth(one, seeded);
        List<AssessmentLine> whole = own.of(month.given());
        for (LocalDate day : daysWithin(month.given().period())) {
            assertThat(own.of(month.changingOn(day, month.facts())))
                    .as("%s cut on %s", month, day)
                    .isEqualTo(whole);
            count(month, OwnLines.isCharged(whole));
        }
    }

    @Test
    void whatTheRegisterSaysOfADayPricesItsShareOfTheWhole() {
        List<ShippedCase> all = ShippedCase.all();
        Seeded.times(
                1,
                seeded -> all.forEach(one -> {
                    List<ShippedCase> others = all.stream()
                            .filter(other -> other.version().equals(one.version()))
                            .toList();
                    changeOnEveryDay(one.varied(seeded), others.get(seeded.below(others.size())), seeded);
                }));

        assertThat(reached).isGreaterThan(500);
        assertThat(schedules).hasSizeGreaterThan(6);
        assertThat(months).containsAll(LEAP_FEBRUARIES);
    }

    private void changeOnEveryDay(ShippedCase one, ShippedCase other, Seeded seeded) {
        OwnLines own = OwnLines.of(one);
        ShippedCase month = inAMonth(one, seeded);
        Facts after = month.registeredAs(other);
        List<AssessmentLine> before = own.of(month.given());
        List<AssessmentLine> then = own.of(month.with(after).given());
        boolean differ = !OwnLines.exact(before).equals(OwnLines.exact(then));
        for (LocalDate day : daysWithin(month.given().period())) {
            checkShares(own.of(month.changingOn(day, after)), before, then, day);
            count(month, differ && OwnLines.isCharged(before));
        }
    }

    /** Lines of a cut period are the day shares of those of the two whole ones, each rounded once. */
    private static void checkShares(
            List<AssessmentLine> cut, List<AssessmentLine> before, List<AssessmentLine> then, LocalDate day) {
        Rational share = Rational.of(day.getDayOfMonth() - 1).dividedBy(Rational.of(day.lengthOfMonth()));
        Rational rest = Rational.ONE.minus(share);

        assertThat(OwnLines.exact(cut))
                .isEqualTo(OwnLines.exact(before)
                        .times(share)
                        .plus(OwnLines.exact(then).times(rest)));
        assertThat(cut).allMatch(OwnLines::isRoundedOnce);
        Period first = new Period(day.withDayOfMonth(1), day);
        Period second = new Period(day, first.from().plusMonths(1));
        assertThat(amounts(before, share)).containsAll(amounts(on(first, cut)));
        assertThat(amounts(then, rest)).containsAll(amounts(on(second, cut)));
        int joined = cut.size() - on(first, cut).size() - on(second, cut).size();
        assertThat(before).hasSize(on(first, cut).size() + joined);
        assertThat(then).hasSize(on(second, cut).size() + joined);
    }

    private static List<AssessmentLine> on(Period days, List<AssessmentLine> lines) {
        return lines.stream().filter(line -> line.days().equals(days)).toList();
    }

    private static List<String> amounts(List<AssessmentLine> lines) {
        return lines.stream().map(line -> line.amount().toString()).toList();
    }

    private static List<String> amounts(List<AssessmentLine> lines, Rational share) {
        return lines.stream()
                .map(line ->
                        OwnLines.toTheFen(OwnLines.exact(line).times(share)).toString())
                .toList();
    }

    /** A case in the month of its check or in a February of 29 days through which its version holds. */
    private ShippedCase inAMonth(ShippedCase one, Seeded seeded) {
        LocalDate first = one.given().period().from();
        List<Period> possible = new ArrayList<>(LEAP_FEBRUARIES);
        possible.removeIf(month -> !one.holdsThroughout(month));
        if (possible.isEmpty() || seeded.chance(3)) {
            possible = List.of(nearest(one, first));
        }
        Period month = possible.get(seeded.below(possible.size()));
        months.add(month);
        return one.in(month);
    }

    /** The month of a day, or the nearest one through which the version holds. */
    private static Period nearest(ShippedCase one, LocalDate day) {
        return IntStream.range(0, 24)
                .mapToObj(step -> day.plusMonths(step % 2 == 0 ? step / 2 : -(step + 1) / 2))
                .map(other -> Period.ofMonth(other.getYear(), other.getMonthValue()))
                .filter(one::holdsThroughout)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no month is wholly in " + one));
    }

    private static List<LocalDate> daysWithin(Period month) {
        return month.from().plusDays(1).datesUntil(month.until()).toList();
    }

    private void count(ShippedCase one, boolean counts) {
        if (counts) {
            reached++;
            schedules.add(one.schedule().id().path());
        }
    }
}
