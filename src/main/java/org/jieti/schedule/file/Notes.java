package org.jieti.schedule.file;

import java.util.regex.Pattern;

/**
 * What a file says to its readers in {@code notes} and {@code notes_zh}; one that stands alone is said in both languages.
 *
 * @param en empty if nothing is said
 * @param zh empty if nothing is said
 */
record Notes(String en, String zh) {

    /** Where a long Chinese text was folded: YAML makes a space of it, which Chinese does not have. */
    private static final Pattern FOLD =
            Pattern.compile("(?<=[\\p{IsHan}\\p{InCJKSymbolsAndPunctuation}\\p{InHalfwidthAndFullwidthForms}”])"
                    + " +(?=[\\p{IsHan}\\p{InCJKSymbolsAndPunctuation}\\p{InHalfwidthAndFullwidthForms}“])");

    static Notes of(Mapping mapping) {
        String en = unfolded(mapping, "notes");
        String zh = unfolded(mapping, "notes_zh");
        return new Notes(en.isEmpty() ? zh : en, zh.isEmpty() ? en : zh);
    }

    private static String unfolded(Mapping mapping, String key) {
        return FOLD.matcher(mapping.findText(key).orElse("")).replaceAll("");
    }
}
