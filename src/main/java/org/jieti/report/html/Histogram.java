package org.jieti.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Rational;

/**
 * How a measure is spread over enterprises.
 *
 * @param bins that none is in stand between others only
 * @param middle half of the enterprises are at or below it; empty if there are none
 */
public record Histogram(List<Bin> bins, long count, Optional<String> middle) {

    private static final int BINS = 10;
    private static final int PERCENT_WITHIN = 95;
    private static final Rational[] STEPS = {Rational.of(1), Rational.of(2), Rational.of(5), Rational.of(10)};
    private static final Rational TEN = Rational.of(10);

    /** The least width: the last digit of a bound that is printed. */
    private static final Rational LEAST = Rational.parse("0.000001");

    /**
     * Some that lie near each other: above one bound, and not above the other.
     *
     * @param above empty for those at zero
     * @param upTo empty for all that lie beyond
     */
    public record Bin(Optional<String> above, Optional<String> upTo, long count) {}

    /** Those at zero by themselves; the others in steps of a round width, of which the last takes the few that lie far out. */
    static Histogram of(List<Rational> values) {
        List<Rational> sorted = values.stream().sorted().toList();
        List<Rational> above =
                sorted.stream().filter(value -> value.signum() > 0).toList();
        List<Bin> bins = new ArrayList<>();
        long zeros = (long) sorted.size() - above.size();
        if (zeros > 0) {
            bins.add(new Bin(Optional.empty(), Optional.of("0"), zeros));
        }
        if (!above.isEmpty()) {
            Rational reached = above.get((above.size() * PERCENT_WITHIN + 99) / 100 - 1);
            addSteps(above, reached, width(reached), bins);
        }
        Optional<String> middle = sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(sorted.get((sorted.size() - 1) / 2).toString());
        return new Histogram(List.copyOf(bins), sorted.size(), middle);
    }

    private static void addSteps(List<Rational> sorted, Rational reached, Rational width, List<Bin> bins) {
        int next = 0;
        for (Rational low = Rational.ZERO; low.compareTo(reached) < 0; low = low.plus(width)) {
            Rational high = low.plus(width);
            int first = next;
            while (next < sorted.size() && sorted.get(next).compareTo(high) <= 0) {
                next++;
            }
            bins.add(new Bin(Optional.of(low.toString()), Optional.of(high.toString()), next - first));
            if (high.compareTo(reached) >= 0 && next < sorted.size()) {
                bins.add(new Bin(Optional.of(high.toString()), Optional.empty(), sorted.size() - next));
            }
        }
    }

    /** The least of 1, 2, 5, 10 … by which so many steps reach far enough. */
    private static Rational width(Rational reached) {
        Rational least = reached.dividedBy(Rational.of(BINS)).greatest(LEAST);
        Rational power = Rational.ONE;
        while (power.compareTo(least) > 0) {
            power = power.dividedBy(TEN);
        }
        while (power.times(TEN).compareTo(least) <= 0) {
            power = power.times(TEN);
        }
        for (Rational step : STEPS) {
            if (power.times(step).compareTo(least) >= 0) {
                return power.times(step);
            }
        }
        throw new IllegalStateException("ten of them are at least as many");
    }
}
