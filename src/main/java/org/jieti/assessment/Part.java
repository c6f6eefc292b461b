package org.jieti.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jieti.domain.Resource;

/** The part of an assessment that levies make which meet on the same quantity: no other levy has a say in it. */
final class Part {

    private final List<AssessmentLine> lines;
    private final Map<Resource, Owed> owed;

    private Part(List<AssessmentLine> lines, Map<Resource, Owed> owed) {
        this.lines = lines;
        this.owed = owed;
    }

    static Part of(List<AssessmentLine> lines) {
        Map<Resource, Owed> owed = new EnumMap<>(Resource.class);
        for (AssessmentLine line : lines) {
            owed.merge(Resource.ofLevy(line.levy()), Owed.of(line), Owed::plus);
        }
        return new Part(List.copyOf(lines), owed);
    }

    /** The same lines, which come to something else. */
    Part owing(Map<Resource, Owed> other) {
        return new Part(lines, other);
    }

    List<AssessmentLine> lines() {
        return lines;
    }

    Map<Resource, Owed> owed() {
        return owed;
    }
}
