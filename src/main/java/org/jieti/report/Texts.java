package org.jieti.report;

import java.util.Locale;
import org.jieti.shipped.ShippedTexts;

/** The texts of one bundle in one language. */
public final class Texts {

    private final ShippedTexts texts;

    /** @param bundle by its path among the classes, such as {@code org/jieti/report/report} */
    public Texts(String bundle, Locale locale) {
        texts = ShippedTexts.of(bundle, locale);
    }

    /** A text with its holes {@code {0}}, {@code {1}} … filled. */
    public String text(String key, Object... details) {
        String text = texts.text(key);
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int hole = text.indexOf('{'); hole >= 0; hole = text.indexOf('{', hole + 1)) {
            if (isHole(text, hole)) {
                int index = text.charAt(hole + 1) - '0';
                filled.append(text, from, hole).append(index < details.length ? details[index] : "");
                from = hole + 3;
            }
        }
        return from == 0 ? text : filled.append(text, from, text.length()).toString();
    }

    private static boolean isHole(String text, int at) {
        return at + 2 < text.length()
                && text.charAt(at + 1) >= '0'
                && text.charAt(at + 1) <= '9'
                && text.charAt(at + 2) == '}';
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return texts.find(key) != null;
    }
}
