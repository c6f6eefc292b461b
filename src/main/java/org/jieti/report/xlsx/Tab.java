package org.jieti.report.xlsx;

import java.util.Locale;

/** The sheets of workbooks, in the order of their tabs. */
enum Tab {
    SUMMARY,
    COMPARISON,
    ENTERPRISES,
    LINES,
    REJECTS,
    SCHEDULES;

    /** By which its name is found, and its file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
