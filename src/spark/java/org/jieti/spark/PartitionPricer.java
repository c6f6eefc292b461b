package org.jieti.spark;

import java.io.IOException;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;

/** Prices the lines of a partition, which come by enterprise, and of each in the order of its sheets and lines. */
final class PartitionPricer implements FlatMapFunction<Iterator<Row>, Chunk> {

    private static final long serialVersionUID = 1;

    private final Broadcast<Setting> setting;
    private final ByTask<PricedTally> tallies;

    /** @param tallies where each task tells what it came to */
    PartitionPricer(Broadcast<Setting> setting, ByTask<PricedTally> tallies) {
        this.setting = setting;
        this.tallies = tallies;
    }

    @Override
    public Iterator<Chunk> call(Iterator<Row> lines) throws IOException {
        int task = TaskContext.getPartitionId();
        return new PricedChunks(Desk.of(setting.value()), lines, tally -> tallies.add(new ByTask.Entry<>(task, tally)));
    }
}
