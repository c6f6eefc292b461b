package org.jieti.assessment;

import java.util.List;
import org.jieti.domain.Period;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Unit;

/** What a rate comes to for given facts. */
sealed interface Cost {

    /** So much for one unit, so many times. */
    record PerUnit(Rational price, Unit unit, Rational times) implements Cost {}

    /** So much as a whole, for each of a count of one or more. */
    record Lump(Rational yuan, Unit unit) implements Cost {}

    /**
     * A share for each of some days.
     *
     * @param reason how many days, and which
     */
    record OfDays(Quantity share, Period days, Reason reason) implements Cost {}

    /** Nothing is charged. */
    record Nothing() implements Cost {}

    /** It cannot be told. */
    record Open(List<Reason> gaps) implements Cost {}
}
