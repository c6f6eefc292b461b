package org.jieti.report.xlsx;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.assessment.Priced;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;
import org.jieti.report.LineColumns;

/** The amount of a line as a formula of the other cells of its row. */
final class LineFormula {

    /** Enough for any product that is meant, and few enough for what binary fractions add to show. */
    private static final int MOST_SAFE_PLACES = 9;

    /** To so many digits LibreOffice rounds before it rounds up or down; others take fifteen. */
    private static final int FEWEST_DIGITS = 12;

    private static final String UP = "up";
    private static final String DOWN = "down";

    private final String quantity;
    private final String before;
    private final List<String> factors;

    /**
     * Formulas of lines.
     *
     * @param unitFactor the column of what units are converted by
     * @param before the column of the quantity that was charged earlier in a settlement
     */
    LineFormula(int unitFactor, int before) {
        this.quantity = column("quantity");
        this.before = Places.column(before);
        this.factors = List.of(column("rate"), column("multiplier"), Places.column(unitFactor));
    }

    private static String column(String header) {
        return Places.column(LineColumns.position(header));
    }

    /** The formula for a row; empty if a spreadsheet would not come to the amount by it. */
    Optional<String> of(Priced priced, Money amount, int row) {
        boolean holds = numbers(priced)
                .filter(numbers -> comesTo(amount, priced.rounding(), numbers))
                .isPresent();
        return holds ? Optional.of(formula(priced, safePlaces(amount), row)) : Optional.empty();
    }

    /** The cells that it is made of: what was charged before, the quantity and the factors. */
    private static Optional<List<BigDecimal>> numbers(Priced priced) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Rational cell :
                List.of(priced.before(), priced.quantity(), priced.rate(), priced.multiplier(), priced.unitFactor())) {
            Optional<BigDecimal> number = SheetNumber.of(cell);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            numbers.add(number.get());
        }
        return Optional.of(numbers);
    }

    private static boolean comesTo(Money amount, Rounding rounding, List<BigDecimal> numbers) {
        return switch (rounding.modeWord()) {
            case UP, DOWN ->
                comesTo(amount, rounding, SheetNumber.DIGITS, numbers)
                        && comesTo(amount, rounding, FEWEST_DIGITS, numbers);
            // No function of a spreadsheet rounds half to the even digit: where that differs, ROUND does not come to
            // the amount.
            default -> comesTo(amount, rounding.halfUp(), SheetNumber.DIGITS, numbers);
        };
    }

    private static boolean comesTo(Money amount, Rounding rounding, int digits, List<BigDecimal> numbers) {
        BigDecimal before = numbers.get(0);
        List<BigDecimal> factors = numbers.subList(2, numbers.size());
        Money all = rounding.toMoney(DoubleArithmetic.product(before, numbers.get(1), factors, digits));
        Money earlier = rounding.toMoney(DoubleArithmetic.product(before, BigDecimal.ZERO, factors, digits));
        return all.minus(earlier).equals(amount);
    }

    /**
     * The places within fifteen digits. Rounding to them takes off what binary fractions add, such as the last digit of 0.30000000000000004, before
     * anything is rounded up or down.
     */
    private static int safePlaces(Money amount) {
        String yuan = amount.toString();
        return Math.max(0, Math.min(MOST_SAFE_PLACES, SheetNumber.DIGITS - yuan.indexOf('.')));
    }

    private String formula(Priced priced, int safePlaces, int row) {
        String now = quantity + row;
        if (priced.before().isZero()) {
            return rounded(now, priced.rounding(), safePlaces, row);
        }
        String earlier = before + row;
        return "ROUND(" + rounded("(" + earlier + "+" + now + ")", priced.rounding(), safePlaces, row) + "-"
                + rounded(earlier, priced.rounding(), safePlaces, row) + ",2)";
    }

    private String rounded(String charged, Rounding rounding, int safePlaces, int row) {
        String product = charged + "*" + String.join(row + "*", factors) + row;
        return switch (rounding.modeWord()) {
            case UP -> "ROUNDUP(ROUND(" + product + "," + safePlaces + ")," + rounding.places() + ")";
            case DOWN -> "ROUNDDOWN(ROUND(" + product + "," + safePlaces + ")," + rounding.places() + ")";
            default -> "ROUND(" + product + "," + rounding.places() + ")";
        };
    }
}
