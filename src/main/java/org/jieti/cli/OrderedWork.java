package org.jieti.cli;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jieti.input.WholeSheetNeeded;
import org.jspecify.annotations.Nullable;

/**
 * Work done on several threads whose results are handed on in the order in which it was given. No more is under way than
 * keeps the threads busy.
 */
final class OrderedWork<R> implements AutoCloseable {

    /** Who takes the results, on the thread that gives the work. */
    interface Taker<R> {
        void take(R result) throws IOException, WholeSheetNeeded;
    }

    private final int most;
    private final Taker<R> taker;
    private final ExecutorService threads;
    private final Deque<Future<R>> underWay = new ArrayDeque<>();

    OrderedWork(int jobs, Taker<R> taker) {
        this.most = jobs + 2;
        this.taker = taker;
        this.threads = Executors.newFixedThreadPool(jobs, work -> {
            Thread thread = new Thread(work, "jieti-pricing");
            thread.setDaemon(true);
            return thread;
        });
    }

    void give(Callable<R> work) throws IOException, WholeSheetNeeded {
        while (underWay.size() >= most) {
            handOn();
        }
        underWay.add(threads.submit(work));
    }

    /** Waits for all that is under way. */
    void finish() throws IOException, WholeSheetNeeded {
        while (!underWay.isEmpty()) {
            handOn();
        }
    }

    private void handOn() throws IOException, WholeSheetNeeded {
        try {
            taker.take(underWay.remove().get());
        } catch (ExecutionException failure) {
            throw rethrown(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private static RuntimeException rethrown(@Nullable Throwable cause) throws IOException, WholeSheetNeeded {
        if (cause instanceof WholeSheetNeeded whole) {
            throw whole;
        }
        if (cause instanceof IOException unwritable) {
            throw unwritable;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException bug ? bug : new IllegalStateException(cause);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
