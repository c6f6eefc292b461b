package org.jieti.catalogue;

import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.schedule.Condition;

/**
 * A limit of the energy that a unit of product may take.
 *
 * @param says what is limited, in words
 * @param when the product and line it is about
 * @param measure what is limited
 * @param basis how electricity counts in it, where it is of energy as standard coal
 * @param levels the limits known, in the measure's unit
 */
public record EnergyLimit(
        Reason says, Condition when, Measure measure, Optional<Term> basis, Map<Level, Rational> levels) {

    public EnergyLimit {
        levels = Map.copyOf(levels);
    }

    /** How far a limit goes, the hardest first. */
    public enum Level {
        /** What the advanced reach (先进值). */
        ADVANCED("1"),
        /** What new plants are held to (准入值). */
        ACCESS("2"),
        /** What existing plants are held to (限定值). */
        EXISTING("3");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        /** Its number in the standards. */
        public String word() {
            return word;
        }
    }

    /** What is limited per unit of product. */
    public enum Measure {
        /** Electricity, kWh/t. */
        ELECTRICITY,
        /** Energy as standard coal, kgce/t. */
        ENERGY
    }
}
