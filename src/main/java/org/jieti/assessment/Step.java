package org.jieti.assessment;

import org.jieti.domain.Origin.Operation;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;

/** One step of a calculation that is repeated with the figures of another case. It puts what comes out in a place of its own. */
sealed interface Step {

    /** What a step works on: a number of law, or what came out of an earlier step. */
    sealed interface Operand {}

    /** A number that is the same in every case. */
    record Fixed(Rational number) implements Operand {}

    /** What came out of a step, by its place among the steps. */
    record Result(int place) implements Operand {}

    /** Takes a figure of the case. */
    record Take(int field) implements Step {}

    /** Reckons with two numbers. */
    record Reckon(Operand left, Operation operation, Operand right) implements Step {}

    /** Takes the rounded square root of a number. */
    record Root(Operand square, Rounding rounding) implements Step {}

    /** Rounds a number. */
    record Round(Operand exact, Rounding rounding) implements Step {}
}
