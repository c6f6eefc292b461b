package org.jieti.classification;

import org.jieti.domain.Facts;
import org.jieti.domain.Period;

/**
 * What an enterprise falls under, through days on which that does not change.
 *
 * @param facts what is known of it on these days
 */
public record Classification(
        String enterprise,
        Period days,
        Facts facts,
        CatalogueFinding catalogue,
        EnergyFinding energy,
        PlanFinding plan) {

    /** Whether something that the sheets speak of could not be told. */
    public boolean isUndetermined() {
        return catalogue.status() == CatalogueFinding.Status.UNDETERMINED
                || energy.status() == EnergyFinding.Status.UNDETERMINED
                || plan.isUndetermined();
    }

    /** The same through other days. */
    Classification over(Period other) {
        return new Classification(enterprise, other, facts, catalogue, energy, plan);
    }

    /** Whether the findings are the same, whatever the days. */
    boolean findsTheSameAs(Classification other) {
        return catalogue.equals(other.catalogue) && energy.equals(other.energy) && plan.equals(other.plan);
    }
}
