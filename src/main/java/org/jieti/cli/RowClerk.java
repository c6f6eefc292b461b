package org.jieti.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.Clerk;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.report.AlikeTotals;
import org.jieti.report.Cell;
import org.jieti.report.LineColumns;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.Wording;
import org.jieti.report.csv.RowForm;
import org.jieti.report.csv.StatedCells;

/** Keeps of a decision what is written of every case that follows it. */
final class RowClerk implements Clerk<RowClerk.Lines, RowClerk.Surcharge> {

    private final Pricing pricing;
    private final StatedCells cells;
    private final SurchargeColumns surcharges;

    /** The lines of levies that meet, and their part of the sums. */
    record Lines(List<RowForm> rows, AlikeTotals totals) {}

    /**
     * The row of an enterprise, and its part of the sums.
     *
     * @param isOpen whether something could not be determined
     */
    record Surcharge(RowForm row, AlikeTotals totals, boolean isOpen) {}

    /** @param cells what the cases state, for the thread that prices */
    RowClerk(Pricing pricing, StatedCells cells) {
        this.pricing = pricing;
        this.cells = cells;
        this.surcharges = pricing.surchargeColumns();
    }

    @Override
    public Optional<Lines> part(Assessment decided, Numbers numbers) {
        List<RowForm> rows = new ArrayList<>();
        if (decided.lines().stream().anyMatch(RowClerk::mayNameGap)) {
            return Optional.empty();
        }
        if (pricing.hasLines()) {
            Wording wording = new Wording(pricing.locale(), named -> words(named, numbers));
            for (List<Cell> row : new LineColumns(pricing.dictionary(), wording).rows(decided)) {
                Optional<RowForm> form = RowForm.of(row, numbers::want, cells);
                if (form.isEmpty()) {
                    return Optional.empty();
                }
                rows.add(form.get());
            }
        }
        return Optional.of(new Lines(rows, AlikeTotals.ofLines(decided, numbers::want)));
    }

    /** Whether a word of the sheet might be taken for a gap. */
    private static boolean mayNameGap(AssessmentLine line) {
        return line.reasons().stream()
                .flatMap(reason -> reason.named().stream())
                .anyMatch(named -> named instanceof String text && RowForm.mayBeGap(text));
    }

    /** A figure that comes from the case is another in each, and so are its days; what else is named is the same. */
    private static String words(Object named, Numbers numbers) {
        if (named instanceof Period) {
            return RowForm.gapOfDays();
        }
        return named instanceof Rational number && number.origin().isPresent()
                ? RowForm.gap(numbers.want(number))
                : String.valueOf(named);
    }

    @Override
    public Optional<Surcharge> whole(Assessment decided, Numbers numbers) {
        AlikeTotals totals = AlikeTotals.ofOwed(decided, numbers::want);
        return RowForm.of(surcharges.row(decided), numbers::want, cells)
                .map(row -> new Surcharge(row, totals, decided.undetermined() > 0));
    }
}
