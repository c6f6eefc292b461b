package org.jieti.shipped;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The texts of a properties file that comes with jieti, in one language: in Chinese, or else in English. Each file is read once. */
public final class ShippedTexts {

    private static final Map<String, ShippedTexts> READ = new ConcurrentHashMap<>();
    private static final String CHINESE = "_zh";

    private final String path;
    private final Properties texts = new Properties();

    private ShippedTexts(String path) {
        this.path = path;
        try (InputStreamReader reader =
                new InputStreamReader(new ByteArrayInputStream(ShippedFile.bytes(path)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The texts of a bundle.
     *
     * @param bundle without ending, such as {@code org/jieti/report/report}
     */
    public static ShippedTexts of(String bundle, Locale locale) {
        String language = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : "";
        return READ.computeIfAbsent(bundle + language + ".properties", ShippedTexts::new);
    }

    /** A text; null if there is no such. */
    public @Nullable String find(String key) {
        return texts.getProperty(key);
    }

    /**
     * A text.
     *
     * @throws MissingResourceException if there is no such
     */
    public String text(String key) {
        String text = find(key);
        if (text == null) {
            throw new MissingResourceException("no text is written", path, key);
        }
        return text;
    }
}
