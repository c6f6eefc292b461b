package org.jieti.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Everything a calculation went by, in order: how numbers that are {@linkplain Origin.Followed followed} stood to others, and what
 * words were read. Where another case answers alike, the same steps give its result.
 */
public final class Trail {

    /** Something the calculation went by. */
    public sealed interface Note {}

    /**
     * How two numbers stood.
     *
     * @param order below zero, zero or above it, as the left number is below, the same as or above the right
     */
    public record Outcome(Rational left, Rational right, int order) implements Note {}

    /** A number that was looked at as a whole, as by putting it into words. */
    public record Read(Rational number) implements Note {}

    /**
     * A fact that is no number.
     *
     * @param field its place among the facts
     */
    public record Word(int field, Object value) implements Note {}

    private final List<Note> notes = new ArrayList<>();
    private final Set<Kind> noted = EnumSet.allOf(Kind.class);

    private enum Kind {
        NUMBERS,
        WORDS
    }

    void note(Rational left, Rational right, int order) {
        if (noted.contains(Kind.NUMBERS)) {
            notes.add(new Outcome(left, right, Integer.signum(order)));
        }
    }

    void noteRead(Rational number) {
        if (noted.contains(Kind.NUMBERS)) {
            notes.add(new Read(number));
        }
    }

    void note(int field, Object value) {
        if (noted.contains(Kind.WORDS)) {
            notes.add(new Word(field, value));
        }
    }

    /** What was noted so far. */
    public List<Note> notes() {
        return List.copyOf(notes);
    }

    /** Notes no words any more: who reads them from now on knows that they are those of one case. */
    public void endOfWords() {
        noted.remove(Kind.WORDS);
    }

    /** Notes nothing any more. */
    public void end() {
        noted.clear();
    }
}
