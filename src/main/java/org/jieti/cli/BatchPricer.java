package org.jieti.cli;

import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.Assessor;
import org.jieti.domain.Case;
import org.jieti.input.CaseBatch;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.problem.Problem;
import org.jieti.problem.Reject;
import org.jieti.report.LineColumns;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.Wording;

/** Prices batches and puts their rows of the result together, on one thread. */
final class BatchPricer {

    private static final int MOST_UNDETERMINED_NOTED = 10;

    private final Pricing pricing;
    private final boolean isHeld;
    private final boolean isTable;
    private final Assessor assessor;
    private final SurchargeColumns surcharges;
    private final LineColumns lines;
    private final Wording wording;

    /**
     * A pricer for one thread.
     *
     * @param isHeld whether the cases know the periods before them
     * @param isTable whether the surcharges are wanted as cells, too
     */
    BatchPricer(Pricing pricing, boolean isHeld, boolean isTable) {
        this.pricing = pricing;
        this.isHeld = isHeld;
        this.isTable = isTable;
        this.assessor = pricing.assessor();
        this.surcharges = new SurchargeColumns(pricing.dictionary());
        this.wording = new Wording(pricing.locale());
        this.lines = new LineColumns(wording);
    }

    PricedBatch price(CaseBatch batch) throws WholeSheetNeeded {
        PricedBatch priced = new PricedBatch();
        priced.rows = batch.read(new CaseBatch.Taker() {
            @Override
            public void take(Case one) throws WholeSheetNeeded {
                if (pricing.only().isEmpty() || pricing.only().get().contains(one.period())) {
                    add(assessor.assess(one), priced);
                }
            }

            @Override
            public void refuse(Reject reject) {
                priced.rejects.add(reject);
            }

            @Override
            public void warn(Problem warning) {
                priced.warnings.add(warning);
            }

            @Override
            public void month(long enterprise, int month) {
                priced.addMonth(enterprise, month);
            }
        });
        return priced;
    }

    private void add(Assessment assessment, PricedBatch priced) throws WholeSheetNeeded {
        if (assessment.isSettled() && !isHeld) {
            throw new WholeSheetNeeded("a charge is settled over several periods");
        }
        priced.totals.add(assessment);
        if (isTable) {
            priced.table.add(surcharges.row(assessment));
        } else {
            priced.surcharges.add(surcharges.row(assessment));
        }
        if (pricing.hasLines()) {
            lines.rows(assessment).forEach(priced.lines::add);
        }
        if (assessment.undetermined() > 0) {
            note(assessment, priced);
        }
    }

    private void note(Assessment assessment, PricedBatch priced) {
        for (AssessmentLine line : assessment.lines()) {
            if (line.isUndetermined() && priced.undetermined.size() < MOST_UNDETERMINED_NOTED) {
                priced.undetermined.add(assessment.assessed().enterprise() + " " + line.days() + " " + line.levy()
                        + ": " + wording.reasons(line.reasons()));
            }
        }
    }

    /** The first of what could not be determined, as far as it is told. */
    static boolean isEnough(int undetermined) {
        return undetermined >= MOST_UNDETERMINED_NOTED;
    }
}
