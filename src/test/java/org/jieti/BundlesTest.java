package org.jieti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text there is in English is there in Chinese, too, and names the same details. */
final class BundlesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/org/jieti");

    /** A detail {@code {0}}, or what picocli fills in. */
    private static final Pattern HOLE = Pattern.compile("\\{\\d}|\\$\\{[A-Z-]+}");

    /** What is the same in every language: an example, a formula, signs. */
    private static final Pattern NO_SENTENCE = Pattern.compile("(?s)  jieti .*|%n|(?!.*[a-z]{2,} [a-z]{2,}).*");

    private static Map<String, String> texts(String bundle) throws IOException {
        Properties properties = new Properties();
        properties.load(Files.newBufferedReader(RESOURCES.resolve(bundle + ".properties")));
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    private static List<String> holes(String text) {
        return HOLE.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"problem/problems", "report/report", "cli/messages", "cli/help"})
    void bothLanguagesHaveTheSameTextsWithTheSameHoles(String bundle) throws IOException {
        Map<String, String> english = texts(bundle);
        Map<String, String> chinese = texts(bundle + "_zh");

        assertThat(english).hasSizeGreaterThan(10);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach((key, text) ->
                assertThat(holes(chinese.getOrDefault(key, ""))).as(key).isEqualTo(holes(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"problem/problems", "report/report", "cli/messages", "cli/help"})
    void chineseIsChinese(String bundle) throws IOException {
        Map<String, String> english = texts(bundle);

        texts(bundle + "_zh").forEach((key, text) -> {
            String words = HOLE.matcher(text).replaceAll("");
            boolean isSame =
                    text.equals(english.get(key)) && NO_SENTENCE.matcher(text).matches();
            if (!isSame && words.codePoints().anyMatch(Character::isLetter)) {
                assertThat(words).as(key).containsPattern("\\p{IsHan}");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"problem/problems", "report/report", "cli/messages", "cli/help"})
    void noKeyStandsTwiceInAFile(String bundle) throws IOException {
        for (String language : List.of("", "_zh")) {
            List<String> keys = Files.readAllLines(RESOURCES.resolve(bundle + language + ".properties")).stream()
                    .filter(line -> line.matches("[^#\\s].*"))
                    .map(line -> line.replaceFirst("\\s*=.*", ""))
                    .collect(Collectors.toList());

            assertThat(keys).doesNotHaveDuplicates();
        }
    }
}
