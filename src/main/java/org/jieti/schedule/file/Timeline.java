package org.jieti.schedule.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.ScheduleFault;
import org.jieti.schedule.EffectivePeriod;
import org.snakeyaml.engine.v2.nodes.Node;

/** The days of the versions of one file: read, and refused where two overlap or none holds in between. */
final class Timeline {

    private final Reader reader;
    private final List<Stretch> stretches = new ArrayList<>();
    private boolean isReadable = true;

    /** The days of a version, with the nodes that say so. */
    private record Stretch(EffectivePeriod days, Node version, List<Node> dates) {}

    Timeline(Reader reader) {
        this.reader = reader;
    }

    /** The days of one more version. Days that cannot be read are made up, and held against no others. */
    EffectivePeriod days(Mapping version) {
        Optional<Node> begin = version.require("from");
        Optional<Node> end = version.find("until");
        Optional<LocalDate> from = begin.flatMap(node -> reader.day(version, node));
        Optional<LocalDate> until = end.flatMap(node -> reader.day(version, node));
        LocalDate first = from.orElse(LocalDate.EPOCH);
        boolean isSound = from.isPresent() && until.isPresent() == end.isPresent();
        if (isSound && until.isPresent() && !first.isBefore(until.get())) {
            refuseReversed(begin.orElseThrow(), end.orElseThrow(), first, until.get());
            isSound = false;
        }
        if (!isSound) {
            isReadable = false;
            return new EffectivePeriod(first, Optional.of(first.plusDays(1)));
        }
        EffectivePeriod days = new EffectivePeriod(first, until);
        List<Node> dates = Stream.concat(begin.stream(), end.stream()).toList();
        refuseOverlap(new Stretch(days, version.node(), dates));
        return days;
    }

    private void refuseReversed(Node begin, Node end, LocalDate from, LocalDate until) {
        reader.faults()
                .add(reader.faults().culprit(end, Stream.of(begin)), ScheduleFault.VERSION_REVERSED, until, from);
    }

    private void refuseOverlap(Stretch added) {
        stretches.stream()
                .filter(other -> other.days().overlaps(added.days()))
                .findFirst()
                .ifPresent(other -> reader.faults()
                        .add(
                                reader.faults()
                                        .culprit(
                                                added.version(),
                                                Stream.of(added, other).flatMap(one -> one.dates().stream())),
                                ProblemCode.SCHEDULE_VERSIONS_OVERLAP,
                                latest(added.days().from(), other.days().from())));
        stretches.add(added);
    }

    /** Refuses days between two versions on which none is in force, unless not all days could be read. */
    void refuseGaps(Node versions) {
        for (Stretch stretch : isReadable ? stretches : List.<Stretch>of()) {
            Optional<LocalDate> end = stretch.days().until();
            boolean isLast = end.isEmpty()
                    || stretches.stream()
                            .noneMatch(other -> !other.days().from().isBefore(end.get()));
            boolean isFollowed = end.isPresent()
                    && stretches.stream().anyMatch(other -> other.days().contains(end.get()));
            if (!isLast && !isFollowed) {
                reader.faults()
                        .add(
                                reader.faults()
                                        .culprit(versions, stretches.stream().flatMap(one -> one.dates().stream())),
                                ProblemCode.SCHEDULE_VERSIONS_GAP,
                                end.get());
            }
        }
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
