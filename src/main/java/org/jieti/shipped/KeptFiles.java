package org.jieti.shipped;

import org.jspecify.annotations.Nullable;

/** Files that come with jieti, as constants. There are none here: {@code src/build} puts a class that has them in the place of this one. */
final class KeptFiles {

    private KeptFiles() {}

    /**
     * The text of a file of {@link Cells}, or the bytes of another, a character each; null if it is not kept here.
     *
     * @param path among the classes, such as {@code org/jieti/dictionary/units.csv}
     */
    static @Nullable String find(String path) {
        return null;
    }
}
