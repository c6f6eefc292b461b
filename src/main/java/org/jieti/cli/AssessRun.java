package org.jieti.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieti.assessment.Assessor;
import org.jieti.assessment.LineStatus;
import org.jieti.input.CaseBatch;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.problem.ProblemText;
import org.jieti.report.Cell;
import org.jieti.report.ColumnNames;
import org.jieti.report.LineColumns;
import org.jieti.report.RunRecord;
import org.jieti.report.RunTotals;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.Table;
import org.jieti.report.Wording;
import org.jieti.report.csv.CsvRows;
import org.jieti.report.csv.CsvWriter;
import org.jieti.report.json.RunWriter;
import org.jieti.schedule.Schedule;
import org.jieti.spill.SpillFile;

/** One run of {@code assess} over one source of cases: prices batch by batch and writes as it goes. */
final class AssessRun {

    private final Pricing pricing;
    private final CaseSource source;
    private final Set<Format> formats;
    private final Map<String, String> options;
    private final Instant started;
    private final Console console;
    private final RunTotals totals = new RunTotals();
    private final Firsts<String> undetermined = new Firsts<>(PricedBatch.MOST_UNDETERMINED_TOLD);
    private final Refusals rejects;
    private final SpillFile spill;
    private final Progress progress;
    private final Warnings warnings = new Warnings();
    private final Glance glance;
    private long rows;

    AssessRun(
            Pricing pricing,
            CaseSource source,
            Set<Format> formats,
            Map<String, String> options,
            Instant started,
            SpillFile spill,
            Progress progress,
            Console console) {
        this.pricing = pricing;
        this.source = source;
        this.formats = formats;
        this.options = options;
        this.started = started;
        this.spill = spill;
        this.progress = progress;
        this.rejects = new Refusals(new ProblemText(pricing.locale()), spill);
        this.console = console;
        this.glance = new Glance(pricing.dictionary(), console);
    }

    /** Writes every file of a result into a folder. */
    void writeTo(OutputFolder folder) throws IOException, WholeSheetNeeded {
        try (Reports reports = Reports.in(folder, formats, pricing)) {
            try (OutputStream surcharges = folder.stream(OutputFolder.SURCHARGES);
                    OutputStream lines =
                            pricing.hasLines() ? folder.stream(OutputFolder.LINES) : OutputStream.nullOutputStream()) {
                begin(surcharges, lines);
                Collation rows = new Collation(source.isInOrder(), spill, surcharges, lines);
                price(!reports.areNone(), batch -> {
                    rows.add(batch);
                    reports.add(batch.assessments);
                });
                rows.finish();
            }
            writeRejects(folder);
            RunRecord run = record();
            reports.finish(run, rejects.table());
            Map<String, String> outputs = folder.digests();
            try (Writer record = folder.writer(OutputFolder.RECORD)) {
                new RunWriter().write(run, outputs, record);
            }
            folder.publish();
        }
    }

    /** Prices into the sheets of a result, with the headers of each. */
    void priceInto(OutputStream surcharges, OutputStream lines) throws IOException, WholeSheetNeeded {
        begin(surcharges, lines);
        Collation rows = new Collation(source.isInOrder(), spill, surcharges, lines);
        price(false, rows::add);
        rows.finish();
    }

    /** Shows a report if one is asked for, else a table on a terminal or the CSV of the surcharges in a pipe. */
    void show() throws IOException, WholeSheetNeeded {
        Optional<Format> report = formats.stream()
                .filter(format -> format == Format.html || format == Format.json)
                .findFirst();
        if (report.isPresent()) {
            showWhole(whole -> writeReport(report.get(), whole));
        } else if (console.columns().isPresent() && !formats.contains(Format.csv)) {
            showTable(console.columns().get());
        } else {
            showWhole(whole -> {
                begin(whole, headers(pricing.locale()), false);
                Collation rows = new Collation(source.isInOrder(), spill, whole, OutputStream.nullOutputStream());
                price(false, rows::add);
                rows.finish();
            });
        }
    }

    private void writeReport(Format format, OutputStream whole) throws IOException, WholeSheetNeeded {
        try (Writer text = new OutputStreamWriter(whole, StandardCharsets.UTF_8);
                Reports reports = Reports.printed(format, text, pricing)) {
            price(true, batch -> reports.add(batch.assessments));
            reports.finish(record(), rejects.table());
        }
    }

    private void showTable(int width) throws IOException, WholeSheetNeeded {
        SurchargeColumns columns = pricing.surchargeColumns();
        List<List<Cell>> surcharges = new ArrayList<>();
        price(true, batch -> batch.assessments.forEach(assessment -> surcharges.add(columns.row(assessment))));
        new RunTable(columns.headers(), headers(pricing.told()), surcharges, totals).writeTo(console.out(), width);
    }

