package org.jieti.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jieti.assessment.AssessmentLine.Subject;
import org.jieti.domain.Case;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.PaymentFields;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;

/**
 * Charges what is paid late 违约金、滞纳金. The days by which an amount is late, from the day after it was due to the day it was paid, are a
 * period of their own: the law of those days is asked about them. What is paid in time costs nothing, whatever the law says.
 */
final class Payments {

    private final Map<Resource, Term> lateLevies;
    private final Function<Term, Binder> binders;
    private final BiFunction<Case, Plan, List<AssessmentLine>> pricer;
    private final Map<Term, Binder> made = new HashMap<>();
    private final PaymentFields fields;
    private final Field periodDays;

    /**
     * Payments, as they are charged by some levies.
     *
     * @param lateLevies what is levied on what is paid late, by the resource that is paid for
     * @param binders finds the law of one levy
     * @param pricer the lines of a case by a plan
     */
    Payments(
            Dictionary dictionary,
            Map<Resource, Term> lateLevies,
            Function<Term, Binder> binders,
            BiFunction<Case, Plan, List<AssessmentLine>> pricer) {
        this.lateLevies = lateLevies;
        this.binders = binders;
        this.pricer = pricer;
        this.fields = PaymentFields.of(dictionary);
        this.periodDays = dictionary.field("period_days");
    }

    /** What all payments of a case come to; empty if there are none of which anything is levied. */
    Optional<Part> part(Case assessed) {
        List<AssessmentLine> lines = new ArrayList<>();
        Facts known = assessed.latestFacts();
        for (int i = 0; i < assessed.payments().size(); i++) {
            int place = i;
            Facts payment = assessed.payments().get(i).orElse(known);
            lateLevy(payment)
                    .ifPresent(late -> lines(assessed, payment, late)
                            .forEach(line -> lines.add(line.ofPayment(assessed.period(), subject(payment), place))));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(Part.of(lines));
    }

    /** Nothing is levied on what was levied for being late. */
    private Optional<Term> lateLevy(Facts payment) {
        return payment.term(fields.levy())
                .flatMap(paid ->
                        Optional.ofNullable(lateLevies.get(Resource.ofLevy(paid).ofBill())));
    }

    /** The lines of a payment, each with the days by which it is late. */
    private List<AssessmentLine> lines(Case assessed, Facts payment, Term late) {
        Optional<LocalDate> due = payment.day(fields.dueDate());
        Optional<LocalDate> paid = payment.day(fields.paidDate());
        Optional<LocalDate> until = paid.or(() -> payment.day(fields.asOf()));
        if (due.isEmpty() || until.isEmpty()) {
            Reason missing = due.isEmpty()
                    ? Reason.of("missing-fact", fields.dueDate())
                    : Reason.of("not-paid-yet", fields.paidDate(), fields.asOf());
            return undecided(assessed, payment, late, LineStatus.UNDETERMINED, missing);
        }
        Reason when = Reason.of(paid.isPresent() ? "due-and-paid" : "due-and-unpaid", due.get(), until.get());
        if (!until.get().isAfter(due.get())) {
            return undecided(assessed, payment, late, LineStatus.ZERO, when);
        }
        Period days = new Period(due.get().plusDays(1), until.get().plusDays(1));
        return late(assessed, payment, late, days).stream()
                .map(line -> line.isUndetermined() ? line : line.because(when))
                .toList();
    }

    /** The lines of a case whose period are the days by which a payment is late. */
    private List<AssessmentLine> late(Case assessed, Facts payment, Term late, Period days) {
        Facts facts = payment.with(periodDays, Rational.of(days.days()));
        Case arrear = new Case(
                assessed.enterprise(), days, List.of(new Case.Stretch(days, facts)), List.of(), List.of(), Columns.ALL);
        Plan plan = made.computeIfAbsent(late, binders).plan(arrear);
        List<AssessmentLine> lines = new ArrayList<>(pricer.apply(arrear, plan));
        Reason unknown = Reason.of("no-late-rule", payment.term(fields.levy()).orElse(late));
        withoutLaw(days, lines).forEach(left -> lines.add(AssessmentLine.unknown(late, left, unknown)));
        return lines;
    }

    /** The days of which no line says anything. */
    private static List<Period> withoutLaw(Period days, List<AssessmentLine> lines) {
        List<Period> left = List.of(days);
        for (AssessmentLine line : lines) {
            left = left.stream()
                    .flatMap(some -> some.without(line.days()).stream())
                    .toList();
        }
        return left;
    }

    /** What is not late, or of which that cannot be told, by the law of the day on which it would begin to be. */
    private List<AssessmentLine> undecided(Case assessed, Facts payment, Term late, LineStatus status, Reason reason) {
        Period first = payment.day(fields.dueDate())
                .map(due -> new Period(due.plusDays(1), due.plusDays(2)))
                .orElse(assessed.period());
        return late(assessed, payment, late, first).stream()
                .map(line -> line.unpriced(status, reason))
                .distinct()
                .toList();
    }

    private Subject subject(Facts payment) {
        return new Subject(
                payment.words(fields.billNumber()).orElse(""),
                payment.term(fields.levy()).map(Term::zh).orElse(""));
    }
}
