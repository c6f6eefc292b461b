package org.jieti.report.terminal;

import org.jline.utils.WCWidth;

/** How many columns of a terminal a text takes: a Chinese character takes two. */
public final class CellWidth {

    private static final String ELLIPSIS = "…";

    private CellWidth() {}

    public static int of(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            width += ofCharacter(text.codePointAt(i));
        }
        return width;
    }

    private static int ofCharacter(int character) {
        return Math.max(0, WCWidth.wcwidth(character));
    }

    /** The text without what a terminal would obey: a tab is shown as a blank, another character without a shape as a box. */
    public static String printable(String text) {
        return text.codePoints()
                .map(character -> character == '\t' ? ' ' : isShapeless(character) ? '□' : character)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isShapeless(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }

    /** The text, or as much of it as fits with an ellipsis. */
    public static String shortened(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int used = of(ELLIPSIS);
        for (int character : text.codePoints().toArray()) {
            used += ofCharacter(character);
            if (used > width) {
                break;
            }
            kept.appendCodePoint(character);
        }
        return kept + ELLIPSIS;
    }
}
