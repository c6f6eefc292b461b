package org.jieti.cli;

import java.util.Locale;
import org.jieti.report.Texts;

/** What a person is told of a command line, and of a run that failed. They are read only then. */
final class Messages {

    private final Texts texts;

    Messages(Locale locale) {
        texts = new Texts("org/jieti/cli/messages", locale);
    }

    String text(String key, Object... details) {
        return texts.text(key, details);
    }
}
