package org.jieti.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jieti.domain.Case;
import org.jieti.domain.Elasticity;
import org.jieti.domain.Money;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.domain.Resource;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.jieti.support.RandomCase;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;

/** What would be owed if use responded to its price. */
final class DemandModelTest {

    private static final ScheduleBook BASELINE = flat("0.1", "0.5");
    private static final ScheduleBook REFORM = flat("0.7", "0.5");

    private static ScheduleBook flat(String electricity, String water) {
        return Law.book(
                Law.charging(
                        "electricity.differential",
                        "- {quantity: electricity_kwh, rate: %s CNY/kWh}\n".formatted(electricity)),
                Law.charging("water.differential", "- {quantity: water_m3, rate: %s CNY/m3}\n".formatted(water)));
    }

    private static ComparedCase compared(ScheduleBook reform, String elasticity, Case given) {
        Map<Resource, Elasticity> elasticities =
                Map.of(Resource.ELECTRICITY, new Elasticity(Rational.parse(elasticity)));
        return new Comparer(BASELINE, reform, Law.DICTIONARY, new DemandModel(elasticities, Law.DICTIONARY))
                .compare(given);
    }

    private static Case using(String... facts) {
        List<String> all = new ArrayList<>(List.of("region: 江苏", "electricity_kwh: 9000 kWh", "water_m3: 30 m3"));
        all.addAll(List.of(facts));
        return Given.in("2024-03", all.toArray(String[]::new)).asCase();
    }

    /**
     * By hand: the unit price is 0.3 + 0.1 = 0.4 before and 0.3 + 0.7 = 1 after, 2.5 times as much; with an elasticity of -1 two fifths of the
     * electricity are left, 3600 kWh at 0.7 are 2520, and water is as it was.
     */
    @Test
    void theReformIsPricedAgainOnWhatWouldBeUsed() {
        ComparedCase compared = compared(REFORM, "-1", using("electricity_price: 0.3 CNY/kWh"));

        assertThat(compared.responded().after()).isEqualTo(Money.parse("2535.00"));
        assertThat(compared.responded().owed())
                .as("what stands without the response is as it was")
                .isEqualTo(new Change(Money.parse("915.00"), Money.parse("6315.00")));
        assertThat(compared.moved())
                .containsExactly(Map.entry(Resource.ELECTRICITY, new Moved(Rational.of(9000), Rational.of(3600))));
    }

    @Test
    void whatIsUsedForAUnitOfProductMovesAlongAndOutputDoesNot() {
        ScheduleBook byIntensity = Law.book(Law.charging("electricity.differential", """
                - quantity: electricity_kwh
                  tiers:
                    mode: whole
                    measure: energy_intensity
                    bands:
                      - {up_to: 50 kWh/t, rate: 0.2 CNY/kWh}
                      - {rate: 0.7 CNY/kWh}
                """));
        Case given = using("electricity_price: 0.3 CNY/kWh", "energy_intensity: 100 kWh/t", "output_t: 90 t");

        assertThat(compared(byIntensity, "-1", given).responded().after())
                .as("40 kWh/t, so 3600 kWh at 0.2")
                .isEqualTo(Money.parse("720.00"));
    }

    @Test
    void withoutAPriceItCannotBeTold() {
        assertThat(compared(REFORM, "-1", using()).responded()).isEqualTo(Responded.UNKNOWN);
    }

    @Test
    void whereThePriceStaysNoneIsNeeded() {
        assertThat(compared(BASELINE, "-1", using()).responded().after()).isEqualTo(Money.parse("915.00"));
    }

    @Test
    void whoUsesNothingOfItIsAsBefore() {
        Case water = Given.in("2024-03", "region: 江苏", "water_m3: 30 m3")
                .fromColumns("region", "water_m3")
                .asCase();

        ComparedCase compared = compared(REFORM, "-1", water);

        assertThat(compared.responded().after()).isEqualTo(Money.parse("15.00"));
        assertThat(compared.moved()).isEmpty();
    }

    @Test
    void afterEarlierPeriodsOfASettlementItCannotBeTold() {
        ScheduleBook yearly = Law.book(Law.charging("electricity.differential", """
                - quantity: electricity_kwh
                  settle: year
                  tiers: {mode: graduated, bands: [{up_to: 100 kWh, rate: none}, {rate: 0.7 CNY/kWh}]}
                """));
        Case march = using("electricity_price: 0.3 CNY/kWh");
        Case.Stretch february = new Case.Stretch(
                Period.ofMonth(2024, 2), march.stretches().get(0).facts());
        Case later = new Case("E1", march.period(), march.stretches(), List.of(), List.of(february), march.columns());

        assertThat(compared(yearly, "-1", later).responded()).isEqualTo(Responded.UNKNOWN);
        assertThat(compared(yearly, "-1", march).responded().known()).isEqualTo(1);
    }

    @Test
    void withAnElasticityOfZeroNothingResponds() {
        ScheduleBook shipped = Law.shipped();
        ScheduleBook overlaid = Law.shippedAnd("""
                overlay: cn/electricity/differential
                set:
                  versions/2010-06-01/charges/1/lookup/1/rate: 0.45 CNY/kWh
                """);
        Elasticity zero = new Elasticity(Rational.ZERO);
        DemandModel model = new DemandModel(
                Map.of(Resource.ELECTRICITY, zero, Resource.WATER, zero, Resource.GAS, zero), Law.DICTIONARY);
        Comparer comparer = new Comparer(shipped, overlaid, Law.DICTIONARY, model);
        Seeded.times(300, seeded -> {
            ComparedCase compared = comparer.compare(RandomCase.of(seeded).asCase());

            assertThat(compared.responded().unknown()).isEqualTo(compared.isOpen() ? 1 : 0);
            assertThat(compared.responded().after())
                    .isEqualTo(
                            compared.isOpen() ? Money.ZERO : compared.reform().total());
        });
    }
}
