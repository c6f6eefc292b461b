package org.jieti.bench;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a process took.
 *
 * @param wallMillis from its start to its end
 * @param cpuMillis in user and system mode, over all its threads
 * @param peakKib the most memory that was resident at a time; 0 where the system does not tell
 */
record Measurement(long wallMillis, long cpuMillis, long peakKib) {

    /** Figure by figure, the one in the middle. */
    static Measurement median(List<Measurement> runs) {
        return new Measurement(
                middle(runs, Measurement::wallMillis),
                middle(runs, Measurement::cpuMillis),
                middle(runs, Measurement::peakKib));
    }

    private static long middle(List<Measurement> runs, ToLongFunction<Measurement> figure) {
        return runs.stream().mapToLong(figure).sorted().toArray()[runs.size() / 2];
    }
}
