package org.jieti.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Optional;

/** The entry point. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Console console = Console.ofProcess(
                System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
        if (args.length > 1 && args[0].equals("assess")) {
            HeadStart.begin(Language.askedFor(args).locale());
        }
        System.exit(run(console, args));
    }

    /** Runs one command line and answers its exit status. */
    static int run(Console world, String... args) {
        Console console = world.speaking(Language.askedFor(args));
        int status = ran(console, args);
        console.err().flush();
        return status;
    }

    private static int ran(Console console, String... args) {
        try {
            Optional<PlainLine> plain = PlainLine.of(args);
            return plain.isPresent() ? run(console, plain.get()) : new Commands(console).run(args);
        } catch (OutOfMemoryError tooMuch) {
            console.err().println("jieti: error: the sheets need more memory than Java may use");
            console.err().println("Try: give it more, as in JIETI_OPTS=-Xmx4g jieti …, or price them in parts.");
            return ExitStatus.COULD_NOT_RUN.code();
        }
    }

    private static int run(Console console, PlainLine line) {
        try {
            return new AssessCommand(console, line).call();
        } catch (Exception fault) {
            return new Failure(console.err(), "jieti assess", false).tell(fault);
        }
    }
}
