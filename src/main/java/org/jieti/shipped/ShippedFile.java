package org.jieti.shipped;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

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
        if (kept != null) {
            return kept.getBytes(StandardCharsets.ISO_8859_1);
        }
        try (InputStream stream = ShippedFile.class.getResourceAsStream("/" + path)) {
            if (stream == null) {
                throw new FileNotFoundException(path);
            }
            return stream.readAllBytes();
        }
    }
}
