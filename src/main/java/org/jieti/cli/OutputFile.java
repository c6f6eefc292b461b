package org.jieti.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.Optional;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;

/** One file of output, written beside and moved into place when it is whole. */
final class OutputFile implements AutoCloseable {

    private static final FileAttribute<?> ALLOWED_BY_THE_MASK =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"));

    private final Path file;
    private final Path beside;

    /** @throws IOException if nothing can be written beside the file */
    OutputFile(Path file) throws IOException {
        this.file = file.toAbsolutePath().normalize();
        Path parent = Optional.ofNullable(this.file.getParent()).orElse(this.file);
        Files.createDirectories(parent);
        this.beside = Files.createTempFile(parent, ".jieti-", ".csv", ALLOWED_BY_THE_MASK);
    }

    /** What keeps a file from being written: it is a folder, or one of the sheets that are read. */
    static Optional<Problem> objection(Path file, Collection<String> sheets) {
        if (file.toString().isBlank()) {
            return Optional.of(objection("-o", "no-name"));
        }
        if (Files.isDirectory(file)) {
            return Optional.of(objection(file.toString(), "no-file"));
        }
        Path wanted = file.toAbsolutePath().normalize();
        boolean isRead = sheets.stream()
                .anyMatch(sheet -> Path.of(sheet).toAbsolutePath().normalize().equals(wanted));
        return isRead ? Optional.of(objection(file.toString(), "sheet")) : Optional.empty();
    }

    static Problem inTheWay(Path file) {
        return objection(file.toString(), "there");
    }

    static Problem objection(String file, String why) {
        return Problem.of(ProblemCode.OUTPUT_UNWRITABLE, Location.ofFile(file)).inCase(why);
    }

    BufferedWriter writer() throws IOException {
        return Files.newBufferedWriter(beside, StandardCharsets.UTF_8);
    }

    OutputStream stream() throws IOException {
        return Files.newOutputStream(beside);
    }

    void publish() throws IOException {
        try (FileChannel whole = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            whole.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes away what was not published. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(beside);
    }
}
