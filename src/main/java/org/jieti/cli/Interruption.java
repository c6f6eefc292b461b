package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;
import org.jieti.report.Wording;

/** That a run is told to stop before its end, by Ctrl-C or by the system: it takes away what it has written, and says so. */
final class Interruption implements AutoCloseable {

    private final Console console;
    private final Path output;
    private final Thread hook;

    /** Held by whoever must not be disturbed, and, once the run is interrupted, for good. */
    private final ReentrantLock gate = new ReentrantLock();

    private volatile Leaving leaving = () -> false;

    /** What is to be done before the end; answers whether the result is there nevertheless. */
    interface Leaving {
        boolean leave() throws IOException;
    }

    /** What is done as a whole, or not at all. */
    interface Work {
        void run() throws IOException;
    }

    /** @param output where the result is to be */
    Interruption(Console console, Path output) {
        this.console = console;
        this.output = output;
        this.hook = new Thread(this::leave, "jieti-interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    void leaves(Leaving when) {
        leaving = when;
    }

    /** Does some work that whoever interrupts the run waits for. Once the run is interrupted, none is done, and this waits for the end. */
    void undisturbed(Work work) throws IOException {
        gate.lock();
        try {
            work.run();
        } finally {
            gate.unlock();
        }
    }

    private void leave() {
        gate.lock();
        String told = isLeftWithResult() ? "summary.interrupted-after" : "summary.interrupted";
        console.err().println(new Wording(console.locale()).text(told, output));
        console.err().flush();
    }

    private boolean isLeftWithResult() {
        try {
            return leaving.leave();
        } catch (IOException leftToTheNextRun) {
            return false;
        }
    }

    /** The run has come to its end. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException interruptedJustNow) {
            // the hook runs by now
        }
    }
}
