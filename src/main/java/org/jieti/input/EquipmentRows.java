package org.jieti.input;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;
import org.jieti.domain.Unit;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Reject;
import org.jieti.problem.Reject.Fault;

/**
 * The equipment of each enterprise. A bare size whose unit stands in a column beside it becomes the size that the unit
 * fits: 3 in m is {@code size_m}; one of which the unit is not known stays as it is.
 */
final class EquipmentRows {

    private final Dictionary dictionary;
    private final Field enterpriseId;
    private final Field equipment;
    private final Field size;
    private final Field unit;
    private final Field capacity;
    private final Field capacityUnit;
    private final Map<String, Map<String, Row>> rows = new LinkedHashMap<>();

    EquipmentRows(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.enterpriseId = dictionary.field("enterprise_id");
        this.equipment = dictionary.field("equipment");
        this.size = dictionary.field("size");
        this.unit = dictionary.field("unit");
        this.capacity = dictionary.field("annual_capacity");
        this.capacityUnit = dictionary.field("capacity_unit");
    }

    /** Enters a row; the refused row, if the same equipment was entered before. */
    Optional<Reject> enter(Row row) {
        String name = row.facts().words(equipment).orElseThrow();
        Map<String, Row> known =
                rows.computeIfAbsent(row.facts().words(enterpriseId).orElseThrow(), unknown -> new LinkedHashMap<>());
        Row first = known.putIfAbsent(name, row);
        if (first == null) {
            return Optional.empty();
        }
        Location line = first.place().withoutExcerpt();
        Problem problem = Problem.of(ProblemCode.ROW_TWICE, row.place(equipment), line, name);
        return Optional.of(row.refused(new Fault(problem, name, "")));
    }

    Iterable<String> enterprises() {
        return rows.keySet();
    }

    List<Facts> of(String enterprise) {
        List<Facts> all = new ArrayList<>();
        rows.getOrDefault(enterprise, Map.of()).values().forEach(row -> all.add(measured(row.facts())));
        return all;
    }

    private Facts measured(Facts facts) {
        Facts sized = measured(facts, size, facts.words(unit));
        Optional<String> ofCapacity =
                facts.words(capacityUnit).or(() -> facts.has(size) ? Optional.empty() : facts.words(unit));
        return measured(sized, capacity, ofCapacity);
    }

    private Facts measured(Facts facts, Field bare, Optional<String> unitName) {
        Optional<String> name = unitName.map(HalfWidth::of);
        for (Field field : dictionary.fields()) {
            Optional<Unit> known = name.filter(text -> isMeasureOf(bare, field)).flatMap(text -> unit(field, text));
            if (known.isPresent() && facts.has(bare) && !facts.has(field)) {
                return facts.with(
                        field,
                        facts.number(bare).orElseThrow().times(known.get().factorTo(field.unit())));
            }
        }
        return facts;
    }

    /** A size in one unit answers to the name of the bare size. */
    private static boolean isMeasureOf(Field bare, Field field) {
        return field.grain() == Grain.EQUIPMENT && field.aliases().contains(bare.name());
    }

    private Optional<Unit> unit(Field field, String name) {
        return Optional.ofNullable(field.unitNames().get(name))
                .or(() -> dictionary.units().find(name))
                .filter(found -> found.fits(field.unit()));
    }
}
