package org.jieti.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Facts;
import org.jieti.domain.Rational;
import org.jieti.problem.Location;
import org.jieti.problem.Reject.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plain cells of a column from their bytes. A cell it does not know how to read it leaves to {@link CellReader},
 * which says what every cell means.
 */
abstract sealed class CellLane {

    final Column column;
    private final CellReader cells;
    private final List<Fault> faults = new ArrayList<>();

    private CellLane(Column column, CellReader cells) {
        this.column = column;
        this.cells = cells;
    }

    static CellLane of(Column column, CellReader cells) {
        return switch (column.field().type()) {
            case QUANTITY -> new OfNumbers(column, cells);
            case TEXT, IDENTIFIER -> new OfTexts(column, cells);
            case TERM, OPEN_TERM, PERIOD, DAY -> new OfWords(column, cells);
        };
    }

    /** Puts what the cell says among the facts; false if something is wrong with it. */
    abstract boolean read(byte[] bytes, int from, int to, Facts.Builder facts);

    /** What the cell says by the definition; false if something is wrong with it. */
    final boolean readAsText(byte[] bytes, int from, int to, Facts.Builder facts) {
        if (bytes[from] == '\'') {
            return false;
        }
        String cell = text(bytes, from, to);
        cells.read(column, cell, () -> Location.of("", 0, 0), facts, faults);
        boolean isGood = faults.isEmpty();
        faults.clear();
        return isGood;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isLetter(byte b) {
        return (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z');
    }

    /** Plain decimals such as {@code 1234.50}. */
    private static final class OfNumbers extends CellLane {

        private static final int MOST_DIGITS = 17;

        private final boolean isPlain;
        private final boolean isConverted;
        private final Optional<Rational> least;

        private OfNumbers(Column column, CellReader cells) {
            super(column, cells);
            isPlain = !column.needsUnit();
            isConverted = !column.factor().equals(Rational.ONE);
            least = column.field().least().filter(bound -> bound.signum() > 0);
        }

        @Override
        boolean read(byte[] bytes, int from, int to, Facts.Builder facts) {
            long digits = 0;
            int point = -1;
            for (int i = from; i < to; i++) {
                byte b = bytes[i];
                if (isDigit(b)) {
                    digits = 10 * digits + (b - '0');
                } else if (b == '.' && point < 0 && i > from && i + 1 < to) {
                    point = i;
                } else {
                    return readAsText(bytes, from, to, facts);
                }
            }
            if (!isPlain || to - from > MOST_DIGITS) {
                return readAsText(bytes, from, to, facts);
            }
            Rational number = Rational.ofDigits(digits, point < 0 ? 0 : to - point - 1);
            Rational value = isConverted ? number.times(column.factor()) : number;
            if (least.isPresent() && value.compareTo(least.get()) < 0) {
                return false;
            }
            facts.put(column.field(), value);
            return true;
        }
    }

    /** Names and identifiers; the row before has often the same. */
    private static final class OfTexts extends CellLane {

        private final boolean isIdentifier;
        private byte[] last = new byte[0];
        private String lastText = "";

        private OfTexts(Column column, CellReader cells) {
            super(column, cells);
            isIdentifier = column.field().type() == org.jieti.domain.FieldType.IDENTIFIER;
        }

        @Override
        boolean read(byte[] bytes, int from, int to, Facts.Builder facts) {
            if (Arrays.equals(bytes, from, to, last, 0, last.length)) {
                facts.put(column.field(), lastText);
                return true;
            }
            if (isIdentifier ? !isPlainIdentifier(bytes, from, to) : !isPlainText(bytes, from, to)) {
                return readAsText(bytes, from, to, facts);
            }
            last = Arrays.copyOfRange(bytes, from, to);
            lastText = text(bytes, from, to);
            facts.put(column.field(), lastText);
            return true;
        }

        /** Nothing but ASCII letters and digits, and nothing to be said of it. */
        private static boolean isPlainIdentifier(byte[] bytes, int from, int to) {
            for (int i = from; i < to; i++) {
                if (!isDigit(bytes[i]) && !isLetter(bytes[i])) {
                    return false;
                }
            }
            return Identifiers.isSound(text(bytes, from, to));
        }

        /** A text that begins and ends with a letter, a digit or a Chinese character: nothing is to be stripped. */
        private static boolean isPlainText(byte[] bytes, int from, int to) {
            return (isAlphanumeric(bytes[from]) || isHan(bytes[from]))
                    && (isAlphanumeric(bytes[to - 1]) || (to - from >= 3 && isHan(bytes[to - 3])));
        }

        private static boolean isAlphanumeric(byte b) {
            return isDigit(b) || isLetter(b);
        }

        /** Whether a byte begins a character between U+4000 and U+9FFF. */
        private static boolean isHan(byte b) {
            return (b & 0xFF) >= 0xE4 && (b & 0xFF) <= 0xE9;
        }
    }

    /** Words and periods, of which there are few: each is read once and then known by its bytes. */
    private static final class OfWords extends CellLane {

        private static final int SLOTS = 1 << 10;
        private static final int MOST_KNOWN = SLOTS / 2;

        private final byte[][] known = new byte[SLOTS][];
        private final @Nullable Object[] values = new Object[SLOTS];
        private int count;

        private OfWords(Column column, CellReader cells) {
            super(column, cells);
        }

        @Override
        boolean read(byte[] bytes, int from, int to, Facts.Builder facts) {
            int slot = slot(bytes, from, to);
            while (known[slot] != null) {
                if (Arrays.equals(bytes, from, to, known[slot], 0, known[slot].length)) {
                    Object value = values[slot];
                    if (value != null) {
                        facts.put(column.field(), value);
                    }
                    return true;
                }
                slot = (slot + 1) & (SLOTS - 1);
            }
            boolean isGood = readAsText(bytes, from, to, facts);
            if (isGood && count < MOST_KNOWN) {
                known[slot] = Arrays.copyOfRange(bytes, from, to);
                values[slot] = facts.find(column.field());
                count++;
            }
            return isGood;
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
