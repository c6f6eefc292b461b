package org.jieti.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What is known about something, field by field. A fact that is missing is missing: it is never zero or empty. */
public final class Facts {

    public static final Facts NONE = new Facts(new Object[0]);

    private final @Nullable Object[] values;

    private final Followed followed;

    private final Sources sources;

    /**
     * Which facts are followed: it is noted when their words are read.
     *
     * @param own the places of those that are
     */
    private record Followed(@Nullable Trail trail, BitSet own) {

        private static final Followed NONE = new Followed(null, new BitSet());

        private Followed without(int field) {
            if (trail == null) {
                return this;
            }
            BitSet less = (BitSet) own.clone();
            less.clear(field);
            return new Followed(trail, less);
        }

        /** Those among two sets of facts, of which the first go before the others. */
        private Followed orElse(Followed other, Facts first) {
            if (trail == null && other.trail == null) {
                return NONE;
            }
            BitSet both = (BitSet) other.own.clone();
            both.andNot(first.filled());
            both.or(own);
            return new Followed(trail == null ? other.trail : trail, both);
        }
    }

    private Facts(@Nullable Object[] values) {
        this(values, Followed.NONE, Sources.NONE);
    }

    private Facts(@Nullable Object[] values, Followed followed, Sources sources) {
        this.values = values;
        this.followed = followed;
        this.sources = sources;
    }

    /** These facts and one more; one that stood there before is replaced. */
    public Facts with(Field field, Object value) {
        @Nullable Object[] more = copy(Math.max(values.length, field.index() + 1));
        more[field.index()] = value;
        return new Facts(more, followed.without(field.index()), sources.without(field.index()));
    }

    /** The same facts, with word of where one of them comes from. */
    public Facts from(Field field, Source source) {
        @Nullable Object[] same = copy(values.length);
        if (same[field.index()] instanceof Rational number) {
            same[field.index()] = number.from(new Origin.Stated(field, source));
        }
        return new Facts(same, followed, sources.with(field.index(), source));
    }

    /** Where a fact comes from, if that was kept and is a single place. */
    public Optional<Source> source(Field field) {
        return sources.of(field.index());
    }

    /** Facts being gathered from the cells of a row. */
    public static final class Builder {

        private final @Nullable Object[] values;

        /** @param fields how many fields there are */
        public Builder(int fields) {
            values = new Object[fields];
        }

        public void put(Field field, Object value) {
            values[field.index()] = value;
        }

        /** What is there already of a field. */
        public @Nullable Object find(Field field) {
            return values[field.index()];
        }

        /**
         * The facts gathered, with no room behind the last of them: a register is held as facts. The builder has done its work: what is
         * put after this would change them.
         */
        public Facts build() {
            int length = values.length;
            while (length > 0 && values[length - 1] == null) {
                length--;
            }
            return new Facts(length == values.length ? values : Arrays.copyOf(values, length));
        }
    }

    /** These facts, and the other's where these say nothing. */
    public Facts orElse(Facts other) {
        if (values.length == 0 || other.values.length == 0) {
            return values.length == 0 ? other : this;
        }
        @Nullable Object[] merged = copy(Math.max(values.length, other.values.length));
        for (int i = 0; i < other.values.length; i++) {
            if (merged[i] == null) {
                merged[i] = other.values[i];
            }
        }
        return new Facts(merged, followed.orElse(other.followed, this), sources.orElse(other.sources, this));
    }

    public boolean has(Field field) {
        return at(field.index()) != null;
    }

    /** The number, in the field's unit. */
    public Optional<Rational> number(Field field) {
        return Optional.ofNullable((Rational) value(field));
    }

    /** The term; empty too if the sheet had a word that is not in the vocabulary. */
    public Optional<Term> term(Field field) {
        Object value = value(field);
        return value instanceof Term term ? Optional.of(term) : Optional.empty();
    }

    public Optional<LocalDate> day(Field field) {
        return Optional.ofNullable((LocalDate) value(field));
    }

    /**
     * The days a row is about.
     *
     * @throws IllegalStateException if it does not say; rows without a period are refused before
     */
    public Period period(Field field) {
        if (value(field) instanceof Period period) {
            return period;
        }
        throw new IllegalStateException("a row without a period was let in");
    }

    /**
     * The words for a text, identifier or term: a place, industry or pollutant by its official Chinese name, a word of a
     * closed list by its code, an unknown one as it was written.
     */
    public Optional<String> words(Field field) {
        Object value = value(field);
        return Optional.ofNullable(value)
                .map(known -> known instanceof Term term ? words(field, term) : known.toString());
    }

    private static String words(Field field, Term term) {
        return field.type() == FieldType.OPEN_TERM ? term.zh() : term.code();
    }

    /** The places of the fields of which something is known. */
    public BitSet filled() {
        BitSet filled = new BitSet(values.length);
        for (int i = 0; i < values.length; i++) {
            filled.set(i, values[i] != null);
        }
        return filled;
    }

    /** The same facts, with numbers whose every use is noted. */
    public Facts followedOn(Trail trail) {
        @Nullable Object[] own = copy(values.length);
        for (int i = 0; i < own.length; i++) {
            if (own[i] instanceof Rational number) {
                own[i] = number.from(new Origin.Followed(i, trail));
            }
        }
        return new Facts(own, new Followed(trail, filled()), sources);
    }

    /** What is known of two periods together: quantities that add are added, the rest is as here. */
    public Facts together(Facts earlier, List<Field> fields) {
        @Nullable Object[] sum = copy(Math.max(values.length, earlier.values.length));
        for (Field field : fields) {
            if (field.adds() && field.index() < sum.length) {
                Rational one = (Rational) at(field.index());
                Rational other = (Rational) earlier.at(field.index());
                sum[field.index()] = one == null || other == null ? null : one.plus(other);
            }
        }
        return new Facts(sum, followed, sources);
    }

    /** Whether both know the field and know the same of it. */
    public boolean agreesWith(Facts other, Field field) {
        return Objects.equals(value(field), other.value(field));
    }

    /** Only what is known of some fields. */
    public Facts only(Predicate<Field> wanted, List<Field> fields) {
        @Nullable Object[] kept = new Object[values.length];
        for (Field field : fields) {
            if (field.index() < kept.length && wanted.test(field)) {
                kept[field.index()] = values[field.index()];
            }
        }
        return new Facts(kept, followed, sources);
    }

    /** Whatever is known of a field: a number, a term, a day, a word. */
    public Optional<Object> find(Field field) {
        return Optional.ofNullable(value(field));
    }

    private @Nullable Object value(Field field) {
        Object value = at(field.index());
        Trail trail = followed.trail();
        if (trail != null
                && value != null
                && !(value instanceof Rational)
                && followed.own().get(field.index())) {
            trail.note(field.index(), value);
        }
        return value;
    }

    /** A fact by the place of its field. */
    public Optional<Object> find(int field) {
        return Optional.ofNullable(at(field));
    }

    private @Nullable Object at(int index) {
        return index < values.length ? values[index] : null;
    }

    private @Nullable Object[] copy(int length) {
        @Nullable Object[] copy = new Object[length];
        System.arraycopy(values, 0, copy, 0, values.length);
        return copy;
    }
}
