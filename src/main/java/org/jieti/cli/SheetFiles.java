package org.jieti.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jieti.input.Reading;
import org.jieti.input.SheetFile;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;

/** The sheets named on a command line: files, folders of them, and {@code -} for the standard input. */
final class SheetFiles {

    private static final String STANDARD_INPUT = "-";

    private final InputStream in;
    private final Reading reading;

    /** @param reading what the user says of all of them */
    SheetFiles(InputStream in, Reading reading) {
        this.in = in;
        this.reading = reading;
    }

    /** The sheets, in the order of the command line and by name within a folder; one named twice is one. */
    List<SheetFile> find(List<String> names, Problems problems) {
        Map<String, SheetFile> sheets = new LinkedHashMap<>();
        for (String name : names) {
            try {
                if (name.isBlank()) {
                    throw new NoSuchFileException(name);
                }
                if (name.equals(STANDARD_INPUT)) {
                    sheets.put(
                            "<stdin>",
                            SheetFile.of("<stdin>", in.readAllBytes()).readAs(reading));
                } else {
                    for (Path file : files(Path.of(name), problems)) {
                        String sheet = file.normalize().toString();
                        sheets.put(sheet, SheetFile.of(sheet, file).readAs(reading));
                    }
                }
            } catch (IOException | InvalidPathException fault) {
                problems.add(Problem.of(
                        ProblemCode.FILE_UNREADABLE, Location.ofFile(name.isBlank() ? "\"\"" : name), cause(fault)));
            }
        }
        return List.copyOf(sheets.values());
    }

    private static List<Path> files(Path path, Problems problems) throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> sheets = new ArrayList<>();
        try (Stream<Path> files = Files.list(path)) {
            files.filter(SheetFiles::isSheet).sorted().forEach(sheets::add);
        }
        if (sheets.isEmpty()) {
            problems.add(Problem.of(ProblemCode.NO_SHEETS, Location.ofFile(path.toString())));
        }
        return sheets;
    }

    private static boolean isSheet(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv") && Files.isRegularFile(file);
    }

    /** What went wrong with a file, in a few words. */
    static String cause(Exception fault) {
        if (fault instanceof NoSuchFileException) {
            return "there is no such file";
        }
        if (fault instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (fault instanceof FileAlreadyExistsException inTheWay) {
            return inTheWay.getFile() + " is in the way";
        }
        return fault instanceof FileSystemException other && other.getReason() != null
                ? other.getReason()
                : String.valueOf(fault.getMessage());
    }
}
