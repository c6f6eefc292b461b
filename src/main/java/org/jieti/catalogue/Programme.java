package org.jieti.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.schedule.Citation;

/**
 * The yearly plans of a place by which named enterprises eliminate their backward capacity (淘汰落后产能计划).
 *
 * @param region where it holds, with all that lies within
 */
public record Programme(String id, Term region, List<Plan> plans) {

    public Programme {
        plans = List.copyOf(plans);
    }

    /**
     * The plan of a year.
     *
     * @param from the day from which those it names are followed by deadline
     * @param deadline the last day
     * @param inPlan what holds for those it names until then
     * @param overdue the measures against those that are late
     */
    public record Plan(
            String year, LocalDate from, LocalDate deadline, Citation citation, Reason inPlan, Reason overdue) {}
}
