package org.jieti.input;

import java.io.Serializable;
import java.util.List;

/**
 * What is known of a sheet before its rows, in words that may be sent to another process: there the sheet is made of it again
 * ({@link PartedSheet#of}), and its lines are read as they would be here.
 *
 * @param name as the user named it
 * @param digest SHA-256 of its file, in hexadecimal
 * @param encoding of a text file; empty for others
 * @param delimiter between the cells of a text file; empty for others
 * @param headerLine the line or row on which the headers stand, from 1; 0 if they are not among the rows
 * @param linesAbove how many lines that are not blank stand above it
 * @param headers every header as written
 */
public record SheetHead(
        String name,
        String digest,
        String encoding,
        String delimiter,
        int headerLine,
        int linesAbove,
        List<String> headers)
        implements Serializable {

    public SheetHead {
        headers = List.copyOf(headers);
    }
}
