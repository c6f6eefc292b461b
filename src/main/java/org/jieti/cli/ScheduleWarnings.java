package org.jieti.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jieti.assessment.Cliff;
import org.jieti.assessment.Cliffs;
import org.jieti.domain.Dictionary;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;
import org.jieti.schedule.Place;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.file.ScheduleLoader;
import org.jieti.schedule.file.ScheduleSource;

/**
 * What the author of schedules should look at, although they may be used.
 *
 * @param own the author's files
 * @param shipped the files they may take parts from, or be laid over
 */
record ScheduleWarnings(Dictionary dictionary, List<ScheduleSource> own, List<ScheduleSource> shipped) {

    /** The warnings about the author's schedules in a book, in the order of files and lines. */
    List<Problem> in(ScheduleBook book) {
        Set<Cliff> known = Set.copyOf(cliffs(
                new ScheduleLoader(dictionary).load(shipped, new Problems()).orElseThrow(), schedule -> true));
        return cliffs(book, this::isTouched).stream()
                .filter(cliff -> isOwn(cliff.at()) || !known.contains(cliff))
                .map(this::warning)
                .sorted(Comparator.comparing(
                                (Problem warning) -> warning.location().file())
                        .thenComparing(warning -> warning.location().line())
                        .thenComparing(warning -> warning.location().column()))
                .distinct()
                .toList();
    }

    private List<Cliff> cliffs(ScheduleBook book, Predicate<Schedule> wanted) {
        Cliffs cliffs = new Cliffs(book, dictionary);
        return book.schedules().stream()
                .filter(wanted)
                .flatMap(schedule -> cliffs.of(schedule).stream())
                .toList();
    }

    /** Whether a schedule is one of the author's files, or one of these is laid over it. */
    private boolean isTouched(Schedule schedule) {
        List<String> digests = List.of(schedule.digest().split("\\+", -1));
        return own.stream().map(ScheduleSource::digest).anyMatch(digests::contains);
    }

    private boolean isOwn(Place place) {
        return own.stream().anyMatch(source -> source.name().equals(place.file()));
    }

    private Problem warning(Cliff cliff) {
        Problem warning = Problem.of(
                code(cliff.kind()),
                location(cliff.at()),
                cliff.bound(),
                cliff.below(),
                cliff.above(),
                cliff.per().map(Object::toString).orElse(""));
        return cliff.per().isPresent() ? warning.inCase("of-share") : warning;
    }

    private static ProblemCode code(Cliff.Kind kind) {
        return switch (kind) {
            case CHARGE_JUMPS -> ProblemCode.SCHEDULE_CHARGE_JUMPS;
            case CHARGE_FALLS -> ProblemCode.SCHEDULE_CHARGE_FALLS;
            case RATE_FALLS -> ProblemCode.SCHEDULE_RATE_FALLS;
        };
    }

    private Location location(Place place) {
        Optional<Location.Excerpt> excerpt = Stream.concat(own.stream(), shipped.stream())
                .filter(source -> source.name().equals(place.file()))
                .findFirst()
                .flatMap(source -> source.text().lines().skip(place.line() - 1L).findFirst())
                .map(line -> new Location.Excerpt(line, place.column() - 1, 1));
        return new Location(place.file(), place.line(), place.column(), excerpt);
    }
}
