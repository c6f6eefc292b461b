package org.jieti.schedule.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieti.domain.Dictionary;
import org.jieti.schedule.EquivalentTable;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleId;

/** The shipped schedules and tables as the build has read them and written them down; each is opened when it is asked for. */
final class KeptSchedules {

    private final Dictionary dictionary;
    private final Map<String, Constructor<?>> constructors = new HashMap<>();
    private final List<ScheduleId> tables;
    private List<EquivalentTable> openedTables = List.of();

    /** @param tables those of all files that are tables */
    KeptSchedules(Dictionary dictionary, List<ScheduleId> tables) {
        this.dictionary = dictionary;
        this.tables = tables;
    }

    synchronized Schedule schedule(ScheduleId id) {
        return (Schedule) opened(id);
    }

    synchronized List<EquivalentTable> tables() {
        if (openedTables.isEmpty()) {
            List<EquivalentTable> opened = new ArrayList<>();
            for (ScheduleId id : tables) {
                opened.add((EquivalentTable) opened(id));
            }
            openedTables = opened;
        }
        return openedTables;
    }

    private Object opened(ScheduleId id) {
        try {
            return new ValueReader(dictionary, ScheduleSource.kept(id), constructors).read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
