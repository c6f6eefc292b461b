package org.jieti.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jieti.report.Cell;
import org.jieti.report.Wording;
import org.jieti.report.WordsDifference;
import org.jieti.report.WordsDifference.Figure;
import org.jieti.report.WordsDifference.Line;
import org.jieti.report.terminal.FoldedText;
import org.jieti.report.terminal.TerminalTable;

/** Prints what is said in words: folded to the width of a terminal, in a pipe as it is. */
final class WordsPrinter {

    private static final String WHERE = "column.where";

    private final Console console;
    private final Wording wording;

    WordsPrinter(Console console) {
        this.console = console;
        this.wording = new Wording(console.locale());
    }

    void print(List<String> lines) throws IOException {
        for (String line : lines) {
            print("", line);
        }
    }

    /** The figures that differ as a table, then what is gone and new. */
    void print(WordsDifference difference) throws IOException {
        if (!difference.figures().isEmpty()) {
            TerminalTable table = TerminalTable.folding(
                    Stream.of(WHERE, "column.before", "column.after")
                            .map(wording::text)
                            .toList(),
                    wording.text(WHERE));
            difference.figures().forEach(figure -> table.add(row(figure)));
            print(table);
        }
        if (!difference.figures().isEmpty() && !difference.lines().isEmpty()) {
            println("");
        }
        for (Line line : difference.lines()) {
            print(line.mark() + " ", line.text());
        }
    }

    private static List<Cell> row(Figure figure) {
        return List.of(new Cell.Text(figure.where()), new Cell.Text(figure.before()), new Cell.Text(figure.after()));
    }

    /** Prints a line behind a mark, and its further parts behind blanks. */
    private void print(String mark, String line) throws IOException {
        String before = mark;
        for (String part : FoldedText.lines(line, width() - mark.length())) {
            println(before + part);
            before = " ".repeat(mark.length());
        }
    }

    void print(TerminalTable table) throws IOException {
        for (String line : table.lines(width())) {
            println(line);
        }
    }

    void println(String line) throws IOException {
        console.out().write(line.stripTrailing() + "\n");
    }

    private int width() {
        return console.columns().orElse(Integer.MAX_VALUE);
    }
}
