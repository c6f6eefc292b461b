package org.jieti.report.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jieti.domain.Field;
import org.jieti.domain.Figures;
import org.jieti.domain.PlainCase;
import org.jieti.domain.Rational;
import org.jieti.report.Cell;

/** A row of CSV for all cases that are decided alike: what is the same for each, and gaps for what is not. */
public final class RowForm {

    /** Stands before the number of a figure in words. It is no character; a text that has it nevertheless {@link #mayBeGap}. */
    private static final char GAP = '\uFFFF';

    /** Numbers are written as characters that no rule of CSV knows. */
    private static final char FIRST_NUMBER = '\uE000';

    /** In the place of a number for which there is no character left; such a row has no form. */
    private static final char TOO_MANY = ' ';

    private static final char DAYS = '\uF8FF';

    private final Part[] parts;

    private RowForm(List<Part> parts) {
        this.parts = parts.toArray(new Part[0]);
    }

    /** What is written of a figure among words, to be found and filled in each row. */
    public static String gap(int number) {
        return "" + GAP + (number < DAYS - FIRST_NUMBER ? (char) (FIRST_NUMBER + number) : TOO_MANY);
    }

    /** Whether a text that is no gap might be taken for one. */
    public static boolean mayBeGap(String text) {
        return text.indexOf(GAP) >= 0;
    }

    /** What is written of the period among words. */
    public static String gapOfDays() {
        return "" + GAP + DAYS;
    }

    /**
     * The form of a row.
     *
     * @param numbers finds the number under which each case has its own figure in the place of one
     * @return empty if other figures may make another row of it
     */
    public static Optional<RowForm> of(List<Cell> row, ToIntFunction<Rational> numbers) {
        Draft draft = new Draft();
        for (int i = 0; i < row.size(); i++) {
            if (i > 0) {
                draft.words.append(',');
            }
            if (row.get(i) instanceof Cell.Stated stated) {
                draft.add(new Stated(stated.field().index(), stated.field(), i == 0));
            } else if (row.get(i) instanceof Cell.Days) {
                draft.add(new Days());
            } else if (row.get(i) instanceof Cell.Yuan yuan) {
                draft.add(new Yuan(numbers.applyAsInt(yuan.value().yuan())));
            } else if (row.get(i) instanceof Cell.Figure figure) {
                draft.add(new Figure(numbers.applyAsInt(figure.value())));
            } else if (!draft.addWords(row.get(i), i == 0)) {
                return Optional.empty();
            }
        }
        draft.words.append('\n');
        draft.endWords();
        return Optional.of(new RowForm(draft.parts));
    }

    /** Adds the row of a case. */
    public void addTo(CsvRows rows, PlainCase one, StatedCells cells, Figures numbers) {
        for (Part part : parts) {
            part.addTo(rows, one, cells, numbers);
        }
    }

    private static final class Draft {

        private final List<Part> parts = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();

        void add(Part part) {
            endWords();
            parts.add(part);
        }

        void endWords() {
            if (words.length() > 0) {
                parts.add(new Words(words.toString().getBytes(StandardCharsets.UTF_8)));
                words.setLength(0);
            }
        }

        /** A cell that begins with a figure might have to be guarded in one row and not in another. */
        boolean addWords(Cell cell, boolean isFirst) {
            String text = CsvRows.harmless(cell);
            if (text.indexOf(GAP) == 0) {
                return false;
            }
            String quoted = CsvRows.quoted(text, isFirst);
            for (int i = 0; i < quoted.length(); i++) {
                if (quoted.charAt(i) == GAP) {
                    char gap = quoted.charAt(++i);
                    if (gap == TOO_MANY) {
                        return false;
                    }
                    add(gap == DAYS ? new Days() : new Figure(gap - FIRST_NUMBER));
                } else {
                    words.append(quoted.charAt(i));
                }
            }
            return true;
        }
    }

    /** A part of a row. */
    private sealed interface Part {
        void addTo(CsvRows rows, PlainCase one, StatedCells cells, Figures numbers);
    }

    private static final class Words implements Part {

        private final byte[] bytes;

        private Words(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void addTo(CsvRows rows, PlainCase one, StatedCells cells, Figures numbers) {
            rows.addPart(bytes, 0, bytes.length);
        }
    }

    private record Stated(int index, Field field, boolean isFirst) implements Part {
        @Override
        public void addTo(CsvRows rows, PlainCase one, StatedCells cells, Figures numbers) {
            if (!one.text(index, rows)) {
                byte[] cell = cells.cell(one.form(), field, isFirst);
                rows.addPart(cell, 0, cell.length);
            }
        }
    }

    private record Days() implements Part {
        @Override
        public void addTo(CsvRows rows, PlainCase one, StatedCells cells, Figures numbers) {
            byte[] days = cells.days(one.period());
            rows.addPart(days, 0, days.length);
        }
    }

    private record Yuan(int number) implements Part {
        @Override
        public void addTo(CsvRows rows, PlainCase one, StatedCells cells, Figures numbers) {
            rows.addYuan(numbers, number);
        }
    }

    private record Figure(int number) implements Part {
        @Override
        public void addTo(CsvRows rows, PlainCase one, StatedCells cells, Figures numbers) {
            rows.addFigure(numbers, number);
        }
    }
}
