package org.jieti.domain;

/** Whether a condition holds, where a missing fact may leave it open. */
public enum Truth {
    NO,
    UNKNOWN,
    YES;

    public static Truth of(boolean holds) {
        return holds ? YES : NO;
    }

    /** No if either is no, whatever the other would turn out to be. */
    public Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Yes if either is yes, whatever the other would turn out to be. */
    public Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
