package org.jieti.schedule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieti.domain.Facts;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Rounding;
import org.jieti.domain.Term;
import org.jieti.domain.Unit;

/** Something a version makes payable. */
public sealed interface Charge {

    /** Its name among the charges of the version; empty if it is the only one. */
    String name();

    /** The same charge without what words among the facts of the enterprise rule out. */
    default Charge settledBy(Facts words) {
        return this;
    }

    /** What a charge is made for, once each. */
    enum Each {
        /** The enterprise. */
        ENTERPRISE,
        /** A row of its discharges. */
        DISCHARGE,
        /** A row of what inspections found. */
        INSPECTION
    }

    /**
     * A quantity at a rate.
     *
     * @param each what it is charged for
     * @param when what it is charged on; elsewhere there is no such charge
     * @param says what its lines are told to be of, such as the peak hours; empty if that goes without saying
     * @param quantity what is multiplied; less than nothing counts as nothing
     * @param unit what the quantity is shown in
     * @param settlement over what tiers are counted; empty for each period by itself
     * @param bounds the least and the most it comes to for a period, in yuan
     * @param quantityRounding how the quantity is rounded before it is priced, if it is
     */
    record OfQuantity(
            String name,
            Each each,
            Concern when,
            Optional<Reason> says,
            Expression quantity,
            Unit unit,
            Optional<Settlement> settlement,
            Bounds bounds,
            Optional<Rounding> quantityRounding,
            Rate rate,
            Multipliers multipliers,
            Rounding rounding)
            implements Charge {
        @Override
        public OfQuantity settledBy(Facts words) {
            return each != Each.ENTERPRISE
                    ? this
                    : new OfQuantity(
                            name,
                            each,
                            when.settledBy(words),
                            says,
                            quantity,
                            unit,
                            settlement,
                            bounds,
                            quantityRounding,
                            rate.settledBy(words),
                            multipliers,
                            rounding);
        }
    }

    /**
     * Pollution equivalents 污染当量 of each outlet at a rate, the highest ranks only.
     *
     * @param medium the discharges it is about
     * @param rounding of the line; {@code equivalentRounding} comes before the rate, if the rule has it
     */
    record OfEquivalents(
            String name,
            EquivalentTable table,
            Term medium,
            List<Rank> ranks,
            Rate rate,
            Multipliers multipliers,
            Optional<Rounding> equivalentRounding,
            Rounding rounding)
            implements Charge {}

    /**
     * Some pollutants of an outlet, in the order of their equivalents.
     *
     * @param classes the classes of the table it takes; empty for any
     * @param pollutants the pollutants it takes; empty for any
     * @param top how many are charged; empty for all
     */
    record Rank(List<String> classes, List<Term> pollutants, Optional<Integer> top) {

        public boolean takes(Equivalent equivalent) {
            return (classes.isEmpty() || classes.contains(equivalent.pollutantClass()))
                    && (pollutants.isEmpty() || pollutants.contains(equivalent.pollutant()));
        }
    }

    /** The least and the most that a charge comes to for a period, in yuan. */
    record Bounds(Optional<Rational> atLeast, Optional<Rational> atMost) {

        public boolean areNone() {
            return atLeast.isEmpty() && atMost.isEmpty();
        }
    }

    /**
     * A share of what other charges of the version come to.
     *
     * @param of the names of the other charges, which stand before it
     */
    record OnCharges(String name, Quantity share, List<String> of, Rounding rounding) implements Charge {}

    /**
     * A rate for each yuan that other levies come to in the period.
     *
     * @param when what it is charged on; elsewhere there is no such charge
     * @param of the other levies; of each group at least one must have a line
     * @param rate yuan for one yuan
     */
    record OnLevies(String name, Concern when, List<List<Term>> of, Rate rate, Rounding rounding) implements Charge {
        @Override
        public OnLevies settledBy(Facts words) {
            return new OnLevies(name, when.settledBy(words), of, rate.settledBy(words), rounding);
        }

        public Stream<Term> levies() {
            return of.stream().flatMap(List::stream);
        }
    }

    /**
     * A charge that is due but that the known texts do not settle.
     *
     * @param when where it is due; elsewhere there is no such charge
     */
    record Unsettled(String name, Concern when, Reason reason) implements Charge {}
}
