package org.jieti.cli;

import java.util.Locale;

/** The languages that messages come in, in the words of {@code --lang}. */
enum Language {
    en(Locale.ENGLISH),
    zh(Locale.SIMPLIFIED_CHINESE);

    private static final String OPTION = "--lang";

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    /** The language asked for on a command line, before it is read: what is wrong with it is told in that language, too. */
    static Language askedFor(String... args) {
        Language asked = en;
        for (int i = 0; i < args.length; i++) {
            String value = args[i].startsWith(OPTION + "=")
                    ? args[i].substring(OPTION.length() + 1)
                    : args[i].equals(OPTION) && i + 1 < args.length ? args[i + 1] : "";
            for (Language one : values()) {
                asked = one.name().equalsIgnoreCase(value) ? one : asked;
            }
        }
        return asked;
    }
}
