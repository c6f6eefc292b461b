package org.jieti.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ElasticityTest {

    private static Rational number(String decimal) {
        return Rational.parse(decimal);
    }

    /** By hand: 4 ^ -0.5 = 1/2, 2 ^ -1 = 1/2, 1.5 ^ -2 = 4/9, 0.25 ^ -0.5 = 2. */
    @ParameterizedTest
    @CsvSource({
        "-0.5, 0.2, 0.8, 900, 450",
        "-1, 0.35, 0.7, 900, 450",
        "-2, 0.6, 0.9, 900, 400",
        "-0.5, 0.8, 0.2, 700, 1400",
        "-1, 3, 9, 100, 33.333333",
        "-0.3, 0.61, 0.61, 123.4567891, 123.4567891",
        "0, 0.61, 0.91, 123.4567891, 123.4567891"
    })
    void aQuantityMovesByAPowerOfItsPrice(String elasticity, String before, String after, String used, String moved) {
        Rational factor = new Elasticity(number(elasticity)).factor(number(before), number(after));

        assertThat(Elasticity.times(number(used), factor)).isEqualTo(number(moved));
    }

    /** ln 1.5 = 0.4054651081…, times 0.3 is 0.1216395324…, and e ^ -0.1216395324 = 0.8854674… */
    @Test
    void aPowerThatIsNoFractionIsWorkedOutToManyDigits() {
        Rational factor = new Elasticity(number("-0.3")).factor(number("0.6"), number("0.9"));

        assertThat(factor.toString()).isEqualTo("0.885467");
        assertThat(factor.minus(number("0.88546741")).greatest(Rational.ZERO)).isLessThan(number("0.00001"));
        assertThat(Elasticity.times(number("1000000000"), factor).toString()).startsWith("885467");
    }

    @Test
    void moreAtAHigherPriceIsNoElasticity() {
        assertThatThrownBy(() -> new Elasticity(number("0.3"))).isInstanceOf(IllegalArgumentException.class);
    }
}
