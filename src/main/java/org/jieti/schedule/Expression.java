package org.jieti.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Rounding;
import org.jieti.domain.Unit;

/**
 * A figure computed from facts, such as {@code water_m3 - water_quota_m3}, with a unit that is known before any fact is.
 *
 * <p>It has no value when a fact is missing, or when it would divide by nothing or by less: a quota, a limit or an
 * intensity that is not above zero measures nothing.
 */
public sealed interface Expression {

    Unit unit();

    /** The figure in {@link #unit()}. */
    Optional<Rational> value(Facts facts);

    /** Whether these columns are enough to compute it. */
    boolean isAnswerable(Predicate<Field> hasColumn);

    /** Why there is no value; empty if there is one. */
    List<Reason> gaps(Facts facts);

    /** Two figures joined, of which both are needed. */
    sealed interface Joint extends Expression {

        Expression left();

        Expression right();

        @Override
        default boolean isAnswerable(Predicate<Field> hasColumn) {
            return left().isAnswerable(hasColumn) && right().isAnswerable(hasColumn);
        }

        @Override
        default List<Reason> gaps(Facts facts) {
            return both(left().gaps(facts), right().gaps(facts));
        }
    }

    /** A number of law. */
    record Constant(Quantity quantity) implements Expression {
        @Override
        public Unit unit() {
            return quantity.unit();
        }

        @Override
        public Optional<Rational> value(Facts facts) {
            return Optional.of(quantity.value());
        }

        @Override
        public boolean isAnswerable(Predicate<Field> hasColumn) {
            return true;
        }

        @Override
        public List<Reason> gaps(Facts facts) {
            return List.of();
        }

        @Override
        public String toString() {
            return quantity.toString();
        }
    }

    /** A fact. */
    record Fact(Field field) implements Expression {
        @Override
        public Unit unit() {
            return field.unit();
        }

        @Override
        public Optional<Rational> value(Facts facts) {
            return facts.number(field);
        }

        @Override
        public boolean isAnswerable(Predicate<Field> hasColumn) {
            return hasColumn.test(field);
        }

        @Override
        public List<Reason> gaps(Facts facts) {
            return facts.has(field) ? List.of() : List.of(Reason.of("missing-fact", field));
        }

        @Override
        public String toString() {
            return field.name();
        }
    }

    /** The sum of two figures whose units fit, or with {@code subtracts} their difference, in the unit of the left one. */
    record Sum(Expression left, Expression right, boolean subtracts) implements Joint {
        @Override
        public Unit unit() {
            return left.unit();
        }

        @Override
        public Optional<Rational> value(Facts facts) {
            return left.value(facts)
                    .flatMap(a -> right.value(facts)
                            .map(b -> b.times(right.unit().factorTo(left.unit())))
                            .map(b -> subtracts ? a.minus(b) : a.plus(b)));
        }

        @Override
        public String toString() {
            return (left instanceof Alternative ? grouped(left) : left) + (subtracts ? " - " : " + ") + grouped(right);
        }
    }

    /** The product of two figures. */
    record Product(Expression left, Expression right) implements Joint {
        @Override
        public Unit unit() {
            return left.unit().times(right.unit());
        }

        @Override
        public Optional<Rational> value(Facts facts) {
            return left.value(facts).flatMap(a -> right.value(facts).map(a::times));
        }

        @Override
        public String toString() {
            return grouped(left) + " * " + grouped(right);
        }
    }

    /** One figure divided by another that is above zero. */
    record Quotient(Expression left, Expression right) implements Joint {
        @Override
        public Unit unit() {
            return left.unit().per(right.unit());
        }

        @Override
        public Optional<Rational> value(Facts facts) {
            return left.value(facts)
                    .flatMap(a -> right.value(facts).filter(b -> b.signum() > 0).map(a::dividedBy));
        }

        @Override
        public List<Reason> gaps(Facts facts) {
            Optional<Rational> divisor = right.value(facts);
            if (divisor.isPresent() && divisor.get().signum() <= 0) {
                return both(left.gaps(facts), List.of(Reason.of("not-above-zero", right, divisor.get())));
            }
            return both(left.gaps(facts), right.gaps(facts));
        }

        @Override
        public String toString() {
            return grouped(left) + " / " + grouped(right);
        }
    }

    /** The first figure if its facts are there, else the second: {@code wastewater_m3 or water_m3}. */
    record Alternative(Expression first, Expression second) implements Expression {
        @Override
        public Unit unit() {
            return first.unit();
        }

        @Override
        public Optional<Rational> value(Facts facts) {
            return first.value(facts)
                    .or(() -> second.value(facts).map(b -> b.times(second.unit().factorTo(first.unit()))));
        }

        @Override
        public boolean isAnswerable(Predicate<Field> hasColumn) {
            return first.isAnswerable(hasColumn) || second.isAnswerable(hasColumn);
        }

