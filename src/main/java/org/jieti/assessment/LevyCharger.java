package org.jieti.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Facts;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.domain.Truth;
import org.jieti.domain.Unit;
import org.jieti.schedule.Charge;

/** Charges on what other levies come to: their lines, as rounded, of the days in question. */
final class LevyCharger {

    private static final Multiplied ONCE = new Multiplied(Optional.of(Rational.ONE), List.of());

    private final Application application;
    private final List<AssessmentLine> billed;

    /** @param billed the lines of the levies that meet, for all days of the period */
    LevyCharger(Application application, List<AssessmentLine> billed) {
        this.application = application;
        Period days = application.stretch().days();
        this.billed = billed.stream().filter(line -> line.days().overlaps(days)).toList();
    }

    List<AssessmentLine> lines(Charge.OnLevies charge) {
        Facts facts = application.stretch().facts();
        Truth concerns = charge.when().holdsFor(facts);
        if (concerns == Truth.NO) {
            return List.of();
        }
        if (concerns == Truth.UNKNOWN) {
            return List.of(undetermined(charge.when().condition().gaps(facts)));
        }
        List<Reason> reasons = new ArrayList<>();
        Optional<AssessmentLine> exempted = application.exempted(Optional.empty(), facts, reasons);
        if (exempted.isPresent()) {
            return List.of(exempted.get());
        }
        List<Reason> gaps = gaps(charge);
        return gaps.isEmpty() ? priced(charge, facts, reasons) : List.of(undetermined(gaps));
    }

    /** What keeps the levies from being added up. */
    private List<Reason> gaps(Charge.OnLevies charge) {
        List<Reason> gaps = new ArrayList<>();
        for (List<Term> group : charge.of()) {
            if (billed.stream().noneMatch(line -> group.contains(line.levy()))) {
                gaps.add(Reason.of("levy-missing", group.get(0)));
            }
        }
        billed.stream()
                .filter(line -> line.isUndetermined() && isCharged(charge, line))
                .map(line -> Reason.of("base-open", line.levy()))
                .distinct()
                .forEach(gaps::add);
        return gaps;
    }

    private static boolean isCharged(Charge.OnLevies charge, AssessmentLine line) {
        return charge.levies().anyMatch(line.levy()::equals);
    }

    private List<AssessmentLine> priced(Charge.OnLevies charge, Facts facts, List<Reason> reasons) {
        Rational yuan = Rational.ZERO;
        for (AssessmentLine line : billed) {
            if (isCharged(charge, line)) {
                yuan = yuan.plus(ofTheseDays(line));
            }
        }
        if (yuan.signum() <= 0) {
            Reason nothing = Reason.of("nothing-to-charge-on");
            return List.of(application.unpriced(LineStatus.ZERO, Optional.empty(), "", List.of(nothing)));
        }
        RatePricer pricer = new RatePricer(application.book(), application.accrual(), facts, reasons);
        Application.Charged charged = new Application.Charged(Unit.YUAN, charge.rounding());
        List<AssessmentLine> lines = new ArrayList<>();
        for (Slice slice : pricer.slices(charge.rate(), yuan)) {
            lines.add(application.line(Optional.empty(), slice, charged, reasons, ONCE));
        }
        return lines;
    }

    /** What a line comes to on the days in question, as if it were so much every day of the period. */
    private Rational ofTheseDays(AssessmentLine line) {
        Period days = application.stretch().days();
        Rational amount = line.amount().yuan();
        if (days.contains(line.days())) {
            return application.share().equals(Rational.ONE) ? amount : amount.dividedBy(application.share());
        }
        Period shared = line.days().sharedWith(days).orElseThrow();
        return amount.times(shared.shareOf(line.days())).dividedBy(application.share());
    }

    private AssessmentLine undetermined(List<Reason> gaps) {
        return application.undetermined(Optional.empty(), "", gaps);
    }
}
