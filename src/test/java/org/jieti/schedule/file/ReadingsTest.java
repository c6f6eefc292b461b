package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What the law leaves open, or of which two texts say different things, is told where it is decided. */
final class ReadingsTest {

    private static final Path RESOURCES = Path.of("src/main/resources/org/jieti");

    /** @param lowered the first day of the version that rests on less than a text that was seen, because of it */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/readings.csv", delimiter = '|', numLinesToSkip = 1)
    void isToldInTheFile(String question, String file, String words, @Nullable String lowered) throws IOException {
        String law = Files.readString(RESOURCES.resolve(file + ".yaml"))
                .split("\nchecks:", 2)[0]
                .replaceAll("\\s+", " ");

        assertThat(law).as(question).contains(words);
        if (lowered != null) {
            assertThat(law.split("- from: " + lowered, 2)[1].split("- from: ", 2)[0])
                    .as("%s, %s", question, lowered)
                    .containsPattern("standing: (reported|recalled)");
        }
    }
}
