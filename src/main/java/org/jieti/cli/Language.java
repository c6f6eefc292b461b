package org.jieti.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages that messages come in, in the words of {@code --lang}. */
enum Language {
    en(Locale.ENGLISH),
    zh(Locale.SIMPLIFIED_CHINESE);

    static final String OPTION = "--lang";

    private static final List<String> VARIABLES = List.of("LC_ALL", "LC_MESSAGES", "LANG");

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The language of a word, in letters of either case. */
    static Optional<Language> find(String word) {
        for (Language one : values()) {
            if (one.name().equalsIgnoreCase(word)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The language asked for on a command line, before it is read: what is wrong with it is told in that language, too. */
    static Optional<Language> askedFor(String... args) {
        Optional<Language> asked = Optional.empty();
        for (int i = 0; i < args.length; i++) {
            String value = args[i].startsWith(OPTION + "=")
                    ? args[i].substring(OPTION.length() + 1)
                    : args[i].equals(OPTION) && i + 1 < args.length ? args[i + 1] : "";
            Optional<Language> found = find(value);
            asked = found.isPresent() ? found : asked;
        }
        return asked;
    }

    /** The language of messages where none is asked for: of these variables the first that is set decides, as POSIX has it. */
    static Language ofEnvironment(Map<String, String> environment) {
        for (String variable : VARIABLES) {
            String locale = environment.getOrDefault(variable, "");
            if (!locale.isEmpty()) {
                return locale.startsWith(zh.name()) ? zh : en;
            }
        }
        return en;
    }
}
