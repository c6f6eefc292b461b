package org.jieti.study;

import java.util.Locale;

/** What a reform does to an enterprise. */
public enum Outcome {
    MORE,
    LESS,
    SAME,
    /** A charge that the reform may touch could not be determined, so that nothing can be said. */
    OPEN;

    /** The word for it in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
