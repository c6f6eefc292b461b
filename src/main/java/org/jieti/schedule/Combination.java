package org.jieti.schedule;

import java.util.List;
import org.jieti.domain.Term;

/**
 * What happens when a levy meets others on the same quantity.
 *
 * @param levies the others
 */
public record Combination(Kind kind, List<Term> levies) {

    /** How they meet. */
    public enum Kind {
        /** Only the highest is charged. */
        HIGHEST_OF,
        /** The others are not charged where this one is. */
        INSTEAD_OF,
        /** All are charged. */
        ADDS_TO
    }
}
