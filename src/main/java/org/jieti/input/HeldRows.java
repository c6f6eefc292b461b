package org.jieti.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jspecify.annotations.Nullable;

/** Makes rows of the lines of sheets, and holds them. */
final class HeldRows implements LineTaker {

    private final Dictionary dictionary;
    private final Manner manner;
    private final Predicate<Sheet> wanted;
    private final Predicate<Facts> wantedRows;
    private final List<SheetRows> sheets = new ArrayList<>();
    private boolean isWhole = true;
    private @Nullable RowReader reader;

    /**
     * Rows to be held.
     *
     * @param wanted which sheets to read
     * @param wantedRows which rows to keep, by what they say
     */
    HeldRows(Dictionary dictionary, Manner manner, Predicate<Sheet> wanted, Predicate<Facts> wantedRows) {
        this.dictionary = dictionary;
        this.manner = manner;
        this.wanted = wanted;
        this.wantedRows = wantedRows;
    }

    @Override
    public boolean begin(Sheet sheet, String digest, List<Column> columns) {
        if (!wanted.test(sheet)) {
            isWhole = false;
            return false;
        }
        sheets.add(new SheetRows(sheet, digest, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        reader = new RowReader(dictionary, sheet, columns, manner);
        return true;
    }

    @Override
    public boolean take(SheetLine line) {
        if (reader == null) {
            throw new IllegalStateException("a line before its sheet");
        }
        SheetRows sheet = sheets.get(sheets.size() - 1);
        boolean isTotal = reader.read(line, row -> addIfWanted(row, sheet.rows()), sheet.rejects()::add);
        if (isTotal) {
            sheet.totals().add(line.number());
        }
        return isTotal;
    }

    private void addIfWanted(Row row, List<Row> rows) {
        if (wantedRows.test(row.facts())) {
            rows.add(row);
        }
    }

    /** Every sheet that was taken. */
    List<SheetRows> sheets() {
        return sheets;
    }

    /** The same, if every sheet was wanted. */
    Optional<List<SheetRows>> whole() {
        return isWhole ? Optional.of(sheets) : Optional.empty();
    }
}
