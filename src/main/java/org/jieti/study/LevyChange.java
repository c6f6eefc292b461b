package org.jieti.study;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jieti.domain.Rational;

/**
 * What one levy came to in a bill, and what it comes to now.
 *
 * @param before none if it was not charged
 * @param after none if it is not charged any more
 */
record LevyChange(List<BillLine> before, List<BillLine> after) {

    /**
     * Why they differ, as far as the charges tell: another quantity is other usage; another price comes from another schedule if
     * there is one, and from another fact if there is none.
     *
     * @param isSameSchedule whether a schedule says the same as it did when the earlier ones were charged
     */
    Cause cause(Predicate<String> isSameSchedule) {
        boolean isOtherUsage = !quantities(before).equals(quantities(after));
        boolean isOtherLaw = !isAlike(BillLine::hasLawOf)
                || (!isAlike(BillLine::hasPriceOf)
                        && after.stream().anyMatch(line -> !isSameSchedule.test(line.schedule())));
        if (isOtherLaw) {
            return isOtherUsage ? Cause.BOTH : Cause.SCHEDULE;
        }
        return isOtherUsage ? Cause.USAGE : Cause.FACT;
    }

    /** Whether each charge is like one of the other side. */
    private boolean isAlike(BiPredicate<BillLine, BillLine> likeness) {
        return areAmong(before, after, likeness) && areAmong(after, before, likeness);
    }

    private static boolean areAmong(
            List<BillLine> some, List<BillLine> others, BiPredicate<BillLine, BillLine> likeness) {
        return some.stream().allMatch(one -> others.stream().anyMatch(other -> likeness.test(one, other)));
    }

    /** Whether no quantity is more than so many times the one before, or less than such a part of it. */
    boolean isWithin(Rational multiple) {
        Map<String, Rational> were = quantities(before);
        return quantities(after).entrySet().stream()
                .allMatch(now -> isWithin(multiple, were.getOrDefault(now.getKey(), Rational.ZERO), now.getValue()));
    }

    /** Out of nothing anything may come. */
    private static boolean isWithin(Rational multiple, Rational before, Rational after) {
        return before.isZero()
                || (after.compareTo(before.times(multiple)) <= 0 && before.compareTo(after.times(multiple)) <= 0);
    }

    /** The quantities by their units. */
    private static Map<String, Rational> quantities(List<BillLine> lines) {
        Map<String, Rational> quantities = new TreeMap<>();
        lines.forEach(line -> line.quantity().ifPresent(some -> quantities.merge(line.unit(), some, Rational::plus)));
        return quantities;
    }
}
