package org.jieti.report.html;

/**
 * A text taken apart into the words that many texts have in common, and the figures in which they differ: {@code usage.csv:#:#}
 * and {@code 14 3} make {@code usage.csv:14:3}.
 *
 * @param frame the text with a {@value #HOLE} in place of each figure
 * @param figures in order, with a {@value #BETWEEN} between them, which none of them holds; a hole that stood in the text is one, too
 */
record Framed(String frame, String figures) {

    static final char HOLE = '#';
    static final char BETWEEN = ' ';

    static Framed of(String text) {
        StringBuilder frame = new StringBuilder(text.length());
        StringBuilder figures = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = endOfFigure(text, at);
            if (end == at) {
                frame.append(text.charAt(at));
                at++;
            } else {
                frame.append(HOLE);
                figures.append(figures.isEmpty() ? "" : BETWEEN).append(text, at, end);
                at = end;
            }
        }
        return new Framed(frame.toString(), figures.toString());
    }

    /** The same place if none begins there. */
    private static int endOfFigure(String text, int start) {
        if (text.charAt(start) == HOLE) {
            return start + 1;
        }
        int end = start;
        while (end < text.length() && (isDigit(text.charAt(end)) || (end > start && isMark(text.charAt(end))))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    /** Whether it stands between digits; at their end it does no harm. */
    private static boolean isMark(char character) {
        return character == '.' || character == ',';
    }
}
