package org.jieti.spill;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Records given in runs of rising keys, and given back in one such order. A record whose key is less than the one before it
 * begins a new run; of equal keys, the one that was given first comes first.
 */
public final class SortedRuns {

    private final SpillFile file;
    private final List<Strand> runs = new ArrayList<>();
    private DataOutputStream run = new DataOutputStream(OutputStream.nullOutputStream());
    private long lastKey;

    public SortedRuns(SpillFile file) {
        this.file = file;
    }

    /**
     * Begins a record.
     *
     * @param length how many bytes will be written
     * @return where to write them
     */
    public OutputStream add(long key, int length) throws IOException {
        if (runs.isEmpty() || key < lastKey) {
            Strand strand = new Strand(file);
            runs.add(strand);
            run = new DataOutputStream(strand);
        }
        lastKey = key;
        run.writeLong(key);
        run.writeInt(length);
        return run;
    }

    /** Adds a row as a record. */
    public void add(long key, PackedRow row) throws IOException {
        row.writeTo(add(key, row.size()));
    }

    /** Everything that was added, from the front. */
    public MergedRuns read() throws IOException {
        return new MergedRuns(runs);
    }
}
