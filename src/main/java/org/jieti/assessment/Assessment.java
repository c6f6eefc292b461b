package org.jieti.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieti.domain.Case;
import org.jieti.domain.Money;
import org.jieti.domain.Resource;

/**
 * What one enterprise owes for one period, and why.
 *
 * @param assessed the case it is about
 * @param considered the resources of which its sheets speak
 */
public record Assessment(Case assessed, List<AssessmentLine> lines, Set<Resource> considered) {

    public Assessment {
        lines = List.copyOf(lines);
        considered = Set.copyOf(considered);
    }

    public Money total() {
        return sum(lines.stream());
    }

    /** What is owed for a resource; empty if it was not considered, or if nothing about it could be determined. */
    public Optional<Money> of(Resource resource) {
        List<AssessmentLine> about = lines.stream()
                .filter(line -> Resource.ofLevy(line.levy()) == resource)
                .toList();
        boolean isOpen = !about.isEmpty() && about.stream().allMatch(AssessmentLine::isUndetermined);
        return considered.contains(resource) && !isOpen ? Optional.of(sum(about.stream())) : Optional.empty();
    }

    /** Whether there is something to determine and nothing of it could be. */
    public boolean isOpen() {
        return undetermined() > 0
                && considered.stream().allMatch(resource -> of(resource).isEmpty());
    }

    /** How many charges could not be determined. */
    public long undetermined() {
        return lines.stream().filter(AssessmentLine::isUndetermined).count();
    }

    private static Money sum(Stream<AssessmentLine> lines) {
        return lines.map(AssessmentLine::amount).reduce(Money.ZERO, Money::plus);
    }
}
