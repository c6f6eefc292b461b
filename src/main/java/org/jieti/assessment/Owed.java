package org.jieti.assessment;

import org.jieti.domain.Money;

/**
 * Some lines, added up.
 *
 * @param lines how many there are
 * @param undetermined how many of them could not be determined
 */
record Owed(Money amount, int lines, int undetermined) {

    static final Owed NOTHING = new Owed(Money.ZERO, 0, 0);

    static Owed of(AssessmentLine line) {
        return new Owed(line.amount(), 1, line.isUndetermined() ? 1 : 0);
    }

    Owed plus(Owed other) {
        return new Owed(amount.plus(other.amount), lines + other.lines, undetermined + other.undetermined);
    }

    /** Whether there is something to determine and nothing of it could be. */
    boolean isOpen() {
        return lines > 0 && undetermined == lines;
    }
}