    /** What is written as a whole before any of it is shown. */
    private interface Shown {
        void writeTo(OutputStream whole) throws IOException, WholeSheetNeeded;
    }

    private void showWhole(Shown shown) throws IOException, WholeSheetNeeded {
        Path whole = Files.createTempFile("jieti-", ".part");
        try {
            try (OutputStream stream = Files.newOutputStream(whole)) {
                shown.writeTo(stream);
            }
            try (Reader text = Files.newBufferedReader(whole, StandardCharsets.UTF_8)) {
                text.transferTo(console.out());
            }
            console.out().flush();
        } finally {
            Files.delete(whole);
        }
    }

    private List<String> lineHeaders() {
        Wording wording = new Wording(pricing.locale());
        return new LineColumns(pricing.dictionary(), wording).headers(new ColumnNames(pricing.dictionary(), wording));
    }

    private List<String> headers(Locale language) {
        return pricing.surchargeColumns().headers(new ColumnNames(pricing.dictionary(), new Wording(language)));
    }

    /** Writes what stands above the sheets of a result. */
    void begin(OutputStream surcharges, OutputStream lines) throws IOException {
        begin(surcharges, headers(pricing.locale()), true);
        begin(lines, lineHeaders(), true);
    }

    static void begin(OutputStream out, List<String> headers, boolean hasMark) throws IOException {
        CsvRows row = new CsvRows();
        if (hasMark) {
            row.addMark();
        }
        row.add(headers.stream().<Cell>map(Cell.Text::new).toList());
        row.writeTo(out);
    }

    private void price(boolean isKept, OrderedWork.Taker<PricedBatch> taker) throws IOException, WholeSheetNeeded {
        boolean isJoined = source.isJoined();
        Assessor assessor = pricing.assessor();
        List<BatchPricer> pricers = Collections.synchronizedList(new ArrayList<>());
        ThreadLocal<BatchPricer> pricer = ThreadLocal.withInitial(() -> {
            BatchPricer own = new BatchPricer(pricing, assessor.another(), isJoined, () -> isKept || glance.isWanted());
            pricers.add(own);
            return own;
        });
        SeenMonths seen = new SeenMonths();
        try (OrderedWork<PricedBatch> work = new OrderedWork<>(pricing.jobs(), batch -> {
            batch.months.enter(seen);
            add(batch);
            taker.take(batch);
        })) {
            for (Optional<CaseBatch> batch = source.next(); batch.isPresent(); batch = source.next()) {
                CaseBatch given = batch.get();
                work.give(() -> pricer.get().price(given));
            }
            work.finish();
            pricers.forEach(own -> totals.add(own.totals()));
        } finally {
            progress.clear();
        }
        rejects.add(source.rejects(), source.sheets());
        warnings.addAll(source.warnings());
    }

    private void add(PricedBatch batch) throws IOException {
        rows += batch.rows;
        progress.priced(batch.rows);
        glance.add(batch, rows);
        rejects.add(batch.rejects, source.sheets());
        warnings.addAll(batch.warnings);
        undetermined.addAll(batch.undetermined);
    }

    void writeRejects(OutputFolder folder) throws IOException {
        Table table = rejects.table();
        try (CsvWriter file = new CsvWriter(folder.writer(OutputFolder.REJECTS), table.headers(), true)) {
            for (List<Cell> row : table.rows()) {
                file.write(row);
            }
        }
    }

    /** What is known of the run so far. */
    RunRecord record() {
        Map<String, String> schedules = new LinkedHashMap<>();
        totals.schedules()
                .forEach(id -> schedules.put(
                        id.path(), pricing.book().find(id).map(Schedule::digest).orElse("")));
        return new RunRecord(
                BuildVersion.text(),
                options,
                inputs(),
                schedules,
                rejects.count(),
                totals,
                started,
                console.clock().instant());
    }

    List<RunRecord.Input> inputs() {
        return source.inputs(rows);
    }

    Summary summary() {
        return new Summary(
                totals,
                glance.lines(totals, rejects.table()),
                rejects,
                warnings,
                inputs().stream().mapToLong(RunRecord.Input::rows).sum(),
                undetermined.all(),
                source.notes(),
                pricing.considersAny(source.columns()),
                pricing.notConsidered(source.columns()),
                pricing.withoutSchedule(),
                pricing.missingOfPayments(source.columns()));
    }

    ExitStatus status() {
        return status(totals);
    }

    /** How the run ended, if this is what came of it. */
    ExitStatus status(RunTotals result) {
        boolean isWhole = totals.assessments() > 0
                && pricing.considersAny(source.columns())
                && rejects.isEmpty()
                && result.lines(LineStatus.UNDETERMINED) == 0;
        return isWhole ? ExitStatus.DONE : ExitStatus.DONE_IN_PART;
    }
}
