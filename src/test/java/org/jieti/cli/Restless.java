package org.jieti.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Writes two results in turn into one folder, without a rest, until it is killed. */
final class Restless {

    private Restless() {}

    public static void main(String[] args) {
        Path sheets = Path.of(args[0]);
        Path result = Path.of(args[1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        write(sheets, sheets.resolve("warm " + ProcessHandle.current().pid()), 0);
        out.print('.');
        for (int turn = Integer.parseInt(args[2]); ; turn++) {
            write(sheets, result, turn);
        }
    }

    /** Writes the one result or the other: they have neither all files nor the content of any in common. */
    static void write(Path sheets, Path result, int turn) {
        Object[] args = turn % 2 == 0
                ? new Object[] {sheets.resolve("june.csv"), "--format", "html", "--quiet"}
                : new Object[] {sheets.resolve("july.csv"), "--format", "json", "--no-lines", "--quiet"};
        Cli.Result told = Cli.inPipe()
                .run(Stream.of(new Object[] {"assess", "-o", result}, args)
                        .flatMap(Stream::of)
                        .toArray());
        if (told.status() != ExitStatus.DONE_IN_PART.code()) {
            throw new IllegalStateException(told.err());
        }
    }
}
