package org.jieti.shipped;

/** Texts one after the other, each behind its length: what is read at every start needs no looking for ends and escapes. */
public final class Cells {

    /** What a file is called that holds the cells of another one. */
    public static final String ENDING = ".cells";

    /** Beyond it are halves of characters, which no file can hold. */
    private static final int LONGEST = Character.MIN_SURROGATE - 1;

    private final String text;
    private int at;

    public Cells(String text) {
        this.text = text;
    }

    public boolean hasNext() {
        return at < text.length();
    }

    /** The next cell. */
    public String next() {
        int start = at + 1;
        at = start + text.charAt(at);
        return text.substring(start, at);
    }

    /** All cells in so many characters from here on. */
    public String next(int length) {
        at += length;
        return text.substring(at - length, at);
    }

    /**
     * Writes a cell behind others.
     *
     * @throws IllegalArgumentException if it is too long
     */
    public static void write(StringBuilder text, String cell) {
        if (cell.length() > LONGEST) {
            throw new IllegalArgumentException(cell);
        }
        text.append((char) cell.length()).append(cell);
    }
}
