package org.jieti.assessment;

import org.jieti.domain.Rational;

/**
 * What is found on the two sides of a bound.
 *
 * @param belowAsWritten the figure below, with its unit
 */
record Crossing(Rational below, Rational above, String belowAsWritten, String aboveAsWritten) {

    boolean falls() {
        return above.compareTo(below) < 0;
    }

    boolean rises() {
        return above.compareTo(below) > 0;
    }
}
