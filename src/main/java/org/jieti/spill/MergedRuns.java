package org.jieti.spill;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The records of several runs in the order of their keys, read one after the other. */
public final class MergedRuns {

    private final PriorityQueue<Run> runs = new PriorityQueue<>(Run::compareWith);
    private @Nullable Run present;
    private byte[] record = new byte[1 << 10];
    private int length;

    private static final class Run {

        private final DataInputStream in;
        private final int number;
        private long left;
        private long key;

        private Run(Strand strand, int number) {
            this.in = new DataInputStream(strand.read());
            this.left = strand.size();
            this.number = number;
        }

        /** By key; of equal keys, the run that was given first comes first. */
        private int compareWith(Run other) {
            return key == other.key ? Integer.compare(number, other.number) : Long.compare(key, other.key);
        }

        /** Reads the next key; false after the last record. */
        private boolean next() throws IOException {
            if (left == 0) {
                return false;
            }
            key = in.readLong();
            left -= Long.BYTES;
            return true;
        }

        private int length() throws IOException {
            int length = in.readInt();
            left -= Integer.BYTES + length;
            return length;
        }
    }

    MergedRuns(List<Strand> strands) throws IOException {
        for (int i = 0; i < strands.size(); i++) {
            enter(new Run(strands.get(i), i));
        }
    }

    private void enter(Run run) throws IOException {
        if (run.next()) {
            runs.add(run);
        }
    }

    /** Reads the next record; false after the last. */
    public boolean next() throws IOException {
        if (present != null) {
            enter(present);
        }
        present = runs.poll();
        if (present == null) {
            return false;
        }
        length = present.length();
        record = length <= record.length ? record : new byte[2 * length];
        present.in.readFully(record, 0, length);
        return true;
    }

    /** Writes the record as it is. */
    public void writeTo(OutputStream out) throws IOException {
        out.write(record, 0, length);
    }

    /** The record as the row that was added. */
    public PackedRow row() {
        return PackedRow.of(record, length);
    }
}
