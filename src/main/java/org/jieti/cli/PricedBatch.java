package org.jieti.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jieti.assessment.Assessment;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.problem.Reject;
import org.jieti.report.RunTotals;
import org.jieti.report.csv.CsvRows;

/** What became of a batch: rows of the result, sums, and what has to be told. */
final class PricedBatch {

    final CsvRows surcharges = new CsvRows();
    final CsvRows lines = new CsvRows();

    /** All of it once more, for a table or a report; empty if none is wanted. */
    final List<Assessment> assessments = new ArrayList<>();

    final RunTotals totals = new RunTotals();
    final List<String> undetermined = new ArrayList<>();
    final List<Reject> rejects = new ArrayList<>();
    final Warnings warnings = new Warnings();
    int rows;

    private long[] enterprises = new long[1 << 10];
    private int[] months = new int[enterprises.length];
    private int count;

    void addMonth(long enterprise, int month) {
        if (count == months.length) {
            enterprises = Arrays.copyOf(enterprises, 2 * count);
            months = Arrays.copyOf(months, 2 * count);
        }
        enterprises[count] = enterprise;
        months[count] = month;
        count++;
    }

    /** @throws WholeSheetNeeded if one of its months was there before */
    void enterMonths(SeenMonths seen) throws WholeSheetNeeded {
        for (int i = 0; i < count; i++) {
            seen.add(enterprises[i], months[i]);
        }
    }
}
