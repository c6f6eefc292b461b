package org.jieti.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jieti.domain.Digest;

/** A file on its way out, whose digest is known when it is whole. */
final class Digested extends FilterOutputStream {

    private final Digest digest = new Digest();

    Digested(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        digest.update(bytes, from, length);
    }

    String digest() {
        return digest.hex();
    }

    /** The digest of a file that is there. */
    static String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                Digested nowhere = new Digested(OutputStream.nullOutputStream())) {
            in.transferTo(nowhere);
            return nowhere.digest();
        }
    }
}
