package org.jieti.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Digest;
import org.jieti.problem.ProblemText;
import org.jieti.report.RunRecord;
import org.jieti.report.RunTotals;
import org.jieti.report.Wording;
import org.jieti.report.json.RunWriter;
import org.jieti.spill.SpillFile;

/**
 * Makes ready on a second thread what every run needs late and the JVM takes long to make ready, while the first thread reads the
 * dictionary: the digest of a sheet, the words of the report, the record, the summary. Nothing rests on it: what is not ready is made where
 * it is needed, and what fails here fails there again.
 */
final class HeadStart extends Thread {

    private final Locale locale;

    private HeadStart(Locale locale) {
        super("jieti-head-start");
        this.locale = locale;
    }

    static void begin(Locale locale) {
        HeadStart thread = new HeadStart(locale);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        try {
            Digest.sha256(new byte[1]);
            RunRecord nothing =
                    new RunRecord("", Map.of(), List.of(), Map.of(), 0, new RunTotals(), Instant.EPOCH, Instant.EPOCH);
            new RunWriter().write(nothing, Map.of(), Writer.nullWriter());
            tellNothing();
        } catch (IOException | RuntimeException toBeMetAgain) {
            // where it is needed
        }
    }

    private void tellNothing() {
        Wording wording = new Wording(locale);
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Console console = new Console(
                InputStream.nullInputStream(), nowhere, nowhere, Clock.systemUTC(), Optional.empty(), false);
        new Summary(
                        new RunTotals(),
                        List.of(),
                        new Refusals(new ProblemText(locale), new SpillFile(Path.of(""))),
                        new Warnings(),
                        0,
                        List.of(),
                        List.of(),
                        true,
                        Map.of(),
                        List.of(),
                        List.of())
                .tell(console, new ProblemPrinter(nowhere, new ProblemText(locale), console.width(), false), wording);
    }
}
