package org.jieti.problem;

import java.util.Locale;

/** The kinds of problem. A code is a promise: scripts may look for it. Its words stand in {@code problems.properties}. */
public enum ProblemCode {
    // a sheet as a whole
    FILE_UNREADABLE,
    FILE_EMPTY,
    FILE_NOT_TEXT,
    FILE_OLD_WORKBOOK,
    WORKBOOK_UNREADABLE,
    NO_SUCH_SHEET,
    SHEET_LEFT_OUT,
    FILE_CUT_OFF,
    ROW_TOO_LARGE,
    NO_SHEETS,
    NO_SCHEDULES,
    HEADER_TWICE,
    HEADER_WITHOUT_KEY,
    HEADER_UNKNOWN_UNIT,
    HEADER_UNKNOWN,
    // a row
    ROW_OF_TOTALS,
    ROW_TOO_LONG,
    ROW_WITHOUT_KEY,
    ROW_TWICE,
    ROW_DAYS_REVERSED,
    REGISTER_OVERLAP,
    CELL_ERROR,
    CELL_FORMULA,
    NOT_A_NUMBER,
    NOT_CLEAR,
    BELOW_LEAST,
    NOT_A_DAY,
    NOT_A_PERIOD,
    UNKNOWN_TERM,
    MANGLED_IDENTIFIER,
    DOUBTFUL_IDENTIFIER,
    METER_RUNS_BACK,
    // a row that may be used
    NOT_IN_REGISTER,
    UNKNOWN_NAME,
    USAGE_MISSING,
    // a schedule
    SCHEDULE_SYNTAX,
    SCHEDULE_IDENTITY,
    SCHEDULE_UNKNOWN_KEY,
    SCHEDULE_MISSING_KEY,
    SCHEDULE_VALUE,
    SCHEDULE_UNKNOWN_NAME,
    SCHEDULE_UNIT,
    SCHEDULE_TIERS,
    SCHEDULE_VERSIONS_OVERLAP,
    SCHEDULE_VERSIONS_GAP,
    SCHEDULE_CHECK_FAILS,
    // a schedule that may be used
    SCHEDULE_CHARGE_JUMPS,
    SCHEDULE_CHARGE_FALLS,
    SCHEDULE_RATE_FALLS,
    // an earlier result
    RESULT_UNUSABLE,
    // the output
    OUTPUT_UNWRITABLE,
    OUTPUT_NOT_OURS,
    OUTPUT_DIFFERS;

    /** The code as printed: {@code not-a-number}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether nothing is refused for it: the user should look, and may leave it as it is. */
    public boolean isWarning() {
        return switch (this) {
            case HEADER_UNKNOWN,
                    DOUBTFUL_IDENTIFIER,
                    NOT_IN_REGISTER,
                    UNKNOWN_NAME,
                    USAGE_MISSING,
                    SCHEDULE_CHARGE_JUMPS,
                    SCHEDULE_CHARGE_FALLS,
                    SCHEDULE_RATE_FALLS -> true;
            default -> false;
        };
    }
}
