package org.jieti.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.assessment.Cliff.Kind;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.schedule.Expression;
import org.jieti.schedule.Price;
import org.jieti.schedule.Rate;
import org.jieti.schedule.Rate.Bound;
import org.jieti.schedule.Rate.Partial;
import org.jieti.schedule.Rate.Tier;
import org.jieti.schedule.Rate.TierMode;
import org.jieti.schedule.Rate.Tiers;

/** Looks for cliffs in the rate of one charge, and in the rates within it. */
final class CliffSearch {

    private final Crossings crossings;
    private final Optional<Expression> quantity;
    private final List<Cliff> found = new ArrayList<>();

    /** @param quantity what is charged, if it has a name: a measure that is the same measures the quantity itself */
    CliffSearch(Crossings crossings, Optional<Expression> quantity) {
        this.crossings = crossings;
        this.quantity = quantity;
    }

    List<Cliff> in(Rate rate) {
        look(rate, true);
        return List.copyOf(found);
    }

    /** @param isAll whether the rate is all that is charged for the quantity, so that its tiers show the charge */
    private void look(Rate rate, boolean isAll) {
        if (rate instanceof Rate.Lookup lookup) {
            Optional<Tiers> tiers = OrderedLookup.asTiers(lookup);
            tiers.ifPresent(ladder -> compare(ladder, isAll));
            boolean isWithin = tiers.filter(this::isOfQuantity).isPresent();
            lookup.rows().forEach(row -> look(row.rate(), isAll && !isWithin));
        } else if (rate instanceof Tiers tiers) {
            compare(tiers, isAll);
            tiers.tiers().forEach(tier -> lookWithin(tier, isAll && !isOfQuantity(tiers)));
        } else if (rate instanceof Rate.Step step) {
            compare(firstStep(step), isAll && step.partial() != Partial.PRORATE);
        } else if (rate instanceof Price.Multiple multiple) {
            look(multiple.base(), false);
        }
    }

    private void lookWithin(Tier tier, boolean isAll) {
        boolean isAlone = tier.amount().isEmpty() && tier.atMost().isEmpty();
        tier.rate().ifPresent(rate -> look(rate, isAll && isAlone));
    }

    private boolean isOfQuantity(Tiers tiers) {
        return tiers.measure().isEmpty() || tiers.measure().equals(quantity);
    }

    private void compare(Tiers tiers, boolean isAll) {
        for (int lower = 0; lower < tiers.tiers().size() - 1; lower++) {
            Optional<Crossing> charges =
                    isAll && isOfQuantity(tiers) ? crossings.charges(tiers, lower) : Optional.empty();
            note(Kind.CHARGE_JUMPS, tiers, lower, charges.filter(Crossing::rises));
            Optional<Crossing> falling = charges.filter(Crossing::falls);
            note(Kind.CHARGE_FALLS, tiers, lower, falling);
            if (falling.isEmpty()) {
                note(Kind.RATE_FALLS, tiers, lower, fallingRate(tiers, lower));
            }
        }
    }

    /** The rates of two tiers, or else their amounts, if these fall and the others do not make up for it. */
    private Optional<Crossing> fallingRate(Tiers tiers, int lower) {
        Tier below = tiers.tiers().get(lower);
        Tier above = tiers.tiers().get(lower + 1);
        Optional<Crossing> rates = crossings.rates(below, above);
        if (isOfQuantity(tiers)) {
            return rates.filter(Crossing::falls);
        }
        Optional<Crossing> amounts = crossings.amounts(below, above);
        boolean isMadeUpFor = amounts.filter(Crossing::rises).isPresent();
        boolean hasLikeRates =
                rates.isPresent() || (below.rate().isEmpty() && above.rate().isEmpty());
        return rates.filter(crossing -> crossing.falls() && !isMadeUpFor)
                .or(() -> amounts.filter(crossing -> crossing.falls()
                        && hasLikeRates
                        && rates.filter(Crossing::rises).isEmpty()));
    }

    private void note(Kind kind, Tiers tiers, int lower, Optional<Crossing> crossing) {
        Quantity bound = tiers.tiers().get(lower).upTo().orElseThrow().written();
        crossing.map(sides -> new Cliff(
                        kind,
                        tiers.tiers().get(lower + 1).at(),
                        bound,
                        tiers.boundsPer(),
                        sides.belowAsWritten(),
                        sides.aboveAsWritten()))
                .ifPresent(found::add);
    }

    /** Nothing up to where the first step counts, and one step from there on: the steps after it do the same again. */
    private static Tiers firstStep(Rate.Step step) {
        Rational begins = step.partial() == Partial.DOWN ? step.above().plus(step.every()) : step.above();
        Bound bound =
                new Bound(begins, true, new Quantity(begins, step.measure().unit()));
        Tier below = new Tier(Optional.of(bound), Optional.empty(), Optional.empty(), Optional.empty(), step.at());
        Tier above = new Tier(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Price.Fixed(step.add())),
                Optional.empty(),
                step.at());
        return new Tiers(TierMode.WHOLE, Optional.of(step.measure()), Optional.empty(), List.of(below, above), false);
    }
}
