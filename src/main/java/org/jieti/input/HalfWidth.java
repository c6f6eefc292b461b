package org.jieti.input;

import java.text.Normalizer;

/** Text in half-width forms, and without blanks around it. */
final class HalfWidth {

    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fa5';

    private HalfWidth() {}

    static String of(String text) {
        return isPlain(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** Whether there is nothing to do, as in most texts: signs of ASCII and Chinese characters. The normalizer reads tables first. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSign = (c > ' ' && c < 0x7f) || (c >= FIRST_HAN && c <= LAST_HAN);
            if (!isSign) {
                return false;
            }
        }
        return true;
    }
}
