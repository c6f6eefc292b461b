package org.jieti.input;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The unified social credit code (统一社会信用代码, GB 32100-2015): who registers, what kind, six digits for the place, nine for the
 * organisation, and a check digit.
 */
final class CreditCode {

    /** Without I, O, S, V and Z, which are easily misread. */
    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int LENGTH = 18;
    private static final int FACTOR = 3;

    /** A code with a letter in it, or that of a business, which may be of digits alone; anything else is somebody's own number. */
    private static final Pattern FORM = Pattern.compile(
            "(?=.{8}.*[A-Z])[1-9ANY][1-9]\\d{6}[0-9A-Z]{10}|9[1-3](?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5])\\d{14}");

    private CreditCode() {}

    /** Whether a text is written like one, check digit or not. */
    static boolean looksLike(String text) {
        return text.length() == LENGTH
                && FORM.matcher(text.toUpperCase(Locale.ROOT)).matches();
    }

    /** Whether the check digit follows from the others. */
    static boolean isGood(String text) {
        String code = text.toUpperCase(Locale.ROOT);
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH; i++) {
            int digit = DIGITS.indexOf(code.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * (i < LENGTH - 1 ? weight : 1);
            weight = weight * FACTOR % DIGITS.length();
        }
        return sum % DIGITS.length() == 0;
    }
}
