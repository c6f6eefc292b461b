package org.jieti.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jieti.assessment.Assessor;
import org.jieti.assessment.Consideration;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;
import org.jieti.domain.PaymentFields;
import org.jieti.domain.Period;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.report.SurchargeColumns;
import org.jieti.schedule.ScheduleBook;

/**
 * By what a run prices.
 *
 * @param only the period that cases must lie in to be priced; empty for any
 * @param hasBase whether the base of the bill is priced, too
 * @param hasLines whether each charge is written, beside what each enterprise owes
 * @param jobs how many threads price
 * @param locale the language of headers and reasons in files
 * @param told the language of what a person is told
 */
public record Pricing(
        Dictionary dictionary,
        ScheduleBook book,
        Optional<Period> only,
        boolean hasBase,
        boolean hasLines,
        int jobs,
        Locale locale,
        Locale told) {

    /** What stands in a row of the surcharges. */
    public SurchargeColumns surchargeColumns() {
        return new SurchargeColumns(dictionary, hasBase);
    }

    /** What binds plans and prices by them, for one thread. */
    public Assessor assessor() {
        return new Assessor(book, dictionary, levies());
    }

    private List<Term> levies() {
        return Resource.levies(dictionary, hasBase);
    }

    /** Whether cases of these days are priced. */
    public boolean prices(Period days) {
        return only.isEmpty() || only.get().contains(days);
    }

    /** The levies that no sheet speaks of, with the columns each would need. */
    public Map<Term, List<Field>> notConsidered(Columns columns) {
        Consideration consideration = new Consideration(book, dictionary);
        Map<Term, List<Field>> missing = new LinkedHashMap<>();
        for (Term levy : levies()) {
            if (isOfUse(levy) && book.knows(levy) && !consideration.isConsidered(levy, columns)) {
                missing.put(levy, consideration.missingColumns(levy, columns));
            }
        }
        missing.values().removeIf(fields -> areOfOtherSheets(fields, columns));
        return missing;
    }

    /** Whether a levy would need a sheet of a kind of which there is none: nobody misses it. */
    private boolean areOfOtherSheets(List<Field> fields, Columns columns) {
        return fields.stream().anyMatch(field -> field.grain() == Grain.INSPECTION)
                && dictionary.fields().stream()
                        .noneMatch(field -> field.grain() == Grain.INSPECTION && columns.has(field));
    }

    /** Whether a levy is one on what was used, not one on what is paid late. */
    private static boolean isOfUse(Term levy) {
        return Resource.paidLate(levy).isEmpty();
    }

    /** Whether the sheets speak of any levy that is known. */
    public boolean considersAny(Columns columns) {
        Consideration consideration = new Consideration(book, dictionary);
        return PaymentFields.of(dictionary).areIn(columns)
                || levies().stream()
                        .anyMatch(
                                levy -> isOfUse(levy) && book.knows(levy) && consideration.isConsidered(levy, columns));
    }

    /** The columns for want of which late payment is not considered; none if the sheets do not speak of payments. */
    List<Field> missingOfPayments(Columns columns) {
        PaymentFields payments = PaymentFields.of(dictionary);
        return payments.all().stream().anyMatch(columns::has)
                ? payments.needed().stream()
                        .filter(field -> !columns.has(field))
                        .toList()
                : List.of();
    }

    /** The levies on use of which there is no schedule at all, shipped or given: nothing of them is priced. */
    List<Term> withoutSchedule() {
        return levies().stream()
                .filter(levy -> isOfUse(levy) && !book.knows(levy))
                .toList();
    }
}
