package org.jieti.study;

import java.util.Optional;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;

/**
 * What is owed beside something it weighs on: output, or the cost of energy. Periods of which either is not known are counted, and
 * are in neither sum.
 *
 * @param on the output, or the cost, of the periods in which all is known
 * @param owed for the same periods
 */
public record Burden(Rational on, Change owed, long known, long unknown) {

    public static final Burden NONE = new Burden(Rational.ZERO, Change.NONE, 0, 0);

    /** Of one period in which something is not known. */
    static final Burden UNKNOWN = new Burden(Rational.ZERO, Change.NONE, 0, 1);

    static Burden of(Rational on, Change owed) {
        return new Burden(on, owed, 1, 0);
    }

    public Burden plus(Burden other) {
        return new Burden(on.plus(other.on), owed.plus(other.owed), known + other.known, unknown + other.unknown);
    }

    /** Whether all of it is known. */
    public boolean isWhole() {
        return unknown == 0 && known > 0;
    }

    /** Yuan owed for one unit under the schedules that hold; empty if nothing is known. */
    public Optional<Rational> baseline() {
        return perUnit(owed.baseline());
    }

    /** Yuan owed for one unit under the reform. */
    public Optional<Rational> reform() {
        return perUnit(owed.reform());
    }

    private Optional<Rational> perUnit(Money amount) {
        return on.signum() > 0 ? Optional.of(amount.yuan().dividedBy(on)) : Optional.empty();
    }
}
