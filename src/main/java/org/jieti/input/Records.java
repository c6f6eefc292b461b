package org.jieti.input;

/** Where the records of a CSV file end: at a line feed that is not within quotes. */
final class Records {

    private Records() {}

    /** The byte after the first record, its line feed included; -1 if it does not end. */
    static int end(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                return i + 1;
            }
            if (b == '"' && (i == from || bytes[i - 1] == ',')) {
                i = closing(bytes, i + 1, to);
            }
        }
        return -1;
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
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\n') {
                lines++;
            }
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
