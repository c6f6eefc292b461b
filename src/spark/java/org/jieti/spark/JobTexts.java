package org.jieti.spark;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the job says beside what jieti says anyway, in one language. */
final class JobTexts {

    private final ResourceBundle texts;

    JobTexts(Locale language) {
        texts = ResourceBundle.getBundle(
                "org.jieti.spark.job",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String text(String key) {
        return texts.getString(key);
    }

    /** A text with its hole <code>{0}</code> filled. */
    String text(String key, Object detail) {
        return text(key).replace("{0}", String.valueOf(detail));
    }
}
