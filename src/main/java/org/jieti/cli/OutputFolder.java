package org.jieti.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;

/**
 * The folder of a result. Files are written beside it and moved into place when all are whole, so that a reader sees the
 * earlier result or this one.
 */
final class OutputFolder implements AutoCloseable {

    /** The file by which a folder is known to be a result; it is moved last. */
    static final String RECORD = "run.json";

    static final String SURCHARGES = "surcharges.csv";

    static final String LINES = "lines.csv";

    static final String ADJUSTMENTS = "adjustments.csv";

    /** The files of an earlier result that a later one may leave out. */
    private static final List<String> NOT_IN_EVERY_RESULT = Stream.concat(
                    Stream.of(LINES, ADJUSTMENTS),
                    Arrays.stream(Format.values()).map(Format::file))
            .toList();

    /** What stands for the standard output in messages. */
    static final Path STANDARD_OUTPUT = Path.of("<stdout>");

    private final Path folder;
    private final Path beside;
    private final List<String> files = new ArrayList<>();

    /** @throws IOException if nothing can be written beside the folder */
    OutputFolder(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        Path parent = Optional.ofNullable(this.folder.getParent()).orElse(this.folder);
        Files.createDirectories(parent);
        this.beside = Files.createTempDirectory(parent, ".jieti-");
    }

    /** What keeps a folder from being written to: it is a file, or holds what is not ours. */
    static Optional<Problem> objection(Path folder) {
        if (folder.toString().isBlank()) {
            return Optional.of(OutputFile.objection("-o", "no-name"));
        }
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        if (!Files.isDirectory(folder)) {
            return Optional.of(OutputFile.objection(folder.toString(), "no-folder"));
        }
        try (Stream<Path> content = Files.list(folder)) {
            boolean isOurs = content.findAny().isEmpty() || Files.exists(folder.resolve(RECORD));
            return isOurs
                    ? Optional.empty()
                    : Optional.of(Problem.of(ProblemCode.OUTPUT_NOT_OURS, Location.ofFile(folder.toString())));
        } catch (IOException fault) {
            return Optional.of(unwritable(folder, fault));
        }
    }

    static Problem unwritable(Path folder, IOException fault) {
        return FileFault.of(ProblemCode.OUTPUT_UNWRITABLE, folder.toString(), fault);
    }

    /** Where files may lie for a while; they are to be gone before anything is published. */
    Path beside() {
        return beside;
    }

    BufferedWriter writer(String file) throws IOException {
        files.add(file);
        return Files.newBufferedWriter(beside.resolve(file), StandardCharsets.UTF_8);
    }

    OutputStream stream(String file) throws IOException {
        files.add(file);
        return Files.newOutputStream(beside.resolve(file));
    }

    /** Moves everything into place, the record last. */
    void publish() throws IOException {
        if (!Files.exists(folder)) {
            Files.setPosixFilePermissions(beside, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
            return;
        }
        for (String file : files) {
            if (Files.isDirectory(folder.resolve(file))) {
                throw new FileAlreadyExistsException(file);
            }
        }
        for (String file : NOT_IN_EVERY_RESULT) {
            if (!files.contains(file)) {
                Files.deleteIfExists(folder.resolve(file));
            }
        }
        files.sort((a, b) -> Boolean.compare(a.equals(RECORD), b.equals(RECORD)));
        for (String file : files) {
            Files.move(beside.resolve(file), folder.resolve(file), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Takes away what was not published. */
    @Override
    public void close() throws IOException {
        if (!Files.exists(beside)) {
            return;
        }
        try (Stream<Path> left = Files.list(beside)) {
            for (Path file : left.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(beside);
    }
}
