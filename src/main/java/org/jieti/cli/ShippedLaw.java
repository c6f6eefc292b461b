package org.jieti.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jieti.domain.Dictionary;
import org.jieti.input.DictionaryReader;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.file.ScheduleLoader;

/**
 * The dictionary, and the book of the shipped schedules.
 *
 * @param book of which each schedule is opened when it is asked for
 */
record ShippedLaw(Dictionary dictionary, ScheduleBook book) {

    /** Begins to read it on a thread of its own, while a command looks at where its result goes. */
    static FutureTask<ShippedLaw> beside() {
        FutureTask<ShippedLaw> reading = new FutureTask<>(ShippedLaw::read);
        Thread thread = new Thread(reading, "jieti-law");
        thread.setDaemon(true);
        thread.start();
        return reading;
    }

    private static ShippedLaw read() throws IOException {
        Dictionary dictionary = new DictionaryReader().read();
        return new ShippedLaw(dictionary, new ScheduleLoader(dictionary).shipped());
    }

    /** What was read, when it is. */
    static ShippedLaw of(FutureTask<ShippedLaw> reading) {
        try {
            return reading.get();
        } catch (ExecutionException fault) {
            throw fault.getCause() instanceof IOException unreadable
                    ? new UncheckedIOException(unreadable)
                    : new IllegalStateException(fault);
        } catch (InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
