package org.jieti.assessment;

import org.jieti.assessment.Step.Operand;

/** Something by which a calculation goes one way or another. */
sealed interface Question {

    /** How one number stands to another; the answer is -1, 0 or 1. */
    record OfNumbers(Operand left, Operand right) implements Question {}

    /** What a number is, of which the calculation goes by the whole; the answer is the number. */
    record OfNumber(Operand number) implements Question {}

    /** What a fact is that is no number; the answer is the fact. */
    record OfWord(int field) implements Question {}
}
