package org.jieti.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Rational;

/**
 * What meters read (抄表示数), where a sheet gives that instead of the usage: what a meter reads at the end, less what it read
 * at the beginning, times its multiplier (倍率).
 */
final class Meters {

    private final List<Kind> kinds;
    private final Field meter;
    private final Field multiplier;

    /** A kind of meter: the fields of its readings, and what it measures. */
    record Kind(Field from, Field to, Field usage) {}

    /**
     * What one meter read in one row.
     *
     * @param meter its number; empty if the row names none
     */
    record Reading(Kind kind, Optional<String> meter, Rational from, Rational to) {

        boolean isReversed() {
            return to.compareTo(from) < 0;
        }

        /** Whether the two may be the same turning of the same meter. */
        boolean mayRepeat(Reading other) {
            boolean areOther = meter.isPresent() && other.meter.isPresent() && !meter.equals(other.meter);
            boolean isApart = to.compareTo(other.from) <= 0 || other.to.compareTo(from) <= 0;
            return kind.equals(other.kind)
                    && !areOther
                    && (!isApart || (from.equals(other.from) && to.equals(other.to)));
        }
    }

    Meters(Dictionary dictionary) {
        this.meter = dictionary.field("meter");
        this.multiplier = dictionary.field("multiplier");
        this.kinds = List.of(
                kind(dictionary, "reading_from", "reading_to", "electricity_kwh"),
                kind(dictionary, "water_reading_from", "water_reading_to", "water_m3"),
                kind(dictionary, "gas_reading_from", "gas_reading_to", "gas_m3"));
    }

    private static Kind kind(Dictionary dictionary, String from, String to, String usage) {
        return new Kind(dictionary.field(from), dictionary.field(to), dictionary.field(usage));
    }

    /** Whether a field says what a meter reads, and is no usage itself. */
    boolean isReading(Field field) {
        return field.equals(multiplier)
                || kinds.stream().anyMatch(kind -> field.equals(kind.from()) || field.equals(kind.to()));
    }

    boolean areIn(Columns columns) {
        return kinds.stream().anyMatch(kind -> columns.has(kind.from()) && columns.has(kind.to()));
    }

    /** The columns, with what is worked out from them. */
    Columns completed(Columns columns) {
        return columns.and(Columns.of(kinds.stream()
                .filter(kind -> columns.has(kind.from()) && columns.has(kind.to()))
                .map(Kind::usage)
                .toList()));
    }

    /** The meters of which a row says what they read at both ends. */
    List<Reading> readings(Facts facts) {
        List<Reading> readings = new ArrayList<>();
        for (Kind kind : kinds) {
            Optional<Rational> from = facts.number(kind.from());
            Optional<Rational> to = facts.number(kind.to());
            if (from.isPresent() && to.isPresent()) {
                readings.add(new Reading(kind, facts.words(meter), from.get(), to.get()));
            }
        }
        return readings;
    }

    /** The facts with the usage worked out where the row does not state it. */
    Facts measured(Facts facts, Columns columns) {
        Facts measured = facts;
        boolean isFirst = true;
        for (Reading reading : readings(facts)) {
            Optional<Rational> factor =
                    isFirst && columns.has(multiplier) ? facts.number(multiplier) : Optional.of(Rational.ONE);
            isFirst = false;
            if (!facts.has(reading.kind().usage()) && factor.isPresent()) {
                Rational usage = reading.to().minus(reading.from()).times(factor.get());
                measured = measured.with(reading.kind().usage(), usage);
            }
        }
        return measured;
    }
}
