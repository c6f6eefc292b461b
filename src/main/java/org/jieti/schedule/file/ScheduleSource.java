package org.jieti.schedule.file;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieti.domain.Digest;
import org.jieti.schedule.ScheduleId;
import org.jieti.shipped.ShippedFile;

/**
 * The text of one schedule file.
 *
 * @param name as the user knows it
 * @param path its path among the shipped schedules, which must be its identity; empty for a user's own
 * @param digest SHA-256 of its bytes, in hexadecimal
 */
public record ScheduleSource(String name, String path, String text, String digest) {

    /** The most bytes, and characters, that a file may have. The largest shipped one has a thirtieth of it. */
    static final int LARGEST = 1 << 20;

    /** A file that has more bytes than any schedule. */
    public static final class TooLongException extends IOException {

        private static final long serialVersionUID = 1L;

        private final int most;

        TooLongException(String file, int most) {
            super(file);
            this.most = most;
        }

        /** The most bytes that it may have. */
        public int most() {
            return most;
        }
    }

    /** How the names of files end that hold a schedule as it has been read. */
    static final String KEPT = ".values";

    private static final String SHIPPED = "org/jieti/schedules/";
    private static final String CATALOGUES = "org/jieti/catalogues/";

    /** The schedules and tables that come with jieti. */
    public static List<ScheduleSource> shipped() throws IOException {
        return shippedIn(SHIPPED);
    }

    /** The catalogues, energy limits and programmes that come with jieti. */
    public static List<ScheduleSource> shippedCatalogues() throws IOException {
        return shippedIn(CATALOGUES);
    }

    private static List<ScheduleSource> shippedIn(String folder) throws IOException {
        String index = decoded(ShippedFile.bytes(folder + "index.txt"));
        List<ScheduleSource> sources = new ArrayList<>();
        for (String path : index.lines().filter(line -> !line.isBlank()).toList()) {
            sources.add(of(path + ".yaml", path, ShippedFile.bytes(folder + path + ".yaml")));
        }
        return sources;
    }

    /** One of those that come with jieti, as the build has read it. */
    static byte[] kept(ScheduleId id) throws IOException {
        return ShippedFile.bytes(SHIPPED + id.path() + KEPT);
    }

    /** The headings of the shipped schedules as the build wrote them; empty where it has not. */
    static Optional<String> headings() throws IOException {
        try {
            return Optional.of(decoded(ShippedFile.bytes(SHIPPED + Headings.FILE)));
        } catch (FileNotFoundException unwritten) {
            return Optional.empty();
        }
    }

    /** A file, or every {@code .yaml} or {@code .yml} file in and below a folder. */
    public static List<ScheduleSource> at(Path path) throws IOException {
        List<ScheduleSource> sources = new ArrayList<>();
        for (Path file : Files.isDirectory(path) ? yamlFilesBelow(path) : List.of(path)) {
            try (InputStream stream = Files.newInputStream(file)) {
                sources.add(read(file.toString(), stream));
            }
        }
        return sources;
    }

    /** A user's own, from wherever its bytes come. */
    public static ScheduleSource read(String name, InputStream stream) throws IOException {
        byte[] bytes = stream.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new TooLongException(name, LARGEST);
        }
        return of(name, "", bytes);
    }

    /** The same file under a what-if: its digest tells both. */
    ScheduleSource changedBy(String overlayDigest) {
        return new ScheduleSource(name, path, text, digest + "+" + overlayDigest);
    }

    private static ScheduleSource of(String name, String path, byte[] bytes) throws IOException {
        return new ScheduleSource(name, path, decoded(bytes), Digest.sha256(bytes));
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** Whether a file in a folder is taken for a schedule, by its name. */
    public static boolean isSchedule(String name) {
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static List<Path> yamlFilesBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> isSchedule(file.toString())).sorted().toList();
        }
    }
}
