package org.jieti.study;

import java.util.Map;
import org.jieti.assessment.Assessment;
import org.jieti.domain.Case;
import org.jieti.domain.Resource;

/**
 * What one enterprise owes for one period, under two sets of schedules.
 *
 * @param isOpen whether it cannot be told what the reform changes, because a charge that it may touch is undetermined
 * @param responded what would be owed if use responded to the price; nothing where no model is asked for
 * @param moved the quantities that respond
 */
public record ComparedCase(
        Assessment baseline, Assessment reform, boolean isOpen, Responded responded, Map<Resource, Moved> moved) {

    /** The case that both are about. */
    public Case assessed() {
        return baseline.assessed();
    }

    Change owed() {
        return new Change(baseline.total(), reform.total());
    }

    Counts undetermined() {
        return new Counts(baseline.undetermined(), reform.undetermined());
    }

    /** One for each side of which nothing at all could be determined. */
    Counts unknown() {
        return new Counts(baseline.isOpen() ? 1 : 0, reform.isOpen() ? 1 : 0);
    }
}
