package org.jieti.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Payable yuan in whole fen. Sums of money stay exact; only {@link Rounding} makes money out of an exact figure. */
public final class Money implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO.setScale(2));

    private final BigDecimal yuan;

    private Money(BigDecimal yuan) {
        this.yuan = yuan;
    }

    /**
     * Money out of yuan.
     *
     * @throws ArithmeticException if the yuan have a fraction of a fen
     */
    public static Money ofYuan(BigDecimal yuan) {
        return new Money(yuan.setScale(2, RoundingMode.UNNECESSARY));
    }

    public static Money parse(String yuan) {
        return ofYuan(new BigDecimal(yuan));
    }

    public Money plus(Money other) {
        return new Money(yuan.add(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.subtract(other.yuan));
    }

    public boolean isZero() {
        return yuan.signum() == 0;
    }

    @Override
    public int compareTo(Money other) {
        return yuan.compareTo(other.yuan);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && yuan.equals(money.yuan);
    }

    @Override
    public int hashCode() {
        return yuan.hashCode();
    }

    /** Plain yuan with two decimals: {@code 1234567.80}. */
    @Override
    public String toString() {
        return yuan.toPlainString();
    }
}
