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
    /** A list in values of their own, behind their length: who reads on need not read it. */
    UNREAD_LIST,
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
