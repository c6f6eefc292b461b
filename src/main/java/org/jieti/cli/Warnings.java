package org.jieti.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jieti.problem.Problem;
import org.jieti.report.Wording;

/** What should be looked at, though nothing was refused for it: the first of it, and how much there was. */
final class Warnings {

    private static final int MOST_KEPT = 20;

    private final List<Problem> first = new ArrayList<>();
    private long count;

    void add(Problem warning) {
        if (first.size() < MOST_KEPT) {
            first.add(warning);
        }
        count++;
    }

    void addAll(Collection<Problem> warnings) {
        warnings.forEach(this::add);
    }

    void addAll(Warnings others) {
        long left = others.count - others.first.size();
        addAll(others.first);
        count += left;
    }

    List<Problem> first() {
        return first;
    }

    void tell(PrintWriter err, ProblemPrinter printer, Wording wording) {
        printer.print(first);
        if (count > first.size()) {
            err.println(wording.text("summary.more-warnings", count - first.size()));
        }
    }
}
