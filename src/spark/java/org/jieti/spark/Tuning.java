package org.jieti.spark;

import java.util.List;

/**
 * How the work is cut. It changes no row and no sum.
 *
 * @param cores of all executors
 * @param rangeSize of how many bytes of a file a task reads, about
 * @param givenPartitions into how many parts lines are sent; 0 to go by what there is to read
 */
record Tuning(int cores, int rangeSize, int givenPartitions) {

    /** Of lines as they are read; packed and sorted they take some four times of it. */
    private static final long PARTITION_SIZE = 1 << 24;

    /** For less it is not worth while to start a task. */
    private static final long SMALLEST_PARTITION = 1 << 19;

    private static final int MOST_TASKS_TO_A_CORE = 64;

    /** @param size of everything that is read, in bytes */
    int partitions(long size) {
        if (givenPartitions > 0) {
            return givenPartitions;
        }
        long worthWhile = Math.min(cores, size / SMALLEST_PARTITION + 1);
        return (int) Math.max(worthWhile, size / PARTITION_SIZE + 1);
    }

    /** In how many tasks portions are read: each its own, if they are not too many. */
    int tasks(List<Portion> portions) {
        long size = portions.stream().mapToLong(Portion::size).sum();
        return (int) Math.min(portions.size(), Math.max(most(), size / rangeSize + 1));
    }

    /** How many tasks there should be if there could be any number. */
    int most() {
        return MOST_TASKS_TO_A_CORE * cores;
    }
}
