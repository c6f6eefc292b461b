package org.jieti.domain;

import java.util.List;

/**
 * The fields that say what was to be paid, and when.
 *
 * @param billNumber tells bills of one levy apart
 * @param asOf until which day what is not paid yet is reckoned
 */
public record PaymentFields(Field levy, Field billNumber, Field amountDue, Field dueDate, Field paidDate, Field asOf) {

    public static PaymentFields of(Dictionary dictionary) {
        return new PaymentFields(
                dictionary.field("levy"),
                dictionary.field("bill_number"),
                dictionary.field("amount_due"),
                dictionary.field("due_date"),
                dictionary.field("paid_date"),
                dictionary.field("as_of"));
    }

    public List<Field> all() {
        return List.of(levy, billNumber, amountDue, dueDate, paidDate, asOf);
    }

    /** What must have a column, so that late payment is considered. */
    public List<Field> needed() {
        return List.of(levy, amountDue, dueDate);
    }

    /** Whether late payment is considered for sheets with these columns. */
    public boolean areIn(Columns columns) {
        return needed().stream().allMatch(columns::has);
    }
}
