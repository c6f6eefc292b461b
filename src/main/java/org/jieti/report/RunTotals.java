package org.jieti.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Money;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.schedule.ScheduleId;

/** The sums and counts of a run, added up assessment by assessment. */
public final class RunTotals {

    private long assessments;
    private Money total = Money.ZERO;
    private final Map<Resource, Money> byResource = new EnumMap<>(Resource.class);
    private final Map<Term, Money> byLevy = new HashMap<>();
    private final Map<LineStatus, Long> lines = new EnumMap<>(LineStatus.class);
    private final Set<ScheduleId> schedules = new HashSet<>();

    public void add(Assessment assessment) {
        assessments++;
        total = total.plus(assessment.total());
        for (Resource resource : Resource.values()) {
            assessment.of(resource).ifPresent(owed -> byResource.merge(resource, owed, Money::plus));
        }
        for (AssessmentLine line : assessment.lines()) {
            lines.merge(line.status(), 1L, Long::sum);
            byLevy.merge(line.levy(), line.amount(), Money::plus);
            line.schedule().ifPresent(schedules::add);
        }
    }

    /** Adds the sums and counts of another part of the run. */
    public void add(RunTotals part) {
        assessments += part.assessments;
        total = total.plus(part.total);
        part.byResource.forEach((resource, owed) -> byResource.merge(resource, owed, Money::plus));
        part.byLevy.forEach((levy, owed) -> byLevy.merge(levy, owed, Money::plus));
        part.lines.forEach((status, count) -> lines.merge(status, count, Long::sum));
        schedules.addAll(part.schedules);
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

    /** The sum of each levy, by its code. */
    public Map<String, Money> byLevy() {
        Map<String, Money> byCode = new TreeMap<>();
        byLevy.forEach((levy, sum) -> byCode.put(levy.code(), sum));
        return byCode;
    }

    /** How many lines came out with a status. */
    public long lines(LineStatus status) {
        return lines.getOrDefault(status, 0L);
    }

    /** The schedules that gave a line, by identity. */
    public Iterable<ScheduleId> schedules() {
        return schedules.stream().sorted(Comparator.comparing(ScheduleId::path)).toList();
    }
}
