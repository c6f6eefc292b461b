package org.jieti.spark;

import java.util.Locale;

/** A sheet of the result: a folder of files, on a cluster. */
enum ResultSheet {
    SURCHARGES,
    LINES,
    REJECTS;

    String folder() {
        return name().toLowerCase(Locale.ROOT);
    }
}
