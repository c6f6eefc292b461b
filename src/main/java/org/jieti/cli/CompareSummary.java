package org.jieti.cli;

import java.io.PrintWriter;
import java.util.List;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Money;
import org.jieti.report.GroupedDigits;
import org.jieti.report.RunTotals;
import org.jieti.report.Wording;
import org.jieti.report.terminal.CellWidth;
import org.jieti.study.Change;
import org.jieti.study.Comparison;
import org.jieti.study.Gap;

/**
 * What a person is told after a comparison.
 *
 * @param faults what was refused, left alone or not considered
 */
record CompareSummary(Summary faults, Comparison comparison, RunTotals baseline, RunTotals reform) {

    private static final int MOST_GAPS = 10;

    /** @param tables of the comparison; none if nobody looks, or they are shown elsewhere */
    void tell(Console console, ProblemPrinter printer, Wording wording, List<String> tables) {
        faults.tellFaults(console, printer, wording);
        PrintWriter err = console.err();
        if (console.columns().isEmpty()) {
            tellGaps(err, wording);
        }
        if (!tables.isEmpty()) {
            err.println();
            tables.forEach(err::println);
        }
        if (!faults.rejects().isEmpty()) {
            err.println(wording.text("summary.rejected", faults.rejects().count(), faults.rows()));
        }
        long openBefore = baseline.lines(LineStatus.UNDETERMINED);
        long openAfter = reform.lines(LineStatus.UNDETERMINED);
        if (openBefore + openAfter > 0) {
            err.println(wording.text("compare.undetermined", openBefore, openAfter));
        }
        if (baseline.assessments() == 0) {
            err.println(wording.text("summary.nothing"));
        } else if (!faults.considersAny()) {
            err.println(wording.text("summary.no-levy"));
        }
        Change owed = new Change(baseline.total(), reform.total());
        err.println(wording.text(
                "compare.compared",
                baseline.assessments(),
                grouped(owed.baseline()),
                grouped(owed.reform()),
                grouped(owed.difference())));
    }

    private void tellGaps(PrintWriter err, Wording wording) {
        List<Gap> gaps = comparison.gaps();
        for (Gap gap : gaps.subList(0, Math.min(gaps.size(), MOST_GAPS))) {
            err.println(CellWidth.printable(wording.text(
                    "compare.gap",
                    wording.term(gap.levy()),
                    wording.reasons(gap.reasons()),
                    gap.counts().baseline(),
                    gap.counts().reform())));
        }
        if (gaps.size() > MOST_GAPS) {
            err.println(wording.text("summary.more", gaps.size() - MOST_GAPS));
        }
    }

    private static String grouped(Money amount) {
        return GroupedDigits.of(amount.toString());
    }
}
