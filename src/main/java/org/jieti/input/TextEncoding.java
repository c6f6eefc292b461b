package org.jieti.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a text file is written.
 *
 * @param title for people of any language
 * @param mark the bytes it begins with, which are no part of the text
 */
record TextEncoding(String title, Charset charset, List<Integer> mark) {

    static final TextEncoding UTF_8 = new TextEncoding("UTF-8", StandardCharsets.UTF_8, List.of());
    static final TextEncoding GB18030 = new TextEncoding("GB18030", Charset.forName("GB18030"), List.of());

    private static final List<TextEncoding> MARKED = List.of(
            new TextEncoding("UTF-8 BOM", StandardCharsets.UTF_8, List.of(0xEF, 0xBB, 0xBF)),
            new TextEncoding("UTF-16LE", StandardCharsets.UTF_16LE, List.of(0xFF, 0xFE)),
            new TextEncoding("UTF-16BE", StandardCharsets.UTF_16BE, List.of(0xFE, 0xFF)));
    private static final int LONGEST_MARK = 3;

    /** The encoding that the first bytes of a file name by their mark. */
    static Optional<TextEncoding> marked(byte[] start) {
        for (TextEncoding encoding : MARKED) {
            if (encoding.begins(start)) {
                return Optional.of(encoding);
            }
        }
        return Optional.empty();
    }

    private boolean begins(byte[] start) {
        return start.length >= mark.size() && Arrays.equals(start, 0, mark.size(), markBytes(), 0, mark.size());
    }

    private byte[] markBytes() {
        byte[] bytes = new byte[mark.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = mark.get(i).byteValue();
        }
        return bytes;
    }

    static byte[] start(InputStream in) throws IOException {
        return in.readNBytes(LONGEST_MARK + 1);
    }

    /** The text after the mark. A byte that is no character is an {@link IOException}. */
    Reader reader(InputStream in) throws IOException {
        in.skipNBytes(mark.size());
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
