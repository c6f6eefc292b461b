package org.jieti.report.csv;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jieti.report.Cell;

/** Writes one CSV file row by row. */
public final class CsvWriter implements AutoCloseable {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.,]+%?");

    private final CSVPrinter printer;

    /** @param hasMark whether the file starts with a byte order mark, by which spreadsheets know UTF-8 */
    public CsvWriter(Writer out, List<String> headers, boolean hasMark) throws IOException {
        if (hasMark) {
            out.write(BYTE_ORDER_MARK);
        }
        printer = new CSVPrinter(out, FORMAT);
        for (String header : headers) {
            printer.print(harmless(new Cell.Text(header)));
        }
        printer.println();
    }

    public void write(List<Cell> row) throws IOException {
        for (Cell cell : row) {
            printer.print(harmless(cell));
        }
        printer.println();
    }

    /** A text that a spreadsheet would run as a formula gets an apostrophe before it, which reading takes off again. */
    private static String harmless(Cell cell) {
        String text = cell.plain();
        boolean isNumber = !(cell instanceof Cell.Text) && NUMBER.matcher(text).matches();
        boolean startsFormula = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
        return startsFormula && !isNumber ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
