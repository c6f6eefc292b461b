package org.jieti.report;

import org.jieti.domain.Money;

/**
 * What several charges, or what several enterprises owe, come to.
 *
 * @param count how many
 * @param amount what is determined of them
 * @param undetermined how many charges could not be determined
 */
public record Sum(long count, Money amount, long undetermined) {

    public static final Sum NOTHING = new Sum(0, Money.ZERO, 0);

    public Sum {
        amount = amount.withoutOrigin();
    }

    public Sum plus(Sum other) {
        return new Sum(count + other.count, amount.plus(other.amount), undetermined + other.undetermined);
    }
}
