package org.jieti.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jieti.spill.PackedRow;

/** Takes the rows of a chunk apart again. */
final class PackedRows {

    private PackedRows() {}

    static <T> List<T> of(Chunk chunk, Function<PackedRow, T> made) {
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
}
