package org.jieti.input;

/** Turns identifiers of enterprises into numbers. */
final class Enterprises {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private Enterprises() {}

    /** A number of 64 bits that is the same for the same identifier, and hardly ever for another. */
    static long number(String identifier) {
        long number = identifier.length();
        for (int i = 0; i < identifier.length(); i++) {
            number = and(number, identifier.charAt(i));
        }
        return number;
    }

    /** The number of an identifier of ASCII characters, by its bytes. */
    static long number(byte[] bytes, int from, int to) {
        long number = (long) to - from;
        for (int i = from; i < to; i++) {
            number = and(number, bytes[i]);
        }
        return number;
    }

    private static long and(long before, int character) {
        long number = (before ^ character) * MULTIPLIER;
        return number ^ (number >>> 29);
    }
}
