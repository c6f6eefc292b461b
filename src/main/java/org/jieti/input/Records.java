package org.jieti.input;

/** Where the records of a CSV file end: at a line feed that is not within quotes. */
final class Records {

    private static final long LINES = EightBytes.all('\n');
    private static final long QUOTES = EightBytes.all('"');

    private Records() {}

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
            long eight = EightBytes.at(bytes, at);
            long found = EightBytes.same(eight, LINES) | EightBytes.same(eight, QUOTES);
            if (found != 0) {
                return at + EightBytes.first(found);
            }
            at += Long.BYTES;
        }
        while (at < to && bytes[at] != '\n' && bytes[at] != '"') {
            at++;
        }
        return Math.min(at, to);
    }

    /** The byte after the last record that ends; {@code from} if none does. */
    static int lastEnd(byte[] bytes, int from, int to) {
        int last = from;
        for (int next = end(bytes, from, to); next >= 0; next = end(bytes, next, to)) {
            last = next;
        }
        return last;
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
