package org.jieti.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;
import org.jieti.domain.Period;
import org.jieti.domain.PeriodFacts;
import org.jieti.domain.Rational;
import org.jieti.domain.Resource;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.Version;

/**
 * A case that a shipped schedule is about: one of its own checks, or the same with other figures or days.
 *
 * @param version in force during the whole check
 */
public record ShippedCase(Schedule schedule, Version version, Case given) {

    public static final ScheduleBook BOOK = Law.shipped();

    private static final PeriodFacts PERIOD_FACTS = new PeriodFacts(Law.DICTIONARY);

    private static final Set<String> AMOUNTS_DISCHARGED = Set.of(
            "mass_kg",
            "mass_cap_kg",
            "volume_m3",
            "waste_t",
            "waste_stored_t",
            "waste_disposed_t",
            "waste_reused_t",
            "head_count",
            "bed_count",
            "fuel_t");

    /** Every check of every shipped schedule of surcharges on use or discharges that lies within one version. */
    public static List<ShippedCase> all() {
        return all(schedule -> !isOfBase(schedule), ShippedCase::isOfUse);
    }

    /** Those of the base of the bill, which does not grow with the use alone and may be below zero. */
    public static List<ShippedCase> ofBases() {
        return all(ShippedCase::isOfBase, ShippedCase::isOfUse);
    }

    /** Every check that inspections are about. */
    public static List<ShippedCase> ofInspections() {
        return all(schedule -> true, given -> !given.inspections().isEmpty());
    }

    private static List<ShippedCase> all(Predicate<Schedule> wanted, Predicate<Case> given) {
        return BOOK.schedules().stream()
                .filter(wanted)
                .flatMap(ShippedCase::of)
                .filter(one -> given.test(one.given()))
                .toList();
    }

    /** The schedules of surcharges on use or discharges. */
    public static List<Schedule> schedules() {
        return BOOK.schedules().stream()
                .filter(schedule ->
                        !isOfBase(schedule) && schedule.checks().stream().anyMatch(check -> isOfUse(check.given())))
                .toList();
    }

    private static boolean isOfBase(Schedule schedule) {
        return Resource.ofLevy(schedule.levy()) == Resource.BASE;
    }

    private static boolean isOfUse(Case given) {
        return given.inspections().isEmpty() && given.payments().isEmpty();
    }

    private static Stream<ShippedCase> of(Schedule schedule) {
        return schedule.versions().stream()
                .flatMap(version -> schedule.checks().stream()
                        .filter(check -> holdsThroughout(version, check.given().period()))
                        .map(check -> new ShippedCase(schedule, version, check.given())));
    }

    public boolean holdsThroughout(Period period) {
        return holdsThroughout(version, period);
    }

    private static boolean holdsThroughout(Version version, Period period) {
        return version.days().contains(period.from()) && version.days().contains(period.lastDay());
    }

    public Facts facts() {
        return given.stretches().get(0).facts();
    }

    /** The same enterprise and use in other days. */
    public ShippedCase in(Period period) {
        return with(period, facts(), given.discharges());
    }

    public ShippedCase with(Facts facts) {
        return with(given.period(), facts, given.discharges());
    }

    public ShippedCase discharging(List<Facts> discharges) {
        return with(given.period(), facts(), discharges);
    }

    private ShippedCase with(Period period, Facts facts, List<Facts> discharges) {
        Facts dated = PERIOD_FACTS.of(period, facts.with(Law.DICTIONARY.field("period"), period));
        List<Case.Stretch> whole = List.of(new Case.Stretch(period, dated));
        return new ShippedCase(
                schedule,
                version,
                new Case(given.enterprise(), period, whole, discharges, given.earlier(), given.columns())
                        .with(given.inspections(), given.payments()));
    }

    /** The same case cut on a day, with the facts of another from that day on. */
    public Case changingOn(LocalDate day, Facts after) {
        List<Case.Stretch> cut = List.of(
                new Case.Stretch(new Period(given.period().from(), day), facts()),
                new Case.Stretch(new Period(day, given.period().until()), after));
        return given.with(cut);
    }

    /** This use by an enterprise of which the register says what it says of the other. */
    public Facts registeredAs(ShippedCase other) {
        List<Field> fields = Law.DICTIONARY.fields();
        return other.facts()
                .only(field -> field.grain() == Grain.ENTERPRISE, fields)
                .orElse(facts().only(field -> field.grain() != Grain.ENTERPRISE, fields));
    }

    /** The same with every amount drawn anew, and now and then another intensity, price, limit or share. */
    public ShippedCase varied(Seeded seeded) {
        return with(
                given.period(),
                varied(facts(), seeded),
                given.discharges().stream()
                        .map(discharge -> varied(discharge, seeded))
                        .toList());
    }

    private static Facts varied(Facts facts, Seeded seeded) {
        Facts varied = facts;
        for (Field field : Law.DICTIONARY.fields()) {
            if (field.isQuantity() && facts.has(field)) {
                String factor = isAmount(field) ? seeded.decimal(3, 3) : seeded.oneOf("1", "1", "1", "0.45", "1.03");
                varied = printed(times(varied, field, Rational.parse(factor)), field);
            }
        }
        return varied;
    }

    /** A figure as a sheet may hold it: with no more digits than are printed. */
    private static Facts printed(Facts facts, Field field) {
        return facts.with(
                field, Rational.parse(facts.number(field).orElseThrow().toString()));
    }

    /** The same with every amount so many times as large. */
    public ShippedCase times(Rational factor) {
        return with(
                given.period(),
                times(facts(), factor),
                given.discharges().stream()
                        .map(discharge -> times(discharge, factor))
                        .toList());
    }

    private static Facts times(Facts facts, Rational factor) {
        Facts scaled = facts;
        for (Field field : Law.DICTIONARY.fields()) {
            if (isAmount(field) && facts.has(field)) {
                scaled = times(scaled, field, factor);
            }
        }
        return scaled;
    }

    private static Facts times(Facts facts, Field field, Rational factor) {
        return facts.with(field, facts.number(field).orElseThrow().times(factor));
    }

    /** Whether a field tells how much of something there was, so that it is twice as high when there is twice as much. */
    private static boolean isAmount(Field field) {
        return field.adds() || AMOUNTS_DISCHARGED.contains(field.name());
    }

    /** The facts in so many shares: amounts divided by random cuts, the rest the same in each. */
    public List<Facts> dealtOut(int rows, Seeded seeded) {
        List<Facts> dealt = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            dealt.add(facts());
        }
        for (Field field : Law.DICTIONARY.fields()) {
            if (field.adds() && facts().has(field)) {
                BigDecimal left =
                        new BigDecimal(facts().number(field).orElseThrow().toString());
                for (int row = 0; row < rows; row++) {
                    BigDecimal share = new BigDecimal("0." + seeded.below(100));
                    BigDecimal part =
                            row == rows - 1 ? left : left.multiply(share).setScale(3, RoundingMode.DOWN);
                    dealt.set(row, dealt.get(row).with(field, Rational.of(part)));
                    left = left.subtract(part);
                }
            }
        }
        return dealt;
    }

    @Override
    public String toString() {
        return schedule.id() + " " + version.days() + " in " + given.period();
    }
}
