package org.jieti.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/** What the first bytes of a file say that it is, whatever its name. */
enum Signature {
    /** An XLSX workbook, or another archive. */
    ZIP(0x504B0304),
    /** A workbook as Excel wrote it until 2003. */
    OLE(0xD0CF11E0),
    /** Text, or what may be. */
    NONE(0);

    /** How many first bytes are needed. */
    private static final int LENGTH = 4;

    private final int start;

    Signature(int start) {
        this.start = start;
    }

    static Signature of(SheetFile file) throws IOException {
        try (InputStream in = file.open()) {
            return of(in.readNBytes(LENGTH));
        }
    }

    static Signature of(byte[] bytes) {
        int start = bytes.length < LENGTH ? 0 : ByteBuffer.wrap(bytes).getInt();
        return start == ZIP.start ? ZIP : start == OLE.start ? OLE : NONE;
    }
}
