package org.jieti.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.assessment.AssessmentLine.Subject;
import org.jieti.domain.Facts;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Truth;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Expression;

/** Charges a quantity: of the enterprise, or of each of its discharges. */
final class QuantityCharger {

    private static final int LONGEST_FORMULA = 50;

    private final Application application;
    private final Discharges discharges;

    QuantityCharger(Application application, Discharges discharges) {
        this.application = application;
        this.discharges = discharges;
    }

    List<AssessmentLine> lines(Charge.OfQuantity charge) {
        if (!charge.perDischarge()) {
            return lines(charge, Optional.empty(), application.stretch().facts());
        }
        List<AssessmentLine> lines = new ArrayList<>();
        for (Facts discharge : discharges.all()) {
            lines.addAll(lines(charge, Optional.of(discharges.subject(discharge)), discharge));
        }
        return lines;
    }

    /** A figure by its formula, as long as that says more than it hides. */
    private static String named(Expression quantity) {
        String formula = quantity.toString();
        return formula.length() <= LONGEST_FORMULA ? formula : "the quantity charged";
    }

    private List<AssessmentLine> lines(Charge.OfQuantity charge, Optional<Subject> subject, Facts facts) {
        Truth concerns = charge.when().holdsFor(facts);
        if (concerns == Truth.NO) {
            return List.of();
        }
        if (concerns == Truth.UNKNOWN) {
            return List.of(application.undetermined(subject, "", charge.when().gaps(facts)));
        }
        List<Reason> reasons = new ArrayList<>();
        Optional<AssessmentLine> exempted = application.exempted(subject, facts, reasons);
        if (exempted.isPresent()) {
            return List.of(exempted.get());
        }
        Optional<Rational> quantity = charge.quantity().value(facts);
        if (quantity.isEmpty()) {
            return List.of(
                    application.undetermined(subject, "", charge.quantity().gaps(facts)));
        }
        Rational rounded = charge.quantityRounding()
                .map(rounding -> rounding.of(quantity.get()))
                .orElse(quantity.get());
        if (rounded.signum() <= 0) {
            Reason nothing = Reason.of("no-quantity", named(charge.quantity()), quantity.get(), charge.unit());
            return List.of(application.unpriced(LineStatus.ZERO, subject, "", List.of(nothing)));
        }
        RatePricer pricer =
                new RatePricer(application.book(), application.stretch().days().from(), facts, reasons);
        List<Slice> slices = pricer.slices(charge.rate(), rounded);
        Multiplied multiplied =
                Multiplied.of(charge.multipliers(), facts, application.notExempt(discharges), discharges::subject);
        Application.Charged charged = new Application.Charged(charge.unit(), charge.rounding());
        return slices.stream()
                .map(slice -> application.line(subject, slice, charged, reasons, multiplied))
                .toList();
    }
}
