package org.jieti.report.html;

import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.domain.Money;
import org.jieti.domain.Period;
import org.jieti.domain.Resource;
import org.jieti.report.Overview;

/** What is due by month and resource. */
final class Months {

    private final Map<Period, Map<Resource, Money>> sums = new TreeMap<>();

    void add(Assessment assessment) {
        Map<Resource, Money> month = sums.computeIfAbsent(
                Overview.month(assessment.assessed().period()), unknown -> new EnumMap<>(Resource.class));
        for (AssessmentLine line : assessment.lines()) {
            month.merge(Resource.ofLevy(line.levy()), line.amount().withoutOrigin(), Money::plus);
        }
    }

    Iterable<Period> months() {
        return sums.keySet();
    }

    /** The resources of which something is due in any month. */
    SortedSet<Resource> resources() {
        SortedSet<Resource> due = new TreeSet<>();
        sums.values()
                .forEach(month -> month.forEach((resource, sum) -> {
                    if (!sum.isZero()) {
                        due.add(resource);
                    }
                }));
        return due;
    }

    Money of(Period month, Resource resource) {
        return sums.getOrDefault(month, Map.of()).getOrDefault(resource, Money.ZERO);
    }
}
