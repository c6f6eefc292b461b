package org.jieti.input;

import java.util.ArrayList;
import java.util.List;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;

/** A sheet whose rows are in parts. */
public final class PartedSheet {

    private final Sheet sheet;
    private final String digest;
    private final List<Column> columns;
    private final Totals totals;
    private final int enterpriseId;
    private long rows;

    PartedSheet(Sheet sheet, String digest, List<Column> columns) {
        this.sheet = sheet;
        this.digest = digest;
        this.columns = columns;
        this.totals = new Totals(columns);
        this.enterpriseId = columns.stream()
                .filter(column -> column.field().name().equals(HeaderReader.ENTERPRISE_ID))
                .mapToInt(Column::index)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    public String name() {
        return sheet.name();
    }

    /** SHA-256 of its file, in hexadecimal. */
    public String digest() {
        return digest;
    }

    public Columns columns() {
        return sheet.columns();
    }

    /** How many rows were read, refused ones included. */
    public long count() {
        return rows;
    }

    void countRow() {
        rows++;
    }

    boolean isTotal(SheetLine line) {
        return totals.in(line).isPresent();
    }

    /** A number that is the same for rows of the same enterprise. */
    long enterprise(SheetLine line) {
        return Enterprises.number(CellReader.identifier(line.cell(enterpriseId)));
    }

    RowReader reader(Dictionary dictionary) {
        return new RowReader(dictionary, sheet, columns);
    }

    /** Room for some of its rows. */
    SheetRows noRows() {
        return new SheetRows(sheet, digest, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
