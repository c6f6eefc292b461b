package org.jieti.domain;

/** Numbers, each under an index. */
@FunctionalInterface
public interface Figures {

    Rational number(int index);

    /** The digits of a number, as {@link Rational#digits}. */
    default long digits(int index, int places) {
        return number(index).digits(places);
    }

    /** Puts a number in a place among others. */
    default void put(int index, Fractions into, int place) {
        into.put(place, number(index));
    }
}
