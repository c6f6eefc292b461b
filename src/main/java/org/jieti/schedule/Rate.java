package org.jieti.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieti.domain.Facts;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Truth;

/** How the price of a quantity is found. */
public sealed interface Rate permits Price, Rate.Lookup, Rate.Tiers, Rate.Step, Rate.Packages, Rate.Daily, Rate.Table {

    /** The schedules whose rate of the day it takes 比照: when theirs change, so does this one. */
    default Stream<ScheduleId> followed() {
        return Stream.empty();
    }

    /** The same rate without the rows that words among the facts rule out. */
    default Rate settledBy(Facts words) {
        return this;
    }

    /**
     * The rate of the first row that holds; none if no row does.
     *
     * <p>Rows are asked in order, so a narrower row stands before a wider one. A row that cannot be told leaves the
     * rate open, because the rows below it may not be asked.
     */
    record Lookup(List<Row> rows) implements Rate {
        @Override
        public Stream<ScheduleId> followed() {
            return rows.stream().flatMap(row -> row.rate().followed());
        }

        @Override
        public Rate settledBy(Facts words) {
            List<Row> left = new ArrayList<>();
            for (Row row : rows) {
                Row settled = row.settledBy(words);
                if (settled.when().isSettled(Truth.NO)) {
                    continue;
                }
                left.add(settled);
                if (settled.when().isSettled(Truth.YES)) {
                    break;
                }
            }
            boolean isFound = !left.isEmpty() && left.get(0).when().isSettled(Truth.YES);
            return isFound ? left.get(0).rate() : new Lookup(left);
        }
    }

    /**
     * A row of a look-up.
     *
     * @param missing what a missing fact means
     * @param at where it stands
     */
    record Row(Condition when, Missing missing, Rate rate, Place at) {

        private Row settledBy(Facts words) {
            return new Row(when.settledBy(words), missing, rate.settledBy(words), at);
        }
    }

    /**
     * Tiers 阶梯.
     *
     * @param measure what is held against the bounds; empty for the quantity itself
     * @param boundsPer what the bounds are shares of, such as the quota; empty if they stand for themselves
     * @param tiers from the lowest, the last one open
     * @param atZero whether the amount of the first tier is due even when nothing was used
     */
    record Tiers(
            TierMode mode,
            Optional<Expression> measure,
            Optional<Expression> boundsPer,
            List<Tier> tiers,
            boolean atZero)
            implements Rate {
        @Override
        public Stream<ScheduleId> followed() {
            return tiers.stream().flatMap(tier -> tier.rate().stream()).flatMap(Rate::followed);
        }

        @Override
        public Rate settledBy(Facts words) {
            List<Tier> settled =
                    tiers.stream().map(tier -> tier.settledBy(words)).toList();
            return new Tiers(mode, measure, boundsPer, settled, atZero);
        }
    }

    /** How tiers add up. */
    enum TierMode {
        /** Each slice at its own rate 超额累进. */
        GRADUATED,
        /** All of it at the rate of the tier reached 全额累进. */
        WHOLE
    }

    /**
     * One tier 档.
     *
     * @param interval what lies between its bounds, in words that need no language
     * @param upTo its upper bound; empty for the last
     * @param amount yuan due as a whole when the tier is reached, beside the rate if there is one
     * @param rate the price in this tier; empty if nothing is charged by quantity
     * @param atMost the most that the rate may come to in this tier, in yuan
     * @param at where it stands
     */
    record Tier(
            String interval,
            Optional<Bound> upTo,
            Optional<Quantity> amount,
            Optional<Rate> rate,
            Optional<Rational> atMost,
            Place at) {

        /** A tier by itself, as if nothing lay below it. */
        public Tier(
                Optional<Bound> upTo,
                Optional<Quantity> amount,
                Optional<Rate> rate,
                Optional<Rational> atMost,
                Place at) {
            this(Bound.interval(Optional.empty(), upTo), upTo, amount, rate, atMost, at);
        }

        private Tier settledBy(Facts words) {
            return new Tier(interval, upTo, amount, rate.map(price -> price.settledBy(words)), atMost, at);
        }
    }

