package org.jieti.input;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieti.problem.Location;
import org.jieti.problem.Location.Excerpt;

/**
 * A row of a sheet of a workbook.
 *
 * @param sheet the workbook and the sheet
 * @param formulas the cells that hold formulas without results, from 0
 */
record WorkbookLine(String sheet, int number, List<String> cells, Set<Integer> formulas) implements SheetLine {

    private static final String BORDER = " | ";
    private static final int MOST_SHOWN = 1 << 8;

    @Override
    public SheetLine with(List<String> others) {
        return new WorkbookLine(sheet, number, others, formulas);
    }

    @Override
    public boolean isFormula(int index) {
        return formulas.contains(index);
    }

    @Override
    public Location place() {
        return new Location(sheet, number, 0, true, Optional.of(Excerpt.of(text(MOST_SHOWN), 0, 0)));
    }

    @Override
    public Location place(int index) {
        boolean isShown = index < Math.min(cells.size(), MOST_SHOWN);
        int start = index == 0 || !isShown ? 0 : text(index).length() + BORDER.length();
        int length = isShown ? shown(cells.get(index)).length() : 0;
        return new Location(sheet, number, index + 1, true, Optional.of(Excerpt.of(text(MOST_SHOWN), start, length)));
    }

    /** The first cells of the row. */
    private String text(int most) {
        return String.join(
                BORDER, cells.stream().limit(most).map(WorkbookLine::shown).toList());
    }

    /** A cell on one line. */
    private static String shown(String cell) {
        return cell.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    }
}
