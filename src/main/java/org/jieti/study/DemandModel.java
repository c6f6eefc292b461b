package org.jieti.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.domain.Case;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Elasticity;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.domain.Resource;

/**
 * A model of how use responds to its price: each resource by itself, with a constant elasticity.
 *
 * <p>The price of a unit is the one that the sheet states, and what is owed for the resource divided by the quantity on top of it: the
 * average, not that of the last unit. The new quantity is the old one times (new price / old price) to the power of the elasticity,
 * worked out once: the charge that the new quantity leads to moves it no further. Output, quotas and everything else stay as they are; so
 * electricity for a unit of product moves along with electricity.
 */
public final class DemandModel {

    private final Map<Resource, Elasticity> elasticities;
    private final List<Demand> demands = new ArrayList<>();

    /**
     * What is used of a resource.
     *
     * @param price of a unit, without any surcharge
     * @param moving what moves along with the quantity, itself among it
     */
    private record Demand(Resource resource, Field quantity, Field price, List<Field> moving) {

        private static Demand of(Dictionary dictionary, Resource resource, String price, String... moving) {
            List<Field> fields = Stream.of(moving).map(dictionary::field).toList();
            return new Demand(resource, fields.get(0), dictionary.field(price), fields);
        }
    }

    /** @param elasticities of the resources that respond; no others do */
    public DemandModel(Map<Resource, Elasticity> elasticities, Dictionary dictionary) {
        this.elasticities =
                elasticities.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(elasticities));
        Stream.of(
                        Demand.of(
                                dictionary,
                                Resource.ELECTRICITY,
                                "electricity_price",
                                "electricity_kwh",
                                "smelting_kwh",
                                "equipment_kwh",
                                "peak_kwh",
                                "flat_kwh",
                                "valley_kwh",
                                "energy_intensity"),
                        Demand.of(dictionary, Resource.WATER, "water_price", "water_m3"),
                        Demand.of(dictionary, Resource.GAS, "gas_price", "gas_m3"))
                .filter(demand -> elasticities.containsKey(demand.resource()))
                .forEach(demands::add);
    }

    /** The resources of which a response can be told. */
    public static List<Resource> resources() {
        return List.of(Resource.ELECTRICITY, Resource.WATER, Resource.GAS);
    }

    public Map<Resource, Elasticity> elasticities() {
        return elasticities;
    }

    public boolean isEmpty() {
        return demands.isEmpty();
    }

    /**
     * The case as it would be under the reform.
     *
     * @return empty if that cannot be told: a price or a charge is not known, or a charge is counted over several periods, whose response
     *     is not modelled
     */
    Optional<Response> response(Assessment before, Assessment after) {
        Case assessed = before.assessed();
        Map<Resource, Moved> moved = new EnumMap<>(Resource.class);
        Case responding = assessed;
        for (Demand demand : demands) {
            if (assessed.columns().has(demand.quantity())) {
                Optional<Rational> factor = factor(demand, before, after);
                if (factor.isEmpty()) {
                    return Optional.empty();
                }
                Rational used = assessed.latestFacts().number(demand.quantity()).orElse(Rational.ZERO);
                moved.put(demand.resource(), new Moved(used, Elasticity.times(used, factor.get())));
                responding = moved(responding, demand, factor.get());
            }
        }
        return Optional.of(new Response(responding, moved));
    }

    /** What the quantity is multiplied by; empty if that cannot be told. */
    private Optional<Rational> factor(Demand demand, Assessment before, Assessment after) {
        if (elasticity(demand).value().isZero()) {
            return Optional.of(Rational.ONE);
        }
        boolean isCounted = before.isSettled() || after.isSettled();
        if (isCounted && !before.assessed().earlier().isEmpty()) {
            return Optional.empty();
        }
        Optional<Money> owed = owed(demand, before);
        Optional<Money> owedAfter = owed(demand, after);
        if (owed.isEmpty() || owedAfter.isEmpty()) {
            return Optional.empty();
        }
        if (owed.equals(owedAfter)) {
            return Optional.of(Rational.ONE);
        }
        Facts facts = before.assessed().latestFacts();
        Optional<Rational> used = facts.number(demand.quantity()).filter(quantity -> quantity.signum() > 0);
        Optional<Rational> price = used.flatMap(quantity -> facts.number(demand.price()));
        if (used.isEmpty() || price.isEmpty()) {
            return Optional.empty();
        }
        Rational old = price.get().plus(owed.get().yuan().dividedBy(used.get()));
        Rational reformed = price.get().plus(owedAfter.get().yuan().dividedBy(used.get()));
        return old.signum() > 0 && reformed.signum() > 0
                ? Optional.of(elasticity(demand).factor(old, reformed))
                : Optional.empty();
    }

    private Elasticity elasticity(Demand demand) {
        return Optional.ofNullable(elasticities.get(demand.resource())).orElseThrow();
    }

    /** What is owed for the resource; empty if something of it is undetermined. */
    private static Optional<Money> owed(Demand demand, Assessment assessment) {
        Money sum = Money.ZERO;
        for (AssessmentLine line : assessment.lines()) {
            if (Resource.ofLevy(line.levy()) == demand.resource()) {
                if (line.isUndetermined()) {
                    return Optional.empty();
                }
                sum = sum.plus(line.amount());
            }
        }
        return Optional.of(sum);
    }

    private static Case moved(Case one, Demand demand, Rational factor) {
        List<Case.Stretch> stretches = one.stretches().stream()
                .map(stretch -> new Case.Stretch(stretch.days(), moved(stretch.facts(), demand, factor)))
                .toList();
        return one.with(stretches);
    }

    private static Facts moved(Facts facts, Demand demand, Rational factor) {
        Facts moved = facts;
        for (Field field : demand.moving()) {
            Optional<Rational> number = facts.number(field);
            if (number.isPresent()) {
                moved = moved.with(field, Elasticity.times(number.get(), factor));
            }
        }
        return moved;
    }
}
