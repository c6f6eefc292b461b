package org.jieti.study;

import java.util.Locale;

/** Why a correction should be looked at before it is posted. */
public enum Doubt {
    /** The sheets do not hold what was billed: it may have been withdrawn, forgotten or refused. */
    WITHDRAWN,
    /** A quantity is so many times the one before, or a fraction of it, that a slip of a unit is likelier. */
    IMPLAUSIBLE;

    /** The word by which files and options name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
