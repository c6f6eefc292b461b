package org.jieti.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;

/** The page of the manual about fields says what the dictionary says. {@code -Djieti.accept=true} writes it anew. */
final class FieldsPageTest {

    private static final Path PAGE = Path.of("src/site/markdown/fields.md");
    private static final Path BY_HAND = Path.of("src/test/resources/fields-page/page.md");
    private static final FieldTables TABLES = new FieldTables(Law.DICTIONARY, new Wording(Locale.ENGLISH));

    private static String page() throws IOException {
        String page = Files.readString(BY_HAND);
        for (Grain grain : Grain.values()) {
            page = page.replace("{{" + grain.name().toLowerCase(Locale.ROOT) + "}}\n", TABLES.fields(grain));
        }
        for (String open : new String[] {"region", "industry", "pollutant", "kind", "product"}) {
            String vocabulary = Law.DICTIONARY.field(open).vocabulary();
            int count = Law.DICTIONARY.vocabulary(vocabulary).terms().size();
            page = page.replace("{{" + open + "}}", Integer.toString(count));
        }
        return page.replace("{{words}}\n", TABLES.words()).replace("{{units}}\n", TABLES.units());
    }

    @Test
    void thePageListsTheDictionary() throws IOException {
        String page = page();
        if (Boolean.getBoolean("jieti.accept")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).doesNotContain("{{");
        assertThat(Files.readString(PAGE))
                .as("-Djieti.accept=true writes it anew")
                .isEqualTo(page);
    }

    @Test
    void everyFieldHasOneRowWithEveryNameOfIt() throws IOException {
        for (Field field : Law.DICTIONARY.fields()) {
            assertThat(page().lines()
                            .filter(line -> line.startsWith("| `" + field.name() + "` | " + field.zh() + " |")))
                    .as(field.name())
                    .singleElement()
                    .satisfies(row -> assertThat(row)
                            .contains(String.join(", ", field.aliases()))
                            .contains(String.join(", ", field.aliasesWithUnit())));
        }
    }

    @Test
    void everyFieldSaysWhatItIs() {
        assertThat(Law.DICTIONARY.fields())
                .allSatisfy(
                        field -> assertThat(field.description()).isNotBlank().doesNotEndWith("."));
    }

    @Test
    void everyFieldSaysWhatItIsInChineseWithTheSameNumbers() {
        assertThat(Law.DICTIONARY.fields()).allSatisfy(field -> {
            assertThat(field.descriptionZh()).matches(".*\\p{IsHan}.*").doesNotEndWith("。");
            assertThat(numbers(field.descriptionZh())).isEqualTo(numbers(field.description()));
        });
    }

    private static List<String> numbers(String text) {
        return Pattern.compile("(?<![_\\w])\\d+(\\.\\d+)?")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
