package org.jieti.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.Optional;

/** The entry point. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        Console console = Console.ofProcess(
                        System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err))
                .speaking(Language.ofEnvironment(System.getenv()));
        if (args.length > 1 && args[0].equals("assess")) {
            HeadStart.begin(asked(console, args).locale());
        }
        System.exit(run(console, args));
    }

    /** Runs one command line and answers its exit status. */
    static int run(Console world, String... args) {
        Console console = asked(world, args);
        int status = ran(console, args);
        console.err().flush();
        return status;
    }

    private static Console asked(Console world, String... args) {
        return Language.askedFor(args).map(world::writing).orElse(world);
    }

    private static int ran(Console console, String... args) {
        try {
            Optional<PlainLine> plain = PlainLine.of(args);
            return plain.isPresent() ? run(console, plain.get()) : new Commands(console).run(args);
        } catch (OutOfMemoryError tooMuch) {
            return new Failure(console, "jieti", false).tellOfMemory();
        }
    }

    private static int run(Console console, PlainLine line) {
        try {
            return new AssessCommand(console, line).call();
        } catch (Exception fault) {
            return new Failure(console, "jieti assess", false).tell(fault);
        }
    }
}
