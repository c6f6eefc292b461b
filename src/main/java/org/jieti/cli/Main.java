package org.jieti.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Console console = Console.ofProcess(
                System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
        System.exit(run(console, args));
    }

    /** Runs one command line and answers its exit status. */
    static int run(Console console, String... args) {
        CommandLine line = new CommandLine(new JietiCommand(), new Commands(console));
        addTrace(line);
        PrintWriter help = new PrintWriter(console.out());
        line.setOut(help)
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(Math.max(60, Math.min(console.width(), 120)))
                .setColorScheme(CommandLine.Help.defaultColorScheme(console.isColored() ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler(Main::bug);
        int status = line.execute(args);
        help.flush();
        console.err().flush();
        return status;
    }

    private static void addTrace(CommandLine line) {
        for (CommandLine command : line.getSubcommands().values()) {
            if (!command.getMixins().containsKey("trace")) {
                command.addMixin("trace", new TraceMixin());
                addTrace(command);
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

    private static int bug(Exception fault, CommandLine line, ParseResult parsed) {
        PrintWriter err = line.getErr();
        err.println("jieti: error: this is a bug of jieti's own: " + fault);
        if (TraceMixin.isWantedBy(line)) {
            fault.printStackTrace(err);
        } else {
            err.println("Try: run it again with --stacktrace, and report what it prints.");
        }
        return ExitStatus.BUG.code();
    }
}
