package org.jieti.report.terminal;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A line that goes on below where it is wider than the terminal, set in a little more than it began. */
public final class FoldedText {

    private static final int HANG = 4;

    private FoldedText() {}

    /** The line in parts of at most so many columns. */
    public static List<String> lines(String line, int width) {
        if (CellWidth.of(line) <= width) {
            return List.of(line);
        }
        int depth = line.length() - line.stripLeading().length();
        String hang = " ".repeat(Math.min(depth + Math.min(HANG, width / 10), width / 2));
        List<String> lines = new ArrayList<>();
        String part = line.substring(0, depth);
        for (String word : words(line.substring(depth), width - hang.length())) {
            if (!part.isBlank() && CellWidth.of((part + word).stripTrailing()) > width) {
                lines.add(part.stripTrailing());
                part = hang;
            }
            part += word;
        }
        lines.add(part.stripTrailing());
        return lines;
    }

    /** What is not parted: a word with the blank behind it, a Chinese character with the stop behind it. */
    private static List<String> words(String text, int room) {
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        List<String> words = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            words.addAll(parted(text.substring(start, end), room));
            start = end;
        }
        return words;
    }

    /** The word itself, or its characters if it has no room in one line. */
    private static List<String> parted(String word, int room) {
        return CellWidth.of(word.stripTrailing()) <= room
                ? List.of(word)
                : word.codePoints().mapToObj(Character::toString).toList();
    }
}
