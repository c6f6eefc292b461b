package org.jieti.report.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.LineStatus;
import org.jieti.assessment.Priced;
import org.jieti.domain.Dictionary;
import org.jieti.report.Cell;
import org.jieti.report.ColumnNames;
import org.jieti.report.LineColumns;
import org.jieti.report.Wording;

/** A row for each line: the columns of {@code lines.csv}, and behind them what else the formula of the amount needs. */
final class LinesSheet {

    private static final List<String> MORE = List.of(
            "workbook.unit-factor",
            "workbook.quantity-before",
            "workbook.amount-as",
            "workbook.first-day",
            "workbook.last-day");

    private final LineColumns columns;
    private final Wording wording;
    private final Sheet sheet;
    private final int amount = LineColumns.position("amount");
    private final LineFormula formula;

    LinesSheet(Dictionary dictionary, Wording wording, PartStore store, int mostRows) {
        this.columns = new LineColumns(dictionary, wording);
        this.wording = wording;
        List<String> headers = new ArrayList<>(columns.headers(new ColumnNames(dictionary, wording)));
        this.formula = new LineFormula(headers.size(), headers.size() + 1);
        for (String more : MORE) {
            headers.add(wording.text(more));
        }
        this.sheet = new Sheet(Tab.LINES, wording.text("workbook.lines"), headers, store, mostRows);
    }

    Sheet sheet() {
        return sheet;
    }

    void add(Assessment assessment) throws IOException {
        List<List<Cell>> rows = columns.rows(assessment);
        for (int i = 0; i < rows.size(); i++) {
            add(assessment.lines().get(i), rows.get(i));
        }
    }

    private void add(AssessmentLine line, List<Cell> cells) throws IOException {
        Rows rows = sheet.next();
        Optional<Priced> multiplied = line.priced().filter(priced -> isAmountOf(priced, line));
        Optional<String> live = multiplied.flatMap(priced -> formula.of(priced, line.amount(), rows.count()));
        for (int i = 0; i < cells.size(); i++) {
            if (i == amount && live.isPresent()) {
                rows.yuan(line.amount(), live.get(), Style.YUAN);
            } else if (i == amount && multiplied.isPresent()) {
                rows.yuan(line.amount(), Style.GIVEN);
            } else {
                rows.cell(cells.get(i));
            }
        }
        line.priced().ifPresentOrElse(priced -> rows.figure(priced.unitFactor()), rows::blank);
        line.priced()
                .filter(priced -> !priced.before().isZero())
                .ifPresentOrElse(priced -> rows.figure(priced.before()), rows::blank);
        rows.text(multiplied.isEmpty() ? "" : wording.text(live.isPresent() ? "workbook.formula" : "workbook.value"));
        rows.day(line.days().from());
        rows.day(line.days().lastDay());
    }

    /** Nothing is due of what yields to another charge. */
    private static boolean isAmountOf(Priced priced, AssessmentLine line) {
        boolean isDue = line.status() == LineStatus.CHARGED || line.status() == LineStatus.ZERO;
        return isDue && priced.amount().equals(line.amount());
    }
}
