package org.jieti.report.xlsx;

import java.util.Locale;

/** The sheets of the workbook, in the order of their tabs. */
enum Tab {
    SUMMARY,
    ENTERPRISES,
    LINES,
    REJECTS,
    SCHEDULES;

    /** By which its name is found, and its file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
