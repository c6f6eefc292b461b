package org.jieti.report.html;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieti.assessment.Assessment;

/** The enterprises of a run in the order in which they come, each with its lines as long as there are not too many. */
final class Roll {

    /** So many enterprises are shown in full. */
    static final int MOST_ENTERPRISES = 5_000;

    /** So many lines are, in all: a browser can still hold them. */
    static final int MOST_LINES = 500_000;

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Entry.Fields fields;
    private final Derivations derivations;
    private long lines;
    private boolean isFull;

    Roll(Entry.Fields fields, Derivations derivations) {
        this.fields = fields;
        this.derivations = derivations;
    }

    void add(Assessment assessment) throws IOException {
        Entry entry = entries.computeIfAbsent(assessment.assessed().enterprise(), Entry::new);
        entry.add(assessment, fields);
        if (!isFull) {
            lines += derivations.append(assessment, entry.periods());
            isFull = entries.size() > MOST_ENTERPRISES || lines > MOST_LINES;
            if (isFull) {
                entries.values().forEach(Entry::forgetPeriods);
                derivations.forget();
            }
        }
    }

    /** Whether there are so many enterprises, or lines, that they are shown in sum. */
    boolean isFull() {
        return isFull;
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    /** Those who owe most first; of equal ones the first by identifier. */
    List<Entry> largestFirst() {
        return entries.values().stream()
                .sorted(Comparator.comparing(Entry::total).reversed().thenComparing(Entry::id))
                .toList();
    }
}
