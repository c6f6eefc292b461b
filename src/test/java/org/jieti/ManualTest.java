package org.jieti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jieti.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The schedules that the manual prints as a whole may be used as they stand. */
final class ManualTest {

    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Pattern WHOLE_SCHEDULE = Pattern.compile("(?ms)^```yaml\n(schedule: .*?)^```$");

    @TempDir
    private Path folder;

    static List<String> printed() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            return pages.filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(page -> WHOLE_SCHEDULE.matcher(text(page)).results())
                    .map((MatchResult found) -> found.group(1))
                    .filter(schedule -> !schedule.contains("…\n"))
                    .toList();
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void thereAreSome() throws IOException {
        assertThat(printed()).hasSizeGreaterThan(4);
    }

    /** The water ladder is printed with the slip that its page goes on to correct. */
    @ParameterizedTest
    @MethodSource("printed")
    void aPrintedScheduleMayBeUsed(String schedule) throws IOException {
        Path file = folder.resolve("printed.yaml");
        Files.writeString(file, schedule.replace("amount: 4200.00 CNY", "amount: 4400.00 CNY"));

        Cli.Result result = Cli.inPipe().run("schedules", "check", file);

        assertThat(result.status()).as(result.err()).isZero();
    }
}
