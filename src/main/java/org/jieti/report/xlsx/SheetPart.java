package org.jieti.report.xlsx;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;

/** One sheet of the file, row by row. How wide its columns are is decided by the first rows. */
final class SheetPart implements Closeable {

    /** The most characters that a column is wide. */
    static final int WIDEST = 40;

    private static final int NARROWEST = 6;

    /** Beside the longest cell; the button of a filter lies over it. */
    private static final int MARGIN = 3;

    private static final int ROWS_MEASURED = 1 << 8;
    private static final int ENOUGH_TO_WRITE = 1 << 16;

    private final Writer out;
    private final Rows rows = new Rows();
    private boolean isBegun;

    SheetPart(Writer out) {
        this.out = out;
    }

    Rows rows() {
        return rows;
    }

    /** Begins a row, and writes those before it if they are many. */
    void next(boolean isTable) throws IOException {
        rows.end();
        if (isBegun ? rows.length() > ENOUGH_TO_WRITE : rows.count() > ROWS_MEASURED) {
            write(isTable);
        }
        rows.begin();
    }

    /** Writes what is left. */
    void end(int tableColumns) throws IOException {
        rows.end();
        write(tableColumns > 0);
        out.write("</sheetData>");
        String all = "A1:" + Places.column(Math.max(0, Math.max(tableColumns, rows.columns()) - 1)) + rows.count();
        if (tableColumns > 0) {
            out.write("<autoFilter ref=\"A1:" + Places.column(tableColumns - 1) + rows.count() + "\"/>");
        }
        out.write(
                "<pageMargins left=\"0.38\" right=\"0.38\" top=\"0.47\" bottom=\"0.58\" header=\"0.31\" footer=\"0.31\"/>"
                        + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/>"
                        + "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>"
                        // Identifiers are texts of digits: no spreadsheet need offer to make numbers of them.
                        + "<ignoredErrors><ignoredError sqref=\"" + all
                        + "\" numberStoredAsText=\"1\"/></ignoredErrors>"
                        + "</worksheet>");
    }

    private void write(boolean isTable) throws IOException {
        if (!isBegun) {
            begin(isTable);
            rows.stopMeasuring();
            isBegun = true;
        }
        out.write(rows.take());
    }

    private void begin(boolean isTable) throws IOException {
        out.write(WorkbookFile.PROLOGUE + "<worksheet xmlns=\"" + WorkbookFile.MAIN + "\">"
                + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\"");
        out.write(
                isTable
                        ? "><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView>"
                        : " showGridLines=\"0\"/>");
        out.write("</sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>");
        if (rows.columns() > 0) {
            out.write("<cols>");
            for (int column = 0; column < rows.columns(); column++) {
                int width = Math.max(NARROWEST, Math.min(WIDEST, rows.width(column))) + MARGIN;
                out.write("<col min=\"" + (column + 1) + "\" max=\"" + (column + 1) + "\" width=\"" + width
                        + "\" customWidth=\"1\"/>");
            }
            out.write("</cols>");
        }
        out.write("<sheetData>");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
