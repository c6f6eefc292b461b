package org.jieti.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jieti.report.Cell;
import org.jieti.spill.PackedRow;
import org.jspecify.annotations.Nullable;

/** Rows whose cells stand by themselves, as they are needed for Parquet and for what is put into columns later. */
final class PackedChunk implements GrowingChunk {

    private final ResultSheet sheet;
    private final @Nullable ResultColumns columns;
    private final Runnable tooLarge;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PackedRow row = new PackedRow();

    PackedChunk(ResultSheet sheet) {
        this(sheet, null, () -> {});
    }

    /**
     * Rows under some columns.
     *
     * @param tooLarge told if an amount does not fit its column; its row is left out, and there will be no result
     */
    PackedChunk(ResultSheet sheet, @Nullable ResultColumns columns, Runnable tooLarge) {
        this.sheet = sheet;
        this.columns = columns;
        this.tooLarge = tooLarge;
    }

    /** Takes the rows of a chunk apart again. */
    static <T> List<T> rows(Chunk chunk, Function<PackedRow, T> made) {
        List<T> rows = new ArrayList<>();
        PackedRow row = new PackedRow();
        ByteArrayInputStream bytes = new ByteArrayInputStream(chunk.bytes());
        try {
            while (row.readSizedFrom(bytes)) {
                rows.add(made.apply(row));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows;
    }

    @Override
    public void add(List<Cell> cells) {
        List<String> texts = cells.stream().map(Cell::plain).toList();
        if (columns == null || columns.fit(texts)) {
            add(row.clear().put(texts));
        } else {
            tooLarge.run();
        }
    }

    void add(PackedRow more) {
        try {
            more.writeSizedTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public int size() {
        return bytes.size();
    }

    @Override
    public Chunk take() {
        Chunk chunk = new Chunk(sheet, bytes.toByteArray());
        bytes.reset();
        return chunk;
    }
}
