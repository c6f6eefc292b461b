package org.jieti.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Charges of one levy before and after, each beside the one it takes the place of. */
final class LinePairs {

    private final List<BillLine> left;
    private final List<BillLine> after;
    private final List<Optional<BillLine>> partners;

    private LinePairs(List<BillLine> before, List<BillLine> after) {
        this.left = new ArrayList<>(before);
        this.after = after;
        this.partners = new ArrayList<>(Collections.nCopies(after.size(), Optional.empty()));
    }

    /** The pairs that differ, in the order of the later charges; what has no partner stands alone. */
    static List<Adjustment> differing(List<BillLine> before, List<BillLine> after, Cause cause) {
        LinePairs pairs = new LinePairs(before, after);
        pairs.join(BillLine::hasFiguresOf);
        pairs.join(LinePairs::isOfSameTier);
        if (pairs.left.size() == 1 && Collections.frequency(pairs.partners, Optional.empty()) == 1) {
            pairs.join((one, other) -> true);
        }
        return pairs.differing(cause);
    }

    private static boolean isOfSameTier(BillLine one, BillLine other) {
        return one.days().equals(other.days())
                && one.schedule().equals(other.schedule())
                && one.tier().equals(other.tier());
    }

    private void join(BiPredicate<BillLine, BillLine> likeness) {
        for (int i = 0; i < after.size(); i++) {
            if (partners.get(i).isEmpty()) {
                partners.set(i, taken(likeness, after.get(i)));
            }
        }
    }

    private Optional<BillLine> taken(BiPredicate<BillLine, BillLine> likeness, BillLine line) {
        Optional<BillLine> found =
                left.stream().filter(other -> likeness.test(line, other)).findFirst();
        found.ifPresent(left::remove);
        return found;
    }

    private List<Adjustment> differing(Cause cause) {
        List<Adjustment> differing = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            BillLine line = after.get(i);
            if (partners.get(i).filter(line::hasFiguresOf).isEmpty()) {
                differing.add(new Adjustment(partners.get(i), Optional.of(line), cause));
            }
        }
        left.forEach(line -> differing.add(new Adjustment(Optional.of(line), Optional.empty(), cause)));
        return differing;
    }
}
