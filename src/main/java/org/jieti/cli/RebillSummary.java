package org.jieti.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jieti.domain.Money;
import org.jieti.problem.ProblemText;
import org.jieti.report.CorrectionTotals;
import org.jieti.report.GroupedDigits;
import org.jieti.report.Wording;

/** What a person is told after {@code rebill}. */
final class RebillSummary {

    private final Console console;
    private final Wording wording;

    RebillSummary(Console console) {
        this.console = console;
        this.wording = new Wording(console.locale());
    }

    void tell(RebillRun run, AssessRun assessed, Optional<Path> folder) {
        ProblemPrinter printer = new ProblemPrinter(
                console.err(), new ProblemText(console.locale()), console.width(), console.isColored());
        assessed.summary().tell(console, printer, wording);
        tell(run.corrections(), run.totals().total());
        folder.ifPresent(path -> console.err().println(wording.text("summary.files", path)));
    }

    private void tell(CorrectionTotals corrections, Money total) {
        PrintWriter err = console.err();
        err.println(wording.text("rebill.unchanged", corrections.unchanged()));
        corrections
                .posted()
                .forEach((cause, sum) -> err.println(
                        wording.text("rebill.posted." + cause.word(), sum.count(), yuan(sum.difference()))));
        corrections
                .held()
                .forEach((doubt, sum) ->
                        err.println(wording.text("rebill.held." + doubt.word(), sum.count(), yuan(sum.difference()))));
        if (!corrections.held().isEmpty()) {
            err.println(wording.text("rebill.post"));
        }
        err.println(wording.text("rebill.difference", yuan(corrections.difference()), yuan(total)));
    }

    private static String yuan(Money amount) {
        return GroupedDigits.of(amount.toString());
    }
}
