package org.jieti.report;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.schedule.Citation;
import org.jieti.schedule.ScheduleId;

/** The schedules that gave the lines of a run, and the documents that these rest on. */
public final class CitedSchedules {

    private final Map<ScheduleId, Set<Citation>> citations = new TreeMap<>(Comparator.comparing(ScheduleId::path));

    public void add(Assessment assessment) {
        for (AssessmentLine line : assessment.lines()) {
            if (line.schedule().isPresent()) {
                Set<Citation> cited = citations.computeIfAbsent(line.schedule().get(), id -> new LinkedHashSet<>());
                line.citation().ifPresent(cited::add);
            }
        }
    }

    /** Each schedule by its identity, with what it was cited by. */
    public Map<ScheduleId, Set<Citation>> all() {
        return citations;
    }
}
