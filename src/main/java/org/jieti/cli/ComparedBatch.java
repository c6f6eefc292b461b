package org.jieti.cli;

import java.util.ArrayList;
import java.util.List;
import org.jieti.problem.Reject;
import org.jieti.report.RunTotals;
import org.jieti.study.ComparedCase;
import org.jieti.study.Comparison;

/** What became of a batch under two sets of schedules. */
final class ComparedBatch {

    final Comparison comparison;
    final RunTotals baseline = new RunTotals();
    final RunTotals reform = new RunTotals();
    final List<Reject> rejects = new ArrayList<>();
    final Warnings warnings = new Warnings();
    final BatchMonths months = new BatchMonths();
    int rows;

    /** Where the row of which is told stands among all; 0 where batches come in order. */
    long place;

    /** @param comparison of nothing yet */
    ComparedBatch(Comparison comparison) {
        this.comparison = comparison;
    }

    void add(ComparedCase one) {
        comparison.add(one);
        baseline.add(one.baseline());
        reform.add(one.reform());
    }
}
