package org.jieti.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ShippedTextsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    private static void hasAll(ShippedTexts texts, String file) throws IOException {
        Properties written = new Properties();
        written.load(Files.newBufferedReader(RESOURCES.resolve(file)));
        assertThat(written).hasSizeGreaterThan(20);
        written.forEach((key, text) ->
                assertThat(texts.find(key.toString())).as(key.toString()).isEqualTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org/jieti/report/report", "org/jieti/problem/problems", "org/jieti/cli/messages"})
    void areThoseOfTheFile(String bundle) throws IOException {
        hasAll(ShippedTexts.of(bundle, Locale.ENGLISH), bundle + ".properties");
        hasAll(ShippedTexts.of(bundle, Locale.SIMPLIFIED_CHINESE), bundle + "_zh.properties");
    }

    @Test
    void areEnglishInAnyOtherLanguage() {
        ShippedTexts english = ShippedTexts.of("org/jieti/report/report", Locale.ENGLISH);

        assertThat(ShippedTexts.of("org/jieti/report/report", Locale.GERMANY)).isSameAs(english);
    }

    @Test
    void tellWhichIsMissing() {
        assertThatThrownBy(() -> ShippedTexts.of("org/jieti/report/report", Locale.ENGLISH)
                        .text("no.such"))
                .isInstanceOfSatisfying(
                        MissingResourceException.class,
                        missing -> assertThat(missing.getKey()).isEqualTo("no.such"));
    }

    @Test
    void cellsAreReadAsTheyWereWritten() {
        StringBuilder text = new StringBuilder();
        Cells.write(text, "");
        Cells.write(text, "用电量,\"\n");
        Cells.write(text, "𠮷");
        Cells cells = new Cells(text.toString());

        assertThat(cells.next()).isEmpty();
        assertThat(cells.next()).isEqualTo("用电量,\"\n");
        assertThat(cells.next()).isEqualTo("𠮷");
        assertThat(cells.hasNext()).isFalse();
    }
}
