package org.jieti.spark;

import java.io.Serializable;
import org.jieti.input.SheetHead;
import org.jieti.input.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * What one task reads: a file, or a range of one.
 *
 * @param firstSheet the number of the first sheet of the file
 * @param head the only sheet of a file that is read in ranges
 * @param range empty for the file as a whole
 */
record Portion(
        GivenFile file,
        int firstSheet,
        @Nullable SheetHead head,
        @Nullable TextRange range) implements Serializable {

    long size() {
        return range == null ? file.size() : range.length();
    }
}
