package org.jieti.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jieti.classification.Classification;
import org.jieti.domain.Period;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Reject;
import org.jieti.report.ClassificationColumns;
import org.jieti.report.Wording;
import org.jieti.report.terminal.CellWidth;

/** What a person is told after enterprises were classified. */
record ClassifySummary(Classifying classified, ClassificationColumns columns) {

    private static final int MOST_TOLD = 20;

    void tell(Console console, ProblemPrinter printer, Wording wording) {
        PrintWriter err = console.err();
        List<Problem> refused = classified.rejects().stream()
                .flatMap(reject -> reject.faults().stream())
                .map(Reject.Fault::problem)
                .toList();
        printer.print(refused.subList(0, Math.min(refused.size(), MOST_TOLD)));
        tellMore(err, wording, refused.size() - MOST_TOLD);
        classified.warnings().tell(err, printer, wording);
        classified.found().stream()
                .filter(Classification::isUndetermined)
                .limit(MOST_TOLD)
                .forEach(one -> err.println(CellWidth.printable(wording.text(
                        "summary.undetermined-charge",
                        one.enterprise() + " " + days(one.days()) + ": " + columns.reason(one)))));
        tellMore(err, wording, classified.undetermined() - MOST_TOLD);
        classified.notes().all().stream()
                .filter(note -> note.code() == ProblemCode.HEADER_UNKNOWN)
                .forEach(note -> err.println(CellWidth.printable(wording.text(
                        "summary.unknown-columns",
                        note.location().file(),
                        note.details().get(0)))));
        printer.note(classified.notes().all().stream()
                .filter(note -> note.code() != ProblemCode.HEADER_UNKNOWN)
                .toList());
        if (!classified.rejects().isEmpty()) {
            err.println(wording.text("summary.rejected", classified.rejects().size(), classified.rows()));
        }
        err.println(
                classified.found().isEmpty()
                        ? wording.text("summary.unclassified")
                        : wording.text("summary.classified", classified.found().size(), classified.undetermined()));
    }

    /** The days, where an end that is open is left open. */
    private static String days(Period days) {
        String from =
                days.from().equals(Period.ALWAYS.from()) ? "" : days.from().toString();
        boolean isOpen = days.until().equals(Period.ALWAYS.until());
        return isOpen ? from + ".." : from.isEmpty() ? ".." + days.lastDay() : days.toString();
    }

    private static void tellMore(PrintWriter err, Wording wording, long left) {
        if (left > 0) {
            err.println(wording.text("summary.more", left));
        }
    }
}
