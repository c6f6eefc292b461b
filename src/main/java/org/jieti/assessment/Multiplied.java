package org.jieti.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jieti.assessment.AssessmentLine.Subject;
import org.jieti.domain.Facts;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Truth;
import org.jieti.schedule.Condition;
import org.jieti.schedule.Missing;
import org.jieti.schedule.Multipliers;
import org.jieti.schedule.Multipliers.Combine;
import org.jieti.schedule.Multipliers.Multiplier;

/**
 * What the multipliers of a charge come to.
 *
 * @param factor empty if it cannot be told
 * @param reasons the words of those that hold, what was assumed, or what is missing
 */
record Multiplied(Optional<Rational> factor, List<Reason> reasons) {

    private static final Multiplied ONCE = new Multiplied(Optional.of(Rational.ONE), List.of());

    /**
     * Asks the multipliers in their order.
     *
     * @param discharges the facts of every discharge of the enterprise in the period that may take one away
     * @param subject how a discharge is called
     */
    static Multiplied of(
            Multipliers multipliers, Facts facts, List<Facts> discharges, Function<Facts, Subject> subject) {
        if (multipliers.multipliers().isEmpty()) {
            return ONCE;
        }
        List<Reason> reasons = new ArrayList<>();
        Optional<Rational> factor = Optional.empty();
        for (Multiplier multiplier : multipliers.multipliers()) {
            Truth holds = multiplier.when().holdsFor(facts);
            if (holds == Truth.UNKNOWN && !multiplier.missing().isNo()) {
                return new Multiplied(Optional.empty(), multiplier.when().gaps(facts));
            }
            if (holds == Truth.UNKNOWN && multiplier.missing() == Missing.NO) {
                reasons.add(Reason.assumedNot(multiplier.says()));
            }
            if (holds != Truth.YES) {
                continue;
            }
            Optional<Rational> times = multiplier.factor(facts);
            if (times.isEmpty()) {
                return new Multiplied(Optional.empty(), multiplier.times().gaps(facts));
            }
            Optional<Subject> taker = taker(multiplier, discharges).map(subject);
            if (taker.isPresent()) {
                reasons.add(
                        Reason.of("taken-away", taker.get().where(), taker.get().what()));
                continue;
            }
            reasons.add(multiplier.says());
            unjudged(multiplier, discharges)
                    .map(subject)
                    .ifPresent(open -> reasons.add(Reason.of("limit-unknown", open.where(), open.what())));
            factor = Optional.of(factor.map(before -> joined(multipliers.combine(), before, times.get()))
                    .orElse(times.get()));
            if (multipliers.combine() == Combine.FIRST) {
                break;
            }
        }
        return new Multiplied(
                Optional.of(factor.orElse(Rational.ONE)),
                reasons.stream().distinct().toList());
    }

    /** The discharge that takes a multiplier away, if one does. */
    private static Optional<Facts> taker(Multiplier multiplier, List<Facts> discharges) {
        return discharges.stream()
                .filter(discharge -> multiplier.unlessAny().stream().anyMatch(condition -> holds(condition, discharge)))
                .findFirst();
    }

    /** A discharge of which it cannot be told whether it would take the multiplier away. */
    private static Optional<Facts> unjudged(Multiplier multiplier, List<Facts> discharges) {
        return multiplier.unlessAny().isEmpty()
                ? Optional.empty()
                : discharges.stream()
                        .filter(discharge -> multiplier.unlessAny().get(0).holdsFor(discharge) == Truth.UNKNOWN)
                        .findFirst();
    }

    private static boolean holds(Condition condition, Facts discharge) {
        return condition.holdsFor(discharge) == Truth.YES;
    }

    private static Rational joined(Combine combine, Rational before, Rational times) {
        return combine == Combine.PRODUCT ? before.times(times) : before.greatest(times);
    }
}
