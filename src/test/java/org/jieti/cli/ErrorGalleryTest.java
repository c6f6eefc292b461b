package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jieti.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Everything that a user can do wrong or should look at, each in a folder named after its code: the input, {@code command.txt} and what is
 * said about it, {@code expected.txt}. {@code -Djieti.accept=true} writes {@code expected.txt} anew.
 */
final class ErrorGalleryTest {

    private static final Path GALLERY = Path.of("src/test/resources/errors");

    /** Codes without a folder, and why. */
    private static final Map<ProblemCode, String> NOT_SHOWN = Map.of(
            ProblemCode.HEADER_UNKNOWN, "a note for the summary; nothing is refused for it",
            ProblemCode.SCHEDULE_IDENTITY, "only of the shipped schedules: a user's file may have any name");

    /** Codes for which only a row is refused: the rest is priced. */
    private static final Set<ProblemCode> OF_ROWS =
            EnumSet.range(ProblemCode.ROW_TOO_LONG, ProblemCode.MANGLED_IDENTIFIER);

    /** Options and commands after which an argument is no path. */
    private static final Set<String> WITH_WORDS = Set.of("--region", "--period", "--color", "schedules");

    /** The paragraph that changes with every schedule that is added. */
    private static final String NOT_CONSIDERED = "(?m)^not considered.*\\n(?:  .*\\n)*";

    static Stream<String> folders() throws IOException {
        try (Stream<Path> folders = Files.list(GALLERY)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void saysExactlyThis(String code, @TempDir Path temp) throws IOException {
        Path here = Files.createDirectory(temp.resolve(code));
        copy(GALLERY.resolve(code), here);

        Cli.Result result = Cli.inPipe().run(arguments(here).toArray());

        String said = result.err().replace(here + "/", "").replaceAll(NOT_CONSIDERED, "");
        assertThat(said).as("a code that scripts can look for").contains("[" + code + "]");
        assertThat(said).doesNotContain(temp.toString()).doesNotContain("\tat ").doesNotContainPattern("\\{\\d}");
        int status = status(codeOf(code));
        assertThat(result.status()).isEqualTo(status);
        assertThat(said).contains(status == 0 ? "jieti: warning: " : "jieti: error: ");
        assertThat(said).doesNotContain(status == 0 ? "jieti: error: " : "jieti: warning: ");
        if (status != 1) {
            assertThat(result.out()).isEmpty();
        }
        Path expected = GALLERY.resolve(code).resolve("expected.txt");
        if (Boolean.getBoolean("jieti.accept")) {
            Files.writeString(expected, said);
        }
        assertThat(said).isEqualTo(Files.readString(expected));
    }

    @Test
    void everyCodeIsShownOrHasAReasonNotToBe() throws IOException {
        Set<String> shown = new java.util.TreeSet<>(folders().toList());
        NOT_SHOWN.keySet().forEach(code -> shown.add(code.id()));

        assertThat(shown)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(ProblemCode.values()).map(ProblemCode::id).toList());
    }

    /** A warning refuses nothing, and what is wrong in a row refuses the row. */
    private static int status(ProblemCode code) {
        if (code.isWarning()) {
            return 0;
        }
        return OF_ROWS.contains(code) ? 1 : 3;
    }

    private static ProblemCode codeOf(String id) {
        return Stream.of(ProblemCode.values())
                .filter(code -> code.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The command line of a folder, its relative paths made to point into the folder. */
    private static List<String> arguments(Path here) throws IOException {
        List<String> arguments = new ArrayList<>();
        String before = "jieti";
        for (String word : Files.readString(here.resolve("command.txt")).strip().split(" ", -1)) {
            boolean isPath = !before.equals("jieti") && !word.startsWith("-") && !WITH_WORDS.contains(before);
            arguments.add(isPath ? here.resolve(word).toString() : word);
            before = word;
        }
        return arguments;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (!file.endsWith("expected.txt")) {
                    Files.copy(file, copy);
                }
            }
        }
    }
}
