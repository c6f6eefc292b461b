package org.jieti.shipped;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A file that comes with jieti.
 *
 * <p>What runs begin with is kept as constants of a class, since before the first file is read from a jar the JVM reads its whole
 * directory, which takes longer than most of what a short run does.
 */
public final class ShippedFile {

    private ShippedFile() {}

    /**
     * All bytes of a file.
     *
     * @param path among the classes, such as {@code org/jieti/dictionary/units.csv}
     * @throws FileNotFoundException if no such file comes with jieti
     */
    public static byte[] bytes(String path) throws IOException {
        String kept = KeptFiles.find(path);
        return kept == null ? read(path) : kept.getBytes(StandardCharsets.ISO_8859_1);
    }

    /**
     * The cells of a file, as the build has read it; empty where it has not.
     *
     * @param path of the file that the cells are of
     */
    public static Optional<Cells> cells(String path) throws IOException {
        String kept = KeptFiles.find(path + Cells.ENDING);
        if (kept != null) {
            return Optional.of(new Cells(kept));
        }
        try {
            return Optional.of(new Cells(new String(read(path + Cells.ENDING), StandardCharsets.UTF_8)));
        } catch (FileNotFoundException unwritten) {
            return Optional.empty();
        }
    }

    private static byte[] read(String path) throws IOException {
        try (InputStream stream = ShippedFile.class.getResourceAsStream("/" + path)) {
            if (stream == null) {
                throw new FileNotFoundException(path);
            }
            return stream.readAllBytes();
        }
    }
}
