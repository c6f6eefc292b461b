package org.jieti.report;

import org.jieti.domain.Field;
import org.jieti.domain.Money;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;

/** A cell with its type, so that each format can write it in its own way. */
public sealed interface Cell {

    /** The cell as plain text. */
    String plain();

    /** Whether it is words, whatever they look like. */
    default boolean isWords() {
        return false;
    }

    /** Words. */
    record Text(String plain) implements Cell {

        public static final Cell EMPTY = new Text("");

        @Override
        public boolean isWords() {
            return true;
        }
    }

    /**
     * What a sheet says of the enterprise in some field.
     *
     * @param plain empty if it says nothing
     */
    record Stated(Field field, String plain) implements Cell {
        @Override
        public boolean isWords() {
            return true;
        }
    }

    /** The days that a row is about. */
    record Days(Period days) implements Cell {
        @Override
        public String plain() {
            return days.toString();
        }

        @Override
        public boolean isWords() {
            return true;
        }
    }

    /** A cell as a sheet had it. */
    record Raw(String plain) implements Cell {}

    /** A number. */
    record Figure(Rational value) implements Cell {
        @Override
        public String plain() {
            return value.toString();
        }
    }

    /** An amount. */
    record Yuan(Money value) implements Cell {
        @Override
        public String plain() {
            return value.toString();
        }
    }

    /** A count. */
    record Count(long value) implements Cell {
        @Override
        public String plain() {
            return Long.toString(value);
        }
    }

    /** So many percent, told with one digit after the point. */
    record Percent(Rational value) implements Cell {
        @Override
        public String plain() {
            String digits = Rounding.HALF_UP_TO_TENTHS.of(value).toString();
            return digits.contains(".") ? digits : digits + ".0";
        }
    }
}
