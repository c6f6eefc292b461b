package org.jieti.schedule;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days a version is in force.
 *
 * @param from the first day
 * @param until the day after the last; empty while no repeal is known
 */
public record EffectivePeriod(LocalDate from, Optional<LocalDate> until) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
    }

    public boolean overlaps(EffectivePeriod other) {
        return contains(other.from) || other.contains(from);
    }

    @Override
    public String toString() {
        return until.map(end -> from + ".." + end.minusDays(1)).orElse("since " + from);
    }
}
