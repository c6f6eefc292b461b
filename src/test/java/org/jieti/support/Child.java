package org.jieti.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Another process with the classes of the test, which can be stopped as the system stops one. */
public final class Child implements AutoCloseable {

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /** Starts the main method of a class. What it prints is read by {@link #told}. */
    public static Child of(Class<?> main, Object... args) throws IOException {
        return behind(List.of(), main, args);
    }

    /** Starts the main method of a class through another command, which is given it as its last arguments. */
    public static Child behind(List<String> first, Class<?> main, Object... args) throws IOException {
        List<String> command = new ArrayList<>(first);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        Stream.of(args).map(String::valueOf).forEach(command::add);
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Writes to its standard input, which stays open. */
    public void tell(String text) throws IOException {
        process.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits for the first byte that it prints. */
    public void awaitWord() throws IOException {
        if (process.getInputStream().read() < 0) {
            throw new IllegalStateException("it ended without a word");
        }
    }

    /** Ends its standard input. */
    public void hangUp() throws IOException {
        process.getOutputStream().close();
    }

    public void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits for its end and answers the exit status. */
    public int status() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not end");
        }
        return process.exitValue();
    }

    /** What it printed, after its end. */
    public String told() throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
    }
}
