package org.jieti.study;

import java.util.List;
import java.util.Optional;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.domain.Case;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.domain.Resource;

/** Finds what the charges of a case weigh on. Nothing is assumed: a price or an output that no sheet states is not known. */
final class Burdens {

    private final Field output;
    private final List<Bought> energy;

    /** What is bought by the unit. */
    private record Bought(Resource resource, Field quantity, Field price) {}

    Burdens(Dictionary dictionary) {
        this.output = dictionary.field("output_t");
        this.energy = List.of(
                new Bought(
                        Resource.ELECTRICITY,
                        dictionary.field("electricity_kwh"),
                        dictionary.field("electricity_price")),
                new Bought(Resource.GAS, dictionary.field("gas_m3"), dictionary.field("gas_price")));
    }

    /** All charges beside the output. */
    Burden perOutput(ComparedCase one) {
        Case assessed = one.assessed();
        if (!assessed.columns().has(output)) {
            return Burden.UNKNOWN;
        }
        return assessed.latestFacts()
                .number(output)
                .filter(made -> made.signum() > 0 && one.undetermined().areNone())
                .map(made -> Burden.of(made, one.owed()))
                .orElse(Burden.UNKNOWN);
    }

    /** The charges for electricity and gas beside what these cost. */
    Burden perEnergyCost(ComparedCase one) {
        Optional<Rational> cost = energyCost(one.assessed()).filter(paid -> paid.signum() > 0);
        Optional<Money> before = ofEnergy(one.baseline());
        Optional<Money> after = ofEnergy(one.reform());
        return cost.isEmpty() || before.isEmpty() || after.isEmpty()
                ? Burden.UNKNOWN
                : Burden.of(cost.get(), new Change(before.get(), after.get()));
    }

    /** What the electricity and gas of a case cost without any surcharge; empty if a quantity or its price is not known. */
    private Optional<Rational> energyCost(Case assessed) {
        Facts facts = assessed.latestFacts();
        Optional<Rational> sum = Optional.empty();
        for (Bought bought : energy) {
            if (assessed.columns().has(bought.quantity())) {
                Optional<Rational> cost = cost(bought, facts);
                if (cost.isEmpty()) {
                    return Optional.empty();
                }
                sum = Optional.of(sum.map(cost.get()::plus).orElseGet(cost::get));
            }
        }
        return sum;
    }

    private static Optional<Rational> cost(Bought bought, Facts facts) {
        Optional<Rational> quantity = facts.number(bought.quantity());
        return quantity.isPresent() && quantity.get().isZero()
                ? quantity
                : quantity.flatMap(used -> facts.number(bought.price()).map(used::times));
    }

    private Optional<Money> ofEnergy(Assessment assessment) {
        Money sum = Money.ZERO;
        for (AssessmentLine line : assessment.lines()) {
            Resource resource = Resource.ofLevy(line.levy());
            if (energy.stream().anyMatch(bought -> bought.resource() == resource)) {
                if (line.isUndetermined()) {
                    return Optional.empty();
                }
                sum = sum.plus(line.amount());
            }
        }
        return Optional.of(sum);
    }
}
