package org.jieti.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Columns;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.PaymentFields;
import org.jieti.domain.Rational;
import org.jieti.problem.Location;

/** A case being put together from rows. */
final class Draft {

    private final Meters meters;
    private final Row first;
    private Facts facts = Facts.NONE;
    private Columns columns = Columns.of(List.of());
    private boolean hasUse;
    private final Map<Field, Location> places = new LinkedHashMap<>();
    private final List<Meters.Reading> readings = new ArrayList<>();
    private final NamedRows discharges = new NamedRows();
    private final NamedRows inspections = new NamedRows();
    private final PaymentRows payments;

    /** Rows of which each has a name of its own within the case. */
    static final class NamedRows {

        private final Map<String, Location> places = new LinkedHashMap<>();
        private final List<Facts> facts = new ArrayList<>();

        /** Where a row of that name stands. */
        Optional<Location> place(String name) {
            return Optional.ofNullable(places.get(name));
        }

        void add(Row row, String name) {
            places.put(name, row.place());
            facts.add(row.facts());
        }

        List<Facts> facts() {
            return facts;
        }
    }

    /** @param first the row that speaks of it first, even if it is refused */
    Draft(Meters meters, PaymentFields paymentFields, Row first) {
        this.meters = meters;
        this.payments = new PaymentRows(paymentFields);
        this.first = first;
    }

    Row first() {
        return first;
    }

    /** Whether every row of it was refused. */
    boolean isEmpty() {
        return hasNoUse() && payments.considered().isEmpty();
    }

    /** Whether nothing is known but what is paid. */
    boolean hasNoUse() {
        return !hasUse;
    }

    Facts facts() {
        return facts;
    }

    Columns columns() {
        return columns;
    }

    NamedRows discharges() {
        return discharges;
    }

    NamedRows inspections() {
        return inspections;
    }

    PaymentRows payments() {
        return payments;
    }

    /** Where a field was said first. */
    Optional<Location> place(Field field) {
        return Optional.ofNullable(places.get(field));
    }

    /** Takes what a row of use, of discharges or of an inspection says of some fields; what two meters measured is added up. */
    void join(Row row, Facts said, List<Field> filled) {
        hasUse = true;
        joinFacts(row, said, filled);
        columns = columns.and(row.sheet().columns());
    }

    /** Takes what a row says of some fields, without any levy on use being considered for it. */
    void joinFacts(Row row, Facts said, List<Field> filled) {
        Facts joined = facts.orElse(said);
        for (Meters.Reading reading : meters.readings(said)) {
            Field usage = reading.kind().usage();
            Optional<Rational> before = facts.number(usage);
            Optional<Rational> more = said.number(usage);
            if (before.isPresent() && more.isPresent()) {
                joined = joined.with(usage, before.get().plus(more.get()));
            }
            readings.add(reading);
        }
        facts = joined;
        filled.forEach(field -> places.putIfAbsent(field, row.place()));
    }

    /** Whether a usage is of a meter whose other turnings alone were said before. */
    boolean isOfAnotherMeter(Row row, Field usage) {
        return meters.readings(row.facts()).stream()
                .filter(reading -> reading.kind().usage().equals(usage))
                .anyMatch(reading ->
                        readings.stream().anyMatch(other -> other.kind().equals(reading.kind()))
                                && readings.stream().noneMatch(reading::mayRepeat));
    }
}
