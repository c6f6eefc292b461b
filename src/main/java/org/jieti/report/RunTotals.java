package org.jieti.report;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Money;
import org.jieti.domain.Resource;
import org.jieti.schedule.ScheduleId;

/** The sums and counts of a run, added up assessment by assessment. */
public final class RunTotals {

    private long assessments;
    private Money total = Money.ZERO;
    private final Map<Resource, Money> byResource = new EnumMap<>(Resource.class);
    private final Map<String, Money> byLevy = new TreeMap<>();
    private final Map<LineStatus, Long> lines = new EnumMap<>(LineStatus.class);
    private final Map<String, ScheduleId> schedules = new TreeMap<>();

    public void add(Assessment assessment) {
        assessments++;
        total = total.plus(assessment.total());
        for (Resource resource : Resource.values()) {
            assessment.of(resource).ifPresent(owed -> byResource.merge(resource, owed, Money::plus));
        }
        for (AssessmentLine line : assessment.lines()) {
            lines.merge(line.status(), 1L, Long::sum);
            byLevy.merge(line.levy().code(), line.amount(), Money::plus);
            line.schedule().ifPresent(id -> schedules.put(id.path(), id));
        }
    }

    public long assessments() {
        return assessments;
    }

    public Money total() {
        return total;
    }

    public Map<Resource, Money> byResource() {
        return byResource;
    }

    public Map<String, Money> byLevy() {
        return byLevy;
    }

    /** How many lines came out with a status. */
    public long lines(LineStatus status) {
        return lines.getOrDefault(status, 0L);
    }

    /** The schedules that gave a line, by identity. */
    public Iterable<ScheduleId> schedules() {
        return schedules.values();
    }
}
