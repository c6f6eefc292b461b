package org.jieti.domain;

/** The apostrophe before a text that a spreadsheet would otherwise run as a formula. */
public final class FormulaGuard {

    private static final char GUARD = '\'';
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private FormulaGuard() {}

    /** Whether a text begins like a formula. */
    public static boolean isNeeded(String text) {
        return !text.isEmpty() && startsFormula(text.charAt(0));
    }

    private static boolean startsFormula(char first) {
        return STARTS_A_FORMULA.indexOf(first) >= 0;
    }

    public static String guarded(String text) {
        return GUARD + text;
    }

    /** Whether the apostrophe stands before a text that needs it; any other is a part of the text. */
    public static boolean isGuarded(String text) {
        return text.length() > 1 && text.charAt(0) == GUARD && startsFormula(text.charAt(1));
    }

    /** The text itself. */
    public static String unguarded(String text) {
        return isGuarded(text) ? text.substring(1) : text;
    }
}
