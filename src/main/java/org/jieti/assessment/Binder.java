package org.jieti.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieti.assessment.Plan.Ask;
import org.jieti.assessment.Plan.Meeting;
import org.jieti.assessment.Plan.Piece;
import org.jieti.domain.Case;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.Period;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.schedule.ScheduleBook;

/** Finds the plan of a case: once for each kind of case, as long as there are not too many kinds to remember. */
final class Binder {

    private static final int MOST_REMEMBERED = 10_000;

    private final Jurisdiction jurisdiction;
    private final Consideration consideration;
    private final List<List<Term>> meetings;
    private final List<Field> terms;
    private final Map<Kind, Plan> known = new HashMap<>();

    /** @param levies the levies to price, in the order in which their lines are to stand */
    Binder(ScheduleBook book, Dictionary dictionary, Jurisdiction jurisdiction, List<Term> levies) {
        this.jurisdiction = jurisdiction;
        this.consideration = new Consideration(book, dictionary);
        this.meetings = meetings(book, levies);
        this.terms = dictionary.fields().stream().filter(Field::isTerm).toList();
    }

    /** The levies in groups that meet on the same quantity, in the order asked for. */
    private static List<List<Term>> meetings(ScheduleBook book, List<Term> levies) {
        return book.leviesThatMeet().stream()
                .map(group -> levies.stream().filter(group::contains).toList())
                .filter(group -> !group.isEmpty())
                .sorted(Comparator.comparingInt(group -> levies.indexOf(group.get(0))))
                .toList();
    }

    Plan plan(Case assessed) {
        Kind kind = Kind.of(assessed, terms);
        Plan plan = known.get(kind);
        if (plan == null) {
            plan = bind(assessed);
            if (known.size() >= MOST_REMEMBERED) {
                known.clear();
            }
            known.put(kind, plan);
        }
        return plan;
    }

    private Plan bind(Case assessed) {
        List<Meeting> bound = new ArrayList<>();
        Set<Resource> considered = EnumSet.noneOf(Resource.class);
        for (List<Term> meeting : meetings) {
            List<Term> levies = meeting.stream()
                    .filter(levy -> consideration.isConsidered(levy, assessed.columns()))
                    .toList();
            levies.forEach(levy -> considered.add(Resource.ofLevy(levy)));
            if (!levies.isEmpty()) {
                bound.add(new Meeting(levies, pieces(assessed, levies)));
            }
        }
        return new Plan(bound, considered);
    }

    private List<Piece> pieces(Case assessed, List<Term> levies) {
        List<Piece> pieces = new ArrayList<>();
        Period period = assessed.period();
        for (Case.Stretch cut : PeriodSplitter.split(assessed, jurisdiction.schedules(assessed, levies))) {
            List<Ask> asks = levies.stream()
                    .map(levy -> jurisdiction.ask(period, cut, levy))
                    .toList();
            pieces.add(
                    new Piece(stretchOf(assessed, cut), cut.days(), cut.days().shareOf(period), asks));
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
