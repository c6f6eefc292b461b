package org.jieti.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jieti.domain.Digest;
import org.jieti.report.RunRecord;
import org.jieti.report.RunTotals;
import org.jieti.report.Wording;
import org.jieti.report.json.RunWriter;

/**
 * Begins on a second thread what every run needs late and the JVM takes long to make ready: the digest of a sheet, the words of the
 * report, the writer of the record. Meanwhile the first thread reads the dictionary. Nothing rests on it: what is not ready is made where
 * it is needed, and what fails here fails there again.
 */
final class HeadStart {

    private HeadStart() {}

    static void begin(Locale locale) {
        Thread thread = new Thread(() -> touch(locale), "jieti-head-start");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler((broken, fault) -> {});
        thread.start();
    }

    private static void touch(Locale locale) {
        Digest.sha256(new byte[1]);
        new Wording(locale).text("summary.nothing");
        RunRecord empty =
                new RunRecord("", Map.of(), List.of(), Map.of(), 0, new RunTotals(), Instant.EPOCH, Instant.EPOCH);
        try {
            new RunWriter().write(empty, Writer.nullWriter());
        } catch (IOException neverHappens) {
            throw new UncheckedIOException(neverHappens);
        }
    }
}
