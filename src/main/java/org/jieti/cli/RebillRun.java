package org.jieti.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Period;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.report.AdjustmentColumns;
import org.jieti.report.BillCells;
import org.jieti.report.Cell;
import org.jieti.report.ColumnNames;
import org.jieti.report.CorrectionTotals;
import org.jieti.report.RunTotals;
import org.jieti.report.Wording;
import org.jieti.report.csv.CsvRows;
import org.jieti.report.json.RunWriter;
import org.jieti.report.terminal.TerminalTable;
import org.jieti.spill.MergedRuns;
import org.jieti.spill.SortedRuns;
import org.jieti.spill.SpillFile;
import org.jieti.spill.Strand;
import org.jieti.study.Bill;
import org.jieti.study.Correction;
import org.jieti.study.Rebilling;

/**
 * One run of {@code rebill}: prices the sheets as {@code assess} does, holds each bill against the one of an earlier result, and
 * keeps what comes of it in the order of the sheets; what is in them no more comes last.
 */
final class RebillRun {

    /** Added to the places of bills that the sheets hold no more. */
    private static final long LAST = 1L << Integer.SIZE;

    /** What a terminal has room for. */
    private static final List<String> ON_A_TERMINAL =
            List.of("enterprise", "period", "levy", "old_amount", "new_amount", "difference", "cause", "posted");

    private final Pricing pricing;
    private final Rebilling rebilling;
    private final BillCells form;
    private final AdjustmentColumns columns;
    private final SortedRuns surcharges;
    private final SortedRuns lines;
    private final SortedRuns adjustments;
    private final boolean isTold;
    private final List<List<Cell>> told = new ArrayList<>();
    private final RunTotals totals = new RunTotals();
    private final CorrectionTotals corrections = new CorrectionTotals();

    /** @param isTold whether the charges that differ are to be shown as a table */
    RebillRun(Pricing pricing, Rebilling rebilling, SpillFile spill, boolean isTold) {
        this.isTold = isTold;
        this.pricing = pricing;
        this.rebilling = rebilling;
        this.form = new BillCells(pricing.dictionary(), new Wording(Locale.ENGLISH), pricing.hasBase());
        this.columns = new AdjustmentColumns(pricing.dictionary());
        this.surcharges = new SortedRuns(spill);
        this.lines = new SortedRuns(spill);
        this.adjustments = new SortedRuns(spill);
    }

    /** Holds what the sheets come to against the earlier result. */
    void run(EarlierResult earlier, AssessRun assessed, SpillFile spill) throws IOException, WholeSheetNeeded {
        Strand newSurcharges = new Strand(spill);
        Strand newLines = new Strand(spill);
        assessed.priceInto(newSurcharges, newLines);
        BillParts parts = new BillParts(form, spill, Math.max(earlier.size(), newLines.size()));
        earlier.forEachBill(form, pricing.dictionary(), parts::addBefore);
        EarlierResult.forEachBill(form, pricing.dictionary(), text(newSurcharges), text(newLines), parts::addAfter);
        parts.bringTogether(new BillParts.Taker() {
            @Override
            public void late(BillParts.Placed after) throws IOException {
                add(after.place(), rebilling.late(after.bill()));
            }

            @Override
            public void corrected(Bill before, BillParts.Placed after) throws IOException {
                add(after.place(), rebilling.corrected(before, after.bill()));
            }

            @Override
            public void gone(BillParts.Placed before) throws IOException {
                Bill bill = before.bill();
                add(
                        LAST + before.place(),
                        isAsked(bill.period()) ? rebilling.withdrawn(bill) : rebilling.corrected(bill, bill));
            }
        });
    }

    private static Reader text(Strand strand) {
        return new InputStreamReader(strand.read(), StandardCharsets.UTF_8);
    }

    private boolean isAsked(Period days) {
        return pricing.only().isEmpty() || pricing.only().get().contains(days);
    }

    private void add(long place, Correction correction) throws IOException {
        corrections.add(correction);
        List<List<Cell>> rows = columns.rows(correction);
        put(adjustments, place, rows);
        if (isTold) {
            told.addAll(rows);
        }
        Optional<Bill> result = correction.result();
        if (result.isPresent()) {
            totals.add(result.get());
            put(surcharges, place, List.of(form.surcharge(result.get())));
            put(lines, place, form.lines(result.get()));
        }
    }

    private static void put(SortedRuns runs, long place, List<List<Cell>> cells) throws IOException {
        CsvRows rows = new CsvRows();
        cells.forEach(rows::add);
        rows.writeTo(runs.add(place, rows.length()));
    }

    /** Writes the result that holds from now on, and beside it every charge that differs from the earlier one. */
    void writeTo(OutputFolder folder, AssessRun assessed) throws IOException {
        try (OutputStream surchargesOut = folder.stream(OutputFolder.SURCHARGES);
                OutputStream linesOut = folder.stream(OutputFolder.LINES);
                OutputStream adjustmentsOut = folder.stream(OutputFolder.ADJUSTMENTS)) {
            assessed.begin(surchargesOut, linesOut);
            write(surcharges, surchargesOut);
            write(lines, linesOut);
            AssessRun.begin(adjustmentsOut, headers(pricing.locale()), true);
            write(adjustments, adjustmentsOut);
        }
        assessed.writeRejects(folder);
        Map<String, String> outputs = folder.digests();
        try (Writer record = folder.writer(OutputFolder.RECORD)) {
            new RunWriter().write(assessed.record().with(totals), outputs, record);
        }
        folder.publish();
    }

    /** Shows every charge that differs: as a table on a terminal, as CSV in a pipe. */
    void show(Console console) throws IOException {
        if (console.columns().isPresent()) {
            showTable(console.out(), console.columns().get());
        } else {
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            AssessRun.begin(header, headers(pricing.locale()), false);
            console.out().write(header.toString(StandardCharsets.UTF_8));
            MergedRuns merged = adjustments.read();
            while (merged.next()) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                merged.writeTo(rows);
                console.out().write(rows.toString(StandardCharsets.UTF_8));
            }
        }
        console.out().flush();
    }

    private void showTable(Writer out, int width) throws IOException {
        List<String> headers = headers(pricing.told());
        List<Integer> shown = ON_A_TERMINAL.stream().map(columns::position).toList();
        TerminalTable table =
                TerminalTable.folding(shown.stream().map(headers::get).toList(), headers.get(1));
        told.forEach(row -> table.add(shown.stream().map(row::get).toList()));
        for (String line : table.lines(width)) {
            out.write(line + "\n");
        }
    }

    private List<String> headers(Locale language) {
        return columns.headers(new ColumnNames(pricing.dictionary(), new Wording(language)));
    }

    private static void write(SortedRuns runs, OutputStream out) throws IOException {
        MergedRuns merged = runs.read();
        while (merged.next()) {
            merged.writeTo(out);
        }
    }

    /** The sums of the result that holds from now on. */
    RunTotals totals() {
        return totals;
    }

    CorrectionTotals corrections() {
        return corrections;
    }
}
