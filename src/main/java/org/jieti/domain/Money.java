package org.jieti.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Payable yuan in whole fen. Sums of money stay exact; only {@link Rounding} makes money out of an exact figure. */
public final class Money implements Comparable<Money> {

    public static final Money ZERO = new Money(Rational.ofDigits(0, 2));

    private final Rational yuan;

    private Money(Rational yuan) {
        this.yuan = yuan;
    }

    /**
     * Money out of yuan.
     *
     * @throws ArithmeticException if the yuan have a fraction of a fen
     */
    public static Money ofYuan(BigDecimal yuan) {
        return new Money(Rational.of(yuan.setScale(2, RoundingMode.UNNECESSARY)));
    }

    public static Money parse(String yuan) {
        return ofYuan(new BigDecimal(yuan));
    }

    /** Money out of yuan that have been rounded. */
    static Money of(Rational yuan) {
        return new Money(yuan);
    }

    /** The same amount, with word of where it comes from. */
    public Money from(Origin source) {
        return new Money(yuan.from(source));
    }

    /** The same amount, without word of where it comes from: the sum of a run is not to remember every step of it. */
    public Money withoutOrigin() {
        return yuan.origin().isEmpty() ? this : new Money(yuan.withoutOrigin());
    }

    public Money plus(Money other) {
        return new Money(yuan.plus(other.yuan));
    }

    public Money minus(Money other) {
        return new Money(yuan.minus(other.yuan));
    }

    public boolean isZero() {
        return yuan.isZero();
    }

    public int signum() {
        return yuan.signum();
    }

    /** The yuan, with word of how they came about if that was asked for. */
    public Rational yuan() {
        return yuan;
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
        return yuan.decimal(2).toPlainString();
    }
}
