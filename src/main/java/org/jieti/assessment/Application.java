package org.jieti.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.assessment.AssessmentLine.Subject;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Rounding;
import org.jieti.domain.Truth;
import org.jieti.domain.Unit;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Exemption;
import org.jieti.schedule.Missing;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.Version;

/**
 * A version of a schedule at work on a stretch of a case: what its charges have in common.
 *
 * @param stretch the days it is applied to, with the facts of those days
 * @param share the days as a share of the period
 */
record Application(
        ScheduleBook book, Schedule schedule, Version version, Case assessed, Case.Stretch stretch, Rational share) {

    /** Lines that an exemption or a missing fact decides before anything is priced; empty if the charge goes on. */
    Optional<AssessmentLine> exempted(Optional<Subject> subject, Facts facts, List<Reason> reasons) {
        for (Exemption exemption : version.exemptions()) {
            Truth holds = exemption.when().holdsFor(facts);
            if (holds == Truth.YES) {
                return Optional.of(unpriced(LineStatus.EXEMPT, subject, "", List.of(exemption.says())));
            }
            if (holds == Truth.UNKNOWN && !exemption.missing().isNo()) {
                return Optional.of(undetermined(subject, "", exemption.when().gaps(facts)));
            }
            if (holds == Truth.UNKNOWN && exemption.missing() == Missing.NO) {
                reasons.add(Reason.assumedNot(exemption.says()));
            }
        }
        return Optional.empty();
    }

    /** The discharges that no exemption leaves out: those whose limits a reduction depends on. */
    List<Facts> notExempt(Discharges discharges) {
        return version.exemptions().isEmpty()
                ? discharges.all()
                : discharges.all().stream()
                        .filter(discharge -> version.exemptions().stream()
                                .noneMatch(exemption -> exemption.when().holdsFor(discharge) == Truth.YES))
                        .toList();
    }

    /** The lines of a charge, and one more that brings them to the least or down to the most they may come to. */
    List<AssessmentLine> bounded(List<AssessmentLine> lines, Optional<Subject> subject, Charge.OfQuantity charge) {
        if (lines.stream().anyMatch(line -> line.isUndetermined() || line.status() == LineStatus.EXEMPT)) {
            return lines;
        }
        Money sum = lines.stream()
                .map(line -> line.priced()
                        .map(priced ->
                                priced.times(Rational.ONE.dividedBy(share)).amount())
                        .orElse(Money.ZERO))
                .reduce(Money.ZERO, Money::plus);
        List<AssessmentLine> bounded = new ArrayList<>(lines);
        yuan(charge.bounds().atLeast(), charge)
                .filter(least -> least.compareTo(sum) > 0)
                .ifPresent(least -> bounded.add(adjustment("at-least", least.minus(sum), share, subject, charge)));
        yuan(charge.bounds().atMost(), charge)
                .filter(most -> most.compareTo(sum) < 0)
                .ifPresent(most -> bounded.add(adjustment("at-most", most.minus(sum), share, subject, charge)));
        return bounded;
    }

    private static Optional<Money> yuan(Optional<Rational> bound, Charge.OfQuantity charge) {
        return bound.map(yuan -> charge.rounding().toMoney(yuan));
    }

    /** What the whole period lacks or has too much, for the days of the stretch. */
    private AssessmentLine adjustment(
            String key, Money difference, Rational share, Optional<Subject> subject, Charge.OfQuantity charge) {
        Rational yuan = difference.yuan();
        Priced priced = new Priced(share, Unit.ONE, yuan, Unit.YUAN, Rational.ONE, charge.rounding());
        return line(LineStatus.CHARGED, subject, "", Optional.of(priced), priced.amount(), List.of(Reason.of(key)));
    }

    /** The line of a charge that is a share of others. */
    AssessmentLine shareOf(Charge.OnCharges charge, Money sum) {
        Priced priced = new Priced(
                sum.yuan(), Unit.YUAN, charge.share().value(), charge.share().unit(), Rational.ONE, charge.rounding());
        Money amount = priced.amount();
        return line(AssessmentLine.payable(amount), Optional.empty(), "", Optional.of(priced), amount, List.of());
    }

    /** The line of a slice: its price for the days of the stretch, multiplied and rounded. */
    AssessmentLine line(
            Optional<Subject> subject, Slice slice, Charged charged, List<Reason> reasons, Multiplied multiplied) {
        if (slice.cost() instanceof Cost.Open open) {
            return undetermined(subject, slice.tier(), open.gaps());
        }
        if (slice.cost() instanceof Cost.Nothing) {
            return unpriced(LineStatus.ZERO, subject, slice.tier(), and(reasons, Reason.of("nothing-charged")));
        }
        if (multiplied.factor().isEmpty()) {
            return undetermined(subject, slice.tier(), multiplied.reasons());
        }
        List<Reason> all = new ArrayList<>(reasons);
        if (slice.cost() instanceof Cost.OfDays ofDays) {
            all.add(ofDays.reason());
        }
        all.addAll(multiplied.reasons());
        if (slice.cost() instanceof Cost.PerUnit perUnit && perUnit.price().isZero()) {
            all.add(Reason.of("rate-is-zero"));
        }
        Priced whole = capped(charged.priced(slice, multiplied.factor().get()), slice.atMost(), all);
        boolean isOfItsDays = slice.cost() instanceof Cost.OfDays;
        Priced priced = isWhole() || isOfItsDays ? whole : whole.times(share);
        Money amount = priced.amount();
        return line(AssessmentLine.payable(amount), subject, slice.tier(), Optional.of(priced), amount, all);
    }

    /** The days of the stretch, among those of the period. */
    Accrual accrual() {
        return new Accrual(stretch.days(), assessed.period());
    }

    private boolean isWhole() {
        return stretch.days().equals(assessed.period());
    }

    static Priced capped(Priced priced, Optional<Rational> atMost, List<Reason> reasons) {
        if (atMost.isEmpty() || priced.yuan().compareTo(atMost.get()) <= 0) {
            return priced;
        }
        reasons.add(Reason.of("at-most"));
        return new Priced(Rational.ONE, Unit.ONE, atMost.get(), Unit.YUAN, Rational.ONE, priced.rounding());
    }

    AssessmentLine undetermined(Optional<Subject> subject, String tier, List<Reason> gaps) {
        return unpriced(LineStatus.UNDETERMINED, subject, tier, gaps);
    }

    AssessmentLine unpriced(LineStatus status, Optional<Subject> subject, String tier, List<Reason> reasons) {
        return line(status, subject, tier, Optional.empty(), Money.ZERO, reasons);
    }

    private AssessmentLine line(
            LineStatus status,
            Optional<Subject> subject,
            String tier,
            Optional<Priced> priced,
            Money amount,
            List<Reason> reasons) {
        return new AssessmentLine(
                schedule.levy(),
                stretch.days(),
                Optional.of(schedule.id()),
                Optional.of(version.citation()),
                subject,
                Optional.empty(),
                tier,
                priced,
                amount,
                status,
                reasons);
    }

    private static List<Reason> and(List<Reason> reasons, Reason reason) {
        List<Reason> more = new ArrayList<>(reasons);
        more.add(reason);
        return more;
    }

    /**
     * How the quantity of a charge becomes factors of an amount.
     *
     * @param unit what the quantity stands in
     */
    record Charged(Unit unit, Rounding rounding) {

        Priced priced(Slice slice, Rational multiplier) {
            if (slice.cost() instanceof Cost.Lump lump) {
                return new Priced(
                        slice.quantity(), Unit.ONE, lump.yuan(), lump.unit(), multiplier, rounding, slice.before());
            }
            if (slice.cost() instanceof Cost.OfDays ofDays) {
                return new Priced(
                        slice.quantity(),
                        unit,
                        ofDays.share().value(),
                        ofDays.share().unit(),
                        Rational.of(ofDays.days().days()).times(multiplier),
                        rounding,
                        slice.before());
            }
            Cost.PerUnit price = (Cost.PerUnit) slice.cost();
            return new Priced(
                    slice.quantity(),
                    unit,
                    price.price(),
                    price.unit(),
                    price.times().times(multiplier),
                    rounding,
                    slice.before());
        }
    }
}
