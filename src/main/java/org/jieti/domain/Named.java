package org.jieti.domain;

import java.util.Comparator;

/**
 * Something with a name in both languages: a levy, an industry, a place.
 *
 * @param code by which it is known; what a sheet wrote, if it is not known; empty if nothing was said
 */
public record Named(String code, String zh, String en) implements Comparable<Named> {

    /** What nothing is said of. */
    public static final Named NOTHING = ofWords("");

    private static final Comparator<Named> BY_CODE =
            Comparator.comparing(Named::code).thenComparing(Named::zh).thenComparing(Named::en);

    public static Named of(Term term) {
        return new Named(term.code(), term.zh(), term.en());
    }

    /** Words that are not known: the same in both languages. */
    public static Named ofWords(String words) {
        return new Named(words, words, words);
    }

    /** What is stated in a field of terms. */
    public static Named stated(Facts facts, Field field) {
        return facts.term(field)
                .map(Named::of)
                .or(() -> facts.words(field).map(Named::ofWords))
                .orElse(NOTHING);
    }

    public boolean isNothing() {
        return code.isEmpty();
    }

    /** This, or the other if this is nothing. */
    public Named or(Named other) {
        return isNothing() ? other : this;
    }

    @Override
    public int compareTo(Named other) {
        return BY_CODE.compare(this, other);
    }
}
