package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieti.domain.Case;
import org.jieti.domain.Case.Stretch;
import org.jieti.domain.Facts;
import org.jieti.domain.Money;
import org.jieti.domain.Period;
import org.jieti.schedule.Charge;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.Settlement;
import org.jieti.support.Amended;
import org.jieti.support.Seeded;
import org.jieti.support.ShippedCase;
import org.junit.jupiter.api.Test;

/**
 * Every shipped charge by quantity as if it were settled over a stretch of the calendar, since no shipped schedule is:
 * however the use is dealt out over the months, the months together come to what the stretch as a whole comes to.
 */
final class SettledLawPropertiesTest {

    private final Set<String> schedules = new HashSet<>();
    private int reached;

    /** A charge that is settled, and what was used in each month of a stretch of the calendar. */
    private record Settled(ShippedCase whole, OwnLines own, List<Stretch> months) {

        Money inOneRow() {
            return AssessmentLine.sum(own.of(whole.given()));
        }

        Money monthByMonth() {
            Money sum = Money.ZERO;
            for (int i = 0; i < months.size(); i++) {
                sum = sum.plus(AssessmentLine.sum(own.of(month(i, List.of(months.get(i))))));
            }
            return sum;
        }

        /** A month with those before it, cut as told. */
        Case month(int i, List<Stretch> cut) {
            Case given = whole.given();
            Period days = months.get(i).days();
            return new Case(given.enterprise(), days, cut, given.discharges(), months.subList(0, i), given.columns());
        }
    }

    @Test
    void dealingTheUseOutOverTheMonthsChangesNothing() {
        eachCharge(
                10,
                (settled, seeded) -> assertThat(settled.monthByMonth())
                        .as("%s", settled.whole())
                        .isEqualTo(settled.inOneRow()));
    }

    @Test
    void aMonthThatIsCutWithoutAChangeComesToTheSame() {
        eachCharge(2, (settled, seeded) -> {
            int last = settled.months().size() - 1;
            Stretch month = settled.months().get(last);
            LocalDate day = month.days()
                    .from()
                    .plusDays(1 + seeded.below((int) month.days().days() - 1));
            List<Stretch> cut = List.of(
                    new Stretch(new Period(month.days().from(), day), month.facts()),
                    new Stretch(new Period(day, month.days().until()), month.facts()));

            assertThat(settled.own().of(settled.month(last, cut)))
                    .as("%s cut on %s", settled.whole(), day)
                    .isEqualTo(settled.own().of(settled.month(last, List.of(month))));
        });
    }

    private interface Property {
        void check(Settled settled, Seeded seeded);
    }

    private void eachCharge(int seeds, Property property) {
        Seeded.times(seeds, seeded -> {
            for (ShippedCase one : ShippedCase.all()) {
                for (Charge charge : one.version().charges()) {
                    if (charge instanceof Charge.OfQuantity quantity && quantity.each() == Charge.Each.ENTERPRISE) {
                        settled(one.varied(seeded), quantity, seeded).ifPresent(settled -> {
                            property.check(settled, seeded);
                            count(settled);
                        });
                    }
                }
            }
        });

        assertThat(reached).isGreaterThan(seeds * 45);
        assertThat(schedules)
                .contains(
                        "beijing/water/over-quota",
                        "cn/electricity/capacity-task",
                        "cn/electricity/differential",
                        "cn/electricity/punitive",
                        "cn/electricity/tiered-aluminium",
                        "hangzhou/wastewater/fee",
                        "zhejiang/electricity/punitive",
                        "zhejiang/water/resource-fee");
    }

    private void count(Settled settled) {
        if (settled.inOneRow().compareTo(Money.ZERO) > 0) {
            reached++;
            schedules.add(settled.whole().schedule().id().path());
        }
    }

    /** Empty if the version did not hold through the stretch of the calendar. */
    private static Optional<Settled> settled(ShippedCase one, Charge.OfQuantity charge, Seeded seeded) {
        Settlement over = seeded.oneOf(Settlement.values());
        Period first = over.around(one.given().period().from());
        Period stretch = one.holdsThroughout(first) ? first : over.around(first.until());
        if (!one.holdsThroughout(stretch)) {
            return Optional.empty();
        }
        ScheduleBook needed =
                new ScheduleBook(List.copyOf(ShippedCase.BOOK.withFollowed(one.schedule())), ShippedCase.BOOK.tables());
        ScheduleBook book =
                Amended.charging(settled(charge, over), one.schedule().id(), Amended.frozenOn(stretch.from(), needed));
        OwnLines own = new OwnLines(book, one.schedule());
        ShippedCase whole = one.in(stretch);
        return Optional.of(new Settled(whole, own, months(whole, seeded)));
    }

    private static List<Stretch> months(ShippedCase whole, Seeded seeded) {
        Period stretch = whole.given().period();
        int count = (int) stretch.from().until(stretch.until()).toTotalMonths();
        List<Facts> dealt = whole.dealtOut(count, seeded);
        List<Stretch> months = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDate first = stretch.from().plusMonths(i);
            months.add(new Stretch(new Period(first, first.plusMonths(1)), dealt.get(i)));
        }
        return months;
    }

    private static Charge settled(Charge.OfQuantity charge, Settlement over) {
        return new Charge.OfQuantity(
                charge.name(),
                charge.each(),
                charge.when(),
                charge.says(),
                charge.quantity(),
                charge.unit(),
                Optional.of(over),
                charge.bounds(),
                charge.quantityRounding(),
                charge.rate(),
                charge.multipliers(),
                charge.rounding());
    }
}
