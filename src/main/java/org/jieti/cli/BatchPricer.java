package org.jieti.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.Assessor;
import org.jieti.assessment.Precedents;
import org.jieti.domain.Case;
import org.jieti.domain.Figures;
import org.jieti.domain.PlainCase;
import org.jieti.input.CaseBatch;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.problem.Problem;
import org.jieti.problem.Reject;
import org.jieti.report.AlikeTotals;
import org.jieti.report.LineColumns;
import org.jieti.report.RunTotals;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.Wording;
import org.jieti.report.csv.CsvRows;
import org.jieti.report.csv.RowForm;
import org.jieti.report.csv.StatedCells;

/** Prices batches and puts their rows of the result together, on one thread. */
final class BatchPricer {

    private final Pricing pricing;
    private final boolean isJoined;
    private final BooleanSupplier keeps;
    private boolean isKept;
    private final Assessor assessor;
    private final SurchargeColumns surcharges;
    private final LineColumns lines;
    private final Wording wording;
    private final Precedents<RowClerk.Lines, RowClerk.Surcharge> precedents;
    private final List<AlikeTotals> alike = new ArrayList<>();
    private final RunTotals totals = new RunTotals();

    /** What the rows of a batch will take, as far as can be told from the one before. */
    private int surchargesLength;

    private int linesLength;

    /**
     * A pricer for one thread.
     *
     * @param assessor for the same thread
     * @param isJoined whether the cases know the periods before them
     * @param keeps whether the assessments of the next batch are wanted, too
     */
    BatchPricer(Pricing pricing, Assessor assessor, boolean isJoined, BooleanSupplier keeps) {
        this.pricing = pricing;
        this.assessor = assessor;
        this.isJoined = isJoined;
        this.keeps = keeps;
        this.surcharges = pricing.surchargeColumns();
        this.wording = new Wording(pricing.told());
        this.lines = new LineColumns(pricing.dictionary(), new Wording(pricing.locale()));
        this.precedents = new Precedents<>(assessor, new RowClerk(pricing, new StatedCells()));
    }

    PricedBatch price(CaseBatch batch) throws IOException, WholeSheetNeeded {
        PricedBatch priced = new PricedBatch(surchargesLength, linesLength);
        isKept = keeps.getAsBoolean();
        priced.rows = batch.read(new CaseBatch.Taker() {
            @Override
            public void take(Case one) throws WholeSheetNeeded {
                if (pricing.prices(one.period())) {
                    add(assessor.assess(one), priced);
                }
            }

            @Override
            public void take(PlainCase one) throws WholeSheetNeeded {
                if (pricing.prices(one.period())) {
                    add(one, priced);
                }
            }

            @Override
            public void place(long place) {
                priced.place = place;
            }

            @Override
            public void refuse(Reject reject) {
                priced.rejects.add(reject);
            }

            @Override
            public void warn(Problem warning) {
                priced.warnings.add(priced.place, warning);
            }

            @Override
            public void month(long enterprise, int month) {
                priced.months.add(enterprise, month);
            }
        });
        surchargesLength = withReserve(priced.surcharges);
        linesLength = withReserve(priced.lines);
        return priced;
    }

    /** The sums of all batches so far. */
    RunTotals totals() {
        alike.forEach(sums -> sums.moveTo(totals));
        alike.clear();
        return totals;
    }

    private static int withReserve(CsvRows rows) {
        return rows.length() + rows.length() / 16;
    }

    /** Decides a case as a like one, if there is one; the first that are undetermined have to be told about. */
    private void add(PlainCase one, PricedBatch priced) throws WholeSheetNeeded {
        boolean isAlike = !isKept && precedents.follow(one);
        if (!isAlike || (precedents.whole().isOpen() && !priced.undetermined.isFull())) {
            add(assessor.assess(one.whole()), priced);
            return;
        }
        add(precedents.whole().totals(), precedents.numbersOfWhole());
        precedents.whole().row().addTo(priced.surcharges, one, precedents.numbersOfWhole());
        for (int i = 0; i < precedents.parts(); i++) {
            add(precedents.part(i).totals(), precedents.numbersOfPart(i));
            for (RowForm line : precedents.part(i).rows()) {
                line.addTo(priced.lines, one, precedents.numbersOfPart(i));
            }
        }
    }

    private void add(AlikeTotals sums, Figures numbers) {
        if (sums.isEmpty()) {
            alike.add(sums);
        }
        sums.add(numbers);
    }

    private void add(Assessment assessment, PricedBatch priced) throws WholeSheetNeeded {
        if (assessment.isSettled() && !isJoined) {
            throw new WholeSheetNeeded("a charge is settled over several periods");
        }
        totals.add(assessment);
        priced.surcharges.add(surcharges.row(assessment));
        if (isKept) {
            priced.assessments.add(assessment);
        }
        if (pricing.hasLines()) {
            lines.rows(assessment).forEach(priced.lines::add);
        }
        if (assessment.undetermined() > 0) {
            note(assessment, priced);
        }
        if (priced.place > 0) {
            priced.endCase();
        }
    }

    private void note(Assessment assessment, PricedBatch priced) {
        for (AssessmentLine line : assessment.lines()) {
            if (line.isUndetermined() && !priced.undetermined.isFull()) {
                priced.undetermined.add(
                        priced.place,
                        assessment.assessed().enterprise() + " " + line.days() + " " + wording.term(line.levy()) + ": "
                                + wording.reasons(line.reasons()));
            }
        }
    }
}
