package org.jieti.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RationalTest {

    @Test
    void thirdsAddUpToTheWhole() {
        Rational third = Rational.of(7).dividedBy(Rational.of(21));

        assertThat(third.plus(third).plus(third)).isEqualTo(Rational.ONE);
        assertThat(third.times(Rational.of(300))).isEqualTo(Rational.of(100));
    }

    @Test
    void equivalentsGoBackToTheirMass() {
        Rational equivalents = Rational.parse("16000").dividedBy(Rational.parse("0.95"));

        assertThat(equivalents.times(Rational.parse("0.95"))).isEqualTo(Rational.of(16000));
    }

    @Test
    void equalNumbersAreEqualHoweverTheyAreWritten() {
        assertThat(Rational.parse("2.50")).isEqualTo(Rational.parse("2.5")).hasSameHashCodeAs(Rational.parse("2.5"));
        assertThat(quotient(2, 6)).isEqualTo(quotient(5, 15)).hasSameHashCodeAs(quotient(5, 15));
        assertThat(Rational.parse("0.00")).isEqualTo(Rational.ZERO).hasSameHashCodeAs(Rational.ZERO);
        assertThat(quotient(1, 3)).isNotEqualTo(Rational.parse("0.333333333333333333333"));
    }

    @Test
    void nothingIsDividedByZero() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Rational.of(4).dividedBy(Rational.parse("0.000")));
    }

    @ParameterizedTest
    @CsvSource({"13, 4, 3, 4", "-13, 4, -4, -3", "8, 2, 4, 4", "0, 7, 0, 0", "1, 100, 0, 1", "-1, 100, -1, 0"})
    void floorAndCeilingEncloseAQuotient(long dividend, long divisor, long floor, long ceiling) {
        assertThat(quotient(dividend, divisor).floor()).isEqualTo(Rational.of(floor));
        assertThat(quotient(dividend, divisor).ceiling()).isEqualTo(Rational.of(ceiling));
    }

    @ParameterizedTest
    @CsvSource({
        "1000000, 1000000",
        "1200.500, 1200.5",
        "-0.5, -0.5",
        "1E+3, 1000",
        "0.0000004, 0",
        "0.0000005, 0.000001",
        "0.000, 0"
    })
    void printsAPlainDecimal(String written, String printed) {
        assertThat(Rational.parse(written)).hasToString(printed);
    }

    @Test
    void printsAtMostSixPlaces() {
        assertThat(quotient(2, 3)).hasToString("0.666667");
        assertThat(quotient(-1, 9)).hasToString("-0.111111");
    }

    @ParameterizedTest
    @CsvSource({
        "19, 20, 0.95",
        "-7, 4, -1.75",
        "3, 1000000, 0.000003",
        "12000, 1, 12000",
        "2, 3, 2/3",
        "-5, 9, -5/9",
        "3, 10000000, 3/10000000",
        "0, 8, 0"
    })
    void isWrittenAsADecimalWhereNothingIsLostElseAsAFraction(long dividend, long divisor, String written) {
        Rational number = quotient(dividend, divisor);

        assertThat(number.decimalOrFraction()).isEqualTo(written);
        assertThat(number.from(new Origin.Rounded(number, Rounding.HALF_UP_TO_FEN))
                        .decimalOrFraction())
                .isEqualTo(written);
    }

    @Test
    void leastAndGreatestChooseBySize() {
        assertThat(quotient(1, 3).least(quotient(2, 7))).isEqualTo(quotient(2, 7));
        assertThat(quotient(1, 5).greatest(quotient(1, 4))).isEqualTo(quotient(1, 4));
        assertThat(quotient(1, 3)).isLessThan(Rational.parse("0.334")).isGreaterThan(Rational.parse("0.333"));
    }

    @Test
    void knowsItsSign() {
        assertThat(Rational.parse("-0.01").signum()).isNegative();
        assertThat(Rational.parse("3").minus(Rational.parse("3.0")).isZero()).isTrue();
        assertThat(Rational.parse("0.0001").isZero()).isFalse();
    }

    private static Rational quotient(long dividend, long divisor) {
        return Rational.of(dividend).dividedBy(Rational.of(divisor));
    }
}
