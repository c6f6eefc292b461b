package org.jieti.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jieti.domain.Case;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.Version;

/**
 * Which law is asked about every case of a {@link Kind}: found once, and then only priced.
 *
 * @param considered the resources of which the sheets speak
 * @param isSettled whether any charge is counted over several periods
 * @param days for which cases it was made
 */
record Plan(List<Meeting> meetings, Set<Resource> considered, boolean isSettled, Days days)
        implements Remembered.Dated {

    /** Which days a plan is good for. */
    sealed interface Days {

        /** The days for which it holds that nothing is asked: all there are, if the case is not cut. */
        static Days of(Case assessed) {
            return assessed.stretches().size() == 1 ? Within.ALL : Exactly.of(assessed);
        }

        /** Those that are among others, too. */
        Days and(Days others);

        boolean admit(Case assessed);

        /** Whether it is good for any case of these days that is not cut. */
        boolean admit(Period period);
    }

    /** Any period of one stretch within days through which no law changes. */
    record Within(LocalDate from, LocalDate until) implements Days {

        private static final Within ALL = new Within(LocalDate.MIN, LocalDate.MAX);

        @Override
        public Days and(Days others) {
            if (!(others instanceof Within within)) {
                return others;
            }
            return new Within(
                    from.isAfter(within.from) ? from : within.from,
                    until.isBefore(within.until) ? until : within.until);
        }

        @Override
        public boolean admit(Case assessed) {
            return assessed.stretches().size() == 1 && admit(assessed.period());
        }

        @Override
        public boolean admit(Period period) {
            return !period.from().isBefore(from) && !period.until().isAfter(until);
        }
    }

    /** The one period, cut as it is. */
    record Exactly(Period period, List<Period> stretches) implements Days {

        static Exactly of(Case assessed) {
            return new Exactly(
                    assessed.period(),
                    assessed.stretches().stream().map(Case.Stretch::days).toList());
        }

        @Override
        public Days and(Days others) {
            return this;
        }

        @Override
        public boolean admit(Case assessed) {
            return period.equals(assessed.period()) && equals(of(assessed));
        }

        @Override
        public boolean admit(Period other) {
            return false;
        }
    }

    /**
     * Levies that meet on the same quantity.
     *
     * @param levies in the order of their lines
     * @param pieces the days of the period in order, cut where a fact or a version changes
     * @param days for which cases it was made
     */
    record Meeting(List<Term> levies, List<Piece> pieces, Days days) implements Remembered.Dated {

        /** Whether any levy is charged on what others come to. */
        boolean isOnLevies() {
            return isAny(Candidate::isOnLevies);
        }

        /** Whether any charge is counted over several periods. */
        boolean isSettled() {
            return isAny(Candidate::isSettled);
        }

        private boolean isAny(Predicate<Candidate> wanted) {
            for (Piece piece : pieces) {
                for (Ask ask : piece.asks()) {
                    for (Candidate candidate : ask.candidates()) {
                        if (wanted.test(candidate)) {
                            return true;
                        }
                    }
                }
            }
            return false;
        }
    }

    /**
     * Days through which the same facts and versions hold.
     *
     * @param stretch the place of their facts among the stretches of the case
     * @param days empty for all days of the stretch
     * @param share the days as a share of the period
     */
    record Piece(int stretch, Optional<Period> days, Rational share, List<Ask> asks) {

        /** The days and facts of this piece of a case. */
        Case.Stretch of(Case assessed) {
            Case.Stretch whole = assessed.stretches().get(stretch);
            return days.isEmpty() ? whole : new Case.Stretch(days.get(), whole.facts());
        }
    }

    /**
     * What is asked about a levy.
     *
     * @param candidates the versions in force, the narrowest region first
     * @param isUnknown whether the levy exists that day but no schedule of it is known for the place
     */
    record Ask(Term levy, List<Candidate> candidates, boolean isUnknown) {}

    /** A version that may apply. It is like no other: who finds the same again takes the one that is there. */
    static final class Candidate {

        private final Schedule schedule;
        private final Version version;
        private final boolean isOnLevies;
        private final boolean isSettled;

        /** @param version without what the words among the facts rule out */
        Candidate(Schedule schedule, Version version) {
            this.schedule = schedule;
            this.version = version;
            this.isOnLevies = version.charges().stream().anyMatch(Charge.OnLevies.class::isInstance);
            this.isSettled = version.charges().stream()
                    .anyMatch(charge -> charge instanceof Charge.OfQuantity of
                            && of.settlement().isPresent());
        }

        Schedule schedule() {
            return schedule;
        }

        Version version() {
            return version;
        }

        /** Whether it is charged on what other levies come to, so that those are priced first. */
        boolean isOnLevies() {
            return isOnLevies;
        }

        boolean isSettled() {
            return isSettled;
        }
    }
}
