package org.jieti.cli;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import org.jieti.problem.Problem;
import org.jieti.report.Wording;

/** What should be looked at, though nothing was refused for it: the first of it, and how much there was. */
final class Warnings {

    private static final int MOST_KEPT = 20;

    private final Firsts<Problem> first = new Firsts<>(MOST_KEPT);

    /** @param place of the row among those of the run */
    void add(long place, Problem warning) {
        first.add(place, warning);
    }

    /** Adds warnings that come in the order in which they are told. */
    void addAll(Collection<Problem> warnings) {
        warnings.forEach(warning -> first.add(0, warning));
    }

    void addAll(Warnings others) {
        first.addAll(others.first);
    }

    List<Problem> first() {
        return first.all();
    }

    void tell(PrintWriter err, ProblemPrinter printer, Wording wording) {
        printer.print(first());
        long left = first.count() - first().size();
        if (left > 0) {
            err.println(wording.text("summary.more-warnings", left));
        }
    }
}
