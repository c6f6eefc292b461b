package org.jieti.report;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of one bundle in one language. */
public final class Texts {

    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

    private final ResourceBundle texts;

    /** @param bundle by its full name, such as {@code org.jieti.report.report} */
    public Texts(String bundle, Locale locale) {
        texts = ResourceBundle.getBundle(
                bundle, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A text with its holes {@code {0}}, {@code {1}} … filled. */
    public String text(String key, Object... details) {
        return HOLE.matcher(texts.getString(key)).replaceAll(hole -> {
            int index = Integer.parseInt(hole.group(1));
            return Matcher.quoteReplacement(index < details.length ? String.valueOf(details[index]) : "");
        });
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return texts.containsKey(key);
    }
}
