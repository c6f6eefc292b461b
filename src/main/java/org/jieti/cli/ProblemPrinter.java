package org.jieti.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jieti.problem.Location.Excerpt;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemText;
import org.jieti.report.terminal.CellWidth;
import picocli.CommandLine.Help.Ansi;

/**
 * Prints problems, all in one layout:
 *
 * <pre>
 * jieti: error: usage.csv:14:3: electricity_kwh is not a number: "12,34" [not-a-number]
 *    14 | 330481001,2010-07,"12,34"
 *       |                    ^^^^^
 * A comma groups thousands here; the decimal mark is a point.
 * Try: write digits with a decimal point, such as 12345.6 or "12,345.6".
 * </pre>
 *
 * A warning says so in the place of {@code error}.
 */
public final class ProblemPrinter {

    private static final String ERROR = "@|bold,red jieti: %s:|@ ";
    private static final String WARNING = "@|bold,yellow jieti: %s:|@ ";

    private final PrintWriter err;
    private final ProblemText words;
    private final int width;
    private final boolean isColored;

    /** @param width in columns, for the line with what is at fault */
    public ProblemPrinter(PrintWriter err, ProblemText words, int width, boolean isColored) {
        this.err = err;
        this.words = words;
        this.width = width;
        this.isColored = isColored;
    }

    public void print(List<Problem> problems) {
        problems.forEach(this::print);
    }

    /** Tells in a line each what was left alone, and needs nothing done. */
    public void note(List<Problem> notes) {
        notes.forEach(note -> err.println(CellWidth.printable(
                note.location() + ": " + words.what(note) + " [" + note.code().id() + "]")));
    }

    private void print(Problem problem) {
        String what = problem.location() + ": " + words.what(problem) + " ["
                + problem.code().id() + "]";
        err.println(colored(label(problem.code().isWarning())) + CellWidth.printable(what));
        problem.location()
                .excerpt()
                .ifPresent(excerpt -> print(excerpt, problem.location().line()));
        err.println(CellWidth.printable(words.why(problem)));
        err.println(CellWidth.printable(words.advice(problem)));
    }

    private String label(boolean isWarning) {
        return String.format(Locale.ROOT, isWarning ? WARNING : ERROR, words.label(isWarning ? "warning" : "error"));
    }

    private String colored(String marked) {
        return (isColored ? Ansi.ON : Ansi.OFF).string(marked);
    }

    /** The line with carets under what is at fault, cut to the width around it. */
    private void print(Excerpt excerpt, int line) {
        String margin = String.format(Locale.ROOT, "%6d | ", line);
        int room = Math.max(20, width - margin.length());
        String text = CellWidth.printable(excerpt.text());
        String before = text.substring(0, Math.min(excerpt.start(), text.length()));
        int cut = 0;
        while (CellWidth.of(before.substring(cut)) + Math.min(excerpt.length(), room / 2) > room) {
            cut++;
        }
        String shown = CellWidth.shortened(text.substring(cut), room);
        err.println(margin + shown);
        if (excerpt.length() > 0) {
            int start = CellWidth.of(before.substring(cut));
            int end = Math.min(text.length(), excerpt.start() + excerpt.length());
            int marked = Math.max(1, CellWidth.of(text.substring(Math.min(excerpt.start(), end), end)));
            err.println("       | " + " ".repeat(start)
                    + colored("@|red " + "^".repeat(Math.max(1, Math.min(marked, room - start))) + "|@"));
        }
    }
}
