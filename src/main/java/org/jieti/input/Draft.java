package org.jieti.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Columns;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Rational;
import org.jieti.problem.Location;

/** A case being put together from rows. */
final class Draft {

    private final Meters meters;
    private final Row first;
    private Facts facts = Facts.NONE;
    private Columns columns = Columns.of(List.of());
    private final Map<Field, Location> places = new LinkedHashMap<>();
    private final List<Meters.Reading> readings = new ArrayList<>();
    private final Map<String, Location> dischargePlaces = new LinkedHashMap<>();
    private final List<Facts> discharges = new ArrayList<>();

    /** @param first the row that speaks of it first, even if it is refused */
    Draft(Meters meters, Row first) {
        this.meters = meters;
        this.first = first;
    }

    Row first() {
        return first;
    }

    /** Whether every row of it was refused. */
    boolean isEmpty() {
        return places.isEmpty() && discharges.isEmpty();
    }

    Facts facts() {
        return facts;
    }

    Columns columns() {
        return columns;
    }

    List<Facts> discharges() {
        return discharges;
    }

    /** Where a field was said first. */
    Optional<Location> place(Field field) {
        return Optional.ofNullable(places.get(field));
    }

    Optional<Location> dischargePlace(String discharge) {
        return Optional.ofNullable(dischargePlaces.get(discharge));
    }

    /** Takes what a row says of some fields; what two meters measured is added up. */
    void join(Row row, Facts said, List<Field> filled) {
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
        columns = columns.and(row.sheet().columns());
    }

    void joinDischarge(Row row, String discharge) {
        dischargePlaces.put(discharge, row.place());
        discharges.add(row.facts());
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
