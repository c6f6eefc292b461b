package org.jieti.report.xlsx;

import java.io.IOException;
import java.io.Writer;

/** Where sheets are written, one after the other. */
interface PartStore {

    /** Begins a file of the workbook; closing the writer ends it. */
    Writer begin(String path) throws IOException;
}
