package org.jieti.schedule;

/** The name of a schedule: its path below the schedules' folder, such as {@code cn/electricity/differential}. */
public record ScheduleId(String path) {

    @Override
    public String toString() {
        return path;
    }
}
