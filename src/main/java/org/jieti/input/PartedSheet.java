package org.jieti.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.problem.Problems;
import org.jieti.problem.Reject;

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

    /** Sheets of which only this is known, each as it was where it was opened. */
    public static List<PartedSheet> of(List<SheetHead> heads, Dictionary dictionary) {
        HeaderReader reader = new HeaderReader(dictionary);
        return heads.stream()
                .map(head -> of(head, reader, new Problems(), new Problems()))
                .toList();
    }

    /**
     * A sheet that is no file of text or workbook, by its headers.
     *
     * @param problems where it is told what is wrong with them; then the sheet cannot be used
     * @param notes where it is told what is left alone
     */
    public static PartedSheet of(SheetHead head, Dictionary dictionary, Problems problems, Problems notes) {
        return of(head, new HeaderReader(dictionary), problems, notes);
    }

    private static PartedSheet of(SheetHead head, HeaderReader reader, Problems problems, Problems notes) {
        List<Column> columns = reader.columns(line(head), problems, notes);
        return new PartedSheet(reader.sheet(head.name(), form(head), head.headers(), columns), head.digest(), columns);
    }

    private static SheetLine line(SheetHead head) {
        return new CsvLine(head.name(), head.headerLine(), head.headers(), String.join(",", head.headers()), ',');
    }

    private static SheetForm form(SheetHead head) {
        return new SheetForm(
                Optional.of(head.encoding()).filter(title -> !title.isEmpty()),
                Optional.of(head.delimiter()).filter(text -> !text.isEmpty()).map(text -> text.charAt(0)),
                head.headerLine(),
                head.linesAbove());
    }

    /** What makes it again in another process. */
    public SheetHead head() {
        SheetForm form = sheet.form();
        return new SheetHead(
                sheet.name(),
                digest,
                form.encoding().orElse(""),
                form.delimiter().map(String::valueOf).orElse(""),
                form.headerLine(),
                form.linesAbove(),
                sheet.headers());
    }

    public String name() {
        return sheet.name();
    }

    /** The line or row on which its headers stand. */
    int headerLine() {
        return sheet.form().headerLine();
    }

    /** Whether its lines are those of a text file with commas, and not of refused rows, which stand under headers of their own. */
    boolean isPlain() {
        boolean isRefused =
                sheet.headers().stream().limit(Reject.COLUMNS.size()).allMatch(String::isEmpty);
        return sheet.form().delimiter().equals(Optional.of(',')) && !isRefused;
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

    /**
     * A number that is the same for rows of the same enterprise. Rows that name none, or one that is sure to be refused, go with no others; there
     * may be many.
     */
    long enterprise(SheetLine line) {
        String identifier = CellReader.identifier(line.cell(enterpriseId));
        return Identifiers.isLost(identifier) ? line.number() : Enterprises.number(identifier);
    }

    RowReader reader(Dictionary dictionary) {
        return new RowReader(dictionary, sheet, columns);
    }

    /** Room for some of its rows. */
    SheetRows noRows() {
        return new SheetRows(sheet, digest, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
