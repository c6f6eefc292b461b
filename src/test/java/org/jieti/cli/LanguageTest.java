package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "'', '', zh_CN.UTF-8, zh",
        "'', '', zh, zh",
        "'', '', zh_TW.UTF-8, zh",
        "'', '', en_GB.UTF-8, en",
        "'', '', de_DE, en",
        "'', '', C.UTF-8, en",
        "'', '', '', en",
        "'', zh_CN.UTF-8, en_US.UTF-8, zh",
        "'', en_US.UTF-8, zh_CN.UTF-8, en",
        "C.UTF-8, zh_CN.UTF-8, zh_CN.UTF-8, en",
        "zh_CN.GB18030, C, C, zh",
    })
    void theFirstVariableThatIsSetDecides(String all, String messages, String lang, Language decided) {
        assertThat(Language.ofEnvironment(Map.of("LC_ALL", all, "LC_MESSAGES", messages, "LANG", lang)))
                .isEqualTo(decided);
    }

    @Test
    void withoutAnEnvironmentItIsEnglishAsUnderCron() {
        assertThat(Language.ofEnvironment(Map.of())).isEqualTo(Language.en);
    }

    @Test
    void theLastOnTheLineIsAskedFor() {
        assertThat(Language.askedFor("assess", "--lang", "zh")).contains(Language.zh);
        assertThat(Language.askedFor("assess", "--lang=ZH", "usage.csv")).contains(Language.zh);
        assertThat(Language.askedFor("assess", "--lang=zh", "--lang", "en")).contains(Language.en);
        assertThat(Language.askedFor("assess", "--lang", "fr")).isEmpty();
        assertThat(Language.askedFor("assess", "zh", "--lang")).isEmpty();
    }
}
