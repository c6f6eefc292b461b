package org.jieti.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.PaymentFields;
import org.jieti.problem.Location;

/**
 * What an enterprise pays for a period. A levy may have several bills, and each may be paid in parts, a row for each: they were due or paid on
 * other days, or one of them is paid and the other, of another amount, is not. Any other row of a levy says the same again.
 */
final class PaymentRows {

    private final PaymentFields fields;
    private final List<Row> rows = new ArrayList<>();

    PaymentRows(PaymentFields fields) {
        this.fields = fields;
    }

    /** Where the same was said before. */
    Optional<Location> place(Row row) {
        return rows.stream()
                .filter(other -> isSame(row.facts(), other.facts()))
                .map(Row::place)
                .findFirst();
    }

    private boolean isSame(Facts one, Facts other) {
        boolean isPaidAlike = one.has(fields.paidDate()) == other.has(fields.paidDate());
        return one.agreesWith(other, fields.levy())
                && mayBe(one, other, fields.billNumber())
                && mayBe(one, other, fields.dueDate())
                && mayBe(one, other, fields.paidDate())
                && (isPaidAlike || mayBe(one, other, fields.amountDue()));
    }

    /** Whether two rows say the same of a field, as far as both say anything. */
    private static boolean mayBe(Facts one, Facts other, Field field) {
        return !one.has(field) || !other.has(field) || one.agreesWith(other, field);
    }

    void add(Row row) {
        rows.add(row);
    }

    /** The facts of those that say enough of a payment for its being late to be considered. */
    List<Facts> considered() {
        return rows.stream()
                .filter(row -> fields.areIn(row.sheet().columns()))
                .map(Row::facts)
                .toList();
    }
}
