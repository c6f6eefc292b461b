package org.jieti.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Numbers reckoned with in their places are those that {@link Rational} comes to, whether two longs hold them or not. */
final class FractionsTest {

    private static final int CASES = 300_000;
    private static final long SEED = 20_100_702L;
    private static final List<RoundingMode> MODES =
            List.of(RoundingMode.HALF_UP, RoundingMode.CEILING, RoundingMode.FLOOR, RoundingMode.HALF_EVEN);

    private static final int LEFT = 0;
    private static final int RIGHT = 1;
    private static final int RESULT = 2;
    private static final int AGAIN = 3;
    private static final int ROUNDED = 4;

    private final SplittableRandom random = new SplittableRandom(SEED);

    /** One after the other in the same places, so that nothing is left of what stood there before. */
    @Test
    void everyStepComesToTheSameNumber() {
        Fractions numbers = new Fractions(5);
        int wide = 0;
        for (int i = 0; i < CASES; i++) {
            Rational left = anyNumber();
            Rational right = random.nextInt(5) == 0 ? left : anyNumber();
            numbers.put(LEFT, left);
            numbers.put(RIGHT, right);
            int operation = random.nextInt(right.isZero() ? 3 : 4);
            Rational result = reckoned(numbers, operation, RESULT, LEFT, RIGHT);
            Rational again = reckoned(numbers, random.nextInt(3), AGAIN, RESULT, LEFT);
            Rounding rounding = new Rounding(random.nextInt(7), MODES.get(random.nextInt(MODES.size())));
            numbers.round(ROUNDED, AGAIN, rounding);

            assertSame(numbers, RESULT, result);
            assertSame(numbers, AGAIN, again);
            assertSame(numbers, ROUNDED, rounding.of(again));
            assertOrder(numbers, left, right, result);
            assertThat(numbers.digits(AGAIN, 2)).isEqualTo(again.digits(2));
            wide += again.digits(0) == Rational.NO_DIGITS ? 1 : 0;
        }
        assertThat(wide).as("numbers that two longs do not hold").isBetween(CASES / 20, CASES - CASES / 20);
    }

    private static Rational reckoned(Fractions numbers, int operation, int to, int left, int right) {
        Rational a = numbers.number(left);
        Rational b = numbers.number(right);
        switch (operation) {
            case 0 -> numbers.plus(to, left, right);
            case 1 -> numbers.minus(to, left, right);
            case 2 -> numbers.times(to, left, right);
            default -> numbers.dividedBy(to, left, right);
        }
        return switch (operation) {
            case 0 -> a.plus(b);
            case 1 -> a.minus(b);
            case 2 -> a.times(b);
            default -> a.dividedBy(b);
        };
    }

    private static void assertSame(Fractions numbers, int place, Rational expected) {
        if (!numbers.number(place).fraction().equals(expected.fraction())) {
            assertThat(numbers.number(place).fraction()).isEqualTo(expected.fraction());
        }
    }

    private static void assertOrder(Fractions numbers, Rational left, Rational right, Rational result) {
        assertThat(numbers.order(LEFT, RIGHT)).isEqualTo(Integer.signum(left.compareTo(right)));
        assertThat(numbers.order(RIGHT, RESULT)).isEqualTo(Integer.signum(right.compareTo(result)));
    }

    private Rational anyNumber() {
        long digits = random.nextLong() >> random.nextInt(Long.SIZE);
        return switch (random.nextInt(6)) {
            case 0 -> Rational.of(digits).dividedBy(Rational.of(1 + random.nextLong(1_000_000_000L)));
            case 1 -> Rational.of(BigDecimal.valueOf(digits, 3).pow(3));
            case 2 -> Rational.of(digits);
            default -> Rational.of(BigDecimal.valueOf(digits, random.nextInt(7)));
        };
    }

    @Test
    void theLargestLongsDoNotWrapAround() {
        Fractions numbers = new Fractions(3);
        for (long large : new long[] {Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1, 1L << 62}) {
            for (long other : new long[] {Long.MAX_VALUE, -1, 1, Long.MIN_VALUE, 3}) {
                numbers.put(LEFT, Rational.of(large));
                numbers.put(RIGHT, Rational.of(other));
                for (int operation = 0; operation < 4; operation++) {
                    Rational expected = reckoned(numbers, operation, RESULT, LEFT, RIGHT);
                    assertThat(numbers.number(RESULT)).isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void nothingIsDividedByZero() {
        Fractions numbers = new Fractions(3);
        numbers.put(LEFT, Rational.ONE);
        numbers.put(RIGHT, Rational.ZERO);

        assertThatThrownBy(() -> numbers.dividedBy(RESULT, LEFT, RIGHT)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void numbersKeepTheirPlacesWhereThereIsRoomForMore() {
        Rational large = Rational.of(Long.MAX_VALUE).times(Rational.of(Long.MAX_VALUE));
        Fractions few = new Fractions(2);
        few.put(LEFT, large);
        few.putDigits(RIGHT, 105, 2);

        Fractions more = few.with(4);
        more.put(RESULT, few, LEFT);

        assertThat(more.places()).isEqualTo(4);
        assertThat(more.number(LEFT)).isEqualTo(large);
        assertThat(more.number(RESULT)).isEqualTo(large);
        assertThat(more.number(RIGHT)).hasToString("1.05");
        assertThatThrownBy(() -> more.number(AGAIN)).isInstanceOf(IllegalStateException.class);
    }
}
