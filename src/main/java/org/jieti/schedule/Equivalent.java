package org.jieti.schedule;

import java.util.List;
import java.util.Optional;
import org.jieti.domain.Facts;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.domain.Truth;

/**
 * A row of a table of pollution equivalent values 污染当量值.
 *
 * @param pollutantClass the class of the table: {@code 1}, {@code 2}, {@code ph} …
 * @param quantity what is divided
 * @param per how much of it makes one equivalent, in the unit of the quantity
 * @param reading the range of the reading (the concentration column) that the row is about, such as pH 5 to 6
 * @param when the row counts only where this holds, such as for a herd of more than so many head
 * @param oneOf of the rows of one outlet with the same name here, only the highest counts; empty if alone
 */
public record Equivalent(
        Term medium,
        Term pollutant,
        String pollutantClass,
        Expression quantity,
        Rational per,
        Optional<Reading> reading,
        Condition when,
        String oneOf) {

    /** A range of readings. */
    public record Reading(Rational least, boolean leastInclusive, Rational most, boolean mostInclusive) {

        public boolean contains(Rational reading) {
            int low = reading.compareTo(least);
            int high = reading.compareTo(most);
            return (low > 0 || (leastInclusive && low == 0)) && (high < 0 || (mostInclusive && high == 0));
        }
    }

    /** The equivalents of a discharge; empty if a fact is missing. */
    public Optional<Rational> count(Facts discharge) {
        return switch (when.holdsFor(discharge)) {
            case NO -> Optional.of(Rational.ZERO);
            case UNKNOWN -> Optional.empty();
            case YES ->
                quantity.value(discharge)
                        .map(amount -> amount.greatest(Rational.ZERO).dividedBy(per));
        };
    }

    /** Why there is no count; empty if there is one. */
    public List<Reason> gaps(Facts discharge) {
        return when.holdsFor(discharge) == Truth.UNKNOWN ? when.gaps(discharge) : quantity.gaps(discharge);
    }
}
