package org.jieti.spark;

import java.io.Serializable;

/** Some rows of one sheet of the result, put together: CSV as it stands there, or {@link org.jieti.spill.PackedRow packed} cells. */
final class Chunk implements Serializable {

    private static final long serialVersionUID = 1;

    private final ResultSheet sheet;
    private final byte[] bytes;

    /** @param bytes which must not change any more */
    Chunk(ResultSheet sheet, byte[] bytes) {
        this.sheet = sheet;
        this.bytes = bytes;
    }

    ResultSheet sheet() {
        return sheet;
    }

    byte[] bytes() {
        return bytes;
    }
}
