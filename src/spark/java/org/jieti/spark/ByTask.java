package org.jieti.spark;

import java.io.Serializable;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.util.AccumulatorV2;

/**
 * What tasks came to, each by its number. A task that Spark runs again, since a machine was lost or slow, comes to the same and counts once; a plain
 * accumulator would count it twice.
 */
final class ByTask<T extends Serializable> extends AccumulatorV2<ByTask.Entry<T>, Map<Integer, T>> {

    private static final long serialVersionUID = 1;

    /** Looked at while it grows, by what shows how a job goes on. */
    private final ConcurrentHashMap<Integer, T> tasks = new ConcurrentHashMap<>();

    /** What a task came to. */
    record Entry<T extends Serializable>(int task, T value) implements Serializable {}

    @Override
    public boolean isZero() {
        return tasks.isEmpty();
    }

    @Override
    public AccumulatorV2<Entry<T>, Map<Integer, T>> copy() {
        ByTask<T> copy = new ByTask<>();
        copy.tasks.putAll(tasks);
        return copy;
    }

    @Override
    public void reset() {
        tasks.clear();
    }

    @Override
    public void add(Entry<T> entry) {
        tasks.put(entry.task(), entry.value());
    }

    @Override
    public void merge(AccumulatorV2<Entry<T>, Map<Integer, T>> other) {
        tasks.putAll(other.value());
    }

    @Override
    public Map<Integer, T> value() {
        return tasks;
    }

    Collection<T> all() {
        return tasks.values();
    }
}
