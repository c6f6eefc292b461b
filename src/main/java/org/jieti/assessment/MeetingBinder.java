package org.jieti.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import org.jieti.assessment.Plan.Ask;
import org.jieti.assessment.Plan.Days;
import org.jieti.assessment.Plan.Exactly;
import org.jieti.assessment.Plan.Meeting;
import org.jieti.assessment.Plan.Piece;
import org.jieti.assessment.Plan.Within;
import org.jieti.domain.Case;
import org.jieti.domain.Period;
import org.jieti.domain.Term;
import org.jieti.schedule.Schedule;

/** Finds what is asked about levies that meet on the same quantity. */
final class MeetingBinder {

    private final Jurisdiction jurisdiction;
    private final Consideration consideration;
    private final List<Term> levies;
    private final Remembered<Meeting> found;

    /** @param standings of the words that the schedules of these levies ask for */
    MeetingBinder(Jurisdiction jurisdiction, Consideration consideration, List<Term> levies, Standings standings) {
        this.jurisdiction = jurisdiction;
        this.consideration = consideration;
        this.levies = levies;
        this.found = new Remembered<>(standings, this::bind);
    }

    /** What to ask about a case, of those levies of which its sheets speak. */
    Meeting meeting(Case assessed) {
        return found.of(assessed);
    }

    private Meeting bind(Case assessed) {
        List<Term> considered = levies.stream()
                .filter(levy -> consideration.isConsidered(levy, assessed.columns()))
                .toList();
        Set<Schedule> schedules = jurisdiction.schedules(assessed, considered);
        return new Meeting(considered, pieces(assessed, considered, schedules), days(assessed, schedules));
    }

    private Days days(Case assessed, Set<Schedule> schedules) {
        LocalDate from = assessed.period().from();
        LocalDate until = assessed.period().until();
        NavigableSet<LocalDate> changes = Jurisdiction.changes(schedules);
        boolean isUnchanged = changes.subSet(from, false, until, false).isEmpty();
        if (assessed.stretches().size() > 1 || !isUnchanged || !jurisdiction.isPlaceKnown(assessed)) {
            return Exactly.of(assessed);
        }
        LocalDate before = changes.floor(from);
        LocalDate after = changes.ceiling(until);
        return new Within(before == null ? LocalDate.MIN : before, after == null ? LocalDate.MAX : after);
    }

    private List<Piece> pieces(Case assessed, List<Term> considered, Set<Schedule> schedules) {
        List<Piece> pieces = new ArrayList<>();
        Period period = assessed.period();
        for (Case.Stretch cut : PeriodSplitter.split(assessed, schedules)) {
            List<Ask> asks = considered.stream()
                    .map(levy -> jurisdiction.ask(period, cut, levy))
                    .toList();
            int stretch = stretchOf(assessed, cut);
            boolean isWhole =
                    cut.days().equals(assessed.stretches().get(stretch).days());
            Optional<Period> days = isWhole ? Optional.empty() : Optional.of(cut.days());
            pieces.add(new Piece(stretch, days, cut.days().shareOf(period), asks));
        }
        return pieces;
    }

    private static int stretchOf(Case assessed, Case.Stretch cut) {
        int stretch = 0;
        while (!assessed.stretches().get(stretch).days().contains(cut.days())) {
            stretch++;
        }
        return stretch;
    }
}
