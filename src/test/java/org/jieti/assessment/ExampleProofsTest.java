package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Each example with a known answer, that was published or worked out from the text of the law, and where it is proven: by
 * rows of the table of worked examples, or by a test that comes to the answer itself.
 */
final class ExampleProofsTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/worked-examples/examples.csv");
    private static final Path PROOFS = Path.of("src/test/resources/worked-examples/proofs.csv");
    private static final Path SOURCE = Path.of("src/test/java/org/jieti/assessment/WorkedExamplesTest.java");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/worked-examples/proofs.csv", delimiter = '|', numLinesToSkip = 1)
    void isProvenWithItsAnswer(String example, String what, String amounts, String proofs) throws IOException {
        Map<String, String> table = answers();
        List<String> answers = split(amounts);
        List<String> rows = split(proofs);
        if (rows.size() == 1 && !table.containsKey(rows.get(0))) {
            assertThat(tests()).as("%s %s", example, what).contains(rows.get(0));
            assertThat(Files.readString(SOURCE)).contains(answers);
            return;
        }

        assertThat(rows).hasSameSizeAs(answers);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(table).as("%s %s", example, what).containsEntry(rows.get(i), answers.get(i));
            assertThat(rows.get(i)).startsWith(example);
        }
    }

    /** Nobody can add a worked example without saying which known answer it proves. */
    @Test
    void everyWorkedExampleIsNamed() throws IOException {
        Set<String> named =
                lines(PROOFS).flatMap(line -> split(line[3]).stream()).collect(Collectors.toSet());

        assertThat(named).containsAll(answers().keySet());
    }

    private static Map<String, String> answers() throws IOException {
        return lines(EXAMPLES).collect(Collectors.toMap(line -> line[0], line -> line[line.length - 1]));
    }

    private static Stream<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).map(line -> line.split("\\|", -1));
    }

    private static Set<String> tests() {
        return Arrays.stream(WorkedExamplesTest.class.getDeclaredMethods())
                .map(Method::getName)
                .collect(Collectors.toSet());
    }

    private static List<String> split(String list) {
        return List.of(list.split(", ", -1));
    }
}
