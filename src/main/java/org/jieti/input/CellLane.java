package org.jieti.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Facts;
import org.jieti.domain.FieldType;
import org.jieti.domain.Fractions;
import org.jieti.domain.PlainCase;
import org.jieti.domain.Rational;
import org.jieti.problem.Location;
import org.jieti.problem.Reject.Fault;

/**
 * Reads the plain cells of a column from their bytes, one at a time, and holds what the last one says. A cell it does not know how
 * to read it leaves to {@link CellReader}, which says what every cell means.
 */
abstract sealed class CellLane {

    /** That a cell says nothing. */
    static final int NOTHING = 0;

    /** That a cell says something that is its row's own: a figure or a name. */
    static final int OWN = 1;

    /** That a cell is not plain, or something is wrong with it. */
    static final int NOT_PLAIN = -1;

    final Column column;

    private CellLane(Column column) {
        this.column = column;
    }

    static CellLane of(Column column, CellReader cells, int fields) {
        return switch (column.field().type()) {
            case QUANTITY -> new OfNumbers(column);
            case TEXT, IDENTIFIER -> new OfTexts(column);
            case TERM, OPEN_TERM, PERIOD, DAY -> new OfWords(column, cells, fields);
        };
    }

    /**
     * Reads a cell that is not empty.
     *
     * @return {@link #NOT_PLAIN}, {@link #NOTHING}, {@link #OWN}, or a number above them for each word
     */
    abstract int read(byte[] bytes, int from, int to);

    /** What the cell says that was read last. */
    abstract Object value();

    static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    /** Plain decimals such as {@code 1234.50}. */
    static final class OfNumbers extends CellLane {

        private static final int MOST_DIGITS = 17;

        private final boolean isPlain;
        private final boolean isConverted;
        private final Optional<Rational> least;
        private long digits;
        private int places;

        private OfNumbers(Column column) {
            super(column);
            isPlain = !column.needsUnit();
            isConverted = !column.factor().equals(Rational.ONE);
            least = column.field().least().filter(bound -> bound.signum() > 0);
        }

        @Override
        int read(byte[] bytes, int from, int to) {
            return scan(bytes, from, to) == to && isGood(to - from) ? OWN : NOT_PLAIN;
        }

        /**
         * Reads a cell that is not in quotes.
         *
         * @return the comma or line feed that ends it; {@link #NOT_PLAIN} if it is not plain
         */
        int readToEnd(byte[] bytes, int from, int to) {
            int end = scan(bytes, from, to);
            boolean isEnd = end > from && end < to && (bytes[end] == ',' || bytes[end] == '\n');
            return isEnd && isGood(end - from) ? end : NOT_PLAIN;
        }

        /** Reads digits with no more than one point between them; the first byte that is neither. */
        private int scan(byte[] bytes, int from, int to) {
            long read = 0;
            int point = -1;
            int at = from;
            while (at < to) {
                byte b = bytes[at];
                if (isDigit(b)) {
                    read = 10 * read + (b - '0');
                } else if (b == '.' && point < 0 && at > from) {
                    point = at;
                } else {
                    break;
                }
                at++;
            }
            digits = read;
            places = point < 0 ? 0 : at - point - 1;
            return point >= 0 && point == at - 1 ? point : at;
        }

        private boolean isGood(int length) {
            return isPlain && length <= MOST_DIGITS && !isTooSmall();
        }

        private boolean isTooSmall() {
            return least.isPresent() && value().compareTo(least.get()) < 0;
        }

        @Override
        Rational value() {
            Rational number = Rational.ofDigits(digits, places);
            return isConverted ? number.times(column.factor()) : number;
        }

        void put(Fractions into, int place) {
            if (isConverted) {
                into.put(place, value());
            } else {
                into.putDigits(place, digits, places);
            }
        }
    }

    /** Names and identifiers; the row before has often the same. */
    static final class OfTexts extends CellLane {

        private final boolean isIdentifier;
        private byte[] bytes = new byte[0];
        private int from;
        private int to;
        private long number;
        private boolean isNumbered;

        private OfTexts(Column column) {
            super(column);
            isIdentifier = column.field().type() == FieldType.IDENTIFIER;
        }

        @Override
        int read(byte[] cell, int start, int end) {
            boolean isAsBefore = Arrays.equals(bytes, from, to, cell, start, end);
            if (!isAsBefore) {
                if (!(isIdentifier ? isPlainIdentifier(cell, start, end) : isPlainText(cell, start, end))) {
                    return NOT_PLAIN;
                }
                isNumbered = false;
            }
            bytes = cell;
            from = start;
            to = end;
            return OWN;
        }

