package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jieti.domain.Columns;
import org.jieti.domain.Field;
import org.jieti.domain.Term;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which columns a levy needs before it is considered. */
final class ConsiderationTest {

    private static final String LEVY = "water.over-quota";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rate: 1 CNY/m3 | water_m3",
                "rate: water_price | water_m3",
                "tiers: {mode: whole, bands: [{rate: 1 CNY/m3}]} | water_m3",
                "tiers: {mode: whole, measure: energy_intensity, bands: [{rate: 1 CNY/m3}]} | water_m3 energy_intensity",
                "tiers: {mode: whole, bounds_per: water_quota_m3, bands: [{rate: 1 CNY/m3}]} | water_m3 water_quota_m3",
                "step: {measure: output_t, above: 3 t, every: 1 t, add: 2 CNY/m3, partial: up} | water_m3 output_t",
                "lookup: [{when: {category: eliminated}, rate: 1 CNY/m3}] | water_m3 category",
                "lookup: [{when: {category: eliminated}, missing_means: no, rate: 1 CNY/m3}] | water_m3",
                "lookup: [{tiers: {mode: whole, measure: over_limit_multiple, bands: [{rate: 1 CNY/m3}]}}]"
                        + " | water_m3 over_limit_multiple",
                "package: {size: 5 m3, price: 1 CNY, partial: up} | water_m3"
            })
    void aRateNeedsTheColumnsThatChooseIt(String rate, String columns) {
        ScheduleBook book = Law.book(Law.charging(LEVY, "- {quantity: water_m3, " + rate + "}"));
        List<String> needed = List.of(columns.split(" ", -1));

        assertThat(isConsidered(book, needed)).isTrue();
        for (String one : needed) {
            List<String> others =
                    needed.stream().filter(name -> !name.equals(one)).toList();
            assertThat(isConsidered(book, others)).as("without %s", one).isFalse();
            assertThat(missing(book, others)).containsExactly(one);
        }
    }

    @Test
    void whomALevyAppliesToIsAskedToo() {
        ScheduleBook book = Law.book(Law.charging(LEVY, "- {quantity: water_m3, rate: 1 CNY/m3}")
                .replace("region: CN\n", "region: CN\napplies: {industry: steel}\n"));

        assertThat(isConsidered(book, List.of("water_m3"))).isFalse();
        assertThat(isConsidered(book, List.of("water_m3", "industry"))).isTrue();
        assertThat(missing(book, List.of())).containsExactly("industry", "water_m3");
    }

    @Test
    void thePlaceAndTheDaysNeedNoColumn() {
        String rate = "lookup: [{when: [{region: Zhejiang}, period_days > 20 day], rate: 1 CNY/m3}]";
        ScheduleBook book = Law.book(Law.charging(LEVY, "- {quantity: water_m3, " + rate + "}"));

        assertThat(missing(book, List.of())).containsExactly("water_m3");
    }

    @Test
    void ofSeveralVersionsTheOneThatLacksLeastIsTold() {
        ScheduleBook book = Law.book(
                Law.charging(LEVY, "- {quantity: water_m3 - water_quota_m3, rate: 1 CNY/m3}"),
                Law.charging(LEVY, "- {quantity: wastewater_m3, rate: 1 CNY/m3}")
                        .replace("test/" + LEVY, "test/other"));

        assertThat(missing(book, List.of())).containsExactly("wastewater_m3");
    }

    @Test
    void equivalentsNeedThePollutant() {
        ScheduleBook book = Law.overEquivalents(Law.charging(
                LEVY, "- {equivalents: cn/pollution-equivalents, medium: water, rank: [{top: 3}], rate: 1 CNY/eq}"));

        assertThat(isConsidered(book, List.of("mass_kg"))).isFalse();
        assertThat(isConsidered(book, List.of("pollutant"))).isTrue();
    }

    @Test
    void aLevyWithoutAScheduleLacksNothing() {
        assertThat(missing(Law.book(), List.of())).isEmpty();
    }

    private static boolean isConsidered(ScheduleBook book, List<String> columns) {
        return new Consideration(book, Law.DICTIONARY).isConsidered(levy(), columns(columns));
    }

    private static List<String> missing(ScheduleBook book, List<String> columns) {
        return new Consideration(book, Law.DICTIONARY)
                .missingColumns(levy(), columns(columns)).stream()
                        .map(Field::name)
                        .toList();
    }

    private static Term levy() {
        return Law.DICTIONARY.vocabulary("levy").find(LEVY).orElseThrow();
    }

    private static Columns columns(List<String> names) {
        return Columns.of(names.stream().map(Law.DICTIONARY::field).toList());
    }
}
