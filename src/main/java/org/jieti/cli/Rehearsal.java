package org.jieti.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** Called by the build for the class-data archive: goes the ways that runs go, so that the JVM meets their classes. */
final class Rehearsal {

    private static final String FIRST = "01-first-run";

    private Rehearsal() {}

    /**
     * Prices samples, and sheets without a register, which are priced in passing.
     *
     * @param args the folder of the samples, one for results, and the folder of the sheets
     */
    public static void main(String[] args) {
        Path samples = Path.of(args[0]);
        String usage = samples.resolve(FIRST).toString();
        Console console = Console.ofProcess(
                        InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream())
                .speaking(Language.ofEnvironment(System.getenv()));
        HeadStart.begin(console.locale());
        Main.run(console, "assess", usage, "-o", args[1]);
        Main.run(console, "assess", usage);
        Main.run(
                console,
                "assess",
                usage,
                samples.resolve("03-water-over-quota").toString(),
                samples.resolve("04-discharge-fee-and-tax").toString(),
                "-o",
                args[1]);
        String wide = Path.of(args[2], "wide.csv").toString();
        Main.run(console, "assess", wide, "--no-lines", "--quiet", "-o", args[1]);
        Main.run(console, "assess", wide, "-o", args[1]);
        Main.run(console, "classify", samples.resolve("07-backward-capacity").toString());
    }
}
