package org.jieti.report.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
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

    /** What a gap is filled with. */
    private static final int OF_DAYS = 0;

    private static final int OF_YUAN = 1;
    private static final int OF_FIGURE = 2;
    private static final int OF_STATED = 3;

    /** So many numbers tell of a gap: what it is filled with, which number or column, and where the words before it end. */
    private static final int WIDTH = 3;

    private final StatedCells cells;
    private final StatedCells.Head head;
    private final byte[] words;
    private final int[] gaps;
    private final List<StatedCells.Column> columns;

    private RowForm(StatedCells cells, Draft draft) {
        this.cells = cells;
        this.head = cells.head(List.copyOf(draft.head));
        this.words = draft.words.toString().getBytes(StandardCharsets.UTF_8);
        this.gaps = draft.gaps.stream().mapToInt(number -> number).toArray();
        this.columns = List.copyOf(draft.columns);
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
     * @param cells what the cases state
     * @return empty if other figures may make another row of it
     */
    public static Optional<RowForm> of(List<Cell> row, ToIntFunction<Rational> numbers, StatedCells cells) {
        Draft draft = new Draft();
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i) instanceof Cell.Stated stated) {
                draft.addStated(new StatedCells.Column(stated.field(), i == 0), i);
                continue;
            }
            draft.addComma(i);
            if (row.get(i) instanceof Cell.Days) {
                draft.addGap(OF_DAYS, 0);
            } else if (row.get(i) instanceof Cell.Yuan yuan) {
                draft.addGap(OF_YUAN, numbers.applyAsInt(yuan.value().yuan()));
            } else if (row.get(i) instanceof Cell.Figure figure) {
                draft.addGap(OF_FIGURE, numbers.applyAsInt(figure.value()));
            } else if (!draft.addWords(row.get(i), i == 0)) {
                return Optional.empty();
            }
        }
        draft.words.append('\n');
        return Optional.of(new RowForm(cells, draft));
    }

    /** Adds the row of a case. */
    public void addTo(CsvRows rows, PlainCase one, Figures numbers) {
        head.addTo(rows, one);
        int from = 0;
        for (int i = 0; i < gaps.length; i += WIDTH) {
            rows.addPart(words, from, gaps[i + 2]);
            from = gaps[i + 2];
            switch (gaps[i]) {
                case OF_DAYS -> cells.addDays(rows, one);
                case OF_YUAN -> rows.addYuan(numbers, gaps[i + 1]);
                case OF_FIGURE -> rows.addFigure(numbers, gaps[i + 1]);
                default -> cells.add(columns.get(gaps[i + 1]), rows, one);
            }
        }
        rows.addPart(words, from, words.length);
    }

    private static final class Draft {

        private final List<StatedCells.Column> head = new ArrayList<>();
        private final List<StatedCells.Column> columns = new ArrayList<>();
        private final List<Integer> gaps = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();

        void addComma(int index) {
            if (index > 0) {
                words.append(',');
            }
        }

        void addStated(StatedCells.Column column, int index) {
            if (head.size() == index) {
                head.add(column);
            } else {
                addComma(index);
                addGap(OF_STATED, columns.size());
                columns.add(column);
            }
        }

        void addGap(int kind, int number) {
            gaps.addAll(List.of(kind, number, words.toString().getBytes(StandardCharsets.UTF_8).length));
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
                    addGap(gap == DAYS ? OF_DAYS : OF_FIGURE, gap == DAYS ? 0 : gap - FIRST_NUMBER);
                } else {
                    words.append(quoted.charAt(i));
                }
            }
            return true;
        }
    }
}
