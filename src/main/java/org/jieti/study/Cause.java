package org.jieti.study;

import java.util.Locale;

/** Why a charge differs from the one that was billed. */
public enum Cause {
    /** Nothing was billed for the enterprise and period before. */
    LATE,
    /** The sheets do not hold the enterprise and period any more. */
    WITHDRAWN,
    /** Another quantity. */
    USAGE,
    /** Another fact about the enterprise or the period, such as its class; or one that was missing. */
    FACT,
    /** Another schedule, or other law in the same one. */
    SCHEDULE,
    /** Another schedule, and another quantity besides. */
    BOTH;

    /** The word by which files name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
