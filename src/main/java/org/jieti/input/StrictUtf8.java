package org.jieti.input;

/** Tells whether bytes are text in UTF-8, as the decoder of the JDK would in strict mode, and hold no NUL. */
final class StrictUtf8 {

    private StrictUtf8() {}

    static boolean isText(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (at + Long.BYTES <= to && isPlain(EightBytes.at(bytes, at))) {
                at += Long.BYTES;
                continue;
            }
            int length = length(bytes, at, to);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** Whether eight bytes are all ASCII and none is NUL. */
    private static boolean isPlain(long eight) {
        return ((eight | (eight - EightBytes.LOW_BITS)) & EightBytes.HIGH_BITS) == 0;
    }

    /** How many bytes the character takes; zero if it is none. */
    private static int length(byte[] bytes, int at, int to) {
        int first = bytes[at];
        if (first >= 0) {
            return first == 0 ? 0 : 1;
        }
        int length = first >= (byte) 0xF0 ? 4 : first >= (byte) 0xE0 ? 3 : 2;
        if (at + length > to) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return isAllowed(first & 0xFF, bytes[at + 1] & 0xFF) ? length : 0;
    }

    /** Neither longer than needed, nor half a surrogate pair, nor beyond the last character. */
    private static boolean isAllowed(int first, int second) {
        return switch (first) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> first >= 0xC2 && first < 0xF4;
        };
    }
}
