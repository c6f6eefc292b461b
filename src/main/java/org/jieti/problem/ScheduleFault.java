package org.jieti.problem;

import java.util.Locale;

/**
 * What can be wrong with a schedule file in particular: the cases of the codes that say it in general. The words of a case stand in {@code
 * problems.properties} under its {@link #id()}; what it shares with others stands under the beginning that their names have in common.
 */
public enum ScheduleFault {
    // no YAML
    EMPTY_FILE(ProblemCode.SCHEDULE_SYNTAX),
    LONG_FILE(ProblemCode.SCHEDULE_SYNTAX),
    NOT_PRINTABLE(ProblemCode.SCHEDULE_SYNTAX),
    TAB(ProblemCode.SCHEDULE_SYNTAX),
    BAD_START(ProblemCode.SCHEDULE_SYNTAX),
    NO_COLON(ProblemCode.SCHEDULE_SYNTAX),
    NO_COLON_FULL_WIDTH(ProblemCode.SCHEDULE_SYNTAX),
    QUOTE_OPEN(ProblemCode.SCHEDULE_SYNTAX),
    NO_COMMA(ProblemCode.SCHEDULE_SYNTAX),
    NO_COMMA_FULL_WIDTH(ProblemCode.SCHEDULE_SYNTAX),
    BLOCK_OF_LINES(ProblemCode.SCHEDULE_SYNTAX),
    STRAY_COLON(ProblemCode.SCHEDULE_SYNTAX),
    STRAY_ITEM(ProblemCode.SCHEDULE_SYNTAX),
    STRAY_LINE(ProblemCode.SCHEDULE_SYNTAX),
    SECOND_DOCUMENT(ProblemCode.SCHEDULE_SYNTAX),
    UNKNOWN_ESCAPE(ProblemCode.SCHEDULE_SYNTAX),
    TOO_DEEP(ProblemCode.SCHEDULE_SYNTAX),
    NOT_YAML(ProblemCode.SCHEDULE_SYNTAX),
    // YAML that a schedule has no use for, or that says nothing
    FOREIGN_MERGE_KEY(ProblemCode.SCHEDULE_VALUE),
    FOREIGN_ANCHOR(ProblemCode.SCHEDULE_VALUE),
    FOREIGN_ALIAS(ProblemCode.SCHEDULE_VALUE),
    FOREIGN_TAG(ProblemCode.SCHEDULE_VALUE),
    EMPTY_BRACES(ProblemCode.SCHEDULE_VALUE),
    EMPTY_LIST(ProblemCode.SCHEDULE_VALUE),
    KEY_TWICE(ProblemCode.SCHEDULE_VALUE),
    KEY_WITHOUT_COLON(ProblemCode.SCHEDULE_VALUE),
    KEY_WITHOUT_VALUE(ProblemCode.SCHEDULE_VALUE),
    REST_OF_A_VALUE(ProblemCode.SCHEDULE_UNKNOWN_KEY),
    // single values
    NOT_A_DAY(ProblemCode.SCHEDULE_VALUE),
    NOT_A_MAPPING(ProblemCode.SCHEDULE_VALUE),
    NOT_A_PERIOD(ProblemCode.SCHEDULE_VALUE),
    NOT_A_QUANTITY(ProblemCode.SCHEDULE_VALUE),
    NOT_AN_AMOUNT(ProblemCode.SCHEDULE_VALUE),
    NOT_FINITE(ProblemCode.SCHEDULE_VALUE),
    NOT_ONE_OF(ProblemCode.SCHEDULE_VALUE),
    NOT_ONE_VALUE(ProblemCode.SCHEDULE_VALUE),
    // figures
    FIGURE_BRACKET_CUT(ProblemCode.SCHEDULE_VALUE),
    FIGURE_BRACKET_OPEN(ProblemCode.SCHEDULE_VALUE),
    FIGURE_MISSING(ProblemCode.SCHEDULE_VALUE),
    FIGURE_OF_NO_FIELD(ProblemCode.SCHEDULE_VALUE),
    FIGURE_OF_NO_NUMBER(ProblemCode.SCHEDULE_VALUE),
    FIGURE_OF_OTHER_PARTS(ProblemCode.SCHEDULE_VALUE),
    FIGURE_STRAY(ProblemCode.SCHEDULE_VALUE),
    FIGURE_WITHOUT_BRACKETS(ProblemCode.SCHEDULE_VALUE),
    FIGURE_WITHOUT_SIGN(ProblemCode.SCHEDULE_VALUE),
    // charges, rates and versions
    CAP_OF_SEVERAL_PERIODS(ProblemCode.SCHEDULE_VALUE),
    CHARGE_TWICE(ProblemCode.SCHEDULE_VALUE),
    EDITION_TWICE(ProblemCode.SCHEDULE_VALUE),
    FREE_BELOW_NOTHING(ProblemCode.SCHEDULE_VALUE),
    MEASURE_OF_SLICES(ProblemCode.SCHEDULE_VALUE),
    MOST_BELOW_LEAST(ProblemCode.SCHEDULE_VALUE),
    NO_VERSION_LIKE(ProblemCode.SCHEDULE_VALUE),
    NO_VERSION_LIKE_FROM(ProblemCode.SCHEDULE_VALUE),
    NO_WIDTH(ProblemCode.SCHEDULE_VALUE),
    NOT_A_TOP(ProblemCode.SCHEDULE_VALUE),
    NOT_ONE_PRICE(ProblemCode.SCHEDULE_VALUE),
    NOT_DAYS(ProblemCode.SCHEDULE_VALUE),
    PLACES(ProblemCode.SCHEDULE_VALUE),
    PLACES_OF_A_LINE(ProblemCode.SCHEDULE_VALUE),
    RATE_TWICE(ProblemCode.SCHEDULE_VALUE),
    READING_OPEN(ProblemCode.SCHEDULE_VALUE),
    ROW_NOT_BELOW(ProblemCode.SCHEDULE_VALUE),
    ROW_UNREACHABLE(ProblemCode.SCHEDULE_VALUE),
    VERSION_REVERSED(ProblemCode.SCHEDULE_VALUE),
    // tiers
    CAP_WITHOUT_RATE(ProblemCode.SCHEDULE_TIERS),
    LAST_TIER_ENDS(ProblemCode.SCHEDULE_TIERS),
    TIER_NOT_ABOVE(ProblemCode.SCHEDULE_TIERS),
    TIER_WITHOUT_BOUND(ProblemCode.SCHEDULE_TIERS),
    TWO_BOUNDS(ProblemCode.SCHEDULE_TIERS),
    // names
    UNKNOWN_CHARGE(ProblemCode.SCHEDULE_UNKNOWN_NAME),
    UNKNOWN_DAYS(ProblemCode.SCHEDULE_UNKNOWN_NAME),
    UNKNOWN_FIELD(ProblemCode.SCHEDULE_UNKNOWN_NAME),
    UNKNOWN_FIELD_OF_TERMS(ProblemCode.SCHEDULE_UNKNOWN_NAME),
    UNKNOWN_SCHEDULE(ProblemCode.SCHEDULE_UNKNOWN_NAME),
    UNKNOWN_STEP(ProblemCode.SCHEDULE_UNKNOWN_NAME),
    UNKNOWN_TABLE(ProblemCode.SCHEDULE_UNKNOWN_NAME),
    UNKNOWN_TERM(ProblemCode.SCHEDULE_UNKNOWN_NAME),
    UNKNOWN_TERM_OF_FEW(ProblemCode.SCHEDULE_UNKNOWN_NAME),
    UNKNOWN_UNIT(ProblemCode.SCHEDULE_UNKNOWN_NAME),
    // units
    UNIT_MISSING(ProblemCode.SCHEDULE_UNIT),
    UNIT_NEEDLESS(ProblemCode.SCHEDULE_UNIT),
    UNIT_OF_MULTIPLIER(ProblemCode.SCHEDULE_UNIT),
    UNIT_OF_PRICE(ProblemCode.SCHEDULE_UNIT),
    UNIT_OF_PRICE_MISSING(ProblemCode.SCHEDULE_UNIT),
    UNIT_OTHER(ProblemCode.SCHEDULE_UNIT);

    private final ProblemCode code;

    ScheduleFault(ProblemCode code) {
        this.code = code;
    }

    public ProblemCode code() {
        return code;
    }

    /** The name of the case among the texts: {@code not-a-day}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
