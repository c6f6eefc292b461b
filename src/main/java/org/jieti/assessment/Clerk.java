package org.jieti.assessment;

import java.util.Optional;
import org.jieti.domain.Rational;

/**
 * Says what to keep of a decision, for all cases that will follow it. Its numbers must not be read, for each case has its own; they
 * are asked for instead. Nor must its period, which a reason may name.
 *
 * @param <P> what is kept of a part
 * @param <W> what is kept of the whole
 */
public interface Clerk<P, W> {

    /** Where the numbers of a decision are asked for. */
    interface Numbers {

        /** Asks for a number; the index under which each case has its own. */
        int want(Rational number);
    }

    /**
     * What is kept of the levies that meet on one quantity.
     *
     * @param decided the case with the lines of these levies alone
     * @return empty if such cases have to be assessed one by one
     */
    Optional<P> part(Assessment decided, Numbers numbers);

    /** What is kept of what all parts come to; its lines are those of the parts. */
    Optional<W> whole(Assessment decided, Numbers numbers);
}
