package org.jieti.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jieti.domain.Rational;
import org.jieti.domain.Term;

/** Holds bills against those of an earlier run, charge by charge. */
public final class Rebilling {

    private final Rational multiple;
    private final Predicate<String> isSameSchedule;
    private final BiPredicate<String, Doubt> posts;

    /**
     * A way of holding bills against each other.
     *
     * @param multiple how many times as large, or as small, a quantity may become before it is in doubt
     * @param isSameSchedule whether a schedule, by its path, says the same as it did in the earlier run
     * @param posts whether what is in doubt about an enterprise, by its identifier, takes effect nevertheless
     */
    public Rebilling(Rational multiple, Predicate<String> isSameSchedule, BiPredicate<String, Doubt> posts) {
        this.multiple = multiple;
        this.isSameSchedule = isSameSchedule;
        this.posts = posts;
    }

    /** A bill for which there was none before. */
    public Correction late(Bill after) {
        List<Adjustment> all = LinePairs.differing(List.of(), after.lines(), Cause.LATE);
        return new Correction(Optional.empty(), Optional.of(after), all, Optional.empty(), true);
    }

    /** A bill to which nothing in the sheets belongs any more. */
    public Correction withdrawn(Bill before) {
        List<Adjustment> all = LinePairs.differing(before.lines(), List.of(), Cause.WITHDRAWN);
        boolean isPosted = posts.test(before.enterprise(), Doubt.WITHDRAWN);
        return new Correction(Optional.of(before), Optional.empty(), all, Optional.of(Doubt.WITHDRAWN), isPosted);
    }

    /** A bill for an enterprise and period for which there was one before. */
    public Correction corrected(Bill before, Bill after) {
        List<Adjustment> adjustments = new ArrayList<>();
        boolean isPlausible = true;
        for (LevyChange change : changes(before, after)) {
            List<Adjustment> found = LinePairs.differing(change.before(), change.after(), change.cause(isSameSchedule));
            adjustments.addAll(found);
            isPlausible &= found.isEmpty() || change.isWithin(multiple);
        }
        Optional<Doubt> doubt = isPlausible ? Optional.empty() : Optional.of(Doubt.IMPLAUSIBLE);
        boolean isPosted = isPlausible || posts.test(after.enterprise(), Doubt.IMPLAUSIBLE);
        return new Correction(Optional.of(before), Optional.of(after), adjustments, doubt, isPosted);
    }

    private static List<LevyChange> changes(Bill before, Bill after) {
        Map<Term, List<BillLine>> were = before.byLevy();
        Map<Term, List<BillLine>> are = after.byLevy();
        Set<Term> levies = new LinkedHashSet<>(are.keySet());
        levies.addAll(were.keySet());
        return levies.stream()
                .map(levy -> new LevyChange(were.getOrDefault(levy, List.of()), are.getOrDefault(levy, List.of())))
                .toList();
    }
}
