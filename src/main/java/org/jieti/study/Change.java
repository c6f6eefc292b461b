package org.jieti.study;

import java.util.Optional;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;

/** What is owed under the schedules that hold, and what it would be under the reform. */
public record Change(Money baseline, Money reform) {

    public static final Change NONE = new Change(Money.ZERO, Money.ZERO);

    private static final Rational HUNDRED = Rational.of(100);

    public Change plus(Change other) {
        return new Change(baseline.plus(other.baseline), reform.plus(other.reform));
    }

    /** What the reform adds; below zero if it takes away. */
    public Money difference() {
        return reform.minus(baseline);
    }

    /** The difference in percent of what was owed before; empty if that was nothing. */
    public Optional<Rational> percent() {
        if (baseline.isZero()) {
            return Optional.empty();
        }
        Rational before = baseline.yuan().greatest(Money.ZERO.minus(baseline).yuan());
        return Optional.of(difference().yuan().times(HUNDRED).dividedBy(before));
    }
}
