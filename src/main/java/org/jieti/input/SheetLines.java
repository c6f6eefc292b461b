package org.jieti.input;

import java.io.IOException;
import java.util.Optional;

/** The rows of a sheet, one after the other, blank ones included. */
interface SheetLines extends AutoCloseable {

    /**
     * The next row; empty after the last.
     *
     * @throws SheetFault if there are more, but they cannot be told apart
     */
    Optional<SheetLine> next() throws IOException, SheetFault;

    @Override
    void close() throws IOException;
}
