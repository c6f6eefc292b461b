package org.jieti.report;

import java.util.function.Function;
import org.jieti.domain.Origin;
import org.jieti.domain.Origin.Operation;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;

/** Writes down how a number came about as one would on paper: {@code 1,000,000 × (660 − 560) ÷ 660}. */
final class FormulaWords {

    private static final int OF_SUM = 1;
    private static final int OF_PRODUCT = 2;
    private static final int OF_NUMBER = 3;

    private final Wording wording;
    private final Function<Origin.Stated, String> names;

    /** What is written, and how closely its parts hang together. */
    private record Term(String text, int binding) {

        String within(int wanted) {
            return binding < wanted ? "(" + text + ")" : text;
        }
    }

    private FormulaWords(Wording wording, Function<Origin.Stated, String> names) {
        this.wording = wording;
        this.names = names;
    }

    /** With the names of fields in place of what sheets state. */
    static FormulaWords ofNames(Wording wording) {
        return new FormulaWords(
                wording,
                stated -> wording.isChinese()
                        ? stated.field().zh()
                        : stated.field().name());
    }

    /** With numbers alone. */
    static FormulaWords ofNumbers(Wording wording) {
        return new FormulaWords(wording, stated -> "");
    }

    String of(Rational number) {
        return term(number).text();
    }

    private Term term(Rational number) {
        Origin origin = number.origin().orElse(null);
        if (origin instanceof Origin.Reckoned reckoned) {
            return joined(term(reckoned.left()), reckoned.operation(), term(reckoned.right()), reckoned);
        }
        if (origin instanceof Origin.Rounded rounded) {
            return rounded(term(rounded.exact()).text(), rounded.rounding());
        }
        if (origin instanceof Origin.Rooted rooted) {
            return rounded("√(" + term(rooted.square()).text() + ")", rooted.rounding());
        }
        String name = origin instanceof Origin.Stated stated ? names.apply(stated) : "";
        return name.isEmpty() ? literal(number) : new Term(name, OF_NUMBER);
    }

    private Term rounded(String exact, Rounding rounding) {
        return new Term(wording.text("explain.rounded-" + rounding.modeWord(), exact, rounding.places()), OF_NUMBER);
    }

    /** A fraction that is no decimal stays one: a third is not 0.333333. */
    private static Term literal(Rational number) {
        String written = number.decimalOrFraction();
        return written.contains("/")
                ? new Term(written.replace("/", "÷"), OF_PRODUCT)
                : new Term(GroupedDigits.of(written), number.signum() < 0 ? OF_SUM : OF_NUMBER);
    }

    private Term joined(Term left, Operation operation, Term right, Origin.Reckoned reckoned) {
        return switch (operation) {
            case PLUS -> isZero(reckoned.left()) ? right : sum(left, " + ", right, OF_SUM, reckoned.right());
            case MINUS -> sum(left, " − ", right, OF_PRODUCT, reckoned.right());
            case TIMES -> isOne(reckoned.left()) ? right : product(left, " × ", right, OF_PRODUCT, reckoned.right());
            case DIVIDED_BY -> product(left, " ÷ ", right, OF_NUMBER, reckoned.right());
            case LEAST -> new Term(wording.text("explain.least", left.text(), right.text()), OF_NUMBER);
            case GREATEST ->
                isZero(reckoned.right()) && reckoned.left().signum() >= 0
                        ? left
                        : new Term(wording.text("explain.greatest", left.text(), right.text()), OF_NUMBER);
        };
    }

    private static Term sum(Term left, String sign, Term right, int wanted, Rational added) {
        return isZero(added) ? left : new Term(left.text() + sign + right.within(wanted), OF_SUM);
    }

    private static Term product(Term left, String sign, Term right, int wanted, Rational factor) {
        return isOne(factor) ? left : new Term(left.within(OF_PRODUCT) + sign + right.within(wanted), OF_PRODUCT);
    }

    private static boolean isZero(Rational number) {
        return number.origin().isEmpty() && number.isZero();
    }

    private static boolean isOne(Rational number) {
        return number.origin().isEmpty() && number.equals(Rational.ONE);
    }
}
