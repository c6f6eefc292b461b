package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jieti.assessment.ScheduleProof.Outcome;
import org.jieti.domain.Money;
import org.jieti.input.DictionaryReader;
import org.jieti.report.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code jieti schedules test}: runs the checks of schedule files and prints each. */
@Command(name = "test", mixinStandardHelpOptions = true, versionProvider = VersionProvider.class)
final class SchedulesTestCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "PATH", arity = "1..*", descriptionKey = "paths")
    private List<Path> paths = List.of();

    SchedulesTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Optional<List<Outcome>> outcomes = new BookReader(new DictionaryReader().read()).outcomesOrTell(paths, console);
        if (outcomes.isEmpty()) {
            return ExitStatus.COULD_NOT_RUN.code();
        }
        for (Outcome outcome : outcomes.get()) {
            console.out().write(inWords(outcome, new Wording(console.locale())) + "\n");
        }
        console.out().flush();
        boolean isProven = outcomes.get().stream().allMatch(Outcome::passes);
        return (isProven ? ExitStatus.DONE : ExitStatus.COULD_NOT_RUN).code();
    }

    /** An amount, or that there is none to be determined. */
    private static String amount(Optional<Money> amount, Wording wording) {
        return amount.map(money -> money + " CNY").orElseGet(() -> wording.text("schedule.check-open"));
    }

    private static String inWords(Outcome outcome, Wording wording) {
        String found = amount(outcome.found(), wording);
        String verdict = outcome.passes()
                ? wording.text("schedule.check-passes")
                : wording.text("schedule.check-fails", amount(outcome.check().amount(), wording));
        return outcome.schedule().id() + ":" + outcome.check().line() + " "
                + outcome.check().given().period() + ": " + found + " " + verdict;
    }
}
