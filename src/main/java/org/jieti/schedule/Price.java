package org.jieti.schedule;

import java.util.stream.Stream;
import org.jieti.domain.Facts;
import org.jieti.domain.Quantity;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Unit;

/** Yuan for one unit of something, or how to find them. */
public sealed interface Price extends Rate {

    /** Yuan for one unit. */
    record Fixed(Quantity price) implements Price {}

    /** What the facts say a unit costs: the base price on the bill. */
    record Given(Expression price) implements Price {}

    /**
     * A multiple of another price 倍.
     *
     * @param times how often, as the law writes it
     * @param kind whether the law means so much on top (加 N 倍) or so much in all (按 N 倍收取)
     */
    record Multiple(Rational times, MultipleKind kind, Rate base) implements Price {
        @Override
        public Stream<ScheduleId> followed() {
            return base.followed();
        }

        @Override
        public Rate settledBy(Facts words) {
            return new Multiple(times, kind, base.settledBy(words));
        }

        /** How often the base price is charged on top of the base price itself. */
        public Rational onTop() {
            return kind == MultipleKind.ADDITIONAL ? times : times.minus(Rational.ONE);
        }
    }

    /** Whether a multiple comes on top of the price or takes its place. */
    enum MultipleKind {
        ADDITIONAL,
        GROSS
    }

    /**
     * The rate that another schedule has on that day for an enterprise like this one, but with the given facts:
     * 比照淘汰类执行.
     */
    record AsIn(ScheduleId schedule, Facts given, Unit unit) implements Price {
        @Override
        public Stream<ScheduleId> followed() {
            return Stream.of(schedule);
        }
    }

    /** A price that the known texts do not settle. */
    record Unsettled(Reason reason) implements Price {}
}
