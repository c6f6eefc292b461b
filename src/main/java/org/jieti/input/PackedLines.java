package org.jieti.input;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jieti.spill.PackedRow;

/** Puts lines of sheets into packed rows, and makes of them the same lines again. */
final class PackedLines {

    private static final int TEXT = 0;
    private static final int WORKBOOK = 1;
    private static final int REFUSED = 2;

    private PackedLines() {}

    static void put(SheetLine line, PackedRow row) {
        if (line instanceof RefusedLine refused) {
            put(refused.line(), row.put(REFUSED));
        } else if (line instanceof CsvLine text) {
            row.put(TEXT).put(text.number()).put(text.delimiter()).put(text.text());
            row.put(text.cells());
        } else if (line instanceof WorkbookLine ofWorkbook) {
            row.put(WORKBOOK).put(ofWorkbook.number()).put(ofWorkbook.cells());
            row.put(ofWorkbook.formulas().stream().map(String::valueOf).toList());
        } else {
            throw new IllegalArgumentException("a line of another kind: " + line.getClass());
        }
    }

    /** @param sheet in which the line stands */
    static SheetLine line(PackedRow row, String sheet) {
        int kind = row.number();
        if (kind == REFUSED) {
            return new RefusedLine(line(row, sheet));
        }
        int number = row.number();
        if (kind == TEXT) {
            char delimiter = (char) row.number();
            String text = row.text();
            return new CsvLine(sheet, number, row.texts(), text, delimiter);
        }
        List<String> cells = row.texts();
        Set<Integer> formulas = new LinkedHashSet<>();
        row.texts().forEach(index -> formulas.add(Integer.valueOf(index)));
        return new WorkbookLine(sheet, number, new ArrayList<>(cells), formulas);
    }
}
