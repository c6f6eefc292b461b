package org.jieti.cli;

import java.util.List;
import java.util.Locale;
import org.jieti.input.SheetFile;
import org.jieti.report.Wording;
import org.jieti.report.terminal.CellWidth;

/**
 * A line on the terminal that tells how far a command is. It begins after a second, is written over as the work goes on, and
 * is gone when it is cleared. Nothing runs beside the work: it is told what is done, and looks at the clock then.
 */
final class Progress {

    private static final long UNTIL_FIRST = 1_000;
    private static final long UNTIL_NEXT = 200;
    private static final long SECOND = 1_000;
    private static final String START_OVER = "\r\u001B[K";

    private final Console console;
    private final boolean isWanted;
    private long next;
    private long begun;
    private long inAll;
    private boolean isRowsInAll;
    private long done;
    private long rows;
    private boolean isShown;

    /** @param isWanted whether anything is to be told, if messages go to a terminal */
    Progress(Console console, boolean isWanted) {
        this.console = console;
        this.isWanted = isWanted && console.isLive();
        if (this.isWanted) {
            next = console.clock().millis() + UNTIL_FIRST;
        }
    }

    /** The same files, of whose bytes it is told when they are read. */
    List<SheetFile> watched(List<SheetFile> files) {
        return isWanted ? files.stream().map(file -> file.watchedBy(this::read)).toList() : files;
    }

    /** Begins to read files: so many times each, from the front to the end. */
    void beginToRead(List<SheetFile> files, int times) {
        begin(false, times * files.stream().mapToLong(SheetFile::size).sum());
    }

    /** Begins to price so many rows that were read before. */
    void beginToPrice(long ofRows) {
        begin(true, ofRows);
    }

    private void begin(boolean isOfRows, long work) {
        isRowsInAll = isOfRows;
        inAll = work;
        done = 0;
        rows = 0;
        if (isWanted) {
            begun = console.clock().millis();
            next = Math.max(next, begun + UNTIL_FIRST);
        }
    }

    private void read(long bytes) {
        done += bytes;
        show();
    }

    /** Told of rows that have been priced. */
    void priced(long more) {
        rows += more;
        show();
    }

    private void show() {
        long now = isWanted ? console.clock().millis() : 0;
        if (!isWanted || now < next) {
            return;
        }
        next = now + UNTIL_NEXT;
        isShown = true;
        console.err().print(START_OVER + CellWidth.shortened(words(now - begun), console.width() - 1));
        console.err().flush();
    }

    private String words(long elapsed) {
        Wording wording = new Wording(console.locale());
        long ofWork = isRowsInAll ? rows : done;
        long percent = Math.min(100, 100 * ofWork / Math.max(1, inAll));
        String left = left(elapsed, ofWork);
        return rows == 0
                ? wording.text("progress.reading", percent, left)
                : wording.text("progress.pricing", grouped(rows), grouped(rows * SECOND / Math.max(1, elapsed)), left);
    }

    /** The time that the rest takes if it goes on as it went: {@code 0:07}, {@code 1:02:05}. */
    private String left(long elapsed, long ofWork) {
        long rest = Math.max(0, inAll - ofWork);
        long seconds = ofWork == 0 ? 0 : elapsed * rest / ofWork / SECOND;
        String minutes = String.format(Locale.ROOT, "%d:%02d", seconds / 60 % 60, seconds % 60);
        return seconds < 3600
                ? minutes
                : String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Takes the line off the terminal, so that what is told next stands alone. */
    void clear() {
        if (isShown) {
            isShown = false;
            console.err().print(START_OVER);
            console.err().flush();
        }
    }
}
