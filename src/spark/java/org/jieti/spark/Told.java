package org.jieti.spark;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import org.jieti.cli.ProblemPrinter;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Problems;

/** Puts problems into the words that are sent to the driver. */
final class Told {

    private static final int WIDTH = 120;

    private Told() {}

    static List<String> problems(Problems problems, Locale language) {
        return problems.all().stream()
                .map(problem -> problem(problem, language))
                .toList();
    }

    static String problem(Problem problem, Locale language) {
        StringWriter text = new StringWriter();
        printer(text, language).print(List.of(problem));
        return text.toString().strip();
    }

    /** In a line each. */
    static List<String> notes(Problems notes, Locale language) {
        StringWriter text = new StringWriter();
        printer(text, language).note(notes.all());
        return text.toString().lines().toList();
    }

    private static ProblemPrinter printer(StringWriter text, Locale language) {
        return new ProblemPrinter(new PrintWriter(text), new ProblemText(language), WIDTH, false);
    }
}
