package org.jieti.input;

import java.util.List;
import java.util.Optional;
import org.jieti.problem.Location;

/** A row of a sheet as the file has it, which knows where it stands. */
interface SheetLine {

    /** The line of the file on which it begins, or the row of the spreadsheet, from 1. */
    int number();

    /** What is written in its cells. */
    List<String> cells();

    /** The same line with other cells. */
    SheetLine with(List<String> cells);

    /** Where the row stands. */
    Location place();

    /**
     * Where a cell stands, marked in its row.
     *
     * @param index from 0
     */
    Location place(int index);

    /**
     * Whether a cell holds a formula that was never worked out.
     *
     * @param index from 0
     */
    default boolean isFormula(int index) {
        return false;
    }

    /** Where it stood when it was refused first, if it comes from a file of refused rows. */
    default Optional<Location> origin() {
        return Optional.empty();
    }

    default boolean isBlank() {
        return cells().stream().allMatch(String::isBlank);
    }

    /** The cell of a column; empty if the row is too short to have it. */
    default String cell(int index) {
        return index < cells().size() ? cells().get(index) : "";
    }
}
