package org.jieti.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Roots are held to integers, by squares alone: {@code n} is the root of {@code x} in so many digits if no other square is nearer. */
final class RootsTest {

    private static final Rounding HUNDREDTHS = new Rounding(2, RoundingMode.HALF_UP);
    private static final int CASES = 20_000;
    private static final long SEED = 19_831_202L;

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "0.64, 0.8", "2, 1.41", "0.0001, 0.01", "0.00001, 0", "152399025, 12345"})
    void isRoundedHalfUp(String square, String root) {
        assertThat(HUNDREDTHS.ofRoot(Rational.parse(square))).hasToString(root);
    }

    /** The square of 0.945 is a tie, which goes up; what is less by any amount goes down. */
    @Test
    void tiesAreDecidedExactly() {
        IntStream.range(0, 100).forEach(hundredth -> {
            Rational middle = Rational.ofDigits(10L * hundredth + 5, 3);
            Rational tie = middle.times(middle);
            Rational tiny =
                    Rational.ofDigits(1, 18).times(Rational.ofDigits(1, 18)).times(Rational.ofDigits(1, 18));

            assertThat(HUNDREDTHS.ofRoot(tie)).isEqualTo(Rational.ofDigits(hundredth + 1, 2));
            assertThat(HUNDREDTHS.ofRoot(tie.minus(tiny))).isEqualTo(Rational.ofDigits(hundredth, 2));
            assertThat(HUNDREDTHS.ofRoot(tie.plus(tiny))).isEqualTo(Rational.ofDigits(hundredth + 1, 2));
        });
    }

    @Test
    void noOtherNumberOfSoManyDigitsIsNearer() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < CASES; i++) {
            long above = random.nextLong(1L << random.nextInt(1, 62));
            long below = 1 + random.nextLong(1L << random.nextInt(1, 62));
            int places = random.nextInt(7);
            Rational square = Rational.of(above).dividedBy(Rational.of(below));

            BigInteger root = digits(new Rounding(places, RoundingMode.HALF_UP).ofRoot(square), places);

            BigInteger scaled = BigInteger.valueOf(above)
                    .multiply(BigInteger.TEN.pow(2 * places))
                    .shiftLeft(2);
            assertThat(oddSquare(root, -1).multiply(BigInteger.valueOf(below))).isLessThanOrEqualTo(scaled);
            assertThat(oddSquare(root, 1).multiply(BigInteger.valueOf(below))).isGreaterThan(scaled);
        }
    }

    @Test
    void otherModesKeepTheirSide() {
        assertThat(new Rounding(3, RoundingMode.DOWN).ofRoot(Rational.of(3))).hasToString("1.732");
        assertThat(new Rounding(3, RoundingMode.UP).ofRoot(Rational.of(3))).hasToString("1.733");
        assertThat(new Rounding(1, RoundingMode.HALF_EVEN).ofRoot(Rational.parse("0.2025")))
                .hasToString("0.4");
        assertThat(new Rounding(1, RoundingMode.HALF_EVEN).ofRoot(Rational.parse("0.3025")))
                .hasToString("0.6");
    }

    @Test
    void nothingBelowZeroHasOne() {
        assertThatThrownBy(() -> HUNDREDTHS.ofRoot(Rational.of(-4))).isInstanceOf(ArithmeticException.class);
    }

    /** The square of twice a number and one more or less, zero if that is below it: four times the square of the middle. */
    private static BigInteger oddSquare(BigInteger number, int more) {
        BigInteger odd = number.shiftLeft(1).add(BigInteger.valueOf(more));
        return odd.signum() < 0 ? BigInteger.ZERO : odd.multiply(odd);
    }

    private static BigInteger digits(Rational number, int places) {
        return number.decimal(places).unscaledValue();
    }
}
