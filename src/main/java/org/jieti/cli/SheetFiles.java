package org.jieti.cli;

import java.io.IOException;
import java.io.InputStream;
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
public final class SheetFiles {

    private static final String STANDARD_INPUT = "-";
    private static final char BEFORE_SHEET = '#';
    private static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".xlsm", ".xlsb", ".xls");

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
                    for (SheetFile file : files(name, problems)) {
                        sheets.put(file.title(), file.readAs(reading));
                    }
                }
            } catch (IOException | InvalidPathException fault) {
                problems.add(FileFault.unreadable(name.isBlank() ? "\"\"" : name, fault));
            }
        }
        return List.copyOf(sheets.values());
    }

    private static List<SheetFile> files(String name, Problems problems) throws IOException {
        Path path = Path.of(name);
        int end = name.lastIndexOf(BEFORE_SHEET);
        if (end > 0 && !Files.exists(path)) {
            return List.of(file(Path.of(name.substring(0, end))).only(name.substring(end + 1)));
        }
        if (!Files.isDirectory(path)) {
            return List.of(file(path));
        }
        List<SheetFile> sheets = new ArrayList<>();
        for (Path file : sheets(path)) {
            sheets.add(file(file));
        }
        if (sheets.isEmpty()) {
            problems.add(Problem.of(ProblemCode.NO_SHEETS, Location.ofFile(path.toString())));
        }
        return sheets;
    }

    private static SheetFile file(Path path) throws IOException {
        return SheetFile.of(path.normalize().toString(), path);
    }

    private static List<Path> sheets(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(SheetFiles::isSheet).sorted().toList();
        }
    }

    private static boolean isSheet(Path file) {
        return isSheet(file.getFileName().toString()) && Files.isRegularFile(file);
    }

    /**
     * Whether a file in a folder is a sheet, by its name. A workbook of another kind is one too: it is refused, and not passed over. A spreadsheet that
     * is open keeps a {@code ~$} beside its file.
     */
    public static boolean isSheet(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith) && !name.startsWith("~$");
    }
}