        @Override
        public List<Reason> gaps(Facts facts) {
            if (value(facts).isPresent()) {
                return List.of();
            }
            return missingShare(second, facts).compareTo(missingShare(first, facts)) < 0
                    ? second.gaps(facts)
                    : first.gaps(facts);
        }

        /** Of several ways to a figure, the one of which the most is known is the one to complete. */
        private static Rational missingShare(Expression way, Facts facts) {
            Set<String> named = new HashSet<>();
            boolean isFirstWay = way.isAnswerable(field -> {
                named.add(field.name());
                return true;
            });
            return isFirstWay && !named.isEmpty()
                    ? Rational.of(way.gaps(facts).size()).dividedBy(Rational.of(named.size()))
                    : Rational.ONE;
        }

        @Override
        public String toString() {
            return first + " or " + second;
        }
    }

    /** The highest or lowest of several figures whose units fit: the worst of several measures. */
    record Extreme(List<Expression> figures, boolean isHighest) implements Expression {
        @Override
        public Unit unit() {
            return figures.get(0).unit();
        }

        @Override
        public Optional<Rational> value(Facts facts) {
            Optional<Rational> extreme = Optional.empty();
            for (Expression figure : figures) {
                Optional<Rational> value = figure.value(facts).map(figure.unit().factorTo(unit())::times);
                if (value.isEmpty()) {
                    return value;
                }
                Rational before = extreme.orElse(value.get());
                extreme = Optional.of(isHighest ? before.greatest(value.get()) : before.least(value.get()));
            }
            return extreme;
        }

        @Override
        public boolean isAnswerable(Predicate<Field> hasColumn) {
            return figures.stream().allMatch(figure -> figure.isAnswerable(hasColumn));
        }

        @Override
        public List<Reason> gaps(Facts facts) {
            return figures.stream()
                    .flatMap(figure -> figure.gaps(facts).stream())
                    .distinct()
                    .toList();
        }

        @Override
        public String toString() {
            return figures.stream()
                    .map(Expression::toString)
                    .collect(Collectors.joining(", ", isHighest ? "highest(" : "lowest(", ")"));
        }
    }

    /** A figure without its sign. */
    record Absolute(Expression figure) implements Expression {
        @Override
        public Unit unit() {
            return figure.unit();
        }

        @Override
        public Optional<Rational> value(Facts facts) {
            return figure.value(facts).map(value -> value.signum() < 0 ? Rational.ZERO.minus(value) : value);
        }

        @Override
        public boolean isAnswerable(Predicate<Field> hasColumn) {
            return figure.isAnswerable(hasColumn);
        }

        @Override
        public List<Reason> gaps(Facts facts) {
            return figure.gaps(facts);
        }

        @Override
        public String toString() {
            return "absolute(" + figure + ")";
        }
    }

    /**
     * The power factor 功率因数: what part active energy P is of apparent energy, P ÷ √(P² + Q²), where Q is reactive energy.
     *
     * @param active in {@code activeUnit}, or in a unit that fits it
     * @param reactive in {@code reactiveUnit}, or in a unit that fits it
     * @param rounding to which it is taken, as the law says
     */
    record PowerFactor(Expression active, Expression reactive, Unit activeUnit, Unit reactiveUnit, Rounding rounding)
            implements Expression {
        @Override
        public Unit unit() {
            return Unit.ONE;
        }

        /** The root of P² ÷ (P² + Q²), which is the same, and rounded once. */
        @Override
        public Optional<Rational> value(Facts facts) {
            return in(activeUnit, active, facts)
                    .flatMap(p -> in(reactiveUnit, reactive, facts).flatMap(q -> of(p, q)));
        }

        private static Optional<Rational> in(Unit unit, Expression figure, Facts facts) {
            return figure.value(facts).map(value -> value.times(figure.unit().factorTo(unit)));
        }

        private Optional<Rational> of(Rational p, Rational q) {
            Rational square = p.times(p);
            Rational apparent = square.plus(q.times(q));
            return apparent.isZero() ? Optional.empty() : Optional.of(rounding.ofRoot(square.dividedBy(apparent)));
        }

        @Override
        public boolean isAnswerable(Predicate<Field> hasColumn) {
            return active.isAnswerable(hasColumn) && reactive.isAnswerable(hasColumn);
        }

        @Override
        public List<Reason> gaps(Facts facts) {
            List<Reason> gaps = both(active.gaps(facts), reactive.gaps(facts));
            return gaps.isEmpty() && value(facts).isEmpty() ? List.of(Reason.of("no-power", active, reactive)) : gaps;
        }

        @Override
        public String toString() {
            return "power_factor(" + active + ", " + reactive + ", " + rounding.places() + ")";
        }
    }

    private static String grouped(Expression part) {
        return part instanceof Sum || part instanceof Alternative ? "(" + part + ")" : part.toString();
    }

    private static List<Reason> both(List<Reason> left, List<Reason> right) {
        List<Reason> both = new ArrayList<>(left);
        right.stream().filter(reason -> !both.contains(reason)).forEach(both::add);
        return both;
    }
}
