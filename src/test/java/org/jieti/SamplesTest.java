package org.jieti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieti.cli.Cli;
import org.jieti.support.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs every story under {@code samples} from a copy and compares what comes out with its {@code expected} folder, byte
 * for byte. {@code mvn test -Dtest=SamplesTest -Djieti.accept=true} takes what comes out for expected; read the
 * difference before committing it.
 */
final class SamplesTest {

    private static final String RESULT = "result";
    private static final boolean IS_ACCEPTING = Boolean.getBoolean("jieti.accept");
    private static final int MOST_LINES_SHOWN = 5;
    private static final Pattern AMOUNT_IN_BOLD = Pattern.compile("\\*\\*([\\d ]+\\.\\d\\d)\\*\\*");

    @TempDir
    private Path folder;

    static Stream<Path> samples() {
        return Sample.all().map(Sample::folder);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void comesOutAsExpected(Path sample) throws IOException {
        Map<String, String> found = run(sample);
        if (IS_ACCEPTING) {
            accept(sample.resolve("expected"), found);
        }
        Map<String, String> expected = expected(sample);
        assertThat(found.keySet()).as("files of " + sample).isEqualTo(expected.keySet());
        expected.forEach((name, text) -> assertThat(found.get(name).equals(text))
                .as(() -> difference(sample.resolve("expected").resolve(name), text, found.get(name)))
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void readmeSaysHowToRunIt(Path sample) throws IOException {
        String readme = Files.readString(sample.resolve("README.md"));
        assertThat(new Sample(sample).commands())
                .allSatisfy(command -> assertThat(readme).contains("    jieti " + command + "\n"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void amountsOfTheReadmeComeOut(Path sample) throws IOException {
        Map<String, String> expected = expected(sample);
        String result = String.join("\n", expected.values());
        List<String> amounts = AMOUNT_IN_BOLD
                .matcher(Files.readString(sample.resolve("README.md")))
                .results()
                .map(match -> match.group(1).replace(" ", ""))
                .toList();
        assertThat(amounts).isNotEmpty().allSatisfy(amount -> assertThat(result).contains("," + amount + ","));
    }

    @Test
    void readmeShowsTheFirstSampleAsItIs() throws IOException {
        Cli.Result outcome = Cli.onTerminal(80).run("assess", "samples/01-first-run", "--period", "2010-06");
        assertThat(outcome.status()).isZero();
        assertThat(Files.readString(Path.of("README.md"))).contains(outcome.out());
    }

    @Test
    void readmeNamesEverySample() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(samples()).allSatisfy(sample -> assertThat(readme).contains("](" + sample + ")"));
    }

    /** What a sample gives: its statuses, what it said, and the files it wrote but for the record with its times. */
    private Map<String, String> run(Path sample) throws IOException {
        for (Path file : list(sample)) {
            if (Files.isRegularFile(file)) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Map<String, String> found = new TreeMap<>();
        for (String command : new Sample(sample).commands()) {
            Cli.Result outcome = Cli.inPipe().run(args(command));
            found.merge("status", outcome.status() + "\n", String::concat);
            found.merge("stderr.txt", withoutFolder(outcome.err()), String::concat);
            if (!outcome.out().isEmpty()) {
                found.merge("stdout.txt", withoutFolder(outcome.out()), String::concat);
            }
        }
        for (Path folderOfResults : List.of(folder, folder.resolve(RESULT))) {
            if (Files.exists(folderOfResults)) {
                for (Path file : list(folderOfResults)) {
                    if (Files.isRegularFile(file) && !Files.exists(sample.resolve(file.getFileName()))) {
                        found.put(file.getFileName().toString(), withoutFolder(Files.readString(file)));
                    }
                }
            }
        }
        found.remove("run.json");
        return found;
    }

    /** The words of a command, with the files among them found in the copy. */
    private Object[] args(String command) {
        List<Object> args = new ArrayList<>();
        String before = "";
        for (String word : command.split(" ", -1)) {
            args.add(before.equals("-o") ? folder.resolve(word) : arg(word));
            before = word;
        }
        return args.toArray();
    }

    private String arg(String word) {
        Path file = folder.resolve(word);
        return Files.exists(file) ? file.toString() : word;
    }

    private String withoutFolder(String text) {
        return text.replace(folder + folder.getFileSystem().getSeparator(), "");
    }

    private static Map<String, String> expected(Path sample) throws IOException {
        return list(sample.resolve("expected")).stream()
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString(), SamplesTest::read, (a, b) -> a, TreeMap::new));
    }

    private static void accept(Path expected, Map<String, String> found) throws IOException {
        Files.createDirectories(expected);
        for (Path old : list(expected)) {
            Files.delete(old);
        }
        for (Map.Entry<String, String> file : found.entrySet()) {
            Files.writeString(expected.resolve(file.getKey()), file.getValue());
        }
    }

    /** The first lines that differ, one under the other. */
    private static String difference(Path file, String expected, String found) {
        List<String> wanted = expected.lines().toList();
        List<String> lines = found.lines().toList();
        List<String> shown = new ArrayList<>(List.of(file + " differs"));
        IntStream.range(0, Math.max(wanted.size(), lines.size()))
                .filter(i -> !line(wanted, i).equals(line(lines, i)))
                .limit(MOST_LINES_SHOWN)
                .forEach(i -> shown.add(
                        "line " + (i + 1) + "\n  expected: " + line(wanted, i) + "\n  found:    " + line(lines, i)));
        shown.add("If it is right: mvn test -Dtest=SamplesTest -Djieti.accept=true");
        return String.join("\n", shown);
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "(no such line)";
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.sorted().toList();
        }
    }
}
