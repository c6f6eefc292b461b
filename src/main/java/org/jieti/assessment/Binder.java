package org.jieti.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieti.assessment.Plan.Meeting;
import org.jieti.domain.Case;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.schedule.Heading;
import org.jieti.schedule.ScheduleBook;

/**
 * Finds the plan of a case. What is asked about levies that meet is found for itself, since that rests on few of the words of a case: of
 * all its words there are as many kinds as they multiply to. Several threads may ask.
 */
final class Binder {

    private final ScheduleBook book;
    private final Dictionary dictionary;
    private final Jurisdiction jurisdiction;
    private final Consideration consideration;
    private final List<List<Term>> meetings;
    private final Map<List<Term>, MeetingBinder> binders = new HashMap<>();
    private final Map<Columns, List<MeetingBinder>> considered = new HashMap<>();
    private final Remembered<Plan> plans;

    /** @param levies the levies to price, in the order in which their lines are to stand */
    Binder(ScheduleBook book, Dictionary dictionary, List<Term> levies) {
        this.book = book;
        this.dictionary = dictionary;
        this.jurisdiction = new Jurisdiction(book, dictionary);
        this.consideration = new Consideration(book, dictionary);
        this.meetings = meetings(book, levies);
        this.plans = new Remembered<>(standings(levies), this::bind);
    }

    /** The levies in groups that meet on the same quantity, in the order asked for. */
    private static List<List<Term>> meetings(ScheduleBook book, List<Term> levies) {
        List<List<Term>> meetings = new ArrayList<>();
        for (Set<Term> group : book.leviesThatMeet()) {
            List<Term> meeting = levies.stream().filter(group::contains).toList();
            if (!meeting.isEmpty()) {
                meetings.add(meeting);
            }
        }
        meetings.sort((one, other) -> levies.indexOf(one.get(0)) - levies.indexOf(other.get(0)));
        return meetings;
    }

    private Standings standings(List<Term> levies) {
        List<Heading> headings = new ArrayList<>();
        for (Heading heading : book.headings()) {
            if (levies.contains(heading.levy())) {
                headings.add(heading);
            }
        }
        return new Standings(dictionary, headings);
    }

    /** Those that find the law of levies of which sheets with these columns speak. */
    private List<MeetingBinder> considered(Columns columns) {
        List<MeetingBinder> considering = new ArrayList<>();
        for (List<Term> levies : meetings) {
            if (consideration.isAnyConsidered(levies, columns)) {
                considering.add(binders.computeIfAbsent(levies, this::binder));
            }
        }
        return considering;
    }

    private MeetingBinder binder(List<Term> meeting) {
        return new MeetingBinder(jurisdiction, consideration, meeting, standings(meeting));
    }

    synchronized Plan plan(Case assessed) {
        return plans.of(assessed);
    }

    private Plan bind(Case assessed) {
        List<Meeting> bound = new ArrayList<>();
        Set<Resource> resources = EnumSet.noneOf(Resource.class);
        Plan.Days days = Plan.Days.of(assessed);
        boolean isSettled = false;
        for (MeetingBinder binder : considered.computeIfAbsent(assessed.columns(), this::considered)) {
            Meeting meeting = binder.meeting(assessed);
            bound.add(meeting);
            meeting.levies().forEach(levy -> resources.add(Resource.ofLevy(levy)));
            days = days.and(meeting.days());
            isSettled |= meeting.isSettled();
        }
        return new Plan(bound, resources, isSettled, days);
    }
}
