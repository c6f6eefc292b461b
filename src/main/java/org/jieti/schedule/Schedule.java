package org.jieti.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Term;

/**
 * All versions of one rule.
 *
 * @param levy what it charges, such as {@code electricity.differential}
 * @param region where it holds, with all that lies within
 * @param overrides the schedules that do not hold where this one applies
 * @param notes what a reader should know of it: what was read into the text, and what is left out; empty if nothing
 * @param notesZh the same in Chinese; the notes themselves if they stand in one language only
 * @param versions newest first; no two in force on one day
 * @param digest SHA-256 of the file it came from, in hexadecimal
 */
public record Schedule(
        ScheduleId id,
        String title,
        String titleZh,
        Term levy,
        Term region,
        List<ScheduleId> overrides,
        Change change,
        List<Combination> combinations,
        String notes,
        String notesZh,
        List<Version> versions,
        List<Check> checks,
        String digest) {

    /** What happens when a version changes inside a period. */
    public enum Change {
        /** Each day by the version of that day. */
        BY_DAY,
        /** The whole period by the version of its first day. */
        BY_FIRST_DAY
    }

    /** Schedules are the same if they come from the same file. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule schedule && id.equals(schedule.id) && digest.equals(schedule.digest);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    public Optional<Version> inForceOn(LocalDate day) {
        for (Version version : versions) {
            if (version.days().contains(day)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
