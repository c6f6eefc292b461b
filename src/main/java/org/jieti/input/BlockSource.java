package org.jieti.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.io.input.ReaderInputStream;
import org.jieti.domain.Digest;

/**
 * Cuts a CSV file into blocks of whole rows, each record of commons-csv in one of them, and digests it on the way. Blocks are
 * UTF-8; a file in another encoding is turned into it.
 */
final class BlockSource implements AutoCloseable {

    private static final int USUAL_SIZE = 1 << 19;
    /** In bytes; no more than a row may have in characters. */
    static final int LONGEST_RECORD = CsvLines.LONGEST_ROW;

    private static final int SAMPLE = 1 << 16;
    private static final int LONGEST_CHARACTER = 4;

    private final InputStream in;
    private final int size;
    private final Optional<TextFile> text;
    private final Digest digest = new Digest();
    private byte[] left = new byte[0];
    private int line = 1;
    private boolean isAtEnd;

    /** @param size of a block in bytes, if its rows are no longer */
    BlockSource(InputStream in, int size) {
        this(in, size, Optional.empty());
    }

    private BlockSource(InputStream in, int size, Optional<TextFile> text) {
        this.in = in;
        this.size = size;
        this.text = text;
    }

    /**
     * Opens a file.
     *
     * @throws WholeSheetNeeded if it is no text
     */
    static BlockSource of(SheetFile file) throws IOException, WholeSheetNeeded {
        return of(file, USUAL_SIZE);
    }

    /** The same with blocks that are no larger than usual. */
    static BlockSource of(SheetFile file, int most) throws IOException, WholeSheetNeeded {
        int size = (int) Math.min(Math.min(most, USUAL_SIZE), file.size() + 1);
        if (beginsAsUtf8(file)) {
            return new BlockSource(file.open(), size);
        }
        try {
            TextFile text = TextFile.of(file);
            InputStream in = ReaderInputStream.builder()
                    .setReader(text.reader())
                    .setCharset(StandardCharsets.UTF_8)
                    .get();
            return new BlockSource(in, size, Optional.of(text));
        } catch (SheetFault toBeTold) {
            throw new WholeSheetNeeded(String.valueOf(toBeTold.getMessage()));
        }
    }

    /** Whether the first bytes are text in UTF-8; a character may be cut off at their end. */
    private static boolean beginsAsUtf8(SheetFile file) throws IOException {
        try (InputStream start = file.open()) {
            byte[] bytes = start.readNBytes(SAMPLE);
            int shortest = bytes.length < SAMPLE ? bytes.length : bytes.length - LONGEST_CHARACTER + 1;
            for (int end = bytes.length; end >= shortest; end--) {
                if (StrictUtf8.isText(bytes, 0, end)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The encoding of the file, where it had to be turned into UTF-8. */
    Optional<TextEncoding> encoding() {
        return text.map(TextFile::encoding);
    }

    /**
     * The next block; empty after the last.
     *
     * @throws WholeSheetNeeded if a record is so long that it is more likely a quote that nobody closed
     */
    Optional<Block> next() throws IOException, WholeSheetNeeded {
        byte[] bytes = Arrays.copyOf(left, Math.max(size, 2 * left.length));
        int length = fill(bytes, left.length);
        Records.Whole whole = Records.whole(bytes, 0, length);
        while (whole.end() == 0 && !isAtEnd) {
            if (length >= LONGEST_RECORD) {
                throw new WholeSheetNeeded("a row is longer than " + LONGEST_RECORD + " bytes");
            }
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            length = fill(bytes, length);
            whole = Records.whole(bytes, 0, length);
        }
        if (length == 0) {
            return Optional.empty();
        }
        int end = isAtEnd ? length : whole.end();
        Block block = new Block(bytes, 0, end, line);
        left = Arrays.copyOfRange(bytes, end, length);
        line += whole.lines();
        return Optional.of(block);
    }

    /** SHA-256 of the file, in hexadecimal, when all of it was read. */
    String digest() {
        return text.map(TextFile::digest).orElseGet(digest::hex);
    }

    private int fill(byte[] bytes, int from) throws IOException {
        int read = in.readNBytes(bytes, from, bytes.length - from);
        digest.update(bytes, from, read);
        isAtEnd = from + read < bytes.length;
        return from + read;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
