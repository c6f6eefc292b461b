package org.jieti.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums by what they are of. */
public final class Breakdown<K extends Comparable<? super K>> {

    private final Map<K, Sum> sums = new HashMap<>();

    /** One of the sums. */
    public record Share<K>(K of, Sum sum) {}

    void add(K of, Sum sum) {
        sums.merge(of, sum, Sum::plus);
    }

    void add(Breakdown<K> part) {
        part.sums.forEach(this::add);
    }

    public int size() {
        return sums.size();
    }

    /** The largest amount first; of equal ones the first by what they are of. */
    public List<Share<K>> largestFirst() {
        Comparator<Share<K>> byAmount =
                Comparator.comparing(share -> share.sum().amount());
        return shares(byAmount.reversed().thenComparing(Share::of));
    }

    /** In the order of what they are of. */
    public List<Share<K>> inOrder() {
        return shares(Comparator.comparing(Share::of));
    }

    private List<Share<K>> shares(Comparator<Share<K>> order) {
        return sums.entrySet().stream()
                .map(entry -> new Share<>(entry.getKey(), entry.getValue()))
                .sorted(order)
                .toList();
    }
}
