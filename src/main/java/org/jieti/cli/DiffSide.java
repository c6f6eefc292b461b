package org.jieti.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieti.domain.Period;
import org.jieti.schedule.EquivalentTable;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;
import org.jieti.schedule.file.ScheduleSource;

/**
 * One of two things that are compared.
 *
 * @param name an identity, or the path of a file
 * @param on the day whose version is meant; empty for all of them
 */
record DiffSide(String name, Optional<LocalDate> on) {

    /** Reads {@code ID} or {@code ID@DATE}, or the same of a file. */
    static DiffSide parse(String text) {
        int at = text.lastIndexOf('@');
        Optional<LocalDate> day = at < 0 ? Optional.empty() : Period.findDay(text.substring(at + 1));
        return new DiffSide(day.isPresent() ? text.substring(0, at) : text, day);
    }

    /** The same on the day of the other, unless it has one of its own. */
    DiffSide onDayOf(DiffSide other) {
        return new DiffSide(name, on.or(other::on));
    }

    ScheduleId id() {
        return new ScheduleId(name);
    }

    Path path() {
        return Path.of(name);
    }

    boolean looksLikeAFile() {
        return name.matches(".*\\.ya?ml") || Files.exists(path());
    }

    /** The schedules and tables in the book that its file holds or changes. */
    List<ScheduleId> heldIn(ScheduleBook book) throws IOException {
        List<String> digests =
                ScheduleSource.at(path()).stream().map(ScheduleSource::digest).toList();
        return Stream.concat(
                        book.schedules().stream()
                                .filter(schedule -> isFrom(digests, schedule.digest()))
                                .map(Schedule::id),
                        book.tables().stream()
                                .filter(table -> isFrom(digests, table.digest()))
                                .map(EquivalentTable::id))
                .toList();
    }

    /** What an overlay has changed has the digests of both files. */
    private static boolean isFrom(List<String> digests, String digest) {
        return Arrays.stream(digest.split("\\+")).anyMatch(digests::contains);
    }
}
