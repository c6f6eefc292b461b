package org.jieti.domain;

/**
 * How a number came about, kept so that a calculation can be told step by step. A number of law or of a unit has none: it
 * stands for itself.
 */
public sealed interface Origin {

    /**
     * A number that a sheet states.
     *
     * @param what the field, such as {@code electricity_kwh}
     * @param where the cell, as far as known
     */
    record Stated(String what, String where) implements Origin {}

    /** A number reckoned from two others. */
    record Reckoned(Rational left, Operation operation, Rational right) implements Origin {}

    /** A number rounded from another. */
    record Rounded(Rational exact, Rounding rounding) implements Origin {}

    /** What is done with two numbers. */
    enum Operation {
        PLUS,
        MINUS,
        TIMES,
        DIVIDED_BY,
        LEAST,
        GREATEST
    }
}
