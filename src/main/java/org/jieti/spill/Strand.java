package org.jieti.spill;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes written one after the other, of many such in one file, and then read from the front. What does not fill a block stays in memory. */
public final class Strand extends OutputStream {

    private static final int BLOCK = 1 << 13;

    private final SpillFile file;
    private long[] blocks = new long[2];
    private int count;
    private byte[] last = new byte[1 << 8];
    private int length;

    public Strand(SpillFile file) {
        this.file = file;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int many) throws IOException {
        int at = from;
        int left = many;
        while (left > 0) {
            if (length == BLOCK) {
                putAway();
            }
            int part = Math.min(left, BLOCK - length);
            if (length + part > last.length) {
                last = Arrays.copyOf(last, Math.min(BLOCK, Math.max(2 * last.length, length + part)));
            }
            System.arraycopy(bytes, at, last, length, part);
            length += part;
            at += part;
            left -= part;
        }
    }

    private void putAway() throws IOException {
        if (count == blocks.length) {
            blocks = Arrays.copyOf(blocks, 2 * count);
        }
        blocks[count] = file.append(last, length);
        count++;
        length = 0;
    }

    /** How many bytes were written. */
    public long size() {
        return (long) count * BLOCK + length;
    }

    /** Everything that was written so far. */
    public InputStream read() {
        return new Reading();
    }

    private final class Reading extends InputStream {

        private int next;
        private byte[] block = new byte[0];
        private int at;
        private int end;

        @Override
        public int read() throws IOException {
            return hasMore() ? Byte.toUnsignedInt(block[at++]) : -1;
        }

        @Override
        public int read(byte[] target, int from, int most) throws IOException {
            if (most == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            int part = Math.min(most, end - at);
            System.arraycopy(block, at, target, from, part);
            at += part;
            return part;
        }

        private boolean hasMore() throws IOException {
            if (at < end) {
                return true;
            }
            at = 0;
            end = 0;
            if (next < count) {
                block = next == 0 ? new byte[BLOCK] : block;
                file.read(blocks[next], block, BLOCK);
                end = BLOCK;
            } else if (next == count) {
                block = last;
                end = length;
            }
            next++;
            return at < end;
        }
    }
}
