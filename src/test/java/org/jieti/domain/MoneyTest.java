package org.jieti.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

final class MoneyTest {

    @Test
    void sumsStayExact() {
        assertThat(Money.parse("0.10").plus(Money.parse("0.20"))).isEqualTo(Money.parse("0.30"));
        assertThat(Money.parse("99999999999999.99").plus(Money.parse("0.01"))).hasToString("100000000000000.00");
        assertThat(Money.parse("5.00").minus(Money.parse("7.25"))).hasToString("-2.25");
    }

    @Test
    void hasNoFractionOfAFen() {
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Money.parse("1.005"));
        assertThat(Money.parse("1.0500")).hasToString("1.05");
    }

    @Test
    void equalsTheSameYuanHoweverWritten() {
        assertThat(Money.parse("12")).isEqualTo(Money.parse("12.00")).hasSameHashCodeAs(Money.parse("12.00"));
        assertThat(Money.parse("13")).isNotEqualTo(Money.parse("13.01"));
    }

    @Test
    void printsWithoutExponentOrGrouping() {
        assertThat(Money.parse("1234567.8")).hasToString("1234567.80");
        assertThat(Money.parse("1E+7")).hasToString("10000000.00");
        assertThat(Money.ZERO).hasToString("0.00");
    }

    @Test
    void comparesBySize() {
        assertThat(Money.parse("9.99")).isLessThan(Money.parse("10.00"));
        assertThat(Money.parse("0.00").isZero()).isTrue();
        assertThat(Money.parse("-0.01").isZero()).isFalse();
    }
}
