package org.jieti.schedule;

import java.util.Locale;

/** What it means for a condition that a fact is missing by which it would be told. */
public enum Missing {
    /** It cannot be told. */
    OPEN,
    /** It is taken not to hold, and the line says so. */
    NO,
    /** It is passed over: the fact is stated only of those whom it concerns. */
    PASS;

    /** Whether the condition counts as not holding. */
    public boolean isNo() {
        return this != OPEN;
    }

    /** The word of schedule files for it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
