package org.jieti.input;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.jieti.domain.Digest;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;

/**
 * The decoded text of a file.
 *
 * @param digest SHA-256 of its bytes, in hexadecimal
 */
record SheetText(String name, String text, String digest) {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Decodes strictly: a byte that is no character refuses the file, so that no name or number is turned into another. */
    static Optional<SheetText> decode(String name, byte[] bytes, Problems problems) {
        if (startsWith(bytes, ZIP) || startsWith(bytes, OLE)) {
            String kind = startsWith(bytes, ZIP) ? "an XLSX workbook" : "an XLS workbook";
            problems.add(Problem.of(ProblemCode.FILE_NOT_CSV, Location.ofFile(name), kind));
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        int nul = text.indexOf('\0');
        if (result.isError() || nul >= 0) {
            int at = nul >= 0 ? nul : text.length();
            int line = 1
                    + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
            String found = nul >= 0 ? "00" : HexFormat.of().withUpperCase().toHexDigits(bytes[in.position()]);
            problems.add(Problem.of(ProblemCode.FILE_NOT_TEXT, Location.of(name, line, 0), found));
            return Optional.empty();
        }
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (withoutMark.isBlank()) {
            problems.add(Problem.of(ProblemCode.FILE_EMPTY, Location.ofFile(name)));
            return Optional.empty();
        }
        return Optional.of(new SheetText(name, withoutMark, Digest.sha256(bytes)));
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }
}
