package org.jieti.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jieti.domain.Period;
import org.jieti.problem.ProblemText;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point. */
public final class Main {

    private static final int FEWEST_COLUMNS = 60;
    private static final int MOST_COLUMNS = 120;

    private Main() {}

    public static void main(String[] args) {
        Console console = Console.ofProcess(
                System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
        System.exit(run(console, args));
    }

    /** Runs one command line and answers its exit status. */
    static int run(Console world, String... args) {
        Console console = world.speaking(Language.askedFor(args));
        CommandLine line = new Commands(console).line(args);
        line.addMixin("language", new LanguageMixin());
        addOptions(line);
        PrintWriter help = new PrintWriter(console.out());
        line.registerConverter(LocalDate.class, Main::day);
        line.setOut(help)
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.max(FEWEST_COLUMNS, Math.min(console.width(), MOST_COLUMNS)))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.isColored() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler(Main::fault);
        int status = execute(line, args);
        help.flush();
        console.err().flush();
        return status;
    }

    private static int execute(CommandLine line, String... args) {
        try {
            return line.execute(args);
        } catch (OutOfMemoryError tooMuch) {
            line.getErr().println("jieti: error: the sheets need more memory than Java may use");
            line.getErr().println("Try: give it more, as in JIETI_OPTS=-Xmx4g jieti …, or price them in parts.");
            return ExitStatus.COULD_NOT_RUN.code();
        }
    }

    private static LocalDate day(String text) {
        return Period.findDay(text)
                .orElseThrow(
                        () -> new TypeConversionException("\"" + text + "\" is not a date; write it as 2010-06-01"));
    }

    /** The options of every command, which stand after its own. */
    private static void addOptions(CommandLine line) {
        for (CommandLine command : line.getSubcommands().values()) {
            if (!command.getMixins().containsKey("trace")) {
                command.addMixin("language", new LanguageMixin());
                command.addMixin("trace", new TraceMixin());
                addOptions(command);
            }
        }
    }

    private static int wrongUsage(ParameterException fault, String[] args) {
        PrintWriter err = fault.getCommandLine().getErr();
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        err.println("jieti: error: " + fault.getMessage());
        UnmatchedArgumentException.printSuggestions(fault, err);
        err.println("Try: " + command + " --help");
        return ExitStatus.USAGE.code();
    }

    /** Whether the reader of a pipe has had enough, as {@code head} has; that is no fault. */
    static boolean isClosedByReader(Exception fault) {
        return fault instanceof IOException
                && String.valueOf(fault.getMessage()).contains("Broken pipe");
    }

    private static int fault(Exception fault, CommandLine line, ParseResult parsed) {
        if (isClosedByReader(fault)) {
            return ExitStatus.DONE.code();
        }
        PrintWriter err = line.getErr();
        if (fault instanceof IOException unwritable) {
            new ProblemPrinter(err, new ProblemText(Locale.ENGLISH), MOST_COLUMNS, false)
                    .print(List.of(OutputFolder.unwritable(OutputFolder.STANDARD_OUTPUT, unwritable)));
            return ExitStatus.COULD_NOT_RUN.code();
        }
        err.println("jieti: error: this is a bug of jieti's own: " + fault);
        if (TraceMixin.isWantedBy(line)) {
            fault.printStackTrace(err);
        } else {
            err.println("Try: run it again with --stacktrace, and report what it prints.");
        }
        return ExitStatus.BUG.code();
    }
}
