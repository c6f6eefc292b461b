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
            HeadStart.begin(console.locale());
        }
        System.exit(run(console, args));
    }

    /** Runs one command line and answers its exit status. */
    static int run(Console console, String... args) {
        Optional<PlainLine> plain = PlainLine.of(args);
        int status = plain.isPresent() ? run(console, plain.get()) : new Commands(console).run(args);
        console.err().flush();
        return status;
    }

    private static int run(Console console, PlainLine line) {
        try {
            return new AssessCommand(console, line).call();
        } catch (Exception fault) {
            return new Failure(console.err(), "jieti assess", false).tell(fault);
        }
    }
}
