package org.jieti.cli;

import java.io.IOException;
import org.jieti.domain.Case;
import org.jieti.input.CaseBatch;
import org.jieti.input.WholeSheetNeeded;
import org.jieti.problem.Problem;
import org.jieti.problem.Reject;
import org.jieti.study.ComparedCase;
import org.jieti.study.Comparer;

/** Prices batches by two sets of schedules and adds them up, on one thread. */
final class BatchComparer {

    private final TwoPricings pricings;
    private final boolean isJoined;
    private final Comparer comparer;

    /** @param isJoined whether the cases know the periods before them */
    BatchComparer(TwoPricings pricings, boolean isJoined) {
        this.pricings = pricings;
        this.isJoined = isJoined;
        this.comparer = pricings.comparer();
    }

    ComparedBatch compare(CaseBatch batch) throws IOException, WholeSheetNeeded {
        ComparedBatch compared = new ComparedBatch(pricings.comparison());
        compared.rows = batch.read(new CaseBatch.Taker() {
            @Override
            public void take(Case one) throws WholeSheetNeeded {
                if (pricings.baseline().prices(one.period())) {
                    compared.add(compared(one));
                }
            }

            @Override
            public void place(long place) {
                compared.place = place;
            }

            @Override
            public void refuse(Reject reject) {
                compared.rejects.add(reject);
            }

            @Override
            public void warn(Problem warning) {
                compared.warnings.add(compared.place, warning);
            }

            @Override
            public void month(long enterprise, int month) {
                compared.months.add(enterprise, month);
            }
        });
        return compared;
    }

    private ComparedCase compared(Case one) throws WholeSheetNeeded {
        ComparedCase compared = comparer.compare(one);
        if (!isJoined && (compared.baseline().isSettled() || compared.reform().isSettled())) {
            throw new WholeSheetNeeded("a charge is settled over several periods");
        }
        return compared;
    }
}
