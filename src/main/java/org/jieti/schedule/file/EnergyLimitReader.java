package org.jieti.schedule.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.catalogue.CoalEquivalent;
import org.jieti.catalogue.EnergyLimit;
import org.jieti.catalogue.EnergyLimit.Level;
import org.jieti.catalogue.EnergyLimit.Measure;
import org.jieti.catalogue.EnergyStandard;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.domain.Unit;
import org.jieti.schedule.Citation;
import org.jieti.schedule.Condition;
import org.jieti.schedule.EffectivePeriod;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads energy limits, and how electricity counts as coal in them. */
final class EnergyLimitReader {

    private final Reader reader;
    private final Unit electricity;
    private final Unit energy;

    EnergyLimitReader(Reader reader) {
        this.reader = reader;
        this.electricity = reader.dictionary().field("energy_intensity").unit();
        this.energy = reader.dictionary().field("energy_intensity_ce").unit();
    }

    List<CoalEquivalent> equivalents(Mapping file) {
        List<CoalEquivalent> read = new ArrayList<>();
        for (Mapping row : file.requireMappings("equivalents")) {
            try (row) {
                Optional<Term> basis = basis(row);
                Optional<Rational> factor =
                        row.require("factor").flatMap(node -> reader.quantityIn(node, energy.per(electricity)));
                Citation citation = citation(row);
                if (basis.isPresent() && factor.isPresent()) {
                    read.add(new CoalEquivalent(basis.get(), factor.get(), citation));
                }
            }
        }
        return read;
    }

    List<EnergyStandard> standards(Mapping file) {
        List<EnergyStandard> read = new ArrayList<>();
        for (Mapping standard : file.requireMappings("standards")) {
            try (standard) {
                Optional<EffectivePeriod> days = standard.has("from") ? reader.days(standard) : Optional.empty();
                read.add(new EnergyStandard(
                        standard.requireText("standard"), days, citation(standard), limits(standard)));
            }
        }
        return read;
    }

    private Citation citation(Mapping mapping) {
        return reader.citation(mapping.require("cite").map(node -> new Mapping(node, mapping.faults())));
    }

    private Optional<Term> basis(Mapping mapping) {
        return reader.term("electricity_basis", mapping.find("basis"));
    }

    private List<EnergyLimit> limits(Mapping standard) {
        List<EnergyLimit> read = new ArrayList<>();
        for (Mapping row : standard.requireMappings("limits")) {
            try (row) {
                Reason says = reader.words(row, "says");
                Condition when = reader.conditions().condition(row.require("when"));
                Optional<Term> basis = basis(row);
                row.require("levels").ifPresent(node -> levels(node, says, when, basis, read));
            }
        }
        return read;
    }

    /** The unit of the first level tells what is limited; the others must fit it. */
    private void levels(Node node, Reason says, Condition when, Optional<Term> basis, List<EnergyLimit> read) {
        try (Mapping levels = new Mapping(node, reader.faults())) {
            Optional<Measure> measure = levels.keys().stream()
                    .findFirst()
                    .flatMap(levels::find)
                    .flatMap(reader.expressions()::quantity)
                    .map(this::measure);
            Map<Level, Rational> known = new EnumMap<>(Level.class);
            for (Level level : Level.values()) {
                levels.find(level.word())
                        .flatMap(value -> reader.quantityIn(value, unit(measure)))
                        .ifPresent(number -> known.put(level, number));
            }
            measure.ifPresent(what -> read.add(new EnergyLimit(says, when, what, basis, known)));
        }
    }

    private Measure measure(Quantity limit) {
        return limit.unit().fits(electricity) ? Measure.ELECTRICITY : Measure.ENERGY;
    }

    private Unit unit(Optional<Measure> measure) {
        return measure.filter(Measure.ELECTRICITY::equals).isPresent() ? electricity : energy;
    }
}
