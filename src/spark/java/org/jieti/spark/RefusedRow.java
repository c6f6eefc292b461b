package org.jieti.spark;

import java.io.Serializable;
import java.util.List;
import org.jieti.spill.PackedRow;

/**
 * A refused row on its way out.
 *
 * @param place of the row among all that were read
 * @param reasons why it was refused, and where it stands
 * @param headers of its sheet
 * @param cells as they were
 */
record RefusedRow(long place, List<String> reasons, List<String> headers, List<String> cells) implements Serializable {

    PackedRow packed() {
        return new PackedRow()
                .put((int) (place >> Integer.SIZE))
                .put((int) place)
                .put(reasons)
                .put(headers)
                .put(cells);
    }

    static RefusedRow of(PackedRow row) {
        long high = row.number();
        long low = Integer.toUnsignedLong(row.number());
        return new RefusedRow((high << Integer.SIZE) + low, row.texts(), row.texts(), row.texts());
    }
}
