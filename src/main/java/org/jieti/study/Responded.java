package org.jieti.study;

import org.jieti.domain.Money;

/**
 * What would be owed if use responded to the price, as a model has it. Periods of which that cannot be told are counted, and are in
 * none of the sums.
 *
 * @param owed without a response, for the same periods
 * @param after under the reform, for what would then be used
 */
public record Responded(Change owed, Money after, long known, long unknown) {

    public static final Responded NONE = new Responded(Change.NONE, Money.ZERO, 0, 0);

    /** Of one period of which it cannot be told. */
    static final Responded UNKNOWN = new Responded(Change.NONE, Money.ZERO, 0, 1);

    static Responded of(Change owed, Money after) {
        return new Responded(owed, after, 1, 0);
    }

    public Responded plus(Responded other) {
        return new Responded(
                owed.plus(other.owed), after.plus(other.after), known + other.known, unknown + other.unknown);
    }

    /** From the schedules that hold to the reform with its response. */
    public Change change() {
        return new Change(owed.baseline(), after);
    }
}
