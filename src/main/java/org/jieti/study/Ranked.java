package org.jieti.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jieti.domain.Money;

/**
 * An enterprise and its rank among those of the same outcome. Who has as much as another shares the rank, and those behind are as
 * many places further down: 1, 2, 2, 4.
 *
 * @param rank from 1, for the largest difference
 */
public record Ranked(int rank, ComparedEnterprise enterprise) {

    /** Those of an outcome, the largest difference first; of equal ones the first by identifier. */
    static List<Ranked> of(List<ComparedEnterprise> enterprises, Outcome outcome) {
        Comparator<ComparedEnterprise> byDifference = Comparator.comparing(Ranked::difference);
        List<ComparedEnterprise> sorted = enterprises.stream()
                .filter(one -> one.outcome() == outcome)
                .sorted((outcome == Outcome.LESS ? byDifference : byDifference.reversed())
                        .thenComparing(ComparedEnterprise::id))
                .toList();
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean isEqual = i > 0 && difference(sorted.get(i - 1)).equals(difference(sorted.get(i)));
            ranked.add(new Ranked(isEqual ? ranked.get(i - 1).rank() : i + 1, sorted.get(i)));
        }
        return ranked;
    }

    private static Money difference(ComparedEnterprise one) {
        return one.owed().difference();
    }
}
