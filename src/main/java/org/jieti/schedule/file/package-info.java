/**
 * Loads schedules from YAML files, and refuses every file that could be misread.
 *
 * <p>{@link org.jieti.schedule.file.ScheduleLoader} is the way in. A file is composed into nodes that know their line and
 * column, and read key by key through {@code Mapping}; a fault is noted where it stands, a placeholder takes its place so
 * that reading goes on, and a file with any fault yields no schedule. Keys that nobody asked for are faults.
 *
 * <p>This room computes no charge: a schedule's own checks are run by {@code assessment}.
 */
@NullMarked
package org.jieti.schedule.file;

import org.jspecify.annotations.NullMarked;
