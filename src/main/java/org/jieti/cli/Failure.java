package org.jieti.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.jieti.problem.ProblemText;

/** Tells why a run ended before its end, and with which status. */
final class Failure {

    private static final int COLUMNS = 120;

    private final PrintWriter err;
    private final String command;
    private final boolean showsTrace;

    /** @param command as the user called it, such as {@code jieti assess} */
    Failure(PrintWriter err, String command, boolean showsTrace) {
        this.err = err;
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
            return wrongUsage(String.valueOf(usage.getMessage()));
        }
        if (fault instanceof IOException unwritable) {
            new ProblemPrinter(err, new ProblemText(Locale.ENGLISH), COLUMNS, false)
                    .print(List.of(OutputFolder.unwritable(OutputFolder.STANDARD_OUTPUT, unwritable)));
            return ExitStatus.COULD_NOT_RUN.code();
        }
        err.println("jieti: error: this is a bug of jieti's own: " + fault);
        if (showsTrace) {
            fault.printStackTrace(err);
        } else {
            err.println("Try: run it again with --stacktrace, and report what it prints.");
        }
        return ExitStatus.BUG.code();
    }

    private int wrongUsage(String message) {
        err.println("jieti: error: " + message);
        err.println("Try: " + command + " --help");
        return ExitStatus.USAGE.code();
    }
}
