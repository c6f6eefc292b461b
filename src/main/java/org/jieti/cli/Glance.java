package org.jieti.cli;

import java.util.List;
import org.jieti.domain.Dictionary;
import org.jieti.report.Overview;
import org.jieti.report.RunTotals;
import org.jieti.report.Table;
import org.jieti.report.terminal.OverviewTables;
import org.jspecify.annotations.Nullable;

/**
 * What a run comes to at a glance, for a person at a terminal. It asks for each assessment by itself, which like cases are spared
 * otherwise; so it gives up where there are many rows, and goes by the sums of levies, which are there anyway.
 */
final class Glance {

    private static final int MOST_ROWS = 200_000;

    private final Console console;
    private volatile @Nullable Overview overview;

    Glance(Dictionary dictionary, Console console) {
        this.console = console;
        this.overview = console.columns().isPresent() ? new Overview(dictionary, console.locale()) : null;
    }

    /** Whether assessments are wanted; asked by any thread. */
    boolean isWanted() {
        return overview != null;
    }

    /**
     * Adds a batch.
     *
     * @param rows of the run so far
     */
    void add(PricedBatch batch, long rows) {
        Overview sums = overview;
        if (rows > MOST_ROWS) {
            overview = null;
        } else if (sums != null) {
            batch.assessments.forEach(sums::add);
        }
    }

    /** Tables of it; none if results go to no terminal. */
    List<String> lines(RunTotals totals, Table rejects) {
        if (console.columns().isEmpty()) {
            return List.of();
        }
        OverviewTables tables =
                new OverviewTables(console.locale(), console.columns().get());
        Overview sums = overview;
        if (sums == null) {
            return tables.lines(totals.byLevy(), totals.total());
        }
        sums.addRejects(rejects);
        return tables.lines(sums);
    }
}
