package org.jieti.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What {@code run.json} says of an earlier run.
 *
 * @param version of jieti
 * @param options as given, by their long names
 * @param schedules the digest of each schedule that gave a line
 * @param counts of rows, enterprise-periods and lines
 * @param totals the sum of each levy by its code, and that of all, in yuan
 * @param outputs the digest of each other file of the result; none if an early version wrote it
 */
public record RecordedRun(
        String version,
        Instant started,
        Map<String, String> options,
        List<RunRecord.Input> inputs,
        Map<String, String> schedules,
        Map<String, Long> counts,
        Map<String, String> totals,
        Map<String, String> outputs) {}
