package org.jieti.domain;

import java.util.List;

/**
 * Why a figure is what it is, before it is put into words: a key of the report's texts and what to name in them.
 *
 * @param key such as {@code missing-fact}
 */
public record Reason(String key, List<String> details) {

    public Reason {
        details = List.copyOf(details);
    }

    public static Reason of(String key, Object... details) {
        return new Reason(
                key, java.util.Arrays.stream(details).map(String::valueOf).toList());
    }

    /** Something in words that was taken as not so, because the facts to tell it are missing. */
    public static Reason assumedNot(Reason inWords) {
        return new Reason("assumed-not", inWords.details());
    }

    /** Words that stand in a schedule, in English and in Chinese. */
    public static Reason inWords(String en, String zh) {
        return of("words", en, zh);
    }
}
