package org.jieti.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A fraction of two longs and one that needs more are the same number: held against fractions of big integers. */
final class RationalLanesTest {

    private static final int CASES = 1_000_000;
    private static final long SEED = 20_100_701L;
    private static final List<RoundingMode> MODES =
            List.of(RoundingMode.HALF_UP, RoundingMode.CEILING, RoundingMode.FLOOR, RoundingMode.HALF_EVEN);

    private final SplittableRandom random = new SplittableRandom(SEED);

    /** A fraction the slow way. */
    private record Fraction(BigInteger above, BigInteger below) {

        Fraction plus(Fraction other) {
            return new Fraction(
                    above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction times(Fraction other) {
            return new Fraction(above.multiply(other.above), below.multiply(other.below));
        }

        Fraction negated() {
            return new Fraction(above.negate(), below);
        }

        Fraction inverse() {
            return above.signum() < 0 ? new Fraction(below.negate(), above.negate()) : new Fraction(below, above);
        }

        BigDecimal rounded(int places, RoundingMode mode) {
            return new BigDecimal(above).divide(new BigDecimal(below), places, mode);
        }
    }

    /** A number both ways. */
    private record Both(Rational rational, Fraction fraction) {}

    @Test
    void everySumProductAndQuotientIsTheSameToTheFen() {
        int beyond = 0;
        for (int i = 0; i < CASES; i++) {
            Both a = anyNumber();
            Both b = anyNumber();
            Both c = anyNumber();
            Rational result;
            Fraction expected;
            switch (random.nextInt(4)) {
                case 0 -> {
                    result = a.rational().times(b.rational()).plus(c.rational());
                    expected = a.fraction().times(b.fraction()).plus(c.fraction());
                }
                case 1 -> {
                    result = a.rational().minus(b.rational()).times(c.rational());
                    expected = a.fraction().plus(b.fraction().negated()).times(c.fraction());
                }
                case 2 -> {
                    result = a.rational().times(b.rational()).times(c.rational());
                    expected = a.fraction().times(b.fraction()).times(c.fraction());
                }
                default -> {
                    Both divisor = b.rational().isZero() ? of(7, 3) : b;
                    result = a.rational().dividedBy(divisor.rational()).plus(c.rational());
                    expected = a.fraction().times(divisor.fraction().inverse()).plus(c.fraction());
                }
            }
            RoundingMode mode = MODES.get(random.nextInt(MODES.size()));
            beyond += expected.above().bitLength() >= Long.SIZE ? 1 : 0;
            if (result.rounded(2, mode).compareTo(expected.rounded(2, mode)) != 0
                    || result.signum() != expected.above().signum()) {
                assertThat(result.rounded(2, mode)).as("%s, %s, %s", a, b, c).isEqualTo(expected.rounded(2, mode));
            }
        }
        assertThat(beyond).as("cases that two longs do not hold").isBetween(CASES / 10, CASES - CASES / 10);
    }

    @Test
    void numbersAreComparedAlikeHoweverTheyAreHeld() {
        for (int i = 0; i < CASES / 4; i++) {
            Both a = anyNumber();
            Both b = random.nextInt(3) == 0 ? writtenOtherwise(a) : anyNumber();
            int expected = a.fraction().plus(b.fraction().negated()).above().signum();
            if (Integer.signum(a.rational().compareTo(b.rational())) != expected) {
                assertThat(a.rational())
                        .as("%s, %s", a, b)
                        .usingDefaultComparator()
                        .isEqualByComparingTo(b.rational());
            }
            if (expected == 0) {
                assertThat(a.rational()).isEqualTo(b.rational()).hasSameHashCodeAs(b.rational());
            }
        }
    }

    @Test
    void theLargestLongsDoNotWrapAround() {
        Rational most = Rational.of(Long.MAX_VALUE);
        Rational least = Rational.of(Long.MIN_VALUE);

        assertThat(most.plus(Rational.ONE)).hasToString("9223372036854775808");
        assertThat(least.minus(Rational.ONE)).hasToString("-9223372036854775809");
        assertThat(most.times(most).dividedBy(most)).isEqualTo(most);
        assertThat(Rational.ZERO.minus(least)).isGreaterThan(most);
        assertThat(least.dividedBy(Rational.of(-1))).isEqualTo(most.plus(Rational.ONE));
        assertThat(most.plus(least)).isEqualTo(Rational.of(-1));
    }

    private Both writtenOtherwise(Both number) {
        BigInteger times = BigInteger.valueOf(1 + random.nextInt(1_000_000));
        Rational factor = Rational.of(times.longValue());
        return new Both(
                number.rational().times(factor).dividedBy(factor),
                new Fraction(
                        number.fraction().above().multiply(times),
                        number.fraction().below().multiply(times)));
    }

    private Both anyNumber() {
        long digits = random.nextLong() >> random.nextInt(Long.SIZE);
        return switch (random.nextInt(4)) {
            case 0 -> of(digits, 1 + random.nextLong(1_000_000_000L));
            case 1 -> of(digits, 1);
            default -> {
                int places = random.nextInt(7);
                BigDecimal decimal = BigDecimal.valueOf(digits, places);
                yield new Both(Rational.of(decimal), new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(places)));
            }
        };
    }

    private static Both of(long above, long below) {
        return new Both(
                Rational.of(above).dividedBy(Rational.of(below)),
                new Fraction(BigInteger.valueOf(above), BigInteger.valueOf(below)));
    }
}
