package org.jieti.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Term;
import org.jieti.domain.Truth;
import org.jieti.domain.Unit;
import org.jieti.schedule.Condition.AllOf;
import org.jieti.schedule.Condition.Comparison;
import org.jieti.schedule.Condition.Relation;
import org.jieti.schedule.Edge.Reading;
import org.jieti.schedule.Multipliers.Combine;
import org.jieti.schedule.Multipliers.Multiplier;
import org.jieti.schedule.Rate.Bound;
import org.jieti.schedule.Rate.Partial;
import org.jieti.schedule.Rate.Tier;
import org.jieti.schedule.Rate.Tiers;
import org.jieti.support.Law;

/** Finds every edge of a version, or of a table, and the facts that come to be asked there. */
final class Edges {

    private static final Field MEDIUM = Law.DICTIONARY.field("medium");
    private static final Field POLLUTANT = Law.DICTIONARY.field("pollutant");

    private final List<Edge> found = new ArrayList<>();
    private Predicate<List<Facts>> ofCase = facts -> true;

    private Edges() {}

    static List<Edge> of(Version version) {
        Edges edges = new Edges();
        edges.in(version.applies(), facts -> true);
        Predicate<Facts> concerned = holds(version.applies());
        for (Exemption exemption : version.exemptions()) {
            edges.in(exemption.when(), concerned);
            concerned =
                    concerned.and(passes(exemption.when(), exemption.missing().isNo()));
        }
        for (Charge charge : version.charges()) {
            edges.in(charge, concerned);
        }
        return List.copyOf(edges.found);
    }

    static List<Edge> of(EquivalentTable table) {
        Edges edges = new Edges();
        for (Equivalent row : table.rows()) {
            Predicate<Facts> isOfRow = has(MEDIUM, row.medium()).and(has(POLLUTANT, row.pollutant()));
            row.reading().ifPresent(reading -> {
                Expression read = new Expression.Fact(table.readingField());
                edges.bound(row, isOfRow, read, reading.least());
                edges.bound(row, isOfRow, read, reading.most());
            });
            edges.in(row.when(), isOfRow);
        }
        return List.copyOf(edges.found);
    }

    private void in(Charge charge, Predicate<Facts> concerned) {
        if (charge instanceof Charge.OfQuantity of) {
            in(of.when().condition(), concerned);
            Predicate<Facts> charged = concerned.and(holds(of.when().condition()));
            if (of.quantity() instanceof Expression.Sum sum && isExcess(sum)) {
                compared(sum, new Comparison(sum.left(), Relation.ABOVE, sum.right()), charged);
            }
            in(of.rate(), charged, of.quantity());
            in(of.multipliers(), charged);
        } else if (charge instanceof Charge.OfEquivalents of) {
            Predicate<Facts> charged = concerned.and(has(MEDIUM, of.medium()));
            in(of.rate(), charged, new Expression.Constant(new Quantity(Rational.ONE, Unit.ONE)));
            in(of.multipliers(), charged);
        } else if (charge instanceof Charge.OnLevies on) {
            in(on.when().condition(), concerned);
            in(
                    on.rate(),
                    concerned.and(holds(on.when().condition())),
                    new Expression.Constant(new Quantity(Rational.ONE, Unit.YUAN)));
        } else if (charge instanceof Charge.Unsettled open) {
            in(open.when().condition(), concerned);
        }
    }

    /** What is used over what may be used: nothing is charged up to there. */
    private static boolean isExcess(Expression.Sum sum) {
        return sum.subtracts() && sum.left() instanceof Expression.Fact && sum.right() instanceof Expression.Fact;
    }

    private void in(Rate rate, Predicate<Facts> reached, Expression quantity) {
        if (rate instanceof Rate.Lookup lookup) {
            Predicate<Facts> left = reached;
            for (Rate.Row row : lookup.rows()) {
                in(row.when(), left);
                in(row.rate(), left.and(holds(row.when())), quantity);
                left = left.and(passes(row.when(), row.missing().isNo()));
            }
        } else if (rate instanceof Tiers tiers) {
            in(tiers, reached, quantity);
        } else if (rate instanceof Rate.Step step) {
            bound(step, reached, step.measure(), step.above());
            if (step.partial() != Partial.PRORATE) {
                bound(step, reached, step.measure(), step.above().plus(step.every()));
            }
        } else if (rate instanceof Rate.Packages packages) {
            bound(packages, reached, quantity, packages.free());
            bound(packages, reached, quantity, packages.free().plus(packages.size()));
        } else if (rate instanceof Price.Multiple multiple) {
            in(multiple.base(), reached, quantity);
        }
    }

