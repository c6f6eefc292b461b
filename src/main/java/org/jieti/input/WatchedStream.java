package org.jieti.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Bytes on their way, of which somebody is told how many have come. */
final class WatchedStream extends FilterInputStream {

    private final LongConsumer told;

    WatchedStream(InputStream in, LongConsumer told) {
        super(in);
        this.told = told;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        tell(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        tell(read);
        return read;
    }

    private void tell(long read) {
        if (read > 0) {
            told.accept(read);
        }
    }
}
