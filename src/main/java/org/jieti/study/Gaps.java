package org.jieti.study;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;

/** The charges that could not be determined, by levy and reason. */
final class Gaps {

    /** Words of sheets stand in some reasons, so that there may be as many as rows; those beyond are counted together. */
    private static final int MOST = 1000;

    private final Map<Key, Counts> counts = new HashMap<>();

    private record Key(Term levy, List<Reason> reasons) {}

    void add(ComparedCase one) {
        add(one.baseline(), new Counts(1, 0));
        add(one.reform(), new Counts(0, 1));
    }

    private void add(Assessment assessment, Counts count) {
        if (assessment.undetermined() == 0) {
            return;
        }
        for (AssessmentLine line : assessment.lines()) {
            if (line.isUndetermined()) {
                add(new Key(line.levy(), Gap.inCommon(line.reasons())), count);
            }
        }
    }

    void add(Gaps part) {
        part.counts.forEach(this::add);
    }

    private void add(Key key, Counts count) {
        boolean hasRoom = counts.size() < MOST || counts.containsKey(key);
        counts.merge(hasRoom ? key : new Key(key.levy(), List.of()), count, Counts::plus);
    }

    /** The most frequent first. */
    List<Gap> all() {
        return counts.entrySet().stream()
                .map(gap -> new Gap(gap.getKey().levy(), gap.getKey().reasons(), gap.getValue()))
                .sorted(Comparator.<Gap>comparingLong(
                                gap -> gap.counts().baseline() + gap.counts().reform())
                        .reversed()
                        .thenComparing(gap -> gap.levy().code())
                        .thenComparing(gap -> String.valueOf(gap.reasons())))
                .toList();
    }
}
