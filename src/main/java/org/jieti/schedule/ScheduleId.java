package org.jieti.schedule;

/** The name of a schedule: its path below the schedules' folder, such as {@code cn/electricity/differential}. */
public record ScheduleId(String path) {

    /** Written out, as below: what the JVM would make of a record at its first use takes as long as opening three schedules. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ScheduleId id && path.equals(id.path);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    @Override
    public String toString() {
        return path;
    }
}
