package org.jieti.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jieti.schedule.Charge;
import org.jieti.schedule.EffectivePeriod;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.ScheduleId;
import org.jieti.schedule.Version;

/** Books of schedules made from others. */
public final class Amended {

    private static final LocalDate LONG_AGO = LocalDate.of(1949, 10, 1);

    private Amended() {}

    /** The law as it stood on a day, as if it had always been and would always be so. */
    public static ScheduleBook frozenOn(LocalDate day, ScheduleBook book) {
        return each(
                book,
                schedule -> with(
                        schedule,
                        schedule.inForceOn(day).stream().map(Amended::forEver).toList()));
    }

    private static Version forEver(Version version) {
        return new Version(
                new EffectivePeriod(LONG_AGO, Optional.empty()),
                version.citation(),
                version.applies(),
                version.exemptions(),
                version.charges());
    }

    /** The book with one charge in place of all those of every version of a schedule. */
    public static ScheduleBook charging(Charge only, ScheduleId id, ScheduleBook book) {
        UnaryOperator<Version> charging = version ->
                new Version(version.days(), version.citation(), version.applies(), version.exemptions(), List.of(only));
        return each(
                book,
                schedule -> schedule.id().equals(id)
                        ? with(
                                schedule,
                                schedule.versions().stream().map(charging).toList())
                        : schedule);
    }

    private static ScheduleBook each(ScheduleBook book, UnaryOperator<Schedule> amendment) {
        return new ScheduleBook(book.schedules().stream().map(amendment).toList(), book.tables());
    }

    private static Schedule with(Schedule schedule, List<Version> versions) {
        return new Schedule(
                schedule.id(),
                schedule.title(),
                schedule.titleZh(),
                schedule.levy(),
                schedule.region(),
                schedule.overrides(),
                schedule.change(),
                schedule.combinations(),
                schedule.notes(),
                schedule.notesZh(),
                versions,
                schedule.checks(),
                schedule.digest());
    }
}
