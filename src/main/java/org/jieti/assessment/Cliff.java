package org.jieti.assessment;

import java.util.Optional;
import org.jieti.domain.Quantity;
import org.jieti.schedule.Expression;
import org.jieti.schedule.Place;

/**
 * A bound at which a schedule does what its author may not have meant.
 *
 * @param at the tier, row or step that begins there
 * @param bound as the schedule writes it
 * @param per what the bound is a share of; empty if it stands for itself
 * @param below the charge or the rate up to the bound
 * @param above the charge or the rate beyond it
 */
public record Cliff(Kind kind, Place at, Quantity bound, Optional<Expression> per, String below, String above) {

    /** What happens there. */
    public enum Kind {
        /** One more unit costs much more in all. */
        CHARGE_JUMPS,
        /** One more unit costs less in all. */
        CHARGE_FALLS,
        /** What lies beyond is cheaper by the unit. */
        RATE_FALLS
    }
}
