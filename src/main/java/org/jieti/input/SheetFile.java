package org.jieti.input;

import java.io.ByteArrayInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/**
 * A file of one sheet or several: one that can be read again, or what came through a pipe, which is kept.
 *
 * @param name as the user named it
 * @param only the sheet of a workbook that is asked for; empty for every one
 * @param reading what else the user says of it
 * @param size in bytes
 */
public record SheetFile(String name, String only, Reading reading, long size, Opening opening) {

    /** How its bytes are got at. */
    public interface Opening {
        InputStream open() throws IOException;
    }

    /**
     * The file at a path. It is read by the streams of java.io, which copy what they read once less than those of java.nio.
     *
     * @throws IOException if it cannot be read
     */
    public static SheetFile of(String name, Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return of(name, Files.readAllBytes(path));
        }
        Files.newInputStream(path).close();
        return new SheetFile(name, "", Reading.PLAIN, Files.size(path), () -> new FileInputStream(path.toFile()));
    }

    public static SheetFile of(String name, byte[] bytes) {
        return new SheetFile(name, "", Reading.PLAIN, bytes.length, () -> new ByteArrayInputStream(bytes));
    }

    /** One sheet of this workbook. */
    public SheetFile only(String sheet) {
        return new SheetFile(name, sheet, reading, size, opening);
    }

    /** The same file, with what the user says of it. */
    public SheetFile readAs(Reading said) {
        return new SheetFile(name, only, said, size, opening);
    }

    /** The same file; of its bytes it is told how many are read. */
    public SheetFile watchedBy(LongConsumer told) {
        return new SheetFile(name, only, reading, size, () -> new WatchedStream(opening.open(), told));
    }

    /** What tells it from others that are read. */
    public String title() {
        return only.isEmpty() ? name : name + "#" + only;
    }

    public InputStream open() throws IOException {
        return opening.open();
    }
}
