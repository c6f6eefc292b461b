package org.jieti.report;

import java.util.List;
import org.jieti.study.Change;

/** The cells of a change: before, after, by how much, and by how many percent. */
final class ChangeCells {

    private ChangeCells() {}

    static List<Cell> of(Change owed) {
        return List.of(
                new Cell.Yuan(owed.baseline()),
                new Cell.Yuan(owed.reform()),
                new Cell.Yuan(owed.difference()),
                owed.percent().<Cell>map(Cell.Figure::new).orElse(Cell.Text.EMPTY));
    }

    /** The same for people, with percent to a tenth. */
    static List<Cell> rounded(Change owed) {
        List<Cell> cells = of(owed);
        return List.of(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                owed.percent().<Cell>map(Cell.Percent::new).orElse(Cell.Text.EMPTY));
    }
}
