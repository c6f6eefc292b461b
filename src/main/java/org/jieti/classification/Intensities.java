package org.jieti.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.catalogue.CoalEquivalent;
import org.jieti.catalogue.EnergyLimit;
import org.jieti.catalogue.EnergyLimit.Measure;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;

/**
 * Energy per unit of product: as the sheet states it, or reckoned from what was used and made. Electricity counts as
 * coal by the factor of the limit's basis.
 */
final class Intensities {

    private final List<CoalEquivalent> equivalents;
    private final Field limit;
    private final Field limitAsCoal;
    private final Field stated;
    private final Field statedAsCoal;
    private final Field electricity;
    private final Field fuel;
    private final Field output;

    Intensities(List<CoalEquivalent> equivalents, Dictionary dictionary) {
        this.equivalents = equivalents;
        this.limit = dictionary.field("energy_limit");
        this.limitAsCoal = dictionary.field("energy_limit_ce");
        this.stated = dictionary.field("energy_intensity");
        this.statedAsCoal = dictionary.field("energy_intensity_ce");
        this.electricity = dictionary.field("electricity_kwh");
        this.fuel = dictionary.field("fuel_kgce");
        this.output = dictionary.field("output_t");
    }

    boolean isAnswerable(Columns columns) {
        return columns.has(stated) || columns.has(statedAsCoal) || (columns.has(electricity) && columns.has(output));
    }

    boolean hasLimit(Columns columns) {
        return columns.has(limit) || columns.has(limitAsCoal);
    }

    Optional<Rational> of(EnergyLimit known, Facts facts) {
        return known.measure() == Measure.ELECTRICITY
                ? ofElectricity(facts)
                : facts.number(statedAsCoal).or(() -> perTonne(asCoal(known, facts), facts));
    }

    private Optional<Rational> ofElectricity(Facts facts) {
        return facts.number(stated).or(() -> perTonne(facts.number(electricity), facts));
    }

    /** What the sheets themselves hold against each other: an intensity and its limit. */
    List<Stated> stated(Facts facts) {
        List<Stated> pairs = new ArrayList<>();
        pair(ofElectricity(facts), facts.number(limit)).ifPresent(pairs::add);
        pair(facts.number(statedAsCoal), facts.number(limitAsCoal)).ifPresent(pairs::add);
        return pairs;
    }

    private static Optional<Stated> pair(Optional<Rational> intensity, Optional<Rational> limit) {
        return intensity.flatMap(found -> limit.map(bound -> new Stated(found, bound)));
    }

    /** An intensity with the limit that the sheet states. */
    record Stated(Rational intensity, Rational limit) {}

    /** Without the fuel, electricity alone would be taken for all the energy. */
    private Optional<Rational> asCoal(EnergyLimit known, Facts facts) {
        Optional<Rational> factor = equivalents.stream()
                .filter(factors -> known.basis().filter(factors.basis()::equals).isPresent())
                .map(CoalEquivalent::factor)
                .findFirst();
        return facts.number(electricity)
                .flatMap(used -> factor.map(used::times))
                .flatMap(coal -> facts.number(fuel).map(coal::plus));
    }

    private Optional<Rational> perTonne(Optional<Rational> used, Facts facts) {
        return facts.number(output)
                .filter(made -> made.signum() > 0)
                .flatMap(made -> used.map(all -> all.dividedBy(made)));
    }

    /** What would tell it. */
    List<Reason> gaps(EnergyLimit known) {
        return List.of(Reason.of("missing-fact", known.measure() == Measure.ELECTRICITY ? stated : statedAsCoal));
    }
}
