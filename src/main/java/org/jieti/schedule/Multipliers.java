package org.jieti.schedule;

import java.util.List;
import java.util.Optional;
import org.jieti.domain.Facts;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Unit;

/**
 * What a charge is multiplied by when conditions hold: doubled above the limit, reduced below it.
 *
 * @param multipliers in the order of the schedule
 */
public record Multipliers(Combine combine, List<Multiplier> multipliers) {

    public static final Multipliers NONE = new Multipliers(Combine.FIRST, List.of());

    /** How several that hold meet. */
    public enum Combine {
        /** The first that holds. */
        FIRST,
        /** The highest that holds. */
        HIGHEST,
        /** All that hold, multiplied. */
        PRODUCT
    }

    /**
     * One multiplier.
     *
     * @param unlessAny conditions that take it away if one of them holds for any discharge of the enterprise in the
     *     period
     * @param missing what a missing fact means
     * @param times a share or multiple, computed from facts; its unit is a bare number or a percentage
     */
    public record Multiplier(
            Condition when, List<Condition> unlessAny, Missing missing, Expression times, Reason says) {

        /** How often, as a bare number; empty if a fact is missing. */
        public Optional<Rational> factor(Facts facts) {
            return times.value(facts).map(times.unit().factorTo(Unit.ONE)::times);
        }
    }
}
