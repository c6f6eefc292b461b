package org.jieti.report.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jieti.assessment.Assessment;
import org.jieti.domain.Period;
import org.jieti.report.ColumnNames;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.Wording;

/** A row for each enterprise and period: the columns of {@code surcharges.csv}, and its days as dates. */
final class EnterprisesSheet {

    private final SurchargeColumns columns;
    private final Sheet sheet;

    EnterprisesSheet(ReportWorkbook.Setting setting, Wording wording, PartStore store, int mostRows) {
        this.columns = setting.surcharges();
        List<String> headers = new ArrayList<>(columns.headers(new ColumnNames(setting.dictionary(), wording)));
        headers.add(wording.text("workbook.first-day"));
        headers.add(wording.text("workbook.last-day"));
        this.sheet = new Sheet(Tab.ENTERPRISES, wording.text("workbook.enterprises"), headers, store, mostRows);
    }

    Sheet sheet() {
        return sheet;
    }

    void add(Assessment assessment) throws IOException {
        Rows rows = sheet.next();
        columns.row(assessment).forEach(rows::cell);
        Period days = assessment.assessed().period();
        rows.day(days.from());
        rows.day(days.lastDay());
    }
}
