package org.jieti.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What made a result.
 *
 * @param version of jieti
 * @param options as given, by their long names
 * @param rejected rows refused while reading or joining
 * @param schedules the digest of each schedule that gave a line
 */
public record RunRecord(
        String version,
        Map<String, String> options,
        List<Input> inputs,
        Map<String, String> schedules,
        long rejected,
        RunTotals totals,
        Instant started,
        Instant finished) {

    /** The same with other sums. */
    public RunRecord with(RunTotals other) {
        return new RunRecord(version, options, inputs, schedules, rejected, other, started, finished);
    }

    /**
     * A sheet that was read.
     *
     * @param digest SHA-256 of its bytes, in hexadecimal
     */
    public record Input(String file, String digest, long rows) {}
}
