package org.jieti.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Optional;
import org.jieti.domain.Digest;

/**
 * What becomes of a whole file when it is decoded in one way.
 *
 * @param wide how many characters are beyond ASCII
 * @param faults how many bytes are no characters
 * @param fault the first of them, or the first NUL if that comes before
 * @param digest SHA-256 of the file
 */
record Decoding(long wide, long faults, Optional<BadByte> fault, String digest) {

    private static final int SIZE = 1 << 14;

    /** A byte that is no character of a text, and the line on which it stands. */
    record BadByte(int line, byte value) {}

    boolean isText() {
        return fault.isEmpty();
    }

    /** Whether the file must be meant in this encoding, be it broken or not: it has no fewer characters than faults. */
    boolean isMeant() {
        return wide >= faults;
    }

    /** Decodes a file to its end. */
    static Decoding of(InputStream in, TextEncoding encoding) throws IOException {
        return new Pass(encoding).of(in);
    }

    /** One way through the file. */
    private static final class Pass {

        private final CharsetDecoder decoder;
        private final int markLength;
        private final Digest digest = new Digest();
        private final CharBuffer characters = CharBuffer.allocate(SIZE);
        private long wide;
        private long faults;
        private int line = 1;
        private char last;
        private Optional<BadByte> fault = Optional.empty();

        private Pass(TextEncoding encoding) {
            decoder = encoding.charset().newDecoder();
            markLength = encoding.mark().size();
        }

        private Decoding of(InputStream in) throws IOException {
            byte[] bytes = new byte[SIZE];
            int kept = 0;
            boolean isFirst = true;
            boolean isAtEnd = false;
            while (!isAtEnd) {
                int read = in.readNBytes(bytes, kept, SIZE - kept);
                digest.update(bytes, kept, read);
                isAtEnd = kept + read < SIZE;
                int from = isFirst ? Math.min(markLength, read) : 0;
                isFirst = false;
                ByteBuffer buffer = ByteBuffer.wrap(bytes, from, kept + read - from);
                decode(buffer, isAtEnd);
                kept = buffer.remaining();
                System.arraycopy(bytes, buffer.position(), bytes, 0, kept);
            }
            return new Decoding(wide, faults, fault, digest.hex());
        }

        private void decode(ByteBuffer buffer, boolean isAtEnd) {
            CoderResult result = CoderResult.OVERFLOW;
            while (!result.isUnderflow()) {
                result = decoder.decode(buffer, characters, isAtEnd);
                count();
                if (result.isError()) {
                    note(buffer.get(buffer.position()));
                    faults += result.length();
                    buffer.position(buffer.position() + result.length());
                }
            }
        }

        private void count() {
            characters.flip();
            char[] array = characters.array();
            for (int i = 0; i < characters.limit(); i++) {
                char c = array[i];
                if (c == '\n' && last == '\r') {
                    last = c;
                    continue; // ends the line that the return ended
                }
                last = c;
                if (c == '\n' || c == '\r') {
                    line++;
                } else if (c == 0) {
                    note((byte) 0);
                } else if (c > 0x7F) {
                    wide++;
                }
            }
            characters.clear();
        }

        private void note(byte value) {
            if (fault.isEmpty()) {
                fault = Optional.of(new BadByte(line, value));
            }
        }
    }
}
