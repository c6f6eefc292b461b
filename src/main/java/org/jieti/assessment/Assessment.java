package org.jieti.assessment;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieti.domain.Case;
import org.jieti.domain.Money;
import org.jieti.domain.Resource;

/** What one enterprise owes for one period, and why. */
public final class Assessment {

    private final Case assessed;
    private final List<AssessmentLine> lines;
    private final Map<Resource, Owed> byResource = new EnumMap<>(Resource.class);
    private final boolean isSettled;
    private final Money total;
    private final long undetermined;

    /** The lines of one resource, added up. */
    private record Owed(Money amount, int lines, int undetermined) {

        private static final Owed NOTHING = new Owed(Money.ZERO, 0, 0);

        private Owed and(AssessmentLine line) {
            return new Owed(amount.plus(line.amount()), lines + 1, undetermined + (line.isUndetermined() ? 1 : 0));
        }

        private boolean isOpen() {
            return lines > 0 && undetermined == lines;
        }
    }

    /**
     * An assessment of a case.
     *
     * @param considered the resources of which its sheets speak; a line is of one of them
     * @param isSettled whether a charge is counted over several periods
     */
    public Assessment(Case assessed, List<AssessmentLine> lines, Set<Resource> considered, boolean isSettled) {
        this.assessed = assessed;
        this.isSettled = isSettled;
        this.lines = List.copyOf(lines);
        considered.forEach(resource -> byResource.put(resource, Owed.NOTHING));
        Owed all = Owed.NOTHING;
        for (AssessmentLine line : this.lines) {
            all = all.and(line);
            byResource.computeIfPresent(Resource.ofLevy(line.levy()), (resource, owed) -> owed.and(line));
        }
        this.total = all.amount();
        this.undetermined = all.undetermined();
    }

    /** The case it is about. */
    public Case assessed() {
        return assessed;
    }

    public List<AssessmentLine> lines() {
        return lines;
    }

    public Money total() {
        return total;
    }

    /** What is owed for a resource; empty if it was not considered, or if nothing about it could be determined. */
    public Optional<Money> of(Resource resource) {
        return Optional.ofNullable(byResource.get(resource))
                .filter(owed -> !owed.isOpen())
                .map(Owed::amount);
    }

    /** Whether there is something to determine and nothing of it could be. */
    public boolean isOpen() {
        return undetermined > 0 && byResource.values().stream().allMatch(Owed::isOpen);
    }

    /** Whether a charge is counted over several periods, of which the earlier ones must be known. */
    public boolean isSettled() {
        return isSettled;
    }

    /** How many charges could not be determined. */
    public long undetermined() {
        return undetermined;
    }
}
