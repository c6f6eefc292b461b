package org.jieti.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieti.report.Cell;
import org.jieti.report.GroupedDigits;

/**
 * A table for a terminal: words to the left, numbers to the right, yuan with thousands marked. One column gives way when
 * the table is wider than the terminal; columns in which nothing stands are left out.
 */
public final class TerminalTable {

    private static final String GAP = "  ";
    private static final int NARROWEST = 6;

    private final List<String> headers;
    private final String yielding;
    private final boolean folds;
    private final List<List<Cell>> rows = new ArrayList<>();

    /** @param yielding the header of the column that gives way when the table is wider than the terminal */
    public TerminalTable(List<String> headers, String yielding) {
        this(headers, yielding, false);
    }

    private TerminalTable(List<String> headers, String yielding, boolean folds) {
        this.headers = List.copyOf(headers);
        this.yielding = yielding;
        this.folds = folds;
    }

    /** A table of which nothing is cut off: the column that gives way goes on below. */
    public static TerminalTable folding(List<String> headers, String yielding) {
        return new TerminalTable(headers, yielding, true);
    }

    public void add(List<Cell> row) {
        rows.add(row);
    }

    /** The table, line by line, in a terminal so many columns wide. */
    public List<String> lines(int width) {
        List<Integer> shown = IntStream.range(0, headers.size())
                .filter(this::isFilled)
                .boxed()
                .toList();
        int[] widths = shown.stream().mapToInt(this::width).toArray();
        narrow(shown, widths, width);
        List<String> lines = new ArrayList<>();
        lines.add(line(shown, widths, column -> new Cell.Text(headers.get(column))));
        lines.add(IntStream.of(widths).mapToObj("─"::repeat).collect(Collectors.joining(GAP)));
        int folding = folds ? shown.indexOf(headers.indexOf(yielding)) : -1;
        for (List<Cell> row : rows) {
            if (folding < 0) {
                lines.add(line(shown, widths, row::get));
            } else {
                lines.addAll(folded(row, shown, widths, folding));
            }
        }
        return lines;
    }

    private List<String> folded(List<Cell> row, List<Integer> shown, int[] widths, int folding) {
        int column = shown.get(folding);
        List<String> lines = new ArrayList<>();
        for (String part : FoldedText.lines(words(row.get(column)), widths[folding])) {
            boolean isFirst = lines.isEmpty();
            lines.add(line(
                    shown, widths, at -> at == column ? new Cell.Text(part) : isFirst ? row.get(at) : Cell.Text.EMPTY));
        }
        return lines;
    }

    /** Whether no line is wider than the terminal. */
    public boolean fits(int width) {
        return lines(width).stream().allMatch(line -> CellWidth.of(line) <= width);
    }

    private boolean isFilled(int column) {
        return rows.isEmpty()
                || rows.stream().anyMatch(row -> !row.get(column).plain().isEmpty());
    }

    private boolean isNumeric(int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .anyMatch(cell -> !(cell.isWords() || cell instanceof Cell.Raw));
    }

    private int width(int column) {
        int widest = rows.stream()
                .mapToInt(row -> CellWidth.of(words(row.get(column))))
                .max()
                .orElse(0);
        return Math.max(widest, CellWidth.of(headers.get(column)));
    }

    /** Takes from one column what the table is too wide by; the others hold what cannot be cut. */
    private void narrow(List<Integer> shown, int[] widths, int width) {
        int over = IntStream.of(widths).sum() + GAP.length() * (widths.length - 1) - width;
        int column = shown.indexOf(headers.indexOf(yielding));
        if (over > 0 && column >= 0) {
            widths[column] = Math.max(Math.min(NARROWEST, widths[column]), widths[column] - over);
        }
    }

    private String line(List<Integer> shown, int[] widths, java.util.function.IntFunction<Cell> cells) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            int column = shown.get(i);
            String text = CellWidth.shortened(words(cells.apply(column)), widths[i]);
            String pad = " ".repeat(Math.max(0, widths[i] - CellWidth.of(text)));
            parts.add(isNumeric(column) ? pad + text : text + pad);
        }
        return String.join(GAP, parts).stripTrailing();
    }

    private static String words(Cell cell) {
        return cell instanceof Cell.Yuan ? GroupedDigits.of(cell.plain()) : CellWidth.printable(cell.plain());
    }
}
