package org.jieti.schedule;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.domain.Truth;

/** Something that holds for facts, does not, or cannot be told from them. */
public sealed interface Condition {

    /** Holds always. */
    static Condition always() {
        return new AllOf(List.of());
    }

    Truth holdsFor(Facts facts);

    /** Whether these columns are enough to tell. */
    boolean isAnswerable(Predicate<Field> hasColumn);

    /** What keeps it from being told; empty if it can be. */
    List<Reason> gaps(Facts facts);

    /** The part of it that cannot be told. */
    default Condition unknownPart(Facts facts) {
        return this;
    }

    /** The same condition, where all words among the facts are known: one that asks for words alone is settled. */
    default Condition settledBy(Facts words) {
        return this;
    }

    /** Whether it holds whatever else is known. */
    default boolean isSettled(Truth truth) {
        return false;
    }

    /** The field has one of the terms, or one within them. A wider term than asked for leaves it open. */
    record OneOf(Field field, List<Term> terms) implements Condition {
        @Override
        public Truth holdsFor(Facts facts) {
            return facts.term(field).map(this::isAmong).orElse(Truth.UNKNOWN);
        }

        private Truth isAmong(Term term) {
            Truth found = Truth.NO;
            for (Term wanted : terms) {
                if (term.isWithin(wanted)) {
                    return Truth.YES;
                }
                if (wanted.isWithin(term)) {
                    found = Truth.UNKNOWN;
                }
            }
            return found;
        }

        @Override
        public Condition settledBy(Facts words) {
            return new Settled(holdsFor(words), this);
        }

        @Override
        public boolean isAnswerable(Predicate<Field> hasColumn) {
            return hasColumn.test(field);
        }

        @Override
        public List<Reason> gaps(Facts facts) {
            if (holdsFor(facts) != Truth.UNKNOWN) {
                return List.of();
            }
            return List.of(gap(facts));
        }

        /** One of the terms asked for that the known, wider term may turn out to be. */
        private String narrower(Facts facts) {
            return terms.stream()
                    .filter(wanted -> facts.term(field).filter(wanted::isWithin).isPresent())
                    .map(Term::zh)
                    .findFirst()
                    .orElse("");
        }

        private Reason gap(Facts facts) {
            if (facts.term(field).isPresent()) {
                return Reason.of("term-too-wide", field, facts.words(field).orElse(""), narrower(facts));
            }
            return facts.has(field)
                    ? Reason.of("unknown-term", field, facts.words(field).orElse(""))
                    : Reason.of("missing-fact", field);
        }

        @Override
        public String toString() {
            return field + " is " + terms.stream().map(Term::code).collect(Collectors.joining(" or "));
        }
    }

    /** How one figure stands to another. */
    enum Relation {
        BELOW("<"),
        UP_TO("<="),
        ABOVE(">"),
        FROM(">=");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        boolean holds(int comparison) {
            return switch (this) {
                case BELOW -> comparison < 0;
                case UP_TO -> comparison <= 0;
                case ABOVE -> comparison > 0;
                case FROM -> comparison >= 0;
            };
        }
    }

    /** One figure compared with another whose unit fits. */
    record Comparison(Expression left, Relation relation, Expression right) implements Condition {
        @Override
        public Truth holdsFor(Facts facts) {
            Optional<Rational> a = left.value(facts);
            Optional<Rational> b = right.value(facts);
            if (a.isEmpty() || b.isEmpty()) {
                return Truth.UNKNOWN;
            }
            Rational other = b.get().times(right.unit().factorTo(left.unit()));
            return Truth.of(relation.holds(a.get().compareTo(other)));
        }

        @Override
        public boolean isAnswerable(Predicate<Field> hasColumn) {
            return left.isAnswerable(hasColumn) && right.isAnswerable(hasColumn);
        }

        @Override
        public List<Reason> gaps(Facts facts) {
            return java.util.stream.Stream.concat(left.gaps(facts).stream(), right.gaps(facts).stream())
                    .distinct()
                    .toList();
        }

        @Override
        public String toString() {
            return left + " " + relation.sign() + " " + right;
        }
    }

