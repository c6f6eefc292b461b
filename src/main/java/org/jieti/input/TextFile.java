package org.jieti.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.HexFormat;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;

/**
 * A file of text whose encoding is known over its whole length.
 *
 * @param digest SHA-256 of its bytes, in hexadecimal
 */
record TextFile(SheetFile file, TextEncoding encoding, String digest) {

    /**
     * Finds how a file is written: by its byte order mark, else UTF-8, else GB18030.
     *
     * @throws SheetFault if a byte is no character, so that no name or number is turned into another
     */
    static TextFile of(SheetFile file) throws IOException, SheetFault {
        byte[] start;
        try (InputStream in = file.open()) {
            start = TextEncoding.start(in);
        }
        TextEncoding first = TextEncoding.marked(start).orElse(TextEncoding.UTF_8);
        Decoding decoding = decoding(file, first);
        if (decoding.isText()) {
            return new TextFile(file, first, decoding.digest());
        }
        if (first.equals(TextEncoding.UTF_8) && !decoding.isMeant()) {
            Decoding other = decoding(file, TextEncoding.GB18030);
            if (other.isText()) {
                return new TextFile(file, TextEncoding.GB18030, decoding.digest());
            }
            throw fault(file, TextEncoding.GB18030, other, "either");
        }
        throw fault(file, first, decoding, "");
    }

    private static Decoding decoding(SheetFile file, TextEncoding encoding) throws IOException {
        try (InputStream in = file.open()) {
            return Decoding.of(in, encoding);
        }
    }

    private static SheetFault fault(SheetFile file, TextEncoding encoding, Decoding decoding, String variant) {
        Decoding.BadByte bad = decoding.fault().orElseThrow();
        return new SheetFault(Problem.of(
                        ProblemCode.FILE_NOT_TEXT,
                        Location.of(file.name(), bad.line(), 0),
                        encoding.title(),
                        HexFormat.of().withUpperCase().toHexDigits(bad.value()))
                .inCase(variant));
    }

    Reader reader() throws IOException {
        return encoding.reader(file.open());
    }
}
