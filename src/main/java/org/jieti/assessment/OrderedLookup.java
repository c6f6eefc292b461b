package org.jieti.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.schedule.Condition;
import org.jieti.schedule.Condition.Comparison;
import org.jieti.schedule.Condition.Relation;
import org.jieti.schedule.Expression;
import org.jieti.schedule.Rate.Bound;
import org.jieti.schedule.Rate.Lookup;
import org.jieti.schedule.Rate.Row;
import org.jieti.schedule.Rate.Tier;
import org.jieti.schedule.Rate.TierMode;
import org.jieti.schedule.Rate.Tiers;

/**
 * A look-up that is tiers by another name: its rows hold one figure against one number after the other, as in
 * {@code x > 40 %}, {@code x > 20 %}, otherwise.
 */
final class OrderedLookup {

    private OrderedLookup() {}

    /** The tiers, without what lies beyond the last row; empty if the rows do not form a ladder. */
    static Optional<Tiers> asTiers(Lookup lookup) {
        List<Row> rows = new ArrayList<>(lookup.rows());
        boolean hasOtherwise =
                !rows.isEmpty() && rows.get(rows.size() - 1).when().equals(Condition.always());
        List<Comparison> comparisons = rows.subList(0, rows.size() - (hasOtherwise ? 1 : 0)).stream()
                .map(Row::when)
                .filter(Comparison.class::isInstance)
                .map(Comparison.class::cast)
                .toList();
        if (rows.size() < 2 || comparisons.size() < rows.size() - (hasOtherwise ? 1 : 0) || !areOrdered(comparisons)) {
            return Optional.empty();
        }
        boolean isFromTheTop = isLowerBound(comparisons.get(0));
        List<Bound> bounds =
                new ArrayList<>(comparisons.stream().map(OrderedLookup::bound).toList());
        if (!hasOtherwise) {
            bounds.remove(bounds.size() - 1);
        }
        if (isFromTheTop) {
            Collections.reverse(rows);
            Collections.reverse(bounds);
        }
        return Optional.of(tiers(comparisons.get(0).left(), rows, bounds));
    }

    private static Tiers tiers(Expression measure, List<Row> rows, List<Bound> bounds) {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Optional<Bound> upTo = i < bounds.size() ? Optional.of(bounds.get(i)) : Optional.empty();
            Row row = rows.get(i);
            tiers.add(new Tier(upTo, Optional.empty(), Optional.of(row.rate()), Optional.empty(), row.at()));
        }
        return new Tiers(TierMode.WHOLE, Optional.of(measure), Optional.empty(), tiers, false);
    }

    /** Whether all ask the same figure from one side, each number beyond the one before. */
    private static boolean areOrdered(List<Comparison> comparisons) {
        for (int i = 0; i < comparisons.size(); i++) {
            Comparison comparison = comparisons.get(i);
            boolean isAlike = comparison.right() instanceof Expression.Constant
                    && comparison.left().equals(comparisons.get(0).left())
                    && isLowerBound(comparison) == isLowerBound(comparisons.get(0));
            if (!isAlike || (i > 0 && !isBeyond(comparisons.get(i - 1), comparison))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBeyond(Comparison before, Comparison next) {
        int order = limit(next).compareTo(limit(before));
        return isLowerBound(next) ? order < 0 : order > 0;
    }

    private static boolean isLowerBound(Comparison comparison) {
        return comparison.relation() == Relation.ABOVE || comparison.relation() == Relation.FROM;
    }

    private static Bound bound(Comparison comparison) {
        boolean belongsBelow = comparison.relation() == Relation.ABOVE || comparison.relation() == Relation.UP_TO;
        return new Bound(limit(comparison), belongsBelow, written(comparison));
    }

    private static Rational limit(Comparison comparison) {
        return written(comparison).in(comparison.left().unit());
    }

    private static Quantity written(Comparison comparison) {
        return ((Expression.Constant) comparison.right()).quantity();
    }
}
