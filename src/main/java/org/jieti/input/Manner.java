package org.jieti.input;

/** How much is made of a row. */
enum Manner {
    /** What is needed to price it. */
    ORDINARY,
    /** Names that are not known are told, too, though nothing is refused for them, and rows below headers that are at fault. */
    THOROUGH,
    /** Facts know where they stand. */
    LOCATING
}
