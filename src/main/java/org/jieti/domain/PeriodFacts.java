package org.jieti.domain;

import java.util.List;
import java.util.Optional;

/**
 * What a period says of itself, so that no sheet has to: its days, its full months 整月 and its other days, which a charge by the
 * month counts one by one.
 */
public final class PeriodFacts {

    private final Field days;
    private final Field fullMonths;
    private final Field oddDays;

    public PeriodFacts(Dictionary dictionary) {
        this.days = dictionary.field("period_days");
        this.fullMonths = dictionary.field("full_months");
        this.oddDays = dictionary.field("odd_days");
    }

    /** The fields that it gives, whatever a sheet says of them. */
    public List<Field> fields() {
        return List.of(days, fullMonths, oddDays);
    }

    /** Some facts, and those of their period. */
    public Facts of(Period period, Facts facts) {
        return facts.with(days, days(period))
                .with(fullMonths, Rational.of(period.fullMonths()))
                .with(oddDays, oddDays(period));
    }

    /** Puts the facts of a period among those of a row. */
    public void put(Period period, Facts.Builder facts) {
        facts.put(days, days(period));
        facts.put(fullMonths, Rational.of(period.fullMonths()));
        facts.put(oddDays, oddDays(period));
    }

    /** A fact of a period by the place of its field; empty if it is no such field. */
    public Optional<Rational> find(int field, Period period) {
        if (field == days.index()) {
            return Optional.of(days(period));
        }
        if (field == fullMonths.index()) {
            return Optional.of(Rational.of(period.fullMonths()));
        }
        return field == oddDays.index() ? Optional.of(oddDays(period)) : Optional.empty();
    }

    private static Rational days(Period period) {
        return Rational.of(period.days());
    }

    private static Rational oddDays(Period period) {
        return Rational.of(period.days() - period.daysOfFullMonths());
    }
}
