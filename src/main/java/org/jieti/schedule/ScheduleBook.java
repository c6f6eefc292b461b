package org.jieti.schedule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jieti.domain.Term;

/**
 * Every schedule a run may use, and the tables they name. It knows the heading of each; a schedule may be opened only when it is asked for, which
 * changes nothing but the time a short run takes.
 */
public final class ScheduleBook {

    private final Map<ScheduleId, Heading> headings = new LinkedHashMap<>();
    private final Map<Term, List<Heading>> byLevy = new HashMap<>();
    private final Map<ScheduleId, Schedule> opened = new ConcurrentHashMap<>();
    private final Function<ScheduleId, Schedule> open;
    private final Supplier<List<EquivalentTable>> tables;

    /** A book whose schedules are opened one by one. */
    public ScheduleBook(
            List<Heading> headings, Function<ScheduleId, Schedule> open, Supplier<List<EquivalentTable>> tables) {
        for (Heading heading : headings) {
            this.headings.put(heading.id(), heading);
        }
        for (Heading heading : this.headings.values()) {
            byLevy.computeIfAbsent(heading.levy(), first -> new ArrayList<>()).add(heading);
        }
        this.open = open;
        this.tables = tables;
    }

    /** A book whose schedules lie open. */
    public ScheduleBook(List<Schedule> schedules, List<EquivalentTable> tables) {
        this(
                schedules.stream().map(Heading::of).toList(),
                id -> {
                    throw new IllegalStateException("not in the book: " + id);
                },
                () -> tables);
        schedules.forEach(schedule -> opened.put(schedule.id(), schedule));
    }

    public Iterable<Heading> headings() {
        return headings.values();
    }

    /**
     * The heading of a schedule.
     *
     * @throws IllegalArgumentException if there is no such schedule
     */
    public Heading heading(ScheduleId id) {
        Heading heading = headings.get(id);
        if (heading == null) {
            throw new IllegalArgumentException("not in the book: " + id);
        }
        return heading;
    }

    public List<Schedule> schedules() {
        return those(headings.values(), heading -> true);
    }

    public Optional<Schedule> find(ScheduleId id) {
        return Optional.ofNullable(headings.get(id)).map(this::opened);
    }

    public Optional<EquivalentTable> findTable(ScheduleId id) {
        return tables().stream().filter(table -> table.id().equals(id)).findFirst();
    }

    public List<EquivalentTable> tables() {
        return tables.get();
    }

    /** Whether there is any schedule of a levy. */
    public boolean knows(Term levy) {
        return byLevy.containsKey(levy);
    }

    public List<Schedule> ofLevy(Term levy) {
        return those(about(levy), heading -> true);
    }

    /** The schedules of a levy that hold in the whole nation. */
    public List<Schedule> national(Term levy) {
        return those(about(levy), heading -> heading.region().depth() == 0);
    }

    /** The schedules of a levy that hold in a place, the narrowest region first. */
    public List<Schedule> in(Term place, Term levy) {
        List<Schedule> here = those(about(levy), heading -> place.isWithin(heading.region()));
        here.sort((a, b) -> b.region().depth() - a.region().depth());
        return here;
    }

    private Collection<Heading> about(Term levy) {
        return byLevy.getOrDefault(levy, List.of());
    }

    private List<Schedule> those(Collection<Heading> among, Predicate<Heading> wanted) {
        List<Schedule> schedules = new ArrayList<>();
        for (Heading heading : among) {
            if (wanted.test(heading)) {
                schedules.add(opened(heading));
            }
        }
        return schedules;
    }

    private Schedule opened(Heading heading) {
        return opened.computeIfAbsent(heading.id(), open);
    }

    /** A schedule and all those whose rates its own follow: the ones that may change what it charges. */
    public Set<Schedule> withFollowed(Schedule schedule) {
        Set<Schedule> found = new LinkedHashSet<>();
        follow(schedule, found);
        return found;
    }

    private void follow(Schedule schedule, Set<Schedule> found) {
        if (found.add(schedule)) {
            schedule.versions().stream()
                    .flatMap(version -> version.charges().stream())
                    .flatMap(ScheduleBook::followed)
                    .flatMap(id -> find(id).stream())
                    .forEach(followed -> follow(followed, found));
        }
    }

    private static Stream<ScheduleId> followed(Charge charge) {
        if (charge instanceof Charge.OfQuantity quantity) {
            return quantity.rate().followed();
        }
        if (charge instanceof Charge.OnLevies on) {
            return on.rate().followed();
        }
        return charge instanceof Charge.OfEquivalents equivalents
                ? equivalents.rate().followed()
                : Stream.empty();
    }

    /** All levies, those that meet on the same quantity together. */
    public List<Set<Term>> leviesThatMeet() {
        List<Set<Term>> groups = new ArrayList<>();
        for (Heading heading : headings.values()) {
            Set<Term> meeting = new LinkedHashSet<>(Set.of(heading.levy()));
            meeting.addAll(heading.meets());
            join(groups, meeting);
        }
        return groups;
    }

    private static void join(List<Set<Term>> groups, Set<Term> meeting) {
        List<Set<Term>> apart = new ArrayList<>();
        for (Set<Term> group : groups) {
            if (Collections.disjoint(group, meeting)) {
                apart.add(group);
            } else {
                meeting.addAll(group);
            }
        }
        groups.clear();
        groups.addAll(apart);
        groups.add(meeting);
    }
}
