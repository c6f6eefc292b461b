package org.jieti.spark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jieti.problem.Reject;
import org.jieti.report.RunTotals;

/** What a task priced: sums and counts, and what has to be known of refused rows before they are written. */
final class PricedTally implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int MOST_TOLD = 20;

    private final Map<String, BigDecimal> figures = new TreeMap<>();
    private final Map<List<String>, Long> headers = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();
    private long rejected;
    private long warnings;
    private int beyond;
    private boolean isTooLarge;

    /** Adds sums and counts. */
    void add(RunTotals totals) {
        totals.figures().forEach(this::addFigure);
    }

    private void addFigure(String name, BigDecimal figure) {
        figures.merge(name, figure, name.startsWith("schedule:") ? BigDecimal::max : BigDecimal::add);
    }

    /** Counts a refused row, which stands at a place among all. */
    void add(Reject reject, long place) {
        rejected++;
        headers.merge(List.copyOf(reject.headers()), place, Math::min);
        beyond = Math.max(beyond, reject.cells().size() - reject.headers().size());
    }

    void countWarning() {
        warnings++;
    }

    /** Keeps a text for the driver, if there are not too many. */
    void tell(String text) {
        if (!isFull()) {
            told.add(text);
        }
    }

    boolean isFull() {
        return told.size() >= MOST_TOLD;
    }

    void noteTooLarge() {
        isTooLarge = true;
    }

    void add(PricedTally other) {
        other.figures.forEach(this::addFigure);
        other.headers.forEach((own, place) -> headers.merge(own, place, Math::min));
        other.told.forEach(this::tell);
        rejected += other.rejected;
        warnings += other.warnings;
        beyond = Math.max(beyond, other.beyond);
        isTooLarge |= other.isTooLarge;
    }

    /** The figures of {@link RunTotals}. */
    Map<String, BigDecimal> figures() {
        return figures;
    }

    /** The headers of the sheets of which rows were refused, in the order of these. */
    List<List<String>> headers() {
        return headers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    long rejected() {
        return rejected;
    }

    /** How many things should be looked at in rows that were taken. */
    long warnings() {
        return warnings;
    }

    /** How many cells a refused row has at most beyond the headers of its sheet. */
    int beyond() {
        return beyond;
    }

    /** What is wrong with the first refused rows of some tasks, in words. */
    List<String> told() {
        return told;
    }

    /** Whether an amount does not fit the type that it has in Parquet. */
    boolean isTooLarge() {
        return isTooLarge;
    }
}
