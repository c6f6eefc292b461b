package org.jieti.study;

import java.util.Optional;
import org.jieti.domain.Money;

/**
 * A charge that differs from the one that was billed.
 *
 * @param before what was billed; empty if there was no such charge
 * @param after what is due now; empty if there is no such charge any more
 */
public record Adjustment(Optional<BillLine> before, Optional<BillLine> after, Cause cause) {

    /** One of the two. */
    public BillLine either() {
        return after.or(() -> before).orElseThrow();
    }

    /** What is to be paid beside what was billed; less than nothing if it is to be given back. */
    public Money difference() {
        return after.map(BillLine::billed)
                .orElse(Money.ZERO)
                .minus(before.map(BillLine::billed).orElse(Money.ZERO));
    }
}
