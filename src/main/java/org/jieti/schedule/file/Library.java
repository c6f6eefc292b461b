package org.jieti.schedule.file;

import java.util.Optional;
import org.jieti.schedule.EquivalentTable;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleId;

/** The other schedules and tables that a schedule may name. */
interface Library {

    Optional<Schedule> schedule(ScheduleId id);

    Optional<EquivalentTable> table(ScheduleId id);
}
