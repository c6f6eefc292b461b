package org.jieti.classification;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jieti.catalogue.Programme.Plan;
import org.jieti.domain.Reason;

/**
 * Where an enterprise stands in the plan of elimination that names it.
 *
 * @param state empty if no plan names it, or not yet
 * @param plan the plan as the law has it; empty if only the sheets tell of one
 */
public record PlanFinding(
        Optional<State> state, Optional<LocalDate> deadline, Optional<Plan> plan, List<Reason> reasons) {

    static final PlanFinding NONE = new PlanFinding(Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public PlanFinding {
        reasons = List.copyOf(reasons);
    }

    boolean isUndetermined() {
        return !reasons.isEmpty();
    }

    /** How it keeps to the deadline. */
    public enum State {
        IN_PLAN,
        OVERDUE,
        DONE;

        /** Its code in the dictionary. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
