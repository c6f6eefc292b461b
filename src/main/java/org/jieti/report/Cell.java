package org.jieti.report;

import org.jieti.domain.Money;
import org.jieti.domain.Rational;

/** A cell with its type, so that each format can write it in its own way. */
public sealed interface Cell {

    Cell EMPTY = new Text("");

    /** The cell as plain text. */
    String plain();

    /** Words. */
    record Text(String plain) implements Cell {}

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
}
