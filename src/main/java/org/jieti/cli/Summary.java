package org.jieti.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Field;
import org.jieti.domain.Term;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.report.GroupedDigits;
import org.jieti.report.RunTotals;
import org.jieti.report.Wording;
import org.jieti.report.terminal.CellWidth;

/**
 * What a person is told after a run.
 *
 * @param glance tables of what the run comes to; none if nobody looks
 * @param rejects the rows refused, of so many {@code rows}
 * @param warnings what should be looked at in the others
 * @param undetermined the first charges that could not be determined, in words
 * @param notes what was left alone
 * @param considersAny whether the sheets speak of any levy
 * @param notConsidered the levies that no sheet speaks of, with the columns each would need
 * @param withoutSchedule the levies that no schedule is known of at all
 * @param missingOfPayments the columns for want of which late payment is not considered, although the sheets speak of payments
 */
record Summary(
        RunTotals totals,
        List<String> glance,
        Refusals rejects,
        Warnings warnings,
        long rows,
        List<String> undetermined,
        List<Problem> notes,
        boolean considersAny,
        Map<Term, List<Field>> notConsidered,
        List<Term> withoutSchedule,
        List<Field> missingOfPayments) {

    /** Tells what was refused, what could not be determined, what was not considered, and the sum. */
    void tell(Console console, ProblemPrinter printer, Wording wording) {
        tellFaults(console, printer, wording);
        tellSums(console.err(), wording);
    }

    /** Tells everything but the sums. */
    void tellFaults(Console console, ProblemPrinter printer, Wording wording) {
        PrintWriter err = console.err();
        printer.print(rejects.first());
        tellMore(err, wording, rejects.left());
        warnings.tell(err, printer, wording);
        undetermined.forEach(
                text -> wrapped(wording.text("summary.undetermined-charge", CellWidth.printable(text)), console.width())
                        .forEach(err::println));
        tellMore(err, wording, totals.lines(LineStatus.UNDETERMINED) - undetermined.size());
        tellUnknownColumns(err, wording);
        printer.note(notes.stream()
                .filter(note -> note.code() != ProblemCode.HEADER_UNKNOWN)
                .toList());
        tellNotConsidered(console, wording);
        tellWithoutSchedule(console, wording);
        tellMissingOfPayments(console, wording);
    }

    private void tellSums(PrintWriter err, Wording wording) {
        glance.forEach(err::println);
        if (!rejects.isEmpty()) {
            err.println(wording.text("summary.rejected", rejects.count(), rows));
        }
        if (totals.lines(LineStatus.UNDETERMINED) > 0) {
            err.println(wording.text("summary.undetermined", totals.lines(LineStatus.UNDETERMINED)));
        }
        if (totals.assessments() == 0) {
            err.println(wording.text("summary.nothing"));
        } else if (!considersAny) {
            err.println(wording.text("summary.no-levy"));
        }
        err.println(wording.text(
                "summary.priced",
                totals.assessments(),
                GroupedDigits.of(totals.total().toString())));
    }

    private static void tellMore(PrintWriter err, Wording wording, long left) {
        if (left > 0) {
            err.println(wording.text("summary.more", left));
        }
    }

    private void tellNotConsidered(Console console, Wording wording) {
        List<String> withColumns = new ArrayList<>();
        notConsidered.forEach((levy, missing) -> {
            String columns =
                    String.join(", ", missing.stream().map(wording::field).toList());
            withColumns.add(wording.text("summary.columns-of-levy", wording.term(levy), columns));
        });
        String levies = String.join(", ", withColumns);
        if (!levies.isEmpty()) {
            wrapped(wording.text("summary.not-considered", levies), console.width())
                    .forEach(console.err()::println);
        }
    }

    private void tellWithoutSchedule(Console console, Wording wording) {
        String levies =
                String.join(", ", withoutSchedule.stream().map(wording::term).toList());
        if (!levies.isEmpty()) {
            wrapped(wording.text("summary.no-schedule", levies), console.width())
                    .forEach(console.err()::println);
        }
    }

    private void tellMissingOfPayments(Console console, Wording wording) {
        String fields =
                String.join(", ", missingOfPayments.stream().map(wording::field).toList());
        if (!fields.isEmpty()) {
            wrapped(wording.text("summary.payments", fields), console.width()).forEach(console.err()::println);
        }
    }

    private static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && CellWidth.of(line + " " + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(' ');
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private void tellUnknownColumns(PrintWriter err, Wording wording) {
        Map<String, List<String>> byFile = new LinkedHashMap<>();
        for (Problem note : notes) {
            if (note.code() == ProblemCode.HEADER_UNKNOWN) {
                byFile.computeIfAbsent(note.location().file(), first -> new ArrayList<>())
                        .add(named(note, wording));
            }
        }
        byFile.forEach((file, columns) -> err.println(
                CellWidth.printable(wording.text("summary.unknown-columns", file, String.join(", ", columns)))));
    }

    /** A column that is left alone, with what it may have been meant for. */
    private static String named(Problem note, Wording wording) {
        String meant = note.details().get(1);
        return meant.isEmpty()
                ? note.details().get(0)
                : wording.text("summary.did-you-mean", note.details().get(0), meant);
    }
}
