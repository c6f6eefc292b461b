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

    /**
     * An assessment of a case.
     *
     * @param considered the resources of which its sheets speak; a line is of one of them
     * @param isSettled whether a charge is counted over several periods
     */
    Assessment(Case assessed, List<Part> parts, Set<Resource> considered, boolean isSettled) {
        this.assessed = assessed;
        this.isSettled = isSettled;
        this.lines = parts.stream().flatMap(part -> part.lines().stream()).toList();
        considered.forEach(resource -> byResource.put(resource, Owed.NOTHING));
        Owed all = Owed.NOTHING;
        for (Part part : parts) {
            for (Map.Entry<Resource, Owed> owed : part.owed().entrySet()) {
                all = all.plus(owed.getValue());
                byResource.computeIfPresent(owed.getKey(), (resource, before) -> before.plus(owed.getValue()));
            }
        }
        this.total = all.amount();
        this.undetermined = all.undetermined();
    }

    /** The lines of some levies alone. */
    static Assessment ofPart(Case assessed, Part part) {
        return new Assessment(assessed, List.of(part), Set.of(), false);
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

    /** What is owed apart from the base of the bill, as far as it is determined; empty if nothing of it is. */
    public Optional<Money> surcharge() {
        return Resource.surcharges().stream()
                .flatMap(resource -> of(resource).stream())
                .reduce(Money::plus);
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
