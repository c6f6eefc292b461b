package org.jieti.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jieti.problem.ProblemCode;

/**
 * One thing that a user can do wrong: a folder with the input and {@code command.txt}, and what comes of it, {@code
 * expected.txt} and {@code status}. It is named after its code, with more words if a code has several.
 */
record Fixture(Path folder) {

    private static final Path GALLERY = Path.of("src/test/resources/errors");
    private static final Set<String> OWN_FILES = Set.of("command.txt", "expected.txt", "expected_zh.txt", "status");

    /** Options after which an argument is no path. */
    private static final Set<String> WITH_WORDS = Set.of("--region", "--period", "--color", "--on");

    /** Commands that have commands. */
    private static final Set<String> WITH_COMMANDS = Set.of("jieti", "schedules");

    /** The paragraph that changes with every schedule that is added. */
    private static final String NOT_CONSIDERED = "(?m)^(?:not considered|因缺少列而未计|因没有规定而未计).*\\n(?:  .*\\n)*";

    static List<Fixture> all() {
        return list(GALLERY).stream().map(Fixture::new).toList();
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** The code whose id the name begins with, the longest of them. */
    ProblemCode code() {
        return Stream.of(ProblemCode.values())
                .filter(code -> (name() + "-").startsWith(code.id() + "-"))
                .max(Comparator.comparingInt(code -> code.id().length()))
                .orElseThrow(() -> new AssertionError(folder + " is named after no code"));
    }

    String command() {
        return read("command.txt").strip();
    }

    String expected() {
        return read("expected.txt");
    }

    String expectedInChinese() {
        return read("expected_zh.txt");
    }

    int status() {
        return Integer.parseInt(read("status").strip());
    }

    /** The sheets and schedules in it, in the order of their names. */
    List<Path> inputs() {
        return list(folder).stream()
                .filter(file -> !OWN_FILES.contains(file.getFileName().toString()))
                .toList();
    }

    void accept(Cli.Result result, Cli.Result inChinese) throws IOException {
        Files.writeString(folder.resolve("expected.txt"), result.err());
        Files.writeString(folder.resolve("expected_zh.txt"), inChinese.err());
        Files.writeString(folder.resolve("status"), result.status() + "\n");
    }

    /** Runs its command on a copy, which is then no longer named in what is said. */
    Cli.Result run(Path copy, String... options) throws IOException {
        copyTo(copy);
        List<String> arguments = arguments(copy);
        arguments.addAll(List.of(options));
        Cli.Result result = Cli.inPipe().run(arguments.toArray());
        String said = result.err().replace(copy + "/", "").replaceAll(NOT_CONSIDERED, "");
        return new Cli.Result(result.status(), result.out(), said);
    }

    /** The words of the command line, its relative paths made to point into the copy. */
    private List<String> arguments(Path copy) {
        List<String> arguments = new ArrayList<>();
        String before = "jieti";
        for (String word : command().split(" ", -1)) {
            boolean isPath = !WITH_COMMANDS.contains(before) && !word.startsWith("-") && !WITH_WORDS.contains(before);
            arguments.add(isPath ? copy.resolve(word).toString() : word);
            before = word;
        }
        return arguments;
    }

    private void copyTo(Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(file -> !isOfWorkbook(file)).toList()) {
                Path target = copy.resolve(folder.relativize(file).toString());
                if (isWorkbook(file)) {
                    zip(file, target);
                } else if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!OWN_FILES.contains(file.getFileName().toString())) {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** A folder of the parts of a workbook, which become one when it is copied. */
    private static boolean isWorkbook(Path file) {
        return file.toString().endsWith(".xlsx") && Files.isDirectory(file);
    }

    private boolean isOfWorkbook(Path file) {
        return inputs().stream().anyMatch(input -> isWorkbook(input) && file.startsWith(input) && !file.equals(input));
    }

    private static void zip(Path workbook, Path target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target));
                Stream<Path> parts = Files.walk(workbook)) {
            for (Path part : parts.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(workbook.relativize(part).toString()));
                zip.write(Files.readAllBytes(part));
            }
        }
    }

    private String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> content = Files.list(folder)) {
            return content.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
