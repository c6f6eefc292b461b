package org.jieti.assessment;

import org.jieti.domain.Figures;
import org.jieti.domain.Origin.Operation;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;

/** One step of a calculation that is repeated with the figures of another case. It puts what comes out in a place of its own. */
sealed interface Step {

    Rational result(Figures figures, Rational[] results);

    /** What a step works on: a number of law, or what came out of an earlier step. */
    sealed interface Operand {

        Rational in(Rational[] results);
    }

    /** A number that is the same in every case. */
    record Fixed(Rational number) implements Operand {
        @Override
        public Rational in(Rational[] results) {
            return number;
        }
    }

    /** What came out of a step, by its place. */
    record Result(int place) implements Operand {
        @Override
        public Rational in(Rational[] results) {
            return results[place];
        }
    }

    /** Takes a figure of the case. */
    record Take(int field) implements Step {
        @Override
        public Rational result(Figures figures, Rational[] results) {
            return figures.number(field);
        }
    }

    /** Takes a number of law. */
    record Give(Rational number) implements Step {
        @Override
        public Rational result(Figures figures, Rational[] results) {
            return number;
        }
    }

    /** Reckons with two numbers. */
    record Reckon(Operand left, Operation operation, Operand right) implements Step {
        @Override
        public Rational result(Figures figures, Rational[] results) {
            Rational a = left.in(results);
            Rational b = right.in(results);
            return switch (operation) {
                case PLUS -> a.plus(b);
                case MINUS -> a.minus(b);
                case TIMES -> a.times(b);
                case DIVIDED_BY -> a.dividedBy(b);
                case LEAST -> a.least(b);
                case GREATEST -> a.greatest(b);
            };
        }
    }

    /** Rounds a number. */
    record Round(Operand exact, Rounding rounding) implements Step {
        @Override
        public Rational result(Figures figures, Rational[] results) {
            return rounding.of(exact.in(results));
        }
    }
}
