package org.jieti.report.xlsx;

/**
 * A sheet as the workbook lists it.
 *
 * @param path of its file in the workbook
 * @param rows how many, that of the headers included
 * @param columns how many have headers; none if it is no table
 */
record Part(String title, String path, int rows, int columns) {

    /** The cells of a column below its header, for a formula on another sheet. */
    String range(int column) {
        String letters = "$" + Places.column(column) + "$";
        return quoted() + "!" + letters + 2 + ":" + letters + rows;
    }

    /** The whole table, for a filter. */
    String table() {
        return quoted() + "!$A$1:$" + Places.column(columns - 1) + "$" + rows;
    }

    boolean isTable() {
        return columns > 0;
    }

    /** Whether any row stands below the headers. */
    boolean hasRows() {
        return rows > 1;
    }

    String quoted() {
        return "'" + title.replace("'", "''") + "'";
    }
}
