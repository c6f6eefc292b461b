package org.jieti.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
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

/** Finds the plan of a case: once for each kind of case, as long as there are not too many to remember. */
final class Binder {

    private static final int MOST_KINDS = 20_000;
    private static final int MOST_PLANS_OF_A_KIND = 40;

    private final Jurisdiction jurisdiction;
    private final Consideration consideration;
    private final List<List<Term>> meetings;
    private final List<Field> words;
    private final Map<Kind, List<Plan>> known = new HashMap<>();

    /** Each plan that was made, so that kinds of which the same law is asked share one. */
    private final Map<Plan, Plan> made = new HashMap<>();

    private final Map<Meeting, Meeting> met = new HashMap<>();

    /** @param levies the levies to price, in the order in which their lines are to stand */
    Binder(ScheduleBook book, Dictionary dictionary, Jurisdiction jurisdiction, List<Term> levies) {
        this.jurisdiction = jurisdiction;
        this.consideration = new Consideration(book, dictionary);
        this.meetings = meetings(book, levies);
        Set<String> asked = new HashSet<>();
        book.headings().forEach(heading -> asked.addAll(heading.words()));
        this.words = dictionary.fields().stream()
                .filter(field -> asked.contains(field.name()))
                .toList();
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
        Kind kind = Kind.of(assessed, words, jurisdiction);
        List<Plan> plans = known.get(kind);
        if (plans == null) {
            if (known.size() >= MOST_KINDS) {
                known.clear();
                made.clear();
                met.clear();
            }
            plans = new ArrayList<>(1);
            known.put(kind, plans);
        }
        for (Plan plan : plans) {
            if (plan.days().admit(assessed)) {
                return plan;
            }
        }
        Plan plan = shared(bind(assessed));
        if (plans.size() >= MOST_PLANS_OF_A_KIND) {
            plans.clear();
        }
        plans.add(plan);
        return plan;
    }

    /** The plan that was made before, if it is the same; one for a single period is nobody else's. */
    private Plan shared(Plan plan) {
        if (plan.days() instanceof Plan.Exactly) {
            return plan;
        }
        List<Meeting> meetings = plan.meetings().stream()
                .map(meeting -> Objects.requireNonNullElse(met.putIfAbsent(meeting, meeting), meeting))
                .toList();
        Plan same = new Plan(meetings, plan.considered(), plan.isSettled(), plan.days());
        return Objects.requireNonNullElse(made.putIfAbsent(same, same), same);
    }

    private Plan bind(Case assessed) {
        List<Meeting> bound = new ArrayList<>();
        Set<Resource> considered = EnumSet.noneOf(Resource.class);
        List<Term> all = new ArrayList<>();
        for (List<Term> meeting : meetings) {
            List<Term> levies = meeting.stream()
                    .filter(levy -> consideration.isConsidered(levy, assessed.columns()))
                    .toList();
            levies.forEach(levy -> considered.add(Resource.ofLevy(levy)));
            all.addAll(levies);
            if (!levies.isEmpty()) {
                bound.add(new Meeting(levies, pieces(assessed, levies)));
            }
        }
        boolean isSettled = bound.stream()
                .flatMap(meeting -> meeting.pieces().stream())
                .flatMap(piece -> piece.asks().stream())
                .flatMap(ask -> ask.candidates().stream())
                .anyMatch(Plan.Candidate::isSettled);
        return new Plan(bound, considered, isSettled, days(assessed, all));
    }

    private Plan.Days days(Case assessed, List<Term> levies) {
        LocalDate from = assessed.period().from();
        LocalDate until = assessed.period().until();
        NavigableSet<LocalDate> changes = jurisdiction.changes(assessed, levies);
        boolean isUnchanged = changes.subSet(from, false, until, false).isEmpty();
        if (assessed.stretches().size() > 1 || !isUnchanged || !jurisdiction.isPlaceKnown(assessed)) {
            return Plan.Exactly.of(assessed);
        }
        LocalDate before = changes.floor(from);
        LocalDate after = changes.ceiling(until);
        return new Plan.Within(before == null ? LocalDate.MIN : before, after == null ? LocalDate.MAX : after);
    }

    private List<Piece> pieces(Case assessed, List<Term> levies) {
        List<Piece> pieces = new ArrayList<>();
        Period period = assessed.period();
        for (Case.Stretch cut : PeriodSplitter.split(assessed, jurisdiction.schedules(assessed, levies))) {
            List<Ask> asks = levies.stream()
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
