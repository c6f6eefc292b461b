package org.jieti.explanation;

import org.jieti.domain.Field;
import org.jieti.domain.Rational;
import org.jieti.domain.Source;

/** A number that a step takes. */
public sealed interface Operand {

    Rational value();

    /** What a sheet states. */
    record Stated(Field field, Source source, Rational value) implements Operand {}

    /** A number of law, of a unit or of the calendar. */
    record Fixed(Rational value) implements Operand {}

    /**
     * What an earlier step came to.
     *
     * @param number of the step, from 1
     */
    record OfStep(int number, Rational value) implements Operand {}
}
