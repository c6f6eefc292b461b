package org.jieti.input;

import java.util.List;
import java.util.Optional;
import org.jieti.problem.Location;

/** A row of a file of refused rows. It stands in that file, where it is to be mended, and knows where it stood before. */
record RefusedLine(SheetLine line) implements SheetLine {

    private static final int FILE = 0;
    private static final int LINE = 1;

    @Override
    public Optional<Location> origin() {
        String number = line.cell(LINE).strip();
        return Optional.of(
                Location.of(line.cell(FILE), number.matches("\\d{1,9}") ? Integer.parseInt(number) : number(), 0));
    }

    @Override
    public int number() {
        return line.number();
    }

    @Override
    public List<String> cells() {
        return line.cells();
    }

    @Override
    public SheetLine with(List<String> cells) {
        return new RefusedLine(line.with(cells));
    }

    @Override
    public Location place() {
        return line.place();
    }

    @Override
    public Location place(int index) {
        return line.place(index);
    }

    @Override
    public boolean isFormula(int index) {
        return line.isFormula(index);
    }
}
