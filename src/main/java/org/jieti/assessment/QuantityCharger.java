package org.jieti.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jieti.assessment.AssessmentLine.Subject;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Truth;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Settlement;

/** Charges a quantity: of the enterprise, or of each of its discharges or of what inspections found. */
final class QuantityCharger {

    private static final int LONGEST_FORMULA = 50;

    private final Application application;
    private final Discharges discharges;

    QuantityCharger(Application application, Discharges discharges) {
        this.application = application;
        this.discharges = discharges;
    }

    List<AssessmentLine> lines(Charge.OfQuantity charge) {
        return switch (charge.each()) {
            case ENTERPRISE ->
                lines(charge, Optional.empty(), application.stretch().facts());
            case DISCHARGE -> linesOfEach(charge, discharges.all(), discharges::subject);
            case INSPECTION -> linesOfEach(charge, discharges.inspections(), discharges::subjectOfInspection);
        };
    }

    private List<AssessmentLine> linesOfEach(
            Charge.OfQuantity charge, List<Facts> rows, Function<Facts, Subject> subject) {
        List<AssessmentLine> lines = new ArrayList<>();
        for (Facts row : rows) {
            lines.addAll(lines(charge, Optional.of(subject.apply(row)), row));
        }
        return lines;
    }

    private List<AssessmentLine> lines(Charge.OfQuantity charge, Optional<Subject> subject, Facts facts) {
        Truth concerns = charge.when().holdsFor(facts);
        if (concerns == Truth.NO) {
            return List.of();
        }
        if (concerns == Truth.UNKNOWN) {
            return List.of(application.undetermined(
                    subject, "", charge.when().condition().gaps(facts)));
        }
        List<Reason> reasons = new ArrayList<>();
        charge.says().ifPresent(reasons::add);
        Optional<AssessmentLine> exempted = application.exempted(subject, facts, reasons);
        if (exempted.isPresent()) {
            return List.of(exempted.get());
        }
        List<AssessmentLine> lines = priced(charge, subject, facts, reasons);
        return charge.bounds().areNone() ? lines : application.bounded(lines, subject, charge);
    }

    private List<AssessmentLine> priced(
            Charge.OfQuantity charge, Optional<Subject> subject, Facts facts, List<Reason> reasons) {
        Optional<Facts> before = charge.settlement().flatMap(this::before);
        Facts now = before.map(earlier -> facts.together(earlier, discharges.fields()))
                .orElse(facts);
        Optional<Rational> quantity = rounded(charge, now);
        if (quantity.isEmpty()) {
            return List.of(
                    application.undetermined(subject, "", charge.quantity().gaps(now)));
        }
        List<Slice> slices = slices(charge, now, quantity.get(), reasons);
        if (before.isPresent()) {
            Optional<Rational> earlier = rounded(charge, before.get());
            if (earlier.isEmpty()) {
                return List.of(
                        application.undetermined(subject, "", charge.quantity().gaps(before.get())));
            }
            slices = without(slices, slices(charge, before.get(), earlier.get(), new ArrayList<>()));
            reasons.add(Reason.of("settled", charge.settlement().orElseThrow().around(day())));
        }
        if (slices.isEmpty()) {
            List<Reason> nothing = new ArrayList<>(charge.says().stream().toList());
            nothing.add(nothing(charge, quantity.get()));
            return List.of(application.unpriced(LineStatus.ZERO, subject, "", nothing));
        }
        Multiplied multiplied =
                Multiplied.of(charge.multipliers(), facts, application.notExempt(discharges), discharges::subject);
        Application.Charged charged = new Application.Charged(charge.unit(), charge.rounding());
        List<AssessmentLine> lines = new ArrayList<>(slices.size());
        for (Slice slice : slices) {
            lines.add(application.line(subject, slice, charged, reasons, multiplied));
        }
        return lines;
    }

    /** The figure is told by its formula, as long as that says more than it hides. */
    private static Reason nothing(Charge.OfQuantity charge, Rational quantity) {
        boolean isLong = charge.quantity().toString().length() > LONGEST_FORMULA;
        return isLong
                ? Reason.of("no-long-quantity", charge.quantity(), quantity, charge.unit())
                : Reason.of("no-quantity", charge.quantity(), quantity, charge.unit());
    }

    private static Optional<Rational> rounded(Charge.OfQuantity charge, Facts facts) {
        return charge.quantity()
                .value(facts)
                .map(exact -> charge.quantityRounding()
                        .map(rounding -> rounding.of(exact))
                        .orElse(exact));
    }

    /** The slices of a quantity; of nothing, only amounts that are due even then. */
    private List<Slice> slices(Charge.OfQuantity charge, Facts facts, Rational quantity, List<Reason> reasons) {
        RatePricer pricer = new RatePricer(application.book(), application.accrual(), facts, reasons);
        return quantity.signum() > 0
                ? pricer.slices(charge.rate(), quantity)
                : pricer.slices(charge.rate(), Rational.ZERO).stream()
                        .filter(slice -> slice.cost() instanceof Cost.Lump)
                        .toList();
    }

    /** What was used before in the stretch of the calendar that is settled as a whole; empty if nothing was. */
    private Optional<Facts> before(Settlement settlement) {
        Period whole = settlement.around(application.assessed().period().from());
        return application.assessed().earlier().stream()
                .filter(earlier -> whole.contains(earlier.days()))
                .map(Case.Stretch::facts)
                .reduce((first, second) -> second.together(first, discharges.fields()));
    }

    /** What is due now less what was due before, tier by tier; what was due at another price is given back. */
    private static List<Slice> without(List<Slice> now, List<Slice> before) {
        List<Slice> left = new ArrayList<>();
        List<Slice> given = new ArrayList<>(before);
        for (Slice slice : now) {
            Optional<Slice> same = given.stream().filter(slice::isAlike).findFirst();
            same.ifPresent(given::remove);
            Slice more = slice.beyond(same.map(Slice::quantity).orElse(Rational.ZERO));
            if (!more.quantity().isZero()) {
                left.add(more);
            }
        }
        given.forEach(slice -> left.add(new Slice(slice.tier(), Rational.ZERO, slice.cost()).beyond(slice.quantity())));
        return left;
    }

    private LocalDate day() {
        return application.stretch().days().from();
    }
}
