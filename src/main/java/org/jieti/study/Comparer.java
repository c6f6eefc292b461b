package org.jieti.study;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.Assessor;
import org.jieti.domain.Case;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.schedule.ScheduleBook;

/** Prices cases by two books of schedules. It remembers what it has found out; each thread needs one of its own. */
public final class Comparer {

    private final Assessor baseline;
    private final Assessor reform;
    private final UnchangedLaw unchanged;
    private final DemandModel model;
    private final Field region;

    /** @param model of how use responds to its price */
    public Comparer(ScheduleBook baseline, ScheduleBook reform, Dictionary dictionary, DemandModel model) {
        List<Term> levies = Resource.levies(dictionary, false);
        this.baseline = new Assessor(baseline, dictionary, levies);
        this.reform = new Assessor(reform, dictionary, levies);
        this.unchanged = new UnchangedLaw(baseline, reform);
        this.model = model;
        this.region = dictionary.field("region");
    }

    public ComparedCase compare(Case one) {
        Assessment before = baseline.assess(one);
        Assessment after = reform.assess(one);
        boolean isOpen = isOpen(before, after);
        if (model.isEmpty()) {
            return new ComparedCase(before, after, isOpen, Responded.NONE, Map.of());
        }
        Optional<Response> response = isOpen ? Optional.empty() : model.response(before, after);
        Optional<Assessment> responded = response.map(responding -> reform.assess(responding.assessed()))
                .filter(priced -> priced.undetermined() <= after.undetermined());
        return new ComparedCase(
                before,
                after,
                isOpen,
                responded
                        .map(priced -> Responded.of(new Change(before.total(), after.total()), priced.total()))
                        .orElse(Responded.UNKNOWN),
                responded.flatMap(priced -> response).map(Response::moved).orElse(Map.of()));
    }

    /** Whether something is undetermined of a resource that the reform may touch. */
    private boolean isOpen(Assessment before, Assessment after) {
        Set<Resource> open = EnumSet.noneOf(Resource.class);
        open.addAll(open(before));
        open.addAll(open(after));
        return open.stream()
                .anyMatch(resource -> !of(before, resource).equals(of(after, resource))
                        || !isUntouched(of(before, resource), before.assessed()));
    }

    private static List<Resource> open(Assessment assessment) {
        return assessment.undetermined() == 0
                ? List.of()
                : assessment.lines().stream()
                        .filter(AssessmentLine::isUndetermined)
                        .map(line -> Resource.ofLevy(line.levy()))
                        .toList();
    }

    private static List<AssessmentLine> of(Assessment assessment, Resource resource) {
        return assessment.lines().stream()
                .filter(line -> Resource.ofLevy(line.levy()) == resource)
                .toList();
    }

    /** Whether what is open is so by law that is the same in both: it is then not known, but no other. */
    private boolean isUntouched(List<AssessmentLine> lines, Case assessed) {
        List<Optional<Term>> places = assessed.stretches().stream()
                .map(stretch -> stretch.facts().term(region))
                .distinct()
                .toList();
        return lines.stream()
                .filter(AssessmentLine::isUndetermined)
                .allMatch(line -> places.stream().allMatch(place -> unchanged.holds(line.levy(), place)));
    }
}
