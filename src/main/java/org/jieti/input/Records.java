package org.jieti.input;

/** Where the records of a CSV file end: at a line feed that is not within quotes. */
final class Records {

    private static final long LINES = EightBytes.all('\n');
    private static final long QUOTES = EightBytes.all('"');

    /** The bits in which a line feed and a quote differ, and what they have in common; with two other characters, too. */
    private static final long DIFFERENT_BITS = LINES ^ QUOTES;

    private static final long COMMON = LINES & QUOTES;

    private Records() {}

    /**
     * Records that are whole.
     *
     * @param end the byte after the last of them
     * @param lines how many lines they take
     */
    record Whole(int end, int lines) {}

    /** The byte after the first record, its line feed included; -1 if it does not end. */
    static int end(byte[] bytes, int from, int to) {
        int at = lineOrQuote(bytes, from, to);
        while (at < to && bytes[at] != '\n') {
            boolean isOpening = at == from || bytes[at - 1] == ',';
            at = lineOrQuote(bytes, isOpening ? closing(bytes, at + 1, to) + 1 : at + 1, to);
        }
        return at < to ? at + 1 : -1;
    }

    /** The next line feed or quote, or the end of the bytes. */
    private static int lineOrQuote(byte[] bytes, int from, int to) {
        int at = from;
        while (at + Long.BYTES <= to) {
            long found = EightBytes.lowestSame(EightBytes.at(bytes, at) & ~DIFFERENT_BITS, COMMON);
            if (found == 0) {
                at += Long.BYTES;
            } else {
                at += EightBytes.first(found);
                if (isLineOrQuote(bytes[at])) {
                    return at;
                }
                at++;
            }
        }
        while (at < to && !isLineOrQuote(bytes[at])) {
            at++;
        }
        return Math.min(at, to);
    }

    private static boolean isLineOrQuote(byte one) {
        return one == '\n' || one == '"';
    }

    /** All records that end; they end where they begin if none does. */
    static Whole whole(byte[] bytes, int from, int to) {
        int end = from;
        int lines = 0;
        int at = lineOrQuote(bytes, from, to);
        while (at < to) {
            int next = bytes[at] == '\n' ? at + 1 : end(bytes, end, to);
            if (next < 0) {
                break;
            }
            lines += bytes[at] == '\n' ? 1 : lines(bytes, end, next);
            end = next;
            at = lineOrQuote(bytes, end, to);
        }
        return new Whole(end, lines);
    }

    static int lines(byte[] bytes, int from, int to) {
        int lines = 0;
        int at = from;
        while (at + Long.BYTES <= to) {
            lines += Long.bitCount(EightBytes.same(EightBytes.at(bytes, at), LINES));
            at += Long.BYTES;
        }
        for (; at < to; at++) {
            lines += bytes[at] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Whether a carriage return stands without a line feed after it, which ends a line as well. */
    static boolean hasLoneReturn(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\r' && (i + 1 == to || bytes[i + 1] != '\n')) {
                return true;
            }
        }
        return false;
    }

    /** The quote that closes a cell; two together stand for one within it. */
    private static int closing(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (bytes[at] != '"') {
                at++;
            } else if (at + 1 < to && bytes[at + 1] == '"') {
                at += 2;
            } else {
                return at;
            }
        }
        return to;
    }
}
