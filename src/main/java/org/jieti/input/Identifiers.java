package org.jieti.input;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What spreadsheets do to identifiers, and how one is known to be miswritten. */
final class Identifiers {

    /** The digits that a spreadsheet keeps of a number; zeros stand for those after them. */
    private static final int KEPT_DIGITS = 15;

    /** From so many lost digits on, zeros are no accident. */
    private static final int SURELY_LOST = 3;

    /** How they are miswritten; apart, because most need no looking at. */
    private static final class Miswritten {
        static final Pattern EXPONENT = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d+");
        static final Pattern DECIMAL = Pattern.compile("\\d{6,}\\.0+");
        static final Pattern KEPT_AS_FORMULA = Pattern.compile("=\"([^\"]*)\"");
    }

    private Identifiers() {}

    /** What is wrong with an identifier, or may be. */
    enum Fault {
        /** 5.61E+17 */
        EXPONENT,
        /** 5610073418.0 */
        DECIMAL,
        /** 561007341800123000 */
        ZEROS,
        /** The same with so few zeros that they may be its own. */
        FEW_ZEROS,
        /** The last character of a unified social credit code (统一社会信用代码) does not follow from the others. */
        CHECK_DIGIT,
        NONE
    }

    /** The identifier itself, where a spreadsheet was made to keep its zeros by a formula: {@code ="0012"}. */
    static String unwrapped(String text) {
        Matcher matcher = Miswritten.KEPT_AS_FORMULA.matcher(text);
        return matcher.matches() ? matcher.group(1).strip() : text;
    }

    static Fault fault(String text) {
        if (Miswritten.EXPONENT.matcher(text).matches()) {
            return Fault.EXPONENT;
        }
        if (Miswritten.DECIMAL.matcher(text).matches()) {
            return Fault.DECIMAL;
        }
        int lost = zerosBeyondKept(text);
        if (lost >= SURELY_LOST) {
            return Fault.ZEROS;
        }
        if (lost > 1) {
            return Fault.FEW_ZEROS;
        }
        return CreditCode.looksLike(text) && !CreditCode.isGood(text) ? Fault.CHECK_DIGIT : Fault.NONE;
    }

    /** Whether there is no telling whose it was, so that its row is refused. */
    static boolean isLost(String text) {
        return switch (text.isEmpty() ? Fault.EXPONENT : fault(text)) {
            case EXPONENT, DECIMAL, ZEROS -> true;
            case FEW_ZEROS, CHECK_DIGIT, NONE -> false;
        };
    }

    /** Whether there is nothing to be said of an identifier of letters and digits. */
    static boolean isSound(String text) {
        boolean mayBeExponent = text.length() > 2 && (text.charAt(1) | ' ') == 'e';
        return !mayBeExponent && (text.length() <= KEPT_DIGITS || fault(text) == Fault.NONE);
    }

    /** How many digits there are beyond those that are kept, if all of them are zeros; else 0. */
    private static int zerosBeyondKept(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9' || (i >= KEPT_DIGITS && c != '0')) {
                return 0;
            }
        }
        return Math.max(0, text.length() - KEPT_DIGITS);
    }
}
