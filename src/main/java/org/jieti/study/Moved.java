package org.jieti.study;

import org.jieti.domain.Rational;

/** A quantity before a response to the price, and after it. */
public record Moved(Rational before, Rational after) {

    static final Moved NOTHING = new Moved(Rational.ZERO, Rational.ZERO);

    Moved plus(Moved other) {
        return new Moved(before.plus(other.before), after.plus(other.after));
    }
}
