package org.jieti.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.jieti.problem.ProblemText;

/** Tells why a run ended before its end, and with which status. */
final class Failure {

    private static final int COLUMNS = 120;

    private final Console console;
    private final PrintWriter err;
    private final String command;
    private final boolean showsTrace;

    /** @param command as the user called it, such as {@code jieti assess} */
    Failure(Console console, String command, boolean showsTrace) {
        this.console = console;
        this.err = console.err();
        this.command = command;
        this.showsTrace = showsTrace;
    }

    /** Whether the reader of a pipe has had enough, as {@code head} has; that is no fault. */
    static boolean isClosedByReader(Exception fault) {
        return fault instanceof IOException
                && String.valueOf(fault.getMessage()).contains("Broken pipe");
    }

    int tell(Exception fault) {
        if (isClosedByReader(fault)) {
            return ExitStatus.DONE.code();
        }
        if (fault instanceof WrongUsage usage) {
            Messages messages = new Messages(console.locale());
            return tellUsage(messages, usage.in(messages));
        }
        if (fault instanceof IOException unwritable) {
            new ProblemPrinter(err, new ProblemText(console.locale()), COLUMNS, false)
                    .print(List.of(OutputFolder.unwritable(OutputFolder.STANDARD_OUTPUT, unwritable)));
            return ExitStatus.COULD_NOT_RUN.code();
        }
        Messages messages = new Messages(console.locale());
        err.println(messages.text("error", messages.text("failure.bug", fault)));
        if (showsTrace) {
            fault.printStackTrace(err);
        } else {
            err.println(messages.text("try", messages.text("failure.bug-try")));
        }
        return ExitStatus.BUG.code();
    }

    /** Tells what is wrong with the command line. */
    int tellUsage(Messages messages, String what) {
        err.println(messages.text("error", what));
        err.println(messages.text("try", command + " --help"));
        return ExitStatus.USAGE.code();
    }

    int tellOfMemory() {
        Messages messages = new Messages(console.locale());
        err.println(messages.text("error", messages.text("failure.memory")));
        err.println(messages.text("try", messages.text("failure.memory-try")));
        return ExitStatus.COULD_NOT_RUN.code();
    }
}
