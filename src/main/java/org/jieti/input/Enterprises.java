package org.jieti.input;

/** Turns identifiers of enterprises into numbers. */
final class Enterprises {

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private Enterprises() {}

    /** A number of 64 bits that is the same for the same identifier, and hardly ever for another. */
    static long number(String identifier) {
        long number = identifier.length();
        for (int i = 0; i < identifier.length(); i++) {
            number = (number ^ identifier.charAt(i)) * MULTIPLIER;
            number ^= number >>> 29;
        }
        return number;
    }
}
