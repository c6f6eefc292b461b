package org.jieti.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieti.domain.Case;
import org.jieti.domain.Field;
import org.jieti.domain.Money;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.domain.Truth;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.Schedule.Change;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;
import org.jieti.schedule.Version;

/** Which schedules have a say over an enterprise: by where it is, on which day, and what a local one overrides. */
final class Jurisdiction {

    private final ScheduleBook book;
    private final Field region;
    private final Map<ScheduleId, Set<Schedule>> withFollowed = new HashMap<>();

    Jurisdiction(ScheduleBook book, Field region) {
        this.book = book;
        this.region = region;
        book.schedules().forEach(schedule -> withFollowed.put(schedule.id(), book.withFollowed(schedule)));
    }

    /**
     * Every schedule of the levies in the places where the enterprise is during the period, and those whose rates they
     * follow: a rate taken from another levy changes with it, whether that levy is priced or not.
     */
    Set<Schedule> schedules(Case assessed, List<Term> levies) {
        Set<Schedule> schedules = new LinkedHashSet<>();
        for (Case.Stretch stretch : assessed.stretches()) {
            stretch.facts().term(region).stream()
                    .flatMap(place -> levies.stream().flatMap(levy -> book.in(place, levy).stream()))
                    .forEach(schedule -> schedules.addAll(withFollowed.getOrDefault(schedule.id(), Set.of(schedule))));
        }
        return schedules;
    }

    /** The versions to apply: those in force that day, less what a local schedule overrides. */
    List<Application> applications(Case assessed, Case.Stretch stretch, Term levy) {
        List<Application> applications = new ArrayList<>();
        Optional<Term> place = stretch.facts().term(region);
        if (place.isEmpty()) {
            return applications;
        }
        Set<ScheduleId> overridden = new LinkedHashSet<>();
        for (Schedule schedule : book.in(place.get(), levy)) {
            Optional<Version> version = inForce(schedule, assessed, stretch);
            boolean mayApply = version.isPresent()
                    && version.get().applies().holdsFor(stretch.facts()) != Truth.NO
                    && !overridden.contains(schedule.id());
            if (mayApply) {
                overridden.addAll(schedule.overrides());
                applications.add(new Application(book, schedule, version.get(), assessed, stretch));
            }
        }
        return applications;
    }

    private static Optional<Version> inForce(Schedule schedule, Case assessed, Case.Stretch stretch) {
        LocalDate day = schedule.change() == Change.BY_DAY
                ? stretch.days().from()
                : assessed.period().from();
        return schedule.inForceOn(day);
    }

    /** A line for a levy that exists that day but of which no schedule is known for the place, or not the place itself. */
    Optional<AssessmentLine> unknown(Case assessed, Case.Stretch stretch, Term levy) {
        LocalDate day = stretch.days().from();
        Optional<Term> place = stretch.facts().term(region);
        boolean isKnownHere = place.isPresent()
                && book.in(place.get(), levy).stream()
                        .anyMatch(
                                schedule -> inForce(schedule, assessed, stretch).isPresent());
        if (isKnownHere || !exists(levy, day) || !mayConcern(place, stretch, levy, day)) {
            return Optional.empty();
        }
        Reason reason = place.map(known -> Reason.of("no-schedule", known.zh(), assessed.period()))
                .orElseGet(() -> unknownPlace(stretch));
        return Optional.of(new AssessmentLine(
                levy,
                stretch.days(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                Money.ZERO,
                LineStatus.UNDETERMINED,
                List.of(reason)));
    }

    private Reason unknownPlace(Case.Stretch stretch) {
        return stretch.facts().has(region)
                ? Reason.of(
                        "unknown-term", region, stretch.facts().words(region).orElse(""))
                : Reason.of("missing-fact", region);
    }

    /** Whether, where the place is not known, some place's schedule would apply to such an enterprise. */
    private boolean mayConcern(Optional<Term> place, Case.Stretch stretch, Term levy, LocalDate day) {
        return place.isPresent()
                || book.ofLevy(levy).stream()
                        .flatMap(schedule -> schedule.inForceOn(day).stream())
                        .anyMatch(version -> version.applies().holdsFor(stretch.facts()) != Truth.NO);
    }

    /** A levy with a national schedule exists while that is in force; any other always may. */
    private boolean exists(Term levy, LocalDate day) {
        List<Schedule> national = book.ofLevy(levy).stream()
                .filter(schedule -> schedule.region().depth() == 0)
                .toList();
        return national.isEmpty()
                || national.stream()
                        .anyMatch(schedule -> schedule.inForceOn(day).isPresent());
    }
}
