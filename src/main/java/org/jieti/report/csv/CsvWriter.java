package org.jieti.report.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jieti.report.Cell;

/** Writes one CSV file row by row. */
public final class CsvWriter implements AutoCloseable {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CSVPrinter printer;

    /** @param hasMark whether the file starts with a byte order mark, by which spreadsheets know UTF-8 */
    public CsvWriter(Writer out, List<String> headers, boolean hasMark) throws IOException {
        if (hasMark) {
            out.write(BYTE_ORDER_MARK);
        }
        printer = new CSVPrinter(out, FORMAT);
        for (String header : headers) {
            printer.print(CsvRows.harmless(new Cell.Text(header)));
        }
        printer.println();
    }

    public void write(List<Cell> row) throws IOException {
        for (Cell cell : row) {
            printer.print(CsvRows.harmless(cell));
        }
        printer.println();
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
