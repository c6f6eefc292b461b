package org.jieti.report.xlsx;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jieti.problem.Reject;
import org.jieti.report.Cell;
import org.jieti.report.Table;
import org.jieti.report.Wording;

/** A row for each refused row, as in {@code rejects.csv}. */
final class RejectsSheet {

    private static final int CODE = Reject.COLUMNS.indexOf("code");
    private static final String BETWEEN_CODES = "; ";

    private final Sheet sheet;
    private final Map<String, Long> byCode = new TreeMap<>();

    RejectsSheet(List<String> headers, Wording wording, PartStore store, int mostRows) {
        this.sheet = new Sheet(Tab.REJECTS, wording.text("workbook.rejects"), headers, store, mostRows);
    }

    Sheet sheet() {
        return sheet;
    }

    void add(Table rejects) throws IOException {
        for (List<Cell> row : rejects.rows()) {
            Rows rows = sheet.next();
            row.stream().limit(Sheet.MOST_COLUMNS).forEach(rows::cell);
            for (String code : row.get(CODE).plain().split(BETWEEN_CODES, -1)) {
                byCode.merge(code, 1L, Long::sum);
            }
        }
    }

    /** How many faults there are of each code. */
    Map<String, Long> byCode() {
        return byCode;
    }
}
