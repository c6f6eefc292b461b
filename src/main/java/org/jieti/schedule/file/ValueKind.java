package org.jieti.schedule.file;

/** What the next value is, between {@link ValueWriter} and {@link ValueReader}. */
enum ValueKind {
    TEXT,
    NUMBER,
    TRUE,
    FALSE,
    EMPTY,
    PRESENT,
    LIST,
    CONSTANT,
    STRUCTURE,
    RATIONAL,
    UNIT,
    DAY,
    MONEY,
    TERM,
    FIELD,
    FACTS,
    ALL_COLUMNS
}