    /**
     * The period lies within days that have a name, or touches them.
     *
     * @param period the field of the period
     * @param days of which one is enough
     * @param isWhole whether all days of the period must be among them; a period that is in part within them cannot be told then
     */
    record OnDays(Field period, List<NamedDays> days, boolean isWhole) implements Condition {
        @Override
        public Truth holdsFor(Facts facts) {
            Optional<Period> found = period(facts);
            if (found.isEmpty()) {
                return Truth.UNKNOWN;
            }
            Truth holds = Truth.NO;
            for (NamedDays named : days) {
                long among = named.count(found.get());
                if (among > 0 && (!isWhole || among == found.get().days())) {
                    return Truth.YES;
                }
                holds = among > 0 ? Truth.UNKNOWN : holds;
            }
            return holds;
        }

        private Optional<Period> period(Facts facts) {
            return facts.find(period).filter(Period.class::isInstance).map(Period.class::cast);
        }

        @Override
        public boolean isAnswerable(Predicate<Field> hasColumn) {
            return hasColumn.test(period);
        }

        @Override
        public List<Reason> gaps(Facts facts) {
            if (holdsFor(facts) != Truth.UNKNOWN) {
                return List.of();
            }
            return List.of(period(facts)
                    .map(known -> Reason.of("partly-within", known, names(NamedDays::name)))
                    .orElseGet(() -> Reason.of("missing-fact", period)));
        }

        /** The days, each in the words that are asked for. */
        public String names(Function<NamedDays, String> words) {
            return days.stream().map(words).collect(Collectors.joining(", "));
        }

        @Override
        public String toString() {
            return (isWhole ? "within" : "touches") + ": " + names(NamedDays::toString);
        }
    }

    /** All of them hold. */
    record AllOf(List<Condition> conditions) implements Condition {
        @Override
        public Truth holdsFor(Facts facts) {
            Truth holds = Truth.YES;
            for (Condition condition : conditions) {
                holds = holds.and(condition.holdsFor(facts));
                if (holds == Truth.NO) {
                    break;
                }
            }
            return holds;
        }

        @Override
        public Condition settledBy(Facts words) {
            List<Condition> parts = conditions.stream()
                    .map(condition -> condition.settledBy(words))
                    .toList();
            boolean isSettled = parts.stream().allMatch(Settled.class::isInstance)
                    || parts.stream().anyMatch(part -> part.isSettled(Truth.NO));
            return isSettled ? new Settled(new AllOf(parts).holdsFor(words), this) : new AllOf(parts);
        }

        @Override
        public boolean isAnswerable(Predicate<Field> hasColumn) {
            return conditions.stream().allMatch(condition -> condition.isAnswerable(hasColumn));
        }

        @Override
        public List<Reason> gaps(Facts facts) {
            if (holdsFor(facts) != Truth.UNKNOWN) {
                return List.of();
            }
            return conditions.stream()
                    .flatMap(condition -> condition.gaps(facts).stream())
                    .distinct()
                    .toList();
        }

        @Override
        public Condition unknownPart(Facts facts) {
            return new AllOf(conditions.stream()
                    .filter(condition -> condition.holdsFor(facts) == Truth.UNKNOWN)
                    .map(condition -> condition.unknownPart(facts))
                    .toList());
        }

        @Override
        public String toString() {
            return conditions.stream()
                    .map(Condition::toString)
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(" and "));
        }
    }

    /** A condition of which the words among the facts have settled whether it holds. */
    record Settled(Truth truth, Condition asked) implements Condition {
        @Override
        public Truth holdsFor(Facts facts) {
            return truth;
        }

        @Override
        public boolean isSettled(Truth wanted) {
            return truth == wanted;
        }

        @Override
        public boolean isAnswerable(Predicate<Field> hasColumn) {
            return asked.isAnswerable(hasColumn);
        }

        @Override
        public List<Reason> gaps(Facts facts) {
            return asked.gaps(facts);
        }

        @Override
        public Condition unknownPart(Facts facts) {
            return asked.unknownPart(facts);
        }

        @Override
        public String toString() {
            return asked.toString();
        }
    }
}
