package org.jieti.domain;

import java.util.Optional;

/**
 * How a number came about, kept so that a calculation can be told step by step. A number of law or of a unit has none: it
 * stands for itself.
 */
public sealed interface Origin {

    /** A number that a sheet states. */
    record Stated(Field field, Source source) implements Origin {}

    /**
     * A number whose every use is noted, so that the calculation can be repeated with another in its place.
     *
     * @param field the place of the field it is of among the facts
     * @param noted where it is noted what is asked of it, and of what is reckoned from it
     */
    record Followed(int field, Trail noted) implements Origin {
        @Override
        public Optional<Trail> trail() {
            return Optional.of(noted);
        }
    }

    /** A number reckoned from two others. */
    record Reckoned(Rational left, Operation operation, Rational right) implements Origin {
        @Override
        public Optional<Trail> trail() {
            return left.origin().or(right::origin).flatMap(Origin::trail);
        }
    }

    /** A number rounded from another. */
    record Rounded(Rational exact, Rounding rounding) implements Origin {
        @Override
        public Optional<Trail> trail() {
            return exact.origin().flatMap(Origin::trail);
        }
    }

    /** The square root of another number, rounded. */
    record Rooted(Rational square, Rounding rounding) implements Origin {
        @Override
        public Optional<Trail> trail() {
            return square.origin().flatMap(Origin::trail);
        }
    }

    /** Where it is noted what is asked of the number; either all numbers of a calculation are followed on one trail or none is. */
    default Optional<Trail> trail() {
        return Optional.empty();
    }

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
