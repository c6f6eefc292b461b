package org.jieti.schedule;

import java.util.Locale;

/** How well a text of law is known. */
public enum Standing {
    /** The wording was seen, in the document or in an official print of it. */
    QUOTED,
    /** Known at second hand. */
    REPORTED,
    /** Firmly known, but the text was not seen. */
    RECALLED;

    /** The word of schedule files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
