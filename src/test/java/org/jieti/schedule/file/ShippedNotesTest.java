package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jieti.support.Law;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What the shipped files say to their readers, they say in Chinese too, and say the same. */
final class ShippedNotesTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/jieti");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern DOCUMENT = Pattern.compile("〔\\d+〕\\d+号");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");
    private static final Pattern FIELD = Pattern.compile("[a-z]+(_[a-z\\d]+)+");
    private static final Pattern IDENTITY = Pattern.compile("[a-z]+(/[a-z-]+){2}");

    /** @param at where in the file */
    private record Said(String at, String en, String zh) {}

    @TestFactory
    Stream<DynamicTest> areInChineseToo() throws IOException {
        return each(said -> assertThat(said.zh()).as(said.at()).matches("(?s).*\\p{IsHan}.*"));
    }

    @TestFactory
    Stream<DynamicTest> holdTheSameNumbersInChinese() throws IOException {
        return each(said -> assertThat(numbers(said.zh()))
                .as("%s: %s", said.at(), said.zh())
                .isEqualTo(numbers(monthsAsNumbers(said.en()))));
    }

    @TestFactory
    Stream<DynamicTest> nameTheSameDocumentsAndFilesInChinese() throws IOException {
        return each(said -> {
            assertThat(found(DOCUMENT, said.zh())).as(said.at()).isEqualTo(found(DOCUMENT, said.en()));
            assertThat(found(IDENTITY, said.zh())).as(said.at()).isEqualTo(found(IDENTITY, said.en()));
        });
    }

    @TestFactory
    Stream<DynamicTest> keepTheWordsOfTheLawInChinese() throws IOException {
        return each(said -> assertThat(found(CHINESE, said.en()))
                .as("%s: %s", said.at(), said.zh())
                .allMatch(said.zh()::contains));
    }

    @TestFactory
    Stream<DynamicTest> callFieldsByTheirChineseNames() throws IOException {
        return each(said -> assertThat(
                        found(FIELD, said.en()).stream().flatMap(name -> Law.DICTIONARY.findField(name).stream()))
                .as("%s: %s", said.at(), said.zh())
                .allMatch(field -> said.zh().contains(field.zh())));
    }

    /** Years, days, rates; not the figures in names of fields. */
    private static List<String> numbers(String text) {
        return found(NUMBER, FIELD.matcher(text).replaceAll(""));
    }

    /** A text in which June 2004 is 6 2004, as it is in Chinese. */
    private static String monthsAsNumbers(String text) {
        String replaced = text;
        for (Month month : Month.values()) {
            String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            replaced = replaced.replaceAll(name + "(?= \\d)", String.valueOf(month.getValue()));
        }
        return replaced;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private interface Claim {
        void holdsFor(Said said);
    }

    private static Stream<DynamicTest> each(Claim claim) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream()
                    .map(file -> dynamicTest(
                            FOLDER.relativize(file).toString(), () -> said(file).forEach(claim::holdsFor)));
        }
    }

    private static List<Said> said(Path file) {
        try {
            Load load = new Load(LoadSettings.builder().build());
            List<Said> said = new ArrayList<>();
            gather(load.loadFromString(Files.readString(file)), "", said);
            return said;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void gather(Object value, String at, List<Said> said) {
        if (value instanceof Map<?, ?> mapping) {
            if (mapping.containsKey("notes") || mapping.containsKey("notes_zh")) {
                said.add(new Said(at + "/notes", text(mapping, "notes"), text(mapping, "notes_zh")));
            }
            mapping.forEach((key, inner) -> gather(inner, at + "/" + key, said));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                gather(list.get(i), at + "/" + (i + 1), said);
            }
        }
    }

    private static String text(Map<?, ?> mapping, String key) {
        return mapping.containsKey(key) ? String.valueOf(mapping.get(key)) : "";
    }
}
