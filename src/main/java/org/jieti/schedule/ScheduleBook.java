package org.jieti.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieti.domain.Term;

/** Every schedule a run may use, and the tables they name. */
public final class ScheduleBook {

    private final List<Schedule> schedules;
    private final List<EquivalentTable> tables;
    private final Map<ScheduleId, Schedule> byId = new HashMap<>();

    public ScheduleBook(List<Schedule> schedules, List<EquivalentTable> tables) {
        this.schedules = List.copyOf(schedules);
        this.tables = List.copyOf(tables);
        schedules.forEach(schedule -> byId.putIfAbsent(schedule.id(), schedule));
    }

    public List<Schedule> schedules() {
        return schedules;
    }

    public Optional<Schedule> find(ScheduleId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Optional<EquivalentTable> findTable(ScheduleId id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    public List<EquivalentTable> tables() {
        return tables;
    }

    public List<Schedule> ofLevy(Term levy) {
        return schedules.stream()
                .filter(schedule -> schedule.levy().equals(levy))
                .toList();
    }

    /** The schedules of a levy that hold in a place, the narrowest region first. */
    public List<Schedule> in(Term place, Term levy) {
        return ofLevy(levy).stream()
                .filter(schedule -> place.isWithin(schedule.region()))
                .sorted((a, b) -> b.region().depth() - a.region().depth())
                .toList();
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
        return charge instanceof Charge.OfEquivalents equivalents
                ? equivalents.rate().followed()
                : Stream.empty();
    }

    /** All levies, those that meet on the same quantity together. */
    public List<Set<Term>> leviesThatMeet() {
        List<Set<Term>> groups = new ArrayList<>();
        for (Schedule schedule : schedules) {
            Set<Term> meeting = new LinkedHashSet<>(Set.of(schedule.levy()));
            schedule.combinations().forEach(combination -> meeting.addAll(combination.levies()));
            join(groups, meeting);
        }
        return groups;
    }

    private static void join(List<Set<Term>> groups, Set<Term> meeting) {
        List<Set<Term>> touched = groups.stream()
                .filter(group -> group.stream().anyMatch(meeting::contains))
                .toList();
        touched.forEach(meeting::addAll);
        groups.removeAll(touched);
        groups.add(meeting);
    }
}
