package org.jieti.cli;

import java.util.Locale;

/** An argument that a command cannot use, as only its work can tell. Nothing has been read or written yet. */
public final class WrongUsage extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient Object[] details;

    /** @param key of its words among the messages, less the {@code usage.} before it */
    WrongUsage(String key, Object... details) {
        super(key);
        this.key = key;
        this.details = details;
    }

    /** What is wrong, in words. */
    public String in(Locale language) {
        return in(new Messages(language));
    }

    String in(Messages messages) {
        return messages.text("usage." + key, details);
    }
}
