package org.jieti.shipped;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The texts of a properties file that comes with jieti, in one language: in Chinese, or else in English. Each file is read once. */
public final class ShippedTexts {

    private static final Map<String, ShippedTexts> READ = new ConcurrentHashMap<>();
    private static final String CHINESE = "_zh";
    private static final String ENDING = ".properties";

    private final String path;
    private final Map<String, String> texts;

    private ShippedTexts(String path) {
        this.path = path;
        try {
            Optional<Cells> kept = ShippedFile.cells(path);
            this.texts = kept.isPresent() ? texts(kept.get()) : texts(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> texts(Cells kept) {
        Map<String, String> texts = new HashMap<>(1 << 10);
        while (kept.hasNext()) {
            texts.put(kept.next(), kept.next());
        }
        return texts;
    }

    private static Map<String, String> texts(String path) throws IOException {
        Properties properties = new Properties();
        try (Reader in =
                new InputStreamReader(new ByteArrayInputStream(ShippedFile.bytes(path)), StandardCharsets.UTF_8)) {
            properties.load(in);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    /**
     * Writes down files as they have been read, which the build does.
     *
     * @param classes the folder of the classes
     * @param bundles without ending, such as {@code org/jieti/report/report}
     */
    public static void keep(Path classes, List<String> bundles) throws IOException {
        for (String bundle : bundles) {
            for (String path : List.of(bundle + ENDING, bundle + CHINESE + ENDING)) {
                StringBuilder cells = new StringBuilder();
                texts(path).forEach((key, text) -> {
                    Cells.write(cells, key);
                    Cells.write(cells, text);
                });
                Files.writeString(classes.resolve(path + Cells.ENDING), cells);
            }
        }
    }

    /**
     * The texts of a bundle.
     *
     * @param bundle without ending, such as {@code org/jieti/report/report}
     */
    public static ShippedTexts of(String bundle, Locale locale) {
        String language = locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? CHINESE : "";
        return READ.computeIfAbsent(bundle + language + ENDING, ShippedTexts::new);
    }

    /** A text; null if there is no such. */
    public @Nullable String find(String key) {
        return texts.get(key);
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
