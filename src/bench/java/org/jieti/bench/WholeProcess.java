package org.jieti.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Runs a command from start to end and measures it from outside, by what Linux tells in {@code /proc}.
 *
 * <p>Its time on the processors is what the system adds to this process for a child that has ended, in ticks of 10 ms.
 * Its peak is looked up every 10 ms too, and never falls.
 */
final class WholeProcess {

    private static final long LOOK_EVERY_MILLIS = 10;
    private static final long TICK_MILLIS = 10;
    private static final String PEAK = "VmHWM:";
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private WholeProcess() {}

    /** @param log where it may write what it says on standard error */
    static Measurement run(List<String> command, Path log) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(log.toFile());
        long cpuBefore = childrenCpuMillis();
        long started = System.nanoTime();
        Process process = builder.start();
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        long peakKib = 0;
        while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
            peakKib = Math.max(peakKib, peakKib(status));
        }
        long wallMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
        if (process.exitValue() != 0) {
            throw new IOException(
                    "exit " + process.exitValue() + " of " + String.join(" ", command) + "\n" + Files.readString(log));
        }
        return new Measurement(wallMillis, childrenCpuMillis() - cpuBefore, peakKib);
    }

    private static long peakKib(Path status) {
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }

    private static long childrenCpuMillis() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String text = Files.readString(stat, StandardCharsets.UTF_8);
        String[] afterName = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        return TICK_MILLIS * (Long.parseLong(afterName[CHILDREN_USER]) + Long.parseLong(afterName[CHILDREN_SYSTEM]));
    }
}
