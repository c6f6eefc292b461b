package org.jieti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Statutory numbers live in schedules: a rate, a bound or a tax value that stands in one stands nowhere in the code. */
final class NoLawInCodeTest {

    private static final List<Path> LAWS = List.of(
            Path.of("src/main/resources/org/jieti/schedules"), Path.of("src/main/resources/org/jieti/catalogues"));
    private static final Path CODE = Path.of("src/main/java");

    private static final Pattern LAW = Pattern.compile(
            "(?<![\\w.])(\\d+\\.\\d+|\\d{3,})(?= (?:CNY|kWh|kgce|kg|mg|m3|m|t|kVA|kA|hide|eq|dB|head|bed|day|%)(?![A-Za-z]))");
    private static final Pattern CHECKS = Pattern.compile("(?ms)^checks:.*");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+(\\.\\d+)?(?![\\w.])");

    /** What a message or a size may well hold although some law has the same number, such as GB/T 2260. */
    private static final Set<String> INNOCENT = Set.of("100", "1000", "120", "200", "2260");

    @Test
    void noNumberOfLawStandsInTheCode() {
        Set<String> law = numbersOfLaw();

        assertThat(law)
                .contains("0.30", "13450", "0.95", "1.4", "350", "6300", "0.1229", "30000000")
                .doesNotContainAnyElementsOf(INNOCENT);
        for (Path file : files(CODE, ".java")) {
            String code = COMMENT.matcher(text(file)).replaceAll("");
            Set<String> found = numbers(NUMBER, code);
            found.retainAll(law);
            assertThat(found).as("%s", file).isEmpty();
        }
    }

    private static Set<String> numbersOfLaw() {
        Set<String> law = new TreeSet<>();
        for (Path folder : LAWS) {
            for (Path file : files(folder, ".yaml")) {
                law.addAll(numbers(LAW, CHECKS.matcher(text(file)).replaceAll("")));
            }
        }
        law.removeAll(INNOCENT);
        return law;
    }

    private static Set<String> numbers(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
