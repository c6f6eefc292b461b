package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.domain.Money;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;
import org.jieti.schedule.Expression;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The power-factor adjustment of (83)水电财字第215号, held to the rule that its tables follow. */
final class PowerFactorTest {

    private static final ScheduleBook BOOK = Law.shipped();
    private static final int CASES = 4_000;
    private static final long SEED = 19_831_203L;
    private static final BigInteger UNIT = BigInteger.TEN.pow(6);

    /** The capacity charge comes to 10 000 yuan and the energy to nothing, so that a yuan is one hundredth of a percent. */
    @ParameterizedTest
    @ValueSource(ints = {90, 85, 80})
    void agreesWithTheSlopesOfTheRuleAtEveryHundredth(int standard) {
        IntStream.rangeClosed(0, 100).forEach(hundredth -> {
            Case given = Given.in(
                            "2010-06",
                            "region: 浙江",
                            "basic_charge: capacity",
                            "capacity_kva: 1000 kVA",
                            "capacity_price: 10 CNY/kVA",
                            "electricity_price: 0 CNY/kWh",
                            "power_factor_standard: 0." + standard,
                            "electricity_kwh: " + UNIT.multiply(BigInteger.valueOf(hundredth)) + " kWh",
                            "reactive_kvarh: " + reactive(hundredth) + " kvarh")
                    .asCase();

            assertThat(adjustment(BOOK, given))
                    .as("%d against %d", hundredth, standard)
                    .isEqualTo(Money.ofYuan(percent(standard, hundredth).scaleByPowerOfTen(2)));
        });
    }

    /**
     * By slopes: above the standard a tenth for every hundredth up to 0.90 and one and a half tenths from there on, at most what the highest
     * row gives; below it half a percent for each of the first twenty, one for each of the next five, and two for each beyond.
     */
    private static BigDecimal percent(int standard, int hundredth) {
        int above = Math.max(0, Math.min(hundredth, 90) - standard);
        int high = Math.max(0, hundredth - 90);
        int most = standard == 90 ? 75 : standard == 85 ? 110 : 130;
        int below = Math.max(0, standard - hundredth);
        int more =
                50 * Math.min(below, 20) + 100 * Math.max(0, Math.min(below - 20, 5)) + 200 * Math.max(0, below - 25);
        return BigDecimal.valueOf(more - Math.min(most, 10 * above + 15 * high), 2);
    }

    /** So much that active energy of so many millions is just that part of apparent energy; of nothing, any. */
    private static BigInteger reactive(int hundredth) {
        BigInteger active = UNIT.multiply(BigInteger.valueOf(hundredth));
        BigInteger whole = UNIT.multiply(BigInteger.valueOf(100));
        return whole.multiply(whole).subtract(active.multiply(active)).sqrt();
    }

    /**
     * Readings never come to a tie: no whole triangle has sides of which one is an odd number of two hundredths of the longest. They come
     * as near as one likes.
     */
    @Test
    void noOtherHundredthIsNearerToThePowerFactor() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < CASES; i++) {
            BigInteger active = BigInteger.valueOf(random.nextLong(1L << random.nextInt(1, 40)));
            BigInteger reactive = BigInteger.valueOf(1 + random.nextLong(1L << random.nextInt(1, 40)));

            long hundredth = powerFactor(active, reactive).digits(2);

            BigInteger square = active.multiply(active).multiply(BigInteger.valueOf(200 * 200));
            BigInteger apparent = active.multiply(active).add(reactive.multiply(reactive));
            long below = Math.max(0, 2 * hundredth - 1);
            assertThat(apparent.multiply(BigInteger.valueOf(below * below))).isLessThanOrEqualTo(square);
            assertThat(apparent.multiply(BigInteger.valueOf((2 * hundredth + 1) * (2 * hundredth + 1))))
                    .isGreaterThan(square);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "945000000000, 327070328828, 0.95",
        "945000000000, 327070328829, 0.94",
        "189, 65.4140657, 0.95",
        "189, 65.4140658, 0.94",
        "995, 99.87492177, 1",
        "995, 99.87492178, 0.99",
        "5, 999.98749, 0.01",
        "5, 999.98750, 0"
    })
    void aHairBesideTheMiddleOfTwoHundredthsDecides(String active, String reactive, String factor) {
        Facts facts = Given.facts("electricity_kwh: " + active + " kWh", "reactive_kvarh: " + reactive + " kvarh");

        assertThat(formula().value(facts))
                .hasValueSatisfying(value -> assertThat(value).hasToString(factor));
    }

    private static Rational powerFactor(BigInteger active, BigInteger reactive) {
        return formula()
                .value(Given.facts("electricity_kwh: " + active + " kWh", "reactive_kvarh: " + reactive + " kvarh"))
                .orElseThrow();
    }

    private static Expression formula() {
        Expression active = new Expression.Fact(Law.DICTIONARY.field("electricity_kwh"));
        Expression reactive = new Expression.Fact(Law.DICTIONARY.field("reactive_kvarh"));
        return new Expression.PowerFactor(active, reactive, active.unit(), reactive.unit(), Rounding.HALF_UP_TO_FEN);
    }

    /** As the manual has it, for whoever reads 160千伏安以上 without the 160. */
    @ParameterizedTest
    @CsvSource({"160, 500.00", "161, 1000.00"})
    void anOverlayReadsTheEdgeOfTheStandardInTheOtherWay(String capacity, String amount) {
        ScheduleBook narrow = Law.shippedAnd("""
                overlay: cn/base/power-factor
                set:
                  versions/1984-01-01/prices/named/adjustment/lookup/5/when/2: capacity_kva > 160 kVA
                """);

        assertThat(adjustment(narrow, factory("capacity_kva: " + capacity + " kVA", "tap_changer: no")))
                .hasToString(amount);
    }

    @Test
    void anOnLoadTapChangerForcesTheHighestStandard() {
        assertThat(adjustment(BOOK, factory("capacity_kva: 110 kVA", "tap_changer: yes")))
                .hasToString("1000.00");
        assertThat(adjustment(BOOK, factory("capacity_kva: 110 kVA", "tap_changer: no")))
                .hasToString("500.00");
    }

    /** A power factor of 0.80 and 20 000 yuan of energy. */
    private static Case factory(String... more) {
        Stream<String> known = Stream.of(
                "electricity_use: industrial",
                "high_voltage: yes",
                "basic_charge: none",
                "electricity_kwh: 40000 kWh",
                "reactive_kvarh: 30000 kvarh",
                "electricity_price: 0.5 CNY/kWh",
                "region: 浙江");
        return Given.in("2010-06", Stream.concat(known, Stream.of(more)).toArray(String[]::new))
                .asCase();
    }

    private static Money adjustment(ScheduleBook book, Case given) {
        List<AssessmentLine> lines = lines(book, given, "base.power-factor");
        assertThat(lines).hasSize(1).noneMatch(AssessmentLine::isUndetermined);
        return lines.get(0).amount();
    }

    private static List<AssessmentLine> lines(ScheduleBook book, Case given, String levy) {
        return Law.assessBill(book, given).lines().stream()
                .filter(line -> line.levy().code().equals(levy))
                .toList();
    }
}
