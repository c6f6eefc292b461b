package org.jieti.spark;

import java.util.List;
import org.jieti.report.Cell;

/** Rows of a sheet of the result that are being put together. */
interface GrowingChunk {

    void add(List<Cell> row);

    /** How many bytes there are. */
    int size();

    /** What there is; it is empty afterwards. */
    Chunk take();
}
