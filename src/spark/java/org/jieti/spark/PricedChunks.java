package org.jieti.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.Assessor;
import org.jieti.domain.Case;
import org.jieti.input.CaseBatch;
import org.jieti.input.LineJoin;
import org.jieti.input.PartedSheet;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Reject;
import org.jieti.report.LineColumns;
import org.jieti.report.RejectColumns;
import org.jieti.report.RunTotals;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.Wording;
import org.jieti.spill.PackedRow;

/**
 * The rows of the result that the lines of a partition come to, some enterprises at a time: no more is held than the lines of one enterprise, or of so many that joining
 * them is worth while.
 */
final class PricedChunks implements Iterator<Chunk>, CaseBatch.Taker {

    private static final int ENOUGH_LINES = 1 << 11;
    private static final int ENOUGH_BYTES = 1 << 16;

    private final Desk desk;
    private final Iterator<Row> lines;
    private final Consumer<PricedTally> done;
    private final LineJoin join;
    private final Assessor assessor;
    private final SurchargeColumns surchargeColumns;
    private final LineColumns lineColumns;
    private final ProblemText text;
    private final List<String> sheets;
    private final GrowingChunk surcharges;
    private final GrowingChunk charges;
    private final PackedChunk refused;
    private final RunTotals totals = new RunTotals();
    private final PricedTally tally = new PricedTally();
    private final Deque<Chunk> ready = new ArrayDeque<>();
    private long enterprise;
    private int added;
    private boolean isAtEnd;

    /** @param done told what all of it came to, after the last */
    PricedChunks(Desk desk, Iterator<Row> lines, Consumer<PricedTally> done) {
        this.desk = desk;
        this.lines = lines;
        this.done = done;
        this.join = desk.join();
        this.assessor = desk.pricing().assessor();
        this.surchargeColumns = desk.pricing().surchargeColumns();
        Wording wording = new Wording(desk.setting().language());
        this.lineColumns = new LineColumns(desk.dictionary(), wording);
        this.text = new ProblemText(desk.setting().language());
        this.sheets = desk.sheets().stream().map(PartedSheet::name).toList();
        this.surcharges = pricedRows(ResultSheet.SURCHARGES, wording);
        this.charges = pricedRows(ResultSheet.LINES, wording);
        this.refused = new PackedChunk(ResultSheet.REJECTS);
    }

    private GrowingChunk pricedRows(ResultSheet sheet, Wording wording) {
        return desk.setting().isTyped()
                ? new PackedChunk(sheet, ResultColumns.of(sheet, desk.pricing(), wording), tally::noteTooLarge)
                : new CsvChunk(sheet);
    }

    @Override
    public boolean hasNext() {
        try {
            while (ready.isEmpty() && !isAtEnd) {
                readOn();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (WholeSheetNeeded impossible) {
            throw new IllegalStateException(impossible);
        }
        return !ready.isEmpty();
    }

    @Override
    public Chunk next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    /** Reads the next line, or ends. */
    private void readOn() throws IOException, WholeSheetNeeded {
        if (!lines.hasNext()) {
            join.join(this);
            give(1);
            tally.add(totals);
            isAtEnd = true;
            done.accept(tally);
            return;
        }
        Row line = lines.next();
        if (line.getLong(0) != enterprise && added >= ENOUGH_LINES) {
            join.join(this);
            added = 0;
        }
        enterprise = line.getLong(0);
        added++;
        join.add(PackedRow.of(line.getAs(3)), this);
        give(ENOUGH_BYTES);
    }

    /** Hands on what has grown large enough. */
    private void give(int least) {
        for (GrowingChunk chunk : List.of(surcharges, charges, refused)) {
            if (chunk.size() >= least) {
                ready.add(chunk.take());
            }
        }
    }

    @Override
    public void take(Case one) {
        if (!desk.pricing().prices(one.period())) {
            return;
        }
        Assessment assessment = assessor.assess(one);
        totals.add(assessment);
        surcharges.add(surchargeColumns.row(assessment));
        if (desk.pricing().hasLines()) {
            lineColumns.rows(assessment).forEach(charges::add);
        }
    }

    @Override
    public void refuse(Reject reject) {
        long place = reject.placeAmong(sheets);
        tally.add(reject, place);
        if (!tally.isFull()) {
            reject.faults()
                    .forEach(fault -> tally.tell(
                            Told.problem(fault.problem(), desk.setting().language())));
        }
        refused.add(
                new RefusedRow(place, RejectColumns.reasons(reject, text), reject.headers(), reject.cells()).packed());
    }

    @Override
    public void warn(Problem warning) {
        tally.countWarning();
    }
}
