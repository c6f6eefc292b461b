package org.jieti.assessment;

import java.util.Locale;

/** What became of a charge. */
public enum LineStatus {
    /** It is due. */
    CHARGED,
    /** It applies and comes to nothing. */
    ZERO,
    /** A higher charge on the same thing applies in its place. */
    YIELDED,
    /** The rule leaves it out. */
    EXEMPT,
    /** It may be due, but a fact or a text is missing. */
    UNDETERMINED;

    /** The word of the {@code status} column. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
