package org.jieti.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Money;
import org.jieti.domain.Period;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.schedule.Citation;
import org.jieti.schedule.ScheduleId;

/**
 * One line of an assessment: one charge, of one tier or one pollutant, for the days of one version.
 *
 * @param days the days it is about, within the period of the case
 * @param schedule the schedule that charges it; empty where none is known
 * @param subject the row it is about, if it is about one: a discharge, what an inspection found, or a payment
 * @param arrear the payment it is about, if it is about one
 * @param tier the tier reached, as bounds; empty if there are none
 * @param priced quantity, rate and multiplier; empty where nothing was multiplied
 * @param amount zero unless charged
 * @param reasons why, in the order of the calculation
 */
public record AssessmentLine(
        Term levy,
        Period days,
        Optional<ScheduleId> schedule,
        Optional<Citation> citation,
        Optional<Subject> subject,
        Optional<Arrear> arrear,
        String tier,
        Optional<Priced> priced,
        Money amount,
        LineStatus status,
        List<Reason> reasons) {

    public AssessmentLine {
        reasons = List.copyOf(reasons);
    }

    /**
     * What a line about a row is about.
     *
     * @param where the outlet, or the load that was inspected, as the sheet names it; empty if it does not
     * @param what the pollutant, what was found, or what was paid: its official name, or as the sheet has it if it is not known
     */
    public record Subject(String where, String what) {}

    /**
     * A payment and days by which it is late.
     *
     * @param payment its place among the payments of the case, from 0
     * @param days those of the line; the day on which it would have begun to be late, if it is not
     */
    public record Arrear(int payment, Period days) {}

    /** That a levy exists those days, but not what it comes to. */
    static AssessmentLine unknown(Term levy, Period days, Reason reason) {
        return unpriced(levy, days, LineStatus.UNDETERMINED, reason);
    }

    /** What became of a levy without any schedule being asked. */
    static AssessmentLine unpriced(Term levy, Period days, LineStatus status, Reason reason) {
        return new AssessmentLine(
                levy,
                days,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Money.ZERO,
                status,
                List.of(reason));
    }

    /** The same law for the same days, of which nothing was priced. */
    AssessmentLine unpriced(LineStatus other, Reason reason) {
        return new AssessmentLine(
                levy,
                days,
                schedule,
                citation,
                subject,
                arrear,
                "",
                Optional.empty(),
                Money.ZERO,
                other,
                List.of(reason));
    }

    /**
     * This line, which is of the days by which a payment is late, as one of the period for which something was to be paid.
     *
     * @param place of the payment among those of the case
     */
    AssessmentLine ofPayment(Period period, Subject paid, int place) {
        return new AssessmentLine(
                levy,
                period,
                schedule,
                citation,
                Optional.of(paid),
                Optional.of(new Arrear(place, days)),
                tier,
                priced,
                amount,
                status,
                reasons);
    }

    static Money sum(List<AssessmentLine> lines) {
        return lines.stream().map(AssessmentLine::amount).reduce(Money.ZERO, Money::plus);
    }

    public boolean isUndetermined() {
        return status == LineStatus.UNDETERMINED;
    }

    /** Whether the other line says the same of the days that follow. */
    boolean isContinuedBy(AssessmentLine next) {
        return days.until().equals(next.days.from())
                && levy.equals(next.levy)
                && schedule.equals(next.schedule)
                && citation.equals(next.citation)
                && subject.equals(next.subject)
                && arrear.equals(next.arrear)
                && tier.equals(next.tier)
                && (status == next.status || (isPayable() && next.isPayable()))
                && reasons.equals(next.reasons)
                && priced.isPresent() == next.priced.isPresent()
                && priced.map(price -> price.hasPriceOf(next.priced.orElseThrow()))
                        .orElse(true);
    }

    /** One line for the days of both, rounded once. */
    AssessmentLine joinedWith(AssessmentLine next) {
        Period allDays = new Period(days.from(), next.days.until());
        Optional<Priced> both = priced.flatMap(price -> next.priced.map(price::plus));
        Money sum = isPayable() ? both.map(Priced::amount).orElse(Money.ZERO) : Money.ZERO;
        return new AssessmentLine(
                levy,
                allDays,
                schedule,
                citation,
                subject,
                arrear,
                tier,
                both,
                sum,
                isPayable() ? payable(sum) : status,
                reasons);
    }

    /** Whether a price was applied and nothing higher took its place. */
    private boolean isPayable() {
        return priced.isPresent() && (status == LineStatus.CHARGED || status == LineStatus.ZERO);
    }

    /** The status of a line that a price was applied to. */
    static LineStatus payable(Money amount) {
        return amount.isZero() ? LineStatus.ZERO : LineStatus.CHARGED;
    }

    /** This line with one more reason. */
    AssessmentLine because(Reason reason) {
        return new AssessmentLine(
                levy, days, schedule, citation, subject, arrear, tier, priced, amount, status, and(reason));
    }

    /** Whether the other says no more than this one: that the same cannot be told for the same days. */
    boolean saysAsMuchAs(AssessmentLine other) {
        return isUndetermined()
                && other.isUndetermined()
                && levy.equals(other.levy)
                && days.equals(other.days)
                && subject.equals(other.subject)
                && reasons.equals(other.reasons);
    }

    /** This line, not charged because of another. */
    AssessmentLine yieldingTo(Reason reason) {
        return new AssessmentLine(
                levy,
                days,
                schedule,
                citation,
                subject,
                arrear,
                tier,
                priced,
                Money.ZERO,
                LineStatus.YIELDED,
                and(reason));
    }

    private List<Reason> and(Reason reason) {
        List<Reason> more = new ArrayList<>(reasons);
        more.add(reason);
        return more;
    }
}
