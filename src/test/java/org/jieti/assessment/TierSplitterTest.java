package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jieti.domain.Rational;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TierSplitterTest {

    private static final String LADDER = """
            - quantity: water_m3
              tiers:
                mode: %s
                bands:
                  - {up_to: 20 m3, rate: 0.5 CNY/m3}
                  - {below: 45.5 m3, rate: 1.25 CNY/m3}
                  - {rate: 3 CNY/m3}
            """;

    @ParameterizedTest
    @CsvSource({
        "0.001, 0.00",
        "19.999, 10.00",
        "20, 10.00",
        "20.001, 10.00",
        "20.004, 10.01",
        "45.499, 41.87",
        "45.5, 41.88",
        "45.6, 42.18",
        "1000000, 2999905.38"
    })
    void graduatedTiersPriceEachSliceAtItsOwnRate(String water, String amount) {
        assertThat(charged(LADDER.formatted("graduated"), "water_m3: " + water + " m3"))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"19.999, 10.00", "20, 10.00", "20.001, 25.00", "45.499, 56.87", "45.5, 136.50", "45.501, 136.50"})
    void wholeTiersPriceAllOfItAtTheTierReached(String water, String amount) {
        assertThat(charged(LADDER.formatted("whole"), "water_m3: " + water + " m3"))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"9, ''", "10, ''", "10.01, 70.00", "12, 70.00", "12.01, 140.00"})
    void aMeasureCanChooseTheTierOfAnotherQuantity(String intensity, String amount) {
        String charges = """
                - quantity: water_m3
                  tiers:
                    mode: whole
                    measure: energy_intensity
                    bands:
                      - {up_to: 10 kWh/t, rate: none}
                      - {up_to: 12 kWh/t, rate: 0.7 CNY/m3}
                      - {rate: 1.4 CNY/m3}
                """;

        assertThat(charged(charges, "water_m3: 100 m3", "energy_intensity: " + intensity + " kWh/t"))
                .isEqualTo(amount.isEmpty() ? "0.00" : amount);
    }

    @ParameterizedTest
    @CsvSource({"1199, 398.00", "1200, 400.00", "1201, 404.00", "1400, 1200.00", "1401, 1208.00"})
    void boundsMayBeSharesOfAQuota(String water, String amount) {
        String charges = """
                - quantity: water_m3 - water_quota_m3
                  tiers:
                    mode: graduated
                    bounds_per: water_quota_m3
                    bands:
                      - {up_to: 20 %, rate: 2 CNY/m3}
                      - {up_to: 40 %, rate: 4 CNY/m3}
                      - {rate: 8 CNY/m3}
                """;

        assertThat(charged(charges, "water_quota_m3: 1000 m3", "water_m3: " + water + " m3"))
                .isEqualTo(amount);
    }

    @ParameterizedTest
    @CsvSource({"119, 119.00", "120, 120.00", "121, 363.00"})
    void boundsOfWholeTiersMayBeSharesToo(String water, String amount) {
        String charges = """
                - quantity: water_m3
                  tiers:
                    mode: whole
                    bounds_per: water_quota_m3
                    bands: [{up_to: 120 %, rate: 1 CNY/m3}, {rate: 3 CNY/m3}]
                """;

        assertThat(charged(charges, "water_quota_m3: 100 m3", "water_m3: " + water + " m3"))
                .isEqualTo(amount);
    }

    @Test
    void aTierMayHaveAnAmountAsAWhole() {
        String charges = """
                - quantity: noise_days
                  tiers: {mode: whole, bands: [{below: 4 day, amount: 350 CNY}, {amount: 11200 CNY}]}
                """;

        assertThat(charged(charges, "noise_days: 3.99 day")).isEqualTo("350.00");
        assertThat(charged(charges, "noise_days: 4 day")).isEqualTo("11200.00");
    }

    @Test
    void linesNameTheBoundsOfTheirTier() {
        Assessment assessment = assess(LADDER.formatted("graduated"), "water_m3: 50 m3");

        assertThat(assessment.lines())
                .extracting(AssessmentLine::tier)
                .containsExactly("≤ 20 m3", "> 20 m3, < 45.5 m3", "≥ 45.5 m3");
    }

    @Test
    void agreesWithCountingThousandths() {
        Seeded.times(2000, seeded -> {
            Bands bands = Bands.random(seeded);
            String water = seeded.decimal(3, 3);

            assertThat(exact(assess(bands.charges("graduated"), "water_m3: " + water + " m3")))
                    .isEqualTo(bands.graduated(new BigDecimal(water)));
            assertThat(exact(assess(bands.charges("whole"), "water_m3: " + water + " m3")))
                    .isEqualTo(bands.whole(new BigDecimal(water)));
        });
    }

    @Test
    void moreIsNeverCheaperAndGraduatedTiersDoNotJump() {
        Seeded.times(300, seeded -> {
            String ladder = LADDER.formatted("graduated");
            BigDecimal water = new BigDecimal(seeded.decimal(60, 3));
            Rational less = exact(assess(ladder, "water_m3: " + water + " m3"));
            Rational more = exact(assess(ladder, "water_m3: " + water.add(new BigDecimal("0.001")) + " m3"));

            assertThat(more).isGreaterThan(less);
            assertThat(more.minus(less)).isLessThanOrEqualTo(Rational.parse("0.003"));
            assertThat(exact(assess(LADDER.formatted("whole"), "water_m3: " + water + " m3")))
                    .isGreaterThanOrEqualTo(less);
        });
    }

    /** Bounds in thousandths, one fewer than prices. */
    private record Bands(List<BigDecimal> bounds, List<Boolean> inclusive, List<BigDecimal> prices) {

        private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

        static Bands random(Seeded seeded) {
            List<BigDecimal> bounds = new ArrayList<>();
            List<Boolean> inclusive = new ArrayList<>();
            List<BigDecimal> prices = new ArrayList<>(List.of(new BigDecimal(seeded.decimal(10, 2))));
            BigDecimal bound = BigDecimal.ZERO;
            for (int i = seeded.below(5); i > 0; i--) {
                bound = bound.add(THOUSANDTH).add(new BigDecimal(seeded.decimal(1, 3)));
                bounds.add(bound);
                inclusive.add(seeded.chance(2));
                prices.add(new BigDecimal(seeded.decimal(10, 2)));
            }
            return new Bands(bounds, inclusive, prices);
        }

        String charges(String mode) {
            StringBuilder bands = new StringBuilder();
            for (int i = 0; i < bounds.size(); i++) {
                bands.append("{%s: %s m3, rate: %s CNY/m3}, "
                        .formatted(inclusive.get(i) ? "up_to" : "below", bounds.get(i), prices.get(i)));
            }
            bands.append("{rate: %s CNY/m3}".formatted(prices.get(bounds.size())));
            return "- {quantity: water_m3, tiers: {mode: %s, bands: [%s]}}".formatted(mode, bands);
        }

        Rational graduated(BigDecimal water) {
            BigDecimal sum = BigDecimal.ZERO;
            for (BigDecimal top = THOUSANDTH; top.compareTo(water) <= 0; top = top.add(THOUSANDTH)) {
                int tier = 0;
                while (tier < bounds.size() && top.compareTo(bounds.get(tier)) > 0) {
                    tier++;
                }
                sum = sum.add(prices.get(tier).multiply(THOUSANDTH));
            }
            return Rational.of(sum);
        }

        Rational whole(BigDecimal water) {
            int tier = 0;
            while (tier < bounds.size() && isPast(water, tier)) {
                tier++;
            }
            return Rational.of(water.multiply(prices.get(tier)));
        }

        private boolean isPast(BigDecimal water, int tier) {
            int comparison = water.compareTo(bounds.get(tier));
            return comparison > 0 || (comparison == 0 && !inclusive.get(tier));
        }
    }

    private static Rational exact(Assessment assessment) {
        return assessment.lines().stream()
                .flatMap(line -> line.priced().stream())
                .map(priced -> priced.quantity().times(priced.rate()))
                .reduce(Rational.ZERO, Rational::plus);
    }

    private static String charged(String charges, String... facts) {
        return assess(charges, facts).total().toString();
    }

    private static Assessment assess(String charges, String... facts) {
        String[] placed =
                Stream.concat(Stream.of("region: 浙江"), Stream.of(facts)).toArray(String[]::new);
        return Law.assess(
                Law.book(Law.charging("water.over-quota", charges)),
                Given.in("2010-06", placed).asCase());
    }
}