    /**
     * An upper bound.
     *
     * @param limit in the unit of the measure, or of the measure per {@code boundsPer}
     * @param inclusive whether the bound itself still belongs to the tier
     * @param written as the schedule writes it
     */
    record Bound(Rational limit, boolean inclusive, Quantity written) {

        /** What lies between two bounds, in signs that need no language: {@code > 20 %, ≤ 40 %}. */
        public static String interval(Optional<Bound> lower, Optional<Bound> upper) {
            String from = lower.map(bound -> (bound.inclusive() ? "> " : "≥ ") + bound.written())
                    .orElse("");
            String upTo = upper.map(bound -> (bound.inclusive() ? "≤ " : "< ") + bound.written())
                    .orElse("");
            return from.isEmpty() || upTo.isEmpty() ? from + upTo : from + ", " + upTo;
        }

        public boolean admits(Rational measure, Rational scale) {
            int comparison = measure.compareTo(limit.times(scale));
            return comparison < 0 || (inclusive && comparison == 0);
        }
    }

    /**
     * A rate that grows with every step above a threshold: 每超过20千瓦时加价0.01元.
     *
     * @param above the threshold, in the unit of the measure
     * @param every the width of a step, in the unit of the measure
     * @param add what each step adds to the price
     * @param at where it stands
     */
    record Step(Expression measure, Rational above, Rational every, Quantity add, Partial partial, Place at)
            implements Rate {

        /** How many steps a measure is above the threshold. */
        public Rational steps(Rational measured) {
            Rational over = measured.minus(above).greatest(Rational.ZERO).dividedBy(every);
            return partial.of(over);
        }
    }

    /**
     * A price for packages: so much for every 1000 begun.
     *
     * @param size of a package, in the unit of what is charged
     * @param free what comes before the first package, in the same unit
     * @param price yuan for one package
     */
    record Packages(Rational size, Rational free, Quantity price, Partial partial) implements Rate {

        /** How many packages a quantity takes. */
        public Rational count(Rational quantity) {
            Rational packages = quantity.minus(free).greatest(Rational.ZERO).dividedBy(size);
            return partial.of(packages);
        }
    }

    /**
     * A share for each day 按日加收: 每日千分之二 of what is not paid in time.
     *
     * @param share for one day; where something else holds beyond the year in which it was due, for one day of that year
     */
    record Daily(Quantity share, Optional<Beyond> beyond) implements Rate {}

    /**
     * What holds where days go beyond the year 跨年度 in which something was due.
     *
     * @param share for one day
     */
    record Beyond(Quantity share, AcrossYears across) {}

    /** How days are priced that go beyond the year. */
    enum AcrossYears {
        /** Each by the year it falls in. */
        PER_DAY_YEAR,
        /** All of them as those beyond the year. */
        WHOLE_ARREAR
    }

    /**
     * A table 查表: the price that stands beside a figure. Each entry holds from its figure up to that of the next one above it, and
     * the highest for all that is above, too.
     *
     * @param measure what is looked up
     * @param called what the measure is called, in words
     * @param entries from the highest figure down
     * @param below how the price goes on below the lowest entry; empty if that one holds there, too
     */
    record Table(Expression measure, Reason called, List<Entry> entries, Optional<Below> below) implements Rate {

        /** The entry for a figure; empty if it is below the lowest. */
        public Optional<Entry> entry(Rational figure) {
            for (Entry entry : entries) {
                if (figure.compareTo(entry.from().value()) >= 0) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }

        public Entry lowest() {
            return entries.get(entries.size() - 1);
        }
    }

    /**
     * One row of a table.
     *
     * @param from the figure it stands beside, in the unit of the measure
     */
    record Entry(Quantity from, Quantity price) {}

    /**
     * What is added to the lowest price of a table for every step below it.
     *
     * @param every the width of a step, in the unit of the measure
     * @param add in the unit of the lowest price
     */
    record Below(Rational every, Rational add, Partial partial) {

        /** What is added for a figure that is so much below. */
        public Rational added(Rational gap) {
            return add.times(partial.of(gap.dividedBy(every)));
        }
    }

    /** What a step or package that is only begun counts. */
    enum Partial {
        UP,
        DOWN,
        PRORATE;

        private Rational of(Rational count) {
            return switch (this) {
                case UP -> count.ceiling();
                case DOWN -> count.floor();
                case PRORATE -> count;
            };
        }
    }
}
