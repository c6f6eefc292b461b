package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import ch.obermuhlner.math.big.BigRational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Case;
import org.jieti.domain.Origin;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;
import org.jieti.domain.Unit;
import org.jieti.schedule.Check;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Law;
import org.jieti.support.Located;
import org.jieti.support.RandomCase;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;

/** The steps that a calculation leaves behind, done again by somebody who knows only the steps, give the amount. */
final class ReplayTest {

    private static final ScheduleBook BOOK = Law.shipped();

    private static final int MANY_DIGITS = 60;

    private int steps;

    @Test
    void theStepsOfEveryShippedCheckGiveItsAmount() {
        for (Schedule schedule : BOOK.schedules()) {
            for (Check check : schedule.checks()) {
                Assessment plain = Law.assessBill(BOOK, check.given());
                Assessment told = Law.assessBill(BOOK, Located.of(check.given()));
                assertThat(told.lines()).hasSameSizeAs(plain.lines());
                assertThat(told.total()).isEqualTo(plain.total());
                told.lines().forEach(this::replay);
            }
        }
        assertThat(steps).isGreaterThan(1000);
    }

    @Test
    void theStepsOfAnyCaseGiveItsAmounts() {
        Seeded.times(1500, seeded -> {
            Case given = RandomCase.of(seeded).asCase();
            Assessment told = Law.assessBill(BOOK, Located.of(given));
            assertThat(told.total()).isEqualTo(Law.assessBill(BOOK, given).total());
            told.lines().forEach(this::replay);
        });
        assertThat(steps).isGreaterThan(10_000);
    }

    /** A lump sum is a number of law and takes no steps; it is the only amount that takes none. */
    private void replay(AssessmentLine line) {
        if (line.status() == LineStatus.CHARGED) {
            Rational amount = line.amount().yuan();
            boolean isLump = line.priced().orElseThrow().unit().equals(Unit.ONE);
            assertThat(isLump || amount.origin().isPresent())
                    .as("%s has steps", line)
                    .isTrue();
            BigRational replayed = replay(amount, new IdentityHashMap<>());
            assertThat(replayed).usingDefaultComparator().isEqualByComparingTo(amount.exact());
        }
    }

    private BigRational replay(Rational number, Map<Rational, BigRational> done) {
        BigRational known = done.get(number);
        if (known != null) {
            return known;
        }
        Optional<Origin> origin = number.origin();
        BigRational value = number.exact();
        if (origin.isPresent() && !(origin.get() instanceof Origin.Stated)) {
            value = redone(origin.get(), done);
            steps++;
        }
        done.put(number, value);
        return value;
    }

    private BigRational redone(Origin origin, Map<Rational, BigRational> done) {
        if (origin instanceof Origin.Rounded step) {
            BigRational exact = replay(step.exact(), done);
            return BigRational.valueOf(exact.getNumerator()
                    .divide(
                            exact.getDenominator(),
                            step.rounding().places(),
                            step.rounding().mode()));
        }
        if (origin instanceof Origin.Rooted step) {
            return root(replay(step.square(), done), step.rounding());
        }
        Origin.Reckoned step = (Origin.Reckoned) origin;
        BigRational left = replay(step.left(), done);
        BigRational right = replay(step.right(), done);
        return switch (step.operation()) {
            case PLUS -> left.add(right);
            case MINUS -> left.subtract(right);
            case TIMES -> left.multiply(right);
            case DIVIDED_BY -> left.divide(right);
            case LEAST -> left.compareTo(right) <= 0 ? left : right;
            case GREATEST -> left.compareTo(right) >= 0 ? left : right;
        };
    }

    /** By the root that integers have, of so many digits that none of those that are kept could be another. */
    private static BigRational root(BigRational square, Rounding rounding) {
        BigRational lowest = square.reduce();
        BigInteger digits = lowest.getNumeratorBigInteger()
                .multiply(BigInteger.TEN.pow(2 * MANY_DIGITS))
                .divide(lowest.getDenominatorBigInteger())
                .sqrt();
        return BigRational.valueOf(new BigDecimal(digits, MANY_DIGITS).setScale(rounding.places(), rounding.mode()));
    }
}
