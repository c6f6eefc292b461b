package org.jieti.report;

import java.util.List;
import java.util.Optional;
import org.jieti.domain.Rational;
import org.jieti.study.Burden;

/** The cells of what is owed beside something: on how much it weighs, and how much for one unit of that. Empty where it is not known. */
final class BurdenCells {

    private static final Rational HUNDRED = Rational.of(100);
    private static final List<Cell> UNKNOWN = List.of(Cell.Text.EMPTY, Cell.Text.EMPTY, Cell.Text.EMPTY);

    private BurdenCells() {}

    /** Yuan for a tonne. */
    static List<Cell> perTonne(Burden burden) {
        return cells(burden, Rational.ONE);
    }

    /** Percent of a cost. */
    static List<Cell> inPercent(Burden burden) {
        return cells(burden, HUNDRED);
    }

    /** Of an enterprise: all of it is known, or nothing is said. */
    static List<Cell> whole(Burden burden, List<Cell> cells) {
        return burden.isWhole() ? cells : UNKNOWN;
    }

    static List<Cell> unknown() {
        return UNKNOWN;
    }

    private static List<Cell> cells(Burden burden, Rational factor) {
        if (burden.known() == 0) {
            return UNKNOWN;
        }
        return List.of(
                new Cell.Figure(burden.on()), figure(burden.baseline(), factor), figure(burden.reform(), factor));
    }

    private static Cell figure(Optional<Rational> perUnit, Rational factor) {
        return perUnit.<Cell>map(yuan -> new Cell.Figure(yuan.times(factor))).orElse(Cell.Text.EMPTY);
    }
}
