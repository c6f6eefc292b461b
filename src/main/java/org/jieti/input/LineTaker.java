package org.jieti.input;

import java.io.IOException;
import java.util.List;

/** Who takes the lines of sheets, one sheet after the other. */
interface LineTaker {

    /**
     * Told of a sheet before its lines.
     *
     * @param digest SHA-256 of the file, in hexadecimal
     * @param columns those that mean fields
     * @return whether its lines are wanted
     */
    boolean begin(Sheet sheet, String digest, List<Column> columns) throws IOException;

    /**
     * Takes a line below the headers.
     *
     * @return whether it is one of totals, which is left alone
     */
    boolean take(SheetLine line) throws IOException;
}
