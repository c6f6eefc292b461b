package org.jieti.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jieti.assessment.Plan.Meeting;
import org.jieti.domain.Case;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.schedule.Heading;
import org.jieti.schedule.ScheduleBook;

/**
 * Finds the plan of a case. What is asked about levies that meet is found for itself, since that rests on few of the words of a case: of
 * all its words there are as many kinds as they multiply to.
 */
final class Binder {

    private final List<MeetingBinder> meetings;
    private final Remembered<Plan> plans;

    /** @param levies the levies to price, in the order in which their lines are to stand */
    Binder(ScheduleBook book, Dictionary dictionary, Jurisdiction jurisdiction, List<Term> levies) {
        Consideration consideration = new Consideration(book, dictionary);
        this.meetings = new ArrayList<>();
        for (List<Term> meeting : meetings(book, levies)) {
            Standings standings = new Standings(dictionary, headings(book, meeting));
            meetings.add(new MeetingBinder(jurisdiction, consideration, meeting, standings));
        }
        this.plans = new Remembered<>(new Standings(dictionary, headings(book, levies)), this::bind);
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

    private static List<Heading> headings(ScheduleBook book, List<Term> levies) {
        List<Heading> headings = new ArrayList<>();
        for (Heading heading : book.headings()) {
            if (levies.contains(heading.levy())) {
                headings.add(heading);
            }
        }
        return headings;
    }

    Plan plan(Case assessed) {
        return plans.of(assessed);
    }

    private Plan bind(Case assessed) {
        List<Meeting> bound = new ArrayList<>();
        Set<Resource> considered = EnumSet.noneOf(Resource.class);
        Plan.Days days = Plan.Days.of(assessed);
        boolean isSettled = false;
        for (MeetingBinder binder : meetings) {
            Meeting meeting = binder.meeting(assessed);
            if (!meeting.levies().isEmpty()) {
                bound.add(meeting);
                meeting.levies().forEach(levy -> considered.add(Resource.ofLevy(levy)));
                days = days.and(meeting.days());
                isSettled |= meeting.isSettled();
            }
        }
        return new Plan(bound, considered, isSettled, days);
    }
}