        @Override
        String value() {
            return new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }

        /** A number that is the same for the same text, and hardly ever for another. */
        long number() {
            if (!isNumbered) {
                number = Enterprises.number(bytes, from, to);
                isNumbered = true;
            }
            return number;
        }

        void copyTo(PlainCase.TextTaker taker) {
            boolean hasComma = false;
            for (int i = from; i < to; i++) {
                hasComma |= bytes[i] == ',';
            }
            taker.take(bytes, from, to, hasComma);
        }

        /** Nothing but ASCII letters and digits, and nothing to be said of it. */
        private static boolean isPlainIdentifier(byte[] bytes, int from, int to) {
            for (int i = from; i < to; i++) {
                if (!isAlphanumeric(bytes[i])) {
                    return false;
                }
            }
            String identifier = new String(bytes, from, to - from, StandardCharsets.UTF_8);
            return Identifiers.isSound(identifier) && !Totals.isTotal(identifier);
        }

        /** A text without quotes that begins and ends with a letter, a digit or a Chinese character: nothing is to be stripped. */
        static boolean isPlainText(byte[] bytes, int from, int to) {
            boolean isPlain = StrictUtf8.isText(bytes, from, to)
                    && (isAlphanumeric(bytes[from]) || isHan(bytes, from))
                    && (isAlphanumeric(bytes[to - 1]) || (to - from >= 3 && isHan(bytes, to - 3)));
            for (int i = from; i < to && isPlain; i++) {
                isPlain = bytes[i] != '"';
            }
            return isPlain;
        }

        private static boolean isAlphanumeric(byte b) {
            return isDigit(b) || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
        }

        /** Whether a character between U+4000 and U+9FFF begins there, or a bracket of the same width. */
        private static boolean isHan(byte[] bytes, int at) {
            int lead = bytes[at] & 0xFF;
            return (lead >= 0xE4 && lead <= 0xE9)
                    || (lead == 0xEF && (bytes[at + 1] & 0xFF) == 0xBC && (bytes[at + 2] & 0xFE) == 0x88);
        }
    }

    /** Words and periods, of which there are few: each is read once and then known by its bytes. */
    static final class OfWords extends CellLane {

        private static final int SLOTS = 1 << 13;
        private static final int MOST_KNOWN = SLOTS / 2;

        private final CellReader cells;
        private final int fields;
        private final List<Fault> faults = new ArrayList<>();
        private final byte[][] known = new byte[SLOTS][];
        private final int[] codes = new int[SLOTS];
        private final List<Object> values = new ArrayList<>();
        private int used;
        private int last;

        private OfWords(Column column, CellReader cells, int fields) {
            super(column);
            this.cells = cells;
            this.fields = fields;
        }

        @Override
        int read(byte[] bytes, int from, int to) {
            int slot = slot(bytes, from, to);
            while (known[slot] != null) {
                if (Arrays.equals(bytes, from, to, known[slot], 0, known[slot].length)) {
                    return found(codes[slot]);
                }
                slot = (slot + 1) & (SLOTS - 1);
            }
            if (used == MOST_KNOWN || bytes[from] == '\'' || !StrictUtf8.isText(bytes, from, to)) {
                return NOT_PLAIN;
            }
            int code = code(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            if (code != NOT_PLAIN) {
                known[slot] = Arrays.copyOfRange(bytes, from, to);
                codes[slot] = code;
                used++;
            }
            return found(code);
        }

        private int found(int code) {
            last = code;
            return code;
        }

        /** Words that mean the same have one number. */
        private int code(String cell) {
            Facts.Builder facts = new Facts.Builder(fields);
            cells.read(column, cell, () -> Location.of("", 0, 0), facts, faults);
            boolean isGood = faults.isEmpty();
            faults.clear();
            Object value = facts.find(column.field());
            if (!isGood || value == null) {
                return isGood ? NOTHING : NOT_PLAIN;
            }
            int at = values.indexOf(value);
            if (at < 0) {
                at = values.size();
                values.add(value);
            }
            return at + OWN + 1;
        }

        @Override
        Object value() {
            return values.get(last - OWN - 1);
        }

        private static int slot(byte[] bytes, int from, int to) {
            int hash = 0;
            for (int i = from; i < to; i++) {
                hash = 31 * hash + bytes[i];
            }
            return (hash ^ (hash >>> 15)) & (SLOTS - 1);
        }
    }
}
