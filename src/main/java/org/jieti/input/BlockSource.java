package org.jieti.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.jieti.domain.Digest;

/** Cuts a CSV file into blocks of whole rows, each record of commons-csv in one of them, and digests it on the way. */
final class BlockSource implements AutoCloseable {

    private static final int USUAL_SIZE = 1 << 19;
    /** In bytes; no more than a row may have in characters. */
    static final int LONGEST_RECORD = CsvLines.LONGEST_ROW;

    private final InputStream in;
    private final int size;
    private final Digest digest = new Digest();
    private byte[] left = new byte[0];
    private int line = 1;
    private boolean isAtEnd;

    BlockSource(InputStream in) {
        this(in, USUAL_SIZE);
    }

    /** @param size of a block in bytes, if its rows are no longer */
    BlockSource(InputStream in, int size) {
        this.in = in;
        this.size = size;
    }

    /**
     * The next block; empty after the last.
     *
     * @throws WholeSheetNeeded if a record is so long that it is more likely a quote that nobody closed
     */
    Optional<Block> next() throws IOException, WholeSheetNeeded {
        byte[] bytes = Arrays.copyOf(left, Math.max(size, 2 * left.length));
        int length = fill(bytes, left.length);
        int end = isAtEnd ? length : Records.lastEnd(bytes, 0, length);
        while (end == 0 && !isAtEnd) {
            if (length >= LONGEST_RECORD) {
                throw new WholeSheetNeeded("a row is longer than " + LONGEST_RECORD + " bytes");
            }
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
            length = fill(bytes, length);
            end = isAtEnd ? length : Records.lastEnd(bytes, 0, length);
        }
        if (length == 0) {
            return Optional.empty();
        }
        Block block = new Block(bytes, 0, end, line);
        left = Arrays.copyOfRange(bytes, end, length);
        line += Records.lines(bytes, 0, end);
        return Optional.of(block);
    }

    /** SHA-256 of all that was read, in hexadecimal. */
    String digest() {
        return digest.hex();
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
