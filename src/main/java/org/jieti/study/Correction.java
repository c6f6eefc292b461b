package org.jieti.study;

import java.util.List;
import java.util.Optional;
import org.jieti.domain.Money;

/**
 * What becomes of the bill of one enterprise and period.
 *
 * @param before empty if nothing was billed
 * @param after empty if nothing is due any more
 * @param adjustments the charges that differ; none if all are as they were billed
 * @param doubt why it should be looked at; empty if nothing speaks against it
 * @param isPosted whether it takes effect
 */
public record Correction(
        Optional<Bill> before,
        Optional<Bill> after,
        List<Adjustment> adjustments,
        Optional<Doubt> doubt,
        boolean isPosted) {

    public Correction {
        adjustments = List.copyOf(adjustments);
    }

    /** One of the two bills: the later if there is one. */
    public Bill either() {
        return after.or(() -> before).orElseThrow();
    }

    /** Whether any charge differs. */
    public boolean isAny() {
        return !adjustments.isEmpty();
    }

    /** The bill that holds from now on; empty if it was taken back. */
    public Optional<Bill> result() {
        return isPosted ? after : before;
    }

    public Money difference() {
        return adjustments.stream().map(Adjustment::difference).reduce(Money.ZERO, Money::plus);
    }
}
