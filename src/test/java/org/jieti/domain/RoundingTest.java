package org.jieti.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoundingTest {

    @ParameterizedTest
    @CsvSource({"0.004999999, 0.00", "0.005, 0.01", "2.345, 2.35", "2.344999, 2.34", "-2.345, -2.35", "70, 70.00"})
    void halfAFenGoesUp(String exact, String payable) {
        assertThat(Rounding.HALF_UP_TO_FEN.toMoney(Rational.parse(exact))).hasToString(payable);
    }

    @Test
    void roundsOnceFromTheExactFigure() {
        Rational justBelow = Rational.of(1349).dividedBy(Rational.of(300));

        assertThat(Rounding.HALF_UP_TO_FEN.toMoney(justBelow)).hasToString("4.50");
        assertThat(Rounding.HALF_UP_TO_FEN.toMoney(justBelow.minus(Rational.parse("0.002"))))
                .hasToString("4.49");
    }

    @ParameterizedTest
    @CsvSource({
        "2, HALF_UP, 10.526, 10.53",
        "1, DOWN, 10.59, 10.5",
        "0, UP, 10.01, 11",
        "3, HALF_EVEN, 10.5265, 10.526",
        "0, HALF_EVEN, 9.5, 10"
    })
    void keepsTheDigitsItsRuleNames(int places, RoundingMode mode, String exact, String rounded) {
        assertThat(new Rounding(places, mode).of(Rational.parse(exact))).isEqualTo(Rational.parse(rounded));
    }

    @Test
    void wholeYuanKeepTheirPlace() {
        assertThat(new Rounding(0, RoundingMode.HALF_UP).toMoney(Rational.parse("1590.5")))
                .hasToString("1591.00");
    }

    /** Two longs and decimals of any length round alike, on either side of zero, at halves too. */
    @Test
    void longsRoundAsDecimalsDo() {
        Seeded.times(20_000, seeded -> {
            long numerator = seeded.below(2_000_001) - 1_000_000L;
            long denominator = seeded.chance(3) ? 1L << seeded.below(10) : 1 + seeded.below(999);
            int places = seeded.below(7);
            Rational number = Rational.of(numerator).dividedBy(Rational.of(denominator));
            for (RoundingMode mode : RoundingMode.values()) {
                if (mode != RoundingMode.UNNECESSARY) {
                    BigDecimal expected =
                            BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), places, mode);
                    assertThat(new Rounding(places, mode).of(number)).isEqualTo(Rational.of(expected));
                }
            }
        });
    }
}
