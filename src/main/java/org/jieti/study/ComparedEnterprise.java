package org.jieti.study;

import java.util.Optional;
import org.jieti.domain.Money;
import org.jieti.domain.Named;
import org.jieti.domain.Period;
import org.jieti.domain.Place;
import org.jieti.domain.Rational;

/**
 * What a reform changes for an enterprise, over all its periods.
 *
 * @param periods how many there are
 * @param owed what is determined of it
 * @param undetermined how many charges are not
 * @param unknown in how many periods nothing could be determined
 * @param isOpen whether it cannot be told what the reform changes
 * @param size what it used of that by which size is told; empty if no period says
 */
public record ComparedEnterprise(
        String id,
        About about,
        long periods,
        Change owed,
        Counts undetermined,
        Counts unknown,
        boolean isOpen,
        Optional<Rational> size,
        Burden perOutput,
        Burden perEnergyCost,
        Responded responded) {

    /**
     * Who an enterprise is.
     *
     * @param of the period in which the sheets say so
     * @param name empty if they have none
     */
    public record About(Period of, String name, Named industry, Place place) {

        private About later(About other) {
            return other.of.compareTo(of) >= 0 ? other : this;
        }
    }

    /** This and another period of the same enterprise; what it is, is what it is in its latest. */
    ComparedEnterprise plus(ComparedEnterprise other) {
        return new ComparedEnterprise(
                id,
                about.later(other.about),
                periods + other.periods,
                owed.plus(other.owed),
                undetermined.plus(other.undetermined),
                unknown.plus(other.unknown),
                isOpen || other.isOpen,
                size.map(used -> other.size.map(used::plus).orElse(used)).or(other::size),
                perOutput.plus(other.perOutput),
                perEnergyCost.plus(other.perEnergyCost),
                responded.plus(other.responded));
    }

    public Outcome outcome() {
        if (isOpen) {
            return Outcome.OPEN;
        }
        int sign = owed.difference().signum();
        return sign == 0 ? Outcome.SAME : sign > 0 ? Outcome.MORE : Outcome.LESS;
    }

    /** What is owed under the schedules that hold; empty if nothing could be determined. */
    public Optional<Money> baseline() {
        return Optional.of(owed.baseline()).filter(amount -> unknown.baseline() < periods);
    }

    public Optional<Money> reform() {
        return Optional.of(owed.reform()).filter(amount -> unknown.reform() < periods);
    }
}
