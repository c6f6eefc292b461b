package org.jieti.domain;

/** What the cells of a column hold. */
public enum FieldType {
    /** A code that names one thing; kept as text, digit for digit. */
    IDENTIFIER,
    /** Words for people. */
    TEXT,
    /** A word of a {@link Vocabulary}; another word is refused. */
    TERM,
    /** A word of a vocabulary that no list can complete (a place, a pollutant): an unknown one is kept and undetermined. */
    OPEN_TERM,
    /** Some days: {@code 2010-06}, {@code 2010Q2}. */
    PERIOD,
    /** One day. */
    DAY,
    /** A number in a unit. */
    QUANTITY
}
