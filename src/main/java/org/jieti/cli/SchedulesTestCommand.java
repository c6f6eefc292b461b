package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jieti.assessment.ScheduleProof.Outcome;
import org.jieti.input.DictionaryReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code jieti schedules test}: runs the checks of schedule files and prints each. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        versionProvider = VersionProvider.class,
        header = "Runs the checks of schedule files and prints what each comes to.",
        footerHeading = "%nExample:%n",
        footer = "  jieti schedules test my-city.yaml")
final class SchedulesTestCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A schedule file or a folder of them.")
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
            console.out().write(inWords(outcome) + "\n");
        }
        console.out().flush();
        boolean isProven = outcomes.get().stream().allMatch(Outcome::passes);
        return (isProven ? ExitStatus.DONE : ExitStatus.COULD_NOT_RUN).code();
    }

    private static String inWords(Outcome outcome) {
        String found = BookReader.inWords(outcome.found());
        String verdict = outcome.passes()
                ? "ok"
                : "FAILS, expected " + BookReader.inWords(outcome.check().amount());
        return outcome.schedule().id() + ":" + outcome.check().line() + " "
                + outcome.check().given().period() + ": " + found + " " + verdict;
    }
}
