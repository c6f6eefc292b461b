package org.jieti.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A sheet named on a command line: a file, which can be read again, or what came through a pipe, which is kept.
 *
 * @param name as the user named it
 * @param size in bytes
 */
record SheetFile(String name, long size, Opening opening) {

    /** How its bytes are got at. */
    interface Opening {
        InputStream open() throws IOException;
    }

    /** @throws IOException if it cannot be read */
    static SheetFile of(String name, Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return of(name, Files.readAllBytes(path));
        }
        Files.newInputStream(path).close();
        return new SheetFile(name, Files.size(path), () -> Files.newInputStream(path));
    }

    static SheetFile of(String name, byte[] bytes) {
        return new SheetFile(name, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    InputStream open() throws IOException {
        return opening.open();
    }

    byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            return in.readAllBytes();
        }
    }
}
