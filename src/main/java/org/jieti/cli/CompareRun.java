package org.jieti.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.assessment.LineStatus;
import org.jieti.input.CaseBatch;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.problem.ProblemText;
import org.jieti.report.ComparisonRecord;
import org.jieti.report.RunRecord;
import org.jieti.report.RunTotals;
import org.jieti.report.Table;
import org.jieti.schedule.Schedule;
import org.jieti.spill.SpillFile;
import org.jieti.study.Comparison;

/** One run of {@code compare} over one source of cases: prices each by both sets of schedules, batch by batch, and keeps the sums. */
final class CompareRun {

    private final TwoPricings pricings;
    private final CaseSource source;
    private final Progress progress;
    private final Comparison comparison;
    private final RunTotals baseline = new RunTotals();
    private final RunTotals reform = new RunTotals();
    private final Refusals rejects;
    private final Warnings warnings = new Warnings();
    private long rows;

    CompareRun(TwoPricings pricings, CaseSource source, SpillFile spill, Progress progress) {
        this.pricings = pricings;
        this.source = source;
        this.progress = progress;
        this.comparison = pricings.comparison();
        this.rejects = new Refusals(new ProblemText(pricings.baseline().locale()), spill);
    }

    /** Prices everything. */
    void price() throws IOException, WholeSheetNeeded {
        boolean isJoined = source.isJoined();
        ThreadLocal<BatchComparer> comparers = ThreadLocal.withInitial(() -> new BatchComparer(pricings, isJoined));
        SeenMonths seen = new SeenMonths();
        try (OrderedWork<ComparedBatch> work =
                new OrderedWork<>(pricings.baseline().jobs(), batch -> {
                    batch.months.enter(seen);
                    add(batch);
                })) {
            for (Optional<CaseBatch> batch = source.next(); batch.isPresent(); batch = source.next()) {
                CaseBatch given = batch.get();
                work.give(() -> comparers.get().compare(given));
            }
            work.finish();
        } finally {
            progress.clear();
        }
        rejects.add(source.rejects(), source.sheets());
        warnings.addAll(source.warnings());
    }

    private void add(ComparedBatch batch) throws IOException {
        rows += batch.rows;
        progress.priced(batch.rows);
        comparison.add(batch.comparison);
        baseline.add(batch.baseline);
        reform.add(batch.reform);
        rejects.add(batch.rejects, source.sheets());
        warnings.addAll(batch.warnings);
    }

    Comparison comparison() {
        return comparison;
    }

    Table rejects() {
        return rejects.table();
    }

    /** @param options that decide the result */
    ComparisonRecord record(Map<String, String> options, Instant started, Instant finished) {
        return new ComparisonRecord(
                record(pricings.baseline(), baseline, options, started, finished),
                record(pricings.reform(), reform, options, started, finished));
    }

    private RunRecord record(
            Pricing pricing, RunTotals totals, Map<String, String> options, Instant started, Instant finished) {
        Map<String, String> schedules = new LinkedHashMap<>();
        totals.schedules()
                .forEach(id -> schedules.put(
                        id.path(), pricing.book().find(id).map(Schedule::digest).orElse("")));
        return new RunRecord(
                BuildVersion.text(),
                options,
                source.inputs(rows),
                schedules,
                rejects.count(),
                totals,
                started,
                finished);
    }

    /** What is told of it; the charges that are undetermined are named by their reasons, not one by one. */
    CompareSummary summary() {
        Summary faults = new Summary(
                new RunTotals(),
                List.of(),
                rejects,
                warnings,
                source.inputs(rows).stream().mapToLong(RunRecord.Input::rows).sum(),
                List.of(),
                source.notes(),
                pricings.considersAny(source.columns()),
                pricings.notConsidered(source.columns()),
                pricings.withoutSchedule(),
                pricings.baseline().missingOfPayments(source.columns()));
        return new CompareSummary(faults, comparison, baseline, reform);
    }

    ExitStatus status() {
        boolean isWhole = baseline.assessments() > 0
                && pricings.considersAny(source.columns())
                && rejects.isEmpty()
                && baseline.lines(LineStatus.UNDETERMINED) == 0
                && reform.lines(LineStatus.UNDETERMINED) == 0;
        return isWhole ? ExitStatus.DONE : ExitStatus.DONE_IN_PART;
    }
}
