package org.jieti.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text on its way to a parser that remembers the line on which the present row begins, and how long the row is. */
final class LineTracker extends FilterReader {

    /** That a row does not end where rows should. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final int longestRow;
    private final StringBuilder ahead = new StringBuilder();
    private int from;
    private int number = 1;

    LineTracker(Reader in, int longestRow) {
        super(in);
        this.longestRow = longestRow;
    }

    /**
     * Forgets what comes before a row.
     *
     * @param line on which it begins, at most one after the last that was read to its end
     */
    void beginRow(int line) {
        while (number < line && from < ahead.length()) {
            from = afterLine(from);
            number++;
        }
        if (2 * from > ahead.length()) {
            ahead.delete(0, from);
            from = 0;
        }
    }

    /** The line on which the row begins, without its end. */
    String line() {
        int end = from;
        while (end < ahead.length() && !isEnd(ahead.charAt(end))) {
            end++;
        }
        return ahead.substring(from, end);
    }

    private int afterLine(int start) {
        int at = start;
        while (at < ahead.length() && !isEnd(ahead.charAt(at))) {
            at++;
        }
        boolean isPair = at + 1 < ahead.length() && ahead.charAt(at) == '\r' && ahead.charAt(at + 1) == '\n';
        return Math.min(ahead.length(), at + (isPair ? 2 : 1));
    }

    private static boolean isEnd(char c) {
        return c == '\n' || c == '\r';
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        if (read > 0) {
            ahead.append(target, offset, read);
            if (ahead.length() - from > longestRow + length) {
                throw new TooLong();
            }
        }
        return read;
    }
}