    private void in(Tiers tiers, Predicate<Facts> reached, Expression quantity) {
        Expression measure = tiers.measure().orElse(quantity);
        for (Tier tier : tiers.tiers()) {
            tier.rate().ifPresent(rate -> in(rate, reached, quantity));
            tier.upTo()
                    .ifPresent(bound -> found.add(new Edge(
                            bound,
                            measure + " at " + bound.written(),
                            reached,
                            facts -> measure.value(facts)
                                    .flatMap(figure -> scale(tiers, facts).map(scale -> reading(figure, bound, scale))),
                            ofCase)));
        }
    }

    private static Optional<Rational> scale(Tiers tiers, Facts facts) {
        return tiers.boundsPer().isEmpty()
                ? Optional.of(Rational.ONE)
                : tiers.boundsPer().get().value(facts);
    }

    private static Reading reading(Rational figure, Bound bound, Rational scale) {
        Rational factor = bound.limit().isZero()
                ? bound.written().unit().factorTo(Unit.ONE)
                : bound.limit().dividedBy(bound.written().value());
        return new Reading(
                figure,
                bound.limit().times(scale),
                lastPlace(bound.written()).times(factor).times(scale));
    }

    private void in(Multipliers multipliers, Predicate<Facts> charged) {
        Predicate<Facts> left = charged;
        for (Multiplier multiplier : multipliers.multipliers()) {
            in(multiplier.when(), left);
            Predicate<Facts> holding = left.and(holds(multiplier.when()));
            ofCase = facts -> facts.stream().anyMatch(holding);
            multiplier.unlessAny().forEach(condition -> in(condition, facts -> true));
            ofCase = facts -> true;
            if (multipliers.combine() == Combine.FIRST) {
                left = left.and(passes(multiplier.when(), multiplier.missing().isNo()));
            }
        }
    }

    /** Each comparison of a condition, where it is the one that decides. */
    private void in(Condition condition, Predicate<Facts> reached) {
        if (condition instanceof Comparison comparison) {
            compared(comparison, comparison, reached);
        } else if (condition instanceof AllOf all) {
            for (Condition one : all.conditions()) {
                in(
                        one,
                        reached.and(holds(new AllOf(all.conditions().stream()
                                .filter(other -> other != one)
                                .toList()))));
            }
        }
    }

    private void compared(Object written, Comparison comparison, Predicate<Facts> reached) {
        Expression right = comparison.right();
        Rational factor = right.unit().factorTo(comparison.left().unit());
        Function<Facts, Optional<Reading>> reading = facts -> comparison
                .left()
                .value(facts)
                .flatMap(figure -> right.value(facts)
                        .map(bound -> new Reading(
                                figure, bound.times(factor), near(right, bound).times(factor))));
        found.add(new Edge(written, comparison.toString(), reached, reading, ofCase));
    }

    private void bound(Object written, Predicate<Facts> reached, Expression measure, Rational bound) {
        Expression right = new Expression.Constant(new Quantity(bound, measure.unit()));
        compared(written, new Comparison(measure, Relation.ABOVE, right), reached);
    }

    /** Beside a number of law is one in its last place, beside a fact one hundredth of it. */
    private static Rational near(Expression right, Rational bound) {
        return right instanceof Expression.Constant constant
                ? lastPlace(constant.quantity())
                : bound.times(Rational.parse("0.01"));
    }

    private static Rational lastPlace(Quantity written) {
        BigDecimal number = new BigDecimal(written.value().toString()).stripTrailingZeros();
        return Rational.of(BigDecimal.ONE.movePointLeft(Math.max(0, number.scale())));
    }

    private static Predicate<Facts> has(Field field, Term term) {
        return facts -> facts.term(field).filter(found -> found.isWithin(term)).isPresent();
    }

    private static Predicate<Facts> holds(Condition condition) {
        return facts -> condition.holdsFor(facts) == Truth.YES;
    }

    private static Predicate<Facts> passes(Condition condition, boolean isAssumedNot) {
        return facts -> {
            Truth holds = condition.holdsFor(facts);
            return holds == Truth.NO || (holds == Truth.UNKNOWN && isAssumedNot);
        };
    }
}
