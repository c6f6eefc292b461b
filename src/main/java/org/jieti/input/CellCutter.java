package org.jieti.input;

import java.util.Arrays;

/**
 * Cuts plain rows into cells and has them read. Cells that stand in the row before, letter by letter, are not read again: the months of an
 * enterprise mostly follow each other.
 */
final class CellCutter {

    /** That a row is not plain. */
    static final int NOT_PLAIN = -1;

    private final PlainRow row;
    private final int width;
    private byte[] bytes = new byte[0];
    private int to;

    /** Where the row begins, and where each of its cells ends behind its comma or line feed, counted from there. */
    private int from;

    private int[] ends;
    private int cells;

    /** The same of the row before, of which there are no cells if it was not plain. */
    private int fromBefore;

    private int[] endsBefore;
    private int cellsBefore;

    /** @param width how many columns the sheet has */
    CellCutter(PlainRow row, int width) {
        this.row = row;
        this.width = width;
        this.ends = new int[width];
        this.endsBefore = new int[width];
    }

    /** Begins with the rows of another block. */
    void begin(Block block) {
        bytes = block.bytes();
        to = block.to();
        cells = 0;
    }

    /**
     * Reads the cells of a row.
     *
     * @return the byte after it, or {@link #NOT_PLAIN}
     */
    int read(int start) throws WholeSheetNeeded {
        int[] others = endsBefore;
        endsBefore = ends;
        ends = others;
        fromBefore = from;
        cellsBefore = cells;
        from = start;
        cells = 0;
        int at = start;
        do {
            at = next(at);
        } while (at > 0 && at < to && bytes[at - 1] == ',');
        if (at == NOT_PLAIN || bytes[at - 1] == ',') {
            cells = 0;
            return NOT_PLAIN;
        }
        for (int column = cells; column < width; column++) {
            row.readNothing(column);
        }
        return at;
    }

    /** Reads the cell that begins there, and those after it that are as before; the byte after their comma or line feed. */
    private int next(int at) throws WholeSheetNeeded {
        if (cells == width) {
            return NOT_PLAIN;
        }
        if (row.isOfNumbers(cells)) {
            int end = row.readNumber(cells, bytes, at, to);
            if (end >= 0) {
                return ended(end + 1);
            }
        } else if (cells < cellsBefore) {
            int after = skipSame(at);
            if (after > at) {
                return after;
            }
        }
        return readCell(at);
    }

    private int ended(int after) {
        ends[cells++] = after - from;
        return after;
    }

    /** Goes past the cells that are the same in the row before; the byte after them. */
    private int skipSame(int at) {
        int before = fromBefore + (cells == 0 ? 0 : endsBefore[cells - 1]);
        int endBefore = fromBefore + endsBefore[cellsBefore - 1];
        int difference = Arrays.mismatch(bytes, before, endBefore, bytes, at, to);
        int same = difference < 0 ? endBefore : before + difference;
        int after = at;
        while (cells < cellsBefore && fromBefore + endsBefore[cells] <= same) {
            after = ended(at + fromBefore + endsBefore[cells] - before);
        }
        return after;
    }

    private int readCell(int start) throws WholeSheetNeeded {
        int end = end(start);
        if (end == NOT_PLAIN) {
            return NOT_PLAIN;
        }
        boolean isAfterReturn = end < to && bytes[end] == '\n' && end > start && bytes[end - 1] == '\r';
        int last = isAfterReturn ? end - 1 : end;
        boolean isQuoted = last - start > 1 && bytes[start] == '"';
        int first = isQuoted ? start + 1 : start;
        last = isQuoted ? last - 1 : last;
        if (first >= last) {
            row.readNothing(cells);
        } else if (!row.read(cells, bytes, first, last)) {
            return NOT_PLAIN;
        }
        return ended(Math.min(end + 1, to));
    }

    /** The comma or line feed that ends a cell, or the end of the block. */
    private int end(int start) throws WholeSheetNeeded {
        int quote = bytes[start] == '"' ? closingQuote(bytes, start + 1, to) : start;
        if (quote == NOT_PLAIN) {
            return NOT_PLAIN;
        }
        for (int i = quote; i < to; i++) {
            byte b = bytes[i];
            if (b == ',' || b == '\n') {
                return i;
            }
            if (b == '\r' && (i + 1 == to || bytes[i + 1] != '\n')) {
                throw new WholeSheetNeeded("a carriage return by itself");
            }
        }
        return to;
    }

    /** The quote that ends a cell with no other quote and no line in it. */
    private static int closingQuote(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '"' && bytes[at] != '\n' && bytes[at] != '\r') {
            at++;
        }
        boolean isEnd = at + 1 == to
                || (at + 1 < to && (bytes[at + 1] == ',' || bytes[at + 1] == '\n' || bytes[at + 1] == '\r'));
        return at < to && bytes[at] == '"' && isEnd ? at : NOT_PLAIN;
    }
}
