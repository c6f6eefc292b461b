package org.jieti.study;

import java.util.Optional;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Money;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.domain.Term;

/**
 * A charge as it stands in a result: a row of {@code lines.csv}.
 *
 * @param days the days it is about, within the period of its bill
 * @param schedule the path of its schedule; empty where none is known
 * @param tier as it is written; empty if there is none
 * @param quantity what was multiplied, in {@code unit}; empty where nothing was, as are the unit, rate and multiplier
 * @param amount empty if it could not be determined
 * @param reason in words
 */
public record BillLine(
        Period days,
        Term levy,
        String schedule,
        String tier,
        Optional<Rational> quantity,
        String unit,
        String rate,
        String rateUnit,
        String multiplier,
        Optional<Money> amount,
        LineStatus status,
        String reason,
        String document,
        String article) {

    /** What is billed by it: nothing as long as it cannot be determined. */
    public Money billed() {
        return amount.orElse(Money.ZERO);
    }

    /** Whether the other is charged by the same price. */
    boolean hasPriceOf(BillLine other) {
        return tier.equals(other.tier)
                && rate.equals(other.rate)
                && rateUnit.equals(other.rateUnit)
                && multiplier.equals(other.multiplier)
                && status == other.status;
    }

    /** Whether the other comes to the same in the same way; the words of the law around it may differ. */
    boolean hasFiguresOf(BillLine other) {
        return hasPriceOf(other)
                && days.equals(other.days)
                && schedule.equals(other.schedule)
                && quantity.equals(other.quantity)
                && unit.equals(other.unit)
                && amount.equals(other.amount);
    }

    /** Whether the other rests on the same law. */
    boolean hasLawOf(BillLine other) {
        return schedule.equals(other.schedule) && document.equals(other.document) && article.equals(other.article);
    }
}
