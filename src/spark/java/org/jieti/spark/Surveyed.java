package org.jieti.spark;

import java.io.Serializable;
import java.util.List;
import org.jieti.input.SheetHead;
import org.jieti.input.TextRange;

/**
 * What a file holds.
 *
 * @param sheets those of a text file or workbook; none of a part of a Parquet dataset, whose columns the driver knows
 * @param digest SHA-256 of the file, in hexadecimal
 * @param ranges in which it may be read; none if it has to be read as a whole
 * @param problems why it cannot be used, in words
 * @param notes what is left alone, in words
 */
record Surveyed(
        List<SheetHead> sheets, String digest, List<TextRange> ranges, List<String> problems, List<String> notes)
        implements Serializable {}
