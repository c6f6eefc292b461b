package org.jieti.report.xlsx;

/** Texts as the XML of a workbook has them. */
final class Xml {

    /** The most characters of a cell; a spreadsheet takes a file with more for damaged. */
    static final int LONGEST = 32_767;

    private static final String ELLIPSIS = "…";
    private static final int ESCAPE_LENGTH = "_x000D_".length();

    private Xml() {}

    static String escaped(String text) {
        StringBuilder xml = new StringBuilder(text.length() + 16);
        append(xml, text);
        return xml.toString();
    }

    /** Appends a text; of one that is too long for a cell as much as fits. */
    static void append(StringBuilder xml, String text) {
        boolean isWhole = text.length() <= LONGEST;
        int length = isWhole ? text.length() : LONGEST - 1;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '_' -> xml.append(isEscapeAt(text, i) ? escape(c) : "_");
                case '\t', '\n' -> xml.append(c);
                default -> append(xml, text, i);
            }
        }
        xml.append(isWhole ? "" : ELLIPSIS);
    }

    private static void append(StringBuilder xml, String text, int at) {
        char c = text.charAt(at);
        if (c < ' ' || c == '\uFFFE' || c == '\uFFFF') {
            xml.append(escape(c));
        } else if (Character.isSurrogate(c) && !isInPair(text, at)) {
            xml.append('\uFFFD');
        } else {
            xml.append(c);
        }
    }

    /** A character that XML cannot hold, in the way that spreadsheets read. */
    private static String escape(char c) {
        String digits = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
        return "_x" + "0".repeat(4 - digits.length()) + digits + "_";
    }

    /** Whether words of the data look like such a character. */
    private static boolean isEscapeAt(String text, int at) {
        return text.length() >= at + ESCAPE_LENGTH
                && text.substring(at, at + ESCAPE_LENGTH).matches("_x\\p{XDigit}{4}_");
    }

    private static boolean isInPair(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
}
