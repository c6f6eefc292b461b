package org.jieti.domain;

import java.util.List;
import java.util.function.Function;

/**
 * Why a figure is what it is, before it is put into words: a key of the report's texts and what to name in them.
 *
 * @param key such as {@code missing-fact}
 * @param named fields, figures, words: whatever the text names, put into words only when somebody reads it
 */
public record Reason(String key, List<Object> named) {

    public Reason {
        named = List.copyOf(named);
    }

    public static Reason of(String key, Object... named) {
        return new Reason(key, List.of(named));
    }

    /** Something in words that was taken as not so, because the facts to tell it are missing. */
    public static Reason assumedNot(Reason inWords) {
        return new Reason("assumed-not", inWords.named());
    }

    /** Words that stand in a schedule, in English and in Chinese. */
    public static Reason inWords(String en, String zh) {
        return of("words", en, zh);
    }

    /** What the text names, in words. */
    public List<String> details() {
        return details(String::valueOf);
    }

    /** What the text names, each in the words that are found for it. */
    public List<String> details(Function<Object, String> words) {
        return named.stream().map(words).toList();
    }

    /** Reasons are the same if they read the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Reason reason
                && key.equals(reason.key)
                && (named.equals(reason.named) || details().equals(reason.details()));
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
