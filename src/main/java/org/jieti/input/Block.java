package org.jieti.input;

/** Some whole rows of a sheet, as bytes. */
final class Block {

    private final byte[] bytes;
    private final int from;
    private final int to;
    private final int firstLine;

    /**
     * A block within an array, which must not change any more.
     *
     * @param from the first byte of the first row
     * @param to the byte after the last
     * @param firstLine the line on which the first row begins, from 1
     */
    Block(byte[] bytes, int from, int to, int firstLine) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        this.firstLine = firstLine;
    }

    byte[] bytes() {
        return bytes;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    int firstLine() {
        return firstLine;
    }

    /** The same block without its first lines. */
    Block withoutLines(int lines) {
        int at = from;
        for (int left = lines; left > 0; left--) {
            while (at < to && bytes[at] != '\n') {
                at++;
            }
            at = Math.min(at + 1, to);
        }
        return new Block(bytes, at, to, firstLine + lines);
    }
}
