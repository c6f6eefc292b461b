package org.jieti.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jieti.assessment.Plan.Ask;
import org.jieti.assessment.Plan.Candidate;
import org.jieti.domain.Case;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Period;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.domain.Truth;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.Schedule.Change;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.Version;

/** Which schedules have a say over an enterprise: by where it is and on which day. */
final class Jurisdiction {

    private final ScheduleBook book;
    private final Field region;
    private final Map<Term, Map<Term, List<Schedule>>> ofPlaces = new HashMap<>();
    private final Map<Schedule, Set<Schedule>> withFollowed = new HashMap<>();
    private final Candidates candidates;

    Jurisdiction(ScheduleBook book, Dictionary dictionary) {
        this.book = book;
        this.region = dictionary.field("region");
        this.candidates = new Candidates(book, dictionary);
    }

    /** The schedules of a levy that hold in a place, the narrowest region first. */
    private List<Schedule> in(Term place, Term levy) {
        return ofPlaces.computeIfAbsent(place, first -> new HashMap<>())
                .computeIfAbsent(levy, first -> book.in(place, levy));
    }

    /** Every day on which one of the schedules changes. */
    static NavigableSet<LocalDate> changes(Set<Schedule> schedules) {
        NavigableSet<LocalDate> changes = new TreeSet<>();
        for (Schedule schedule : schedules) {
            for (Version version : schedule.versions()) {
                changes.add(version.days().from());
                version.days().until().ifPresent(changes::add);
            }
        }
        return changes;
    }

    /** Whether the place of every stretch is known. */
    boolean isPlaceKnown(Case assessed) {
        return assessed.stretches().stream()
                .allMatch(stretch -> stretch.facts().term(region).isPresent());
    }

    /**
     * Every schedule of the levies in the places where the enterprise is during the period, and those whose rates they
     * follow: a rate taken from another levy changes with it, whether that levy is priced or not.
     */
    Set<Schedule> schedules(Case assessed, List<Term> levies) {
        Set<Schedule> schedules = new LinkedHashSet<>();
        for (Case.Stretch stretch : assessed.stretches()) {
            stretch.facts().term(region).stream()
                    .flatMap(place -> levies.stream().flatMap(levy -> in(place, levy).stream()))
                    .forEach(schedule -> schedules.addAll(withFollowed.computeIfAbsent(schedule, book::withFollowed)));
        }
        return schedules;
    }

    /** What to ask about a levy on the days of a piece. */
    Ask ask(Period period, Case.Stretch piece, Term levy) {
        Facts facts = piece.facts();
        List<Schedule> here = facts.term(region).map(place -> in(place, levy)).orElse(List.of());
        List<Candidate> mayApply = new ArrayList<>();
        boolean isKnownHere = false;
        for (Schedule schedule : here) {
            Optional<Version> version = inForce(schedule, period, piece);
            isKnownHere |= version.isPresent();
            version.map(inForce -> candidates.of(schedule, inForce, facts))
                    .filter(candidate -> !candidate.version().applies().isSettled(Truth.NO))
                    .ifPresent(mayApply::add);
        }
        boolean isUnknown = !isKnownHere && exists(levy, piece.days().from());
        return new Ask(levy, mayApply, isUnknown);
    }

    private static Optional<Version> inForce(Schedule schedule, Period period, Case.Stretch piece) {
        return schedule.inForceOn(
                schedule.change() == Change.BY_DAY ? piece.days().from() : period.from());
    }

    /** A levy with a national schedule exists while that is in force; any other always may. */
    private boolean exists(Term levy, LocalDate day) {
        List<Schedule> national = book.national(levy);
        return national.isEmpty()
                || national.stream()
                        .anyMatch(schedule -> schedule.inForceOn(day).isPresent());
    }

    /**
     * Why nothing is known of a levy that exists; empty if, where the place is not known, no place's schedule would apply
     * to such an enterprise.
     */
    Optional<Reason> unknown(Period period, Case.Stretch piece, Term levy) {
        Facts facts = piece.facts();
        Optional<Term> place = facts.term(region);
        if (place.isPresent()) {
            return Optional.of(Reason.of("no-schedule", place.get().zh(), period));
        }
        boolean mayConcern = book.ofLevy(levy).stream()
                .flatMap(schedule -> schedule.inForceOn(piece.days().from()).stream())
                .anyMatch(version -> version.applies().holdsFor(facts) != Truth.NO);
        return mayConcern ? Optional.of(unknownPlace(facts)) : Optional.empty();
    }

    private Reason unknownPlace(Facts facts) {
        return facts.has(region)
                ? Reason.of("unknown-term", region, facts.words(region).orElse(""))
                : Reason.of("missing-fact", region);
    }
}
