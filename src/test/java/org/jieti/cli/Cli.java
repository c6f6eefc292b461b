package org.jieti.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs command lines inside the test, and keeps what a shell would see of them. The clock stands still. */
public final class Cli {

    /** What the clock says. */
    public static final Instant NOW = Instant.parse("2026-11-01T04:05:06Z");

    private final Optional<Integer> columns;
    private final byte[] in;
    private final Language environment;

    /** What is left of a run. */
    public record Result(int status, String out, String err) {}

    private Cli(Optional<Integer> columns, byte[] in, Language environment) {
        this.columns = columns;
        this.in = in;
        this.environment = environment;
    }

    /** Results go to a pipe, as under cron. */
    public static Cli inPipe() {
        return new Cli(Optional.empty(), new byte[0], Language.en);
    }

    /** Results go to a terminal so many columns wide. */
    public static Cli onTerminal(int columns) {
        return new Cli(Optional.of(columns), new byte[0], Language.en);
    }

    /** With this text on the standard input. */
    public Cli reading(String text) {
        return new Cli(columns, text.getBytes(StandardCharsets.UTF_8), environment);
    }

    /** On a machine that speaks Chinese. */
    public Cli inChina() {
        return new Cli(columns, in, Language.zh);
    }

    /** Runs one command line; arguments of any kind are given as their text. */
    public Result run(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Result result = runInto(new OutputStreamWriter(out, StandardCharsets.UTF_8), args);
        return new Result(result.status(), out.toString(StandardCharsets.UTF_8), result.err());
    }

    /** Runs one command line whose results go to a writer of the test's own; they are not in what is left of the run. */
    Result runInto(Writer out, Object... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(in),
                out,
                new PrintWriter(err, false, StandardCharsets.UTF_8),
                Clock.fixed(NOW, ZoneOffset.UTC),
                columns,
                false);
        int status = Main.run(
                console.speaking(environment),
                Stream.of(args).map(String::valueOf).toArray(String[]::new));
        return new Result(status, "", err.toString(StandardCharsets.UTF_8));
    }
}
