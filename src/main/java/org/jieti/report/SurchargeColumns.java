package org.jieti.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jieti.assessment.Assessment;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Money;
import org.jieti.domain.Resource;
import org.jieti.study.Bill;

/**
 * What stands in {@code surcharges.csv}: a row per enterprise and period, in yuan. With the base of the bill there are two columns more before the
 * total, which is that of the whole bill then: what the surcharges come to, and the base.
 */
public final class SurchargeColumns {

    private static final List<String> ABOUT = List.of("enterprise", "region", "industry", "category");

    /** The column of what all surcharges come to. */
    public static final String SURCHARGE = "surcharge";

    private final Field enterpriseId;
    private final List<Field> about;
    private final boolean hasBase;

    /** The columns without the base of the bill. */
    public SurchargeColumns(Dictionary dictionary) {
        this(dictionary, false);
    }

    /** @param hasBase whether the base of the bill is among them */
    public SurchargeColumns(Dictionary dictionary, boolean hasBase) {
        this.hasBase = hasBase;
        this.enterpriseId = dictionary.field("enterprise_id");
        this.about = ABOUT.stream().map(dictionary::field).toList();
    }

    public List<String> headers() {
        List<String> headers = new ArrayList<>(List.of("enterprise_id"));
        headers.addAll(ABOUT);
        headers.add("period");
        headers.addAll(amounts());
        headers.add("undetermined");
        return headers;
    }

    /** The same columns in the words of a language. */
    public List<String> headers(ColumnNames names) {
        List<String> headers = new ArrayList<>(List.of(names.ofField("enterprise_id")));
        ABOUT.forEach(field -> headers.add(names.ofField(field)));
        headers.add(names.ofField("period"));
        amounts().forEach(amount -> headers.add(names.of(amount)));
        headers.add(names.of("undetermined"));
        return headers;
    }

    private List<String> amounts() {
        List<String> amounts = new ArrayList<>();
        Resource.surcharges().forEach(resource -> amounts.add(resource.column()));
        if (hasBase) {
            amounts.addAll(List.of(SURCHARGE, Resource.BASE.column()));
        }
        amounts.add("total");
        return amounts;
    }

    /** A resource of which nothing could be determined has an empty cell, not a zero, and so has a total of nothing else. */
    public List<Cell> row(Assessment assessment) {
        Facts facts = assessment.assessed().latestFacts();
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Stated(enterpriseId, assessment.assessed().enterprise()));
        about.forEach(field -> row.add(new Cell.Stated(field, facts.words(field).orElse(""))));
        row.add(new Cell.Days(assessment.assessed().period()));
        Resource.surcharges().forEach(resource -> row.add(yuan(assessment.of(resource))));
        if (hasBase) {
            row.add(yuan(assessment.surcharge()));
            row.add(yuan(assessment.of(Resource.BASE)));
        }
        row.add(yuan(assessment.isOpen() ? Optional.empty() : Optional.of(assessment.total())));
        row.add(new Cell.Count(assessment.undetermined()));
        return row;
    }

    /** The row of a bill that stands in a result already. */
    public List<Cell> row(Bill bill) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Stated(enterpriseId, bill.enterprise()));
        Iterator<String> stated = bill.about().iterator();
        about.forEach(field -> row.add(new Cell.Stated(field, stated.next())));
        row.add(new Cell.Days(bill.period()));
        Resource.surcharges().forEach(resource -> row.add(yuan(bill.of(resource))));
        if (hasBase) {
            row.add(yuan(Resource.surcharges().stream()
                    .flatMap(resource -> bill.of(resource).stream())
                    .reduce(Money::plus)));
            row.add(yuan(bill.of(Resource.BASE)));
        }
        row.add(yuan(bill.total()));
        row.add(new Cell.Count(bill.undetermined()));
        return row;
    }

    private static Cell yuan(Optional<Money> amount) {
        return amount.<Cell>map(Cell.Yuan::new).orElse(Cell.Text.EMPTY);
    }
}
