package org.jieti.spark;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jieti.input.LineParting;
import org.jieti.input.PartedSheet;
import org.jieti.spill.PackedRow;
import org.jieti.spill.SpillFile;
import org.jieti.spill.Strand;
import org.jspecify.annotations.Nullable;

/**
 * Lines that wait in a temporary file until Spark asks for them: sheets are read from the front, and Spark takes one row at a time. However many they are, hardly
 * any memory is taken.
 */
final class KeyedLines implements LineParting.Taker, Iterator<Row> {

    /** Of an enterprise, in the order of its sheets and lines, what {@link org.jieti.input.LineJoin} takes. */
    static final StructType SCHEMA = new StructType()
            .add("enterprise", DataTypes.LongType, false)
            .add("sheet", DataTypes.IntegerType, false)
            .add("line", DataTypes.IntegerType, false)
            .add("packed", DataTypes.BinaryType, false);

    private static final int BUFFER = 1 << 13;

    private final Strand strand;
    private final DataOutputStream out;
    private final IntConsumer counter;
    private long written;
    private long given;
    private @Nullable DataInputStream in;

    /** @param counter told the sheet of every line */
    KeyedLines(SpillFile spill, IntConsumer counter) {
        this.strand = new Strand(spill);
        this.out = new DataOutputStream(new BufferedOutputStream(strand, BUFFER));
        this.counter = counter;
    }

    @Override
    public boolean begin(PartedSheet sheet) {
        return true;
    }

    @Override
    public void take(long enterprise, int sheet, int number, PackedRow line) throws IOException {
        byte[] packed = line.bytes();
        out.writeLong(enterprise);
        out.writeInt(sheet);
        out.writeInt(number);
        out.writeInt(packed.length);
        out.write(packed);
        written++;
        counter.accept(sheet);
    }

    @Override
    public boolean hasNext() {
        return given < written;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        try {
            DataInputStream lines = in == null ? opened() : in;
            in = lines;
            given++;
            long enterprise = lines.readLong();
            int sheet = lines.readInt();
            int number = lines.readInt();
            byte[] packed = new byte[lines.readInt()];
            lines.readFully(packed);
            return RowFactory.create(enterprise, sheet, number, packed);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private DataInputStream opened() throws IOException {
        out.flush();
        return new DataInputStream(new BufferedInputStream(strand.read(), BUFFER));
    }
}
