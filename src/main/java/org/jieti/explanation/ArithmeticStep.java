package org.jieti.explanation;

import org.jieti.domain.Origin.Operation;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;

/** One step of a calculation. */
public sealed interface ArithmeticStep {

    /** What it comes to. */
    Rational result();

    /** Two numbers made into one. */
    record Joined(Operand left, Operation operation, Operand right, Rational result) implements ArithmeticStep {}

    /** The square root of a number, rounded. */
    record Rooted(Operand square, Rounding rounding, Rational result) implements ArithmeticStep {}

    /** A number made shorter. */
    record Rounded(Operand exact, Rounding rounding, Rational result) implements ArithmeticStep {}
}
