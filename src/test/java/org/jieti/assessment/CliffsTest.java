package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CliffsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // all at the rate of the tier reached
                "tiers: {mode: whole, bands: [{up_to: 1000 m3, rate: 0.5 CNY/m3}, {rate: 0.7 CNY/m3}]}"
                        + "| CHARGE_JUMPS at 1000 m3: 500.00 CNY, 700.00 CNY",
                "tiers: {mode: whole, bands: [{below: 30 m3, rate: 5 CNY/m3}, {rate: 4 CNY/m3}]}"
                        + "| CHARGE_FALLS at 30 m3: 150.00 CNY, 120.00 CNY",
                "tiers: {mode: whole, measure: water_m3, bands: [{up_to: 6 m3, rate: none}, {rate: 2 CNY/m3}]}"
                        + "| CHARGE_JUMPS at 6 m3: 0.00 CNY, 12.00 CNY",
                "tiers: {mode: whole, bands: [{up_to: 8 m3, rate: 3 CNY/m3}, {amount: 20 CNY}]}"
                        + "| CHARGE_FALLS at 8 m3: 24.00 CNY, 20.00 CNY",
                "tiers: {mode: whole, bands: [{up_to: 9 m3, rate: 1 CNY/m3}, {rate: 1 CNY/m3, at_most: 7 CNY}]}"
                        + "| CHARGE_FALLS at 9 m3: 9.00 CNY, 7.00 CNY",
                // each slice at its own rate
                "tiers: {mode: graduated, bands: [{up_to: 11 m3, rate: 2 CNY/m3}, {rate: 1 CNY/m3}]}"
                        + "| RATE_FALLS at 11 m3: 2 CNY/m3, 1 CNY/m3",
                "tiers: {mode: graduated, bands: [{up_to: 12 m3, rate: 2 CNY/m3}, {amount: 5 CNY, rate: 3 CNY/m3}]}"
                        + "| CHARGE_JUMPS at 12 m3: 24.00 CNY, 29.00 CNY",
                "tiers: {mode: graduated, bands: [{up_to: 13 m3, rate: 2 CNY/m3}, {amount: -6 CNY, rate: 3 CNY/m3}]}"
                        + "| CHARGE_FALLS at 13 m3: 26.00 CNY, 20.00 CNY",
                "tiers: {mode: graduated, bounds_per: water_quota_m3, bands: [{up_to: 20 %, rate: 2 CNY/m3},"
                        + " {amount: 15 CNY, rate: 3 CNY/m3}]}"
                        + "| CHARGE_JUMPS at 20 % of water_quota_m3: x, x + 15.00 CNY",
                // prices that only the facts know, but that are multiples of one
                "tiers: {mode: whole, bounds_per: water_quota_m3, bands: [{up_to: 40 %, rate: {times: 1, kind:"
                        + " additional, of: water_price}}, {rate: {times: 3, kind: gross, of: water_price}}]}"
                        + "| CHARGE_JUMPS at 40 % of water_quota_m3: 1 × water_price, 2 × water_price",
                "tiers: {mode: graduated, bands: [{up_to: 14 m3, rate: {times: 2, kind: additional, of: water_price}},"
                        + " {rate: none}]}"
                        + "| RATE_FALLS at 14 m3: 2 × water_price, 0 × water_price",
                // by a measure: all of it changes its rate, and only a falling one is told
                "tiers: {mode: whole, measure: energy_intensity, bands: [{up_to: 15 kWh/t, rate: 6 CNY/m3},"
                        + " {rate: 5 CNY/m3}]}"
                        + "| RATE_FALLS at 15 kWh/t: 6 CNY/m3, 5 CNY/m3",
                "tiers: {mode: whole, measure: energy_intensity, bands: [{up_to: 16 kWh/t, amount: 80 CNY},"
                        + " {amount: 70 CNY}]}"
                        + "| RATE_FALLS at 16 kWh/t: 80.00 CNY, 70.00 CNY",
                "step: {measure: energy_intensity, above: 17 kWh/t, every: 2 kWh/t, add: -0.01 CNY/m3, partial: down}"
                        + "| RATE_FALLS at 19 kWh/t: 0 CNY/m3, -0.01 CNY/m3",
                "step: {measure: water_m3, above: 100 m3, every: 10 m3, add: 0.25 CNY/m3, partial: up}"
                        + "| CHARGE_JUMPS at 100 m3: 0.00 CNY, 25.00 CNY",
                // rows in order
                "lookup: [{when: energy_intensity > 40 kWh/t, rate: 1 CNY/m3}, {when: energy_intensity > 18 kWh/t,"
                        + " rate: 2 CNY/m3}, {rate: 0.5 CNY/m3}]"
                        + "| RATE_FALLS at 40 kWh/t: 2 CNY/m3, 1 CNY/m3",
                "lookup: [{when: energy_intensity <= 21 kWh/t, rate: 4 CNY/m3}, {rate: 3 CNY/m3}]"
                        + "| RATE_FALLS at 21 kWh/t: 4 CNY/m3, 3 CNY/m3",
                "lookup: [{when: water_m3 >= 50 m3, rate: 4 CNY/m3}, {when: water_m3 >= 25 m3, rate: 3 CNY/m3}]"
                        + "| CHARGE_JUMPS at 50 m3: 150.00 CNY, 200.00 CNY",
                "lookup: [{when: energy_intensity <= 24 kWh/t, rate: 4 CNY/m3}, {when: energy_intensity <= 26 kWh/t,"
                        + " rate: 5 CNY/m3}, {rate: 3 CNY/m3}]"
                        + "| RATE_FALLS at 26 kWh/t: 5 CNY/m3, 3 CNY/m3",
                // within other forms
                "tiers: {mode: whole, measure: energy_intensity, bands: [{up_to: 27 kWh/t, tiers: {mode: whole,"
                        + " bands: [{up_to: 28 m3, rate: 1 CNY/m3}, {rate: 2 CNY/m3}]}}, {rate: 9 CNY/m3}]}"
                        + "| CHARGE_JUMPS at 28 m3: 28.00 CNY, 56.00 CNY",
                "tiers: {mode: whole, bands: [{up_to: 100 m3, tiers: {mode: whole, bands: [{up_to: 29 m3,"
                        + " rate: 1 CNY/m3}, {rate: 2 CNY/m3}]}}, {rate: 3 CNY/m3}]}"
                        + "| CHARGE_JUMPS at 100 m3: 200.00 CNY, 300.00 CNY",
                "tiers: {mode: whole, measure: energy_intensity, bands: [{up_to: 47 kWh/t, amount: 5 CNY, tiers:"
                        + " {mode: whole, bands: [{up_to: 48 m3, rate: 2 CNY/m3}, {rate: 1 CNY/m3}]}},"
                        + " {rate: 9 CNY/m3}]}"
                        + "| RATE_FALLS at 48 m3: 2 CNY/m3, 1 CNY/m3",
                "tiers: {mode: whole, measure: energy_intensity, bands: [{up_to: 49 kWh/t, amount: 9 CNY, rate: 3"
                        + " CNY/m3}, {amount: 9 CNY, rate: 2 CNY/m3}]}"
                        + "| RATE_FALLS at 49 kWh/t: 3 CNY/m3, 2 CNY/m3",
                "lookup: [{when: {category: eliminated}, tiers: {mode: whole, bands: [{up_to: 22 m3, rate: 1 CNY/m3},"
                        + " {rate: 2 CNY/m3}]}}]"
                        + "| CHARGE_JUMPS at 22 m3: 22.00 CNY, 44.00 CNY",
                "rate: {times: 2, kind: additional, of: intensive}" + "| RATE_FALLS at 23 kWh/t: 0.9 CNY/m3, 0.8 CNY/m3"
            })
    void tellsACliff(String rate, String cliff) {
        assertThat(cliffs("- {quantity: water_m3, " + rate + "}")).containsExactly(cliff);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiers: {mode: graduated, bands: [{up_to: 31 m3, rate: 1 CNY/m3}, {rate: 2 CNY/m3}]}",
                "tiers: {mode: graduated, bands: [{up_to: 32 m3, rate: 1 CNY/m3, at_most: 3 CNY}, {rate: 2 CNY/m3}]}",
                "tiers: {mode: whole, bounds_per: water_quota_m3, bands: [{up_to: 0 %, rate: none}, {rate: 2 CNY/m3}]}",
                "tiers: {mode: whole, measure: energy_intensity, bands: [{up_to: 33 kWh/t, rate: none}, {rate: 2 CNY/m3}]}",
                "tiers: {mode: whole, measure: energy_intensity, bands: [{up_to: 34 kWh/t, rate: 2 CNY/m3},"
                        + " {amount: 9 CNY, rate: 1 CNY/m3}]}",
                "tiers: {mode: whole, bands: [{up_to: 35 m3, rate: water_price}, {rate: 1 CNY/m3}]}",
                "tiers: {mode: graduated, bands: [{up_to: 36 m3, rate: water_price or 3 CNY/m3}, {rate: 1 CNY/m3}]}",
                "tiers: {mode: whole, bounds_per: water_quota_m3, bands: [{up_to: 37 %, rate: 2 CNY/m3},"
                        + " {amount: -90 CNY, rate: 3 CNY/m3}]}",
                "package: {size: 38 m3, price: 5 CNY, partial: up}",
                "step: {measure: energy_intensity, above: 39 kWh/t, every: 2 kWh/t, add: 0.01 CNY/m3, partial: up}",
                "step: {measure: water_m3, above: 41 m3, every: 2 m3, add: 0.01 CNY/m3, partial: prorate}",
                "lookup: [{when: {category: eliminated}, rate: 1 CNY/m3}, {rate: 2 CNY/m3}]",
                "lookup: [{when: energy_intensity > 42 kWh/t, rate: 1 CNY/m3}, {when: water_quota_m3 > 4 m3, rate: 2 CNY/m3},"
                        + " {rate: 3 CNY/m3}]",
                "lookup: [{when: energy_intensity > 43 kWh/t, rate: 1 CNY/m3}, {when: energy_intensity > 44 kWh/t, rate: 2 CNY/m3}]",
                "lookup: [{when: energy_intensity > 51 kWh/t, rate: 1 CNY/m3}, {when: energy_intensity > 51 kWh/t, rate: 2 CNY/m3}]",
                "lookup: [{when: energy_intensity <= 52 kWh/t, rate: 2 CNY/m3}, {when: energy_intensity <= 52 kWh/t, rate: 1 CNY/m3}]",
                "tiers: {mode: whole, measure: energy_intensity, bands: [{up_to: 53 kWh/t, amount: 5 CNY, tiers: {mode:"
                        + " whole, bands: [{up_to: 54 m3, rate: 1 CNY/m3}, {rate: 2 CNY/m3}]}}, {rate: 9 CNY/m3}]}",
                "tiers: {mode: whole, measure: energy_intensity, bands: [{up_to: 55 kWh/t, amount: 9 CNY, rate: 1 CNY/m3},"
                        + " {amount: 8 CNY, rate: 2 CNY/m3}]}",
                "tiers: {mode: whole, measure: energy_intensity, bands: [{up_to: 56 kWh/t, amount: 9 CNY, rate: water_price},"
                        + " {amount: 8 CNY, rate: 1 CNY/m3}]}",
                "at_most: 90 CNY, tiers: {mode: whole, bands: [{up_to: 45 m3, rate: 2 CNY/m3}, {rate: 3 CNY/m3}]}",
                "rate: -0.05 CNY/m3"
            })
    void isSilentWhereNothingFallsOrCanBeTold(String rate) {
        assertThat(cliffs("- {quantity: water_m3, " + rate + "}")).isEmpty();
    }

    @Test
    void tellsOnceWhatAVersionUsesTwice() {
        assertThat(cliffs("""
                - {name: one, quantity: water_m3, rate: intensive}
                - {name: two, quantity: water_m3, rate: {times: 2, kind: additional, of: intensive}}
                """)).hasSize(1);
    }

    @Test
    void tellsOfEquivalentsToo() {
        assertThat(cliffs("""
                - equivalents: cn/pollution-equivalents
                  medium: water
                  rank: [{top: 3}]
                  tiers: {mode: whole, bands: [{up_to: 57 eq, rate: 3 CNY/eq}, {rate: 2 CNY/eq}]}
                """)).containsExactly("CHARGE_FALLS at 57 eq: 171.00 CNY, 114.00 CNY");
    }

    @Test
    void standsWhereTheHigherTierStands() {
        ScheduleBook book = Law.book(Law.charging("water.over-quota", """
                - quantity: water_m3
                  tiers:
                    mode: whole
                    bands:
                      - {up_to: 46 m3, rate: 1 CNY/m3}
                      - {rate: 2 CNY/m3}
                """));

        assertThat(new Cliffs(book, Law.DICTIONARY).of(book.schedules().get(0)))
                .extracting(Cliff::at)
                .hasToString("[Place[file=own.yaml, line=15, column=15]]");
    }

    /** The fee and the tax on noise are lump sums by decibel; nothing else that ships has a cliff. */
    @Test
    void theShippedLawHasCliffsOfNoiseOnly() {
        ScheduleBook book = Law.shipped();
        Cliffs cliffs = new Cliffs(book, Law.DICTIONARY);
        Stream<Cliff> all = book.schedules().stream().flatMap(schedule -> cliffs.of(schedule).stream());

        assertThat(all).isNotEmpty().allSatisfy(cliff -> {
            assertThat(cliff.kind()).isEqualTo(Cliff.Kind.CHARGE_JUMPS);
            assertThat(cliff.bound().unit()).hasToString("dB");
        });
    }

    private static List<String> cliffs(String charges) {
        String prices = """
                    prices:
                      per: m3
                      named:
                        intensive:
                          lookup:
                            - {when: energy_intensity > 23 kWh/t, rate: 0.8 CNY/m3}
                            - {rate: 0.9 CNY/m3}
                    charges:
                """;
        String text = Law.charging("water.over-quota", charges);
        ScheduleBook book = Law.overEquivalents(text.replace("    charges:\n", prices));
        return new Cliffs(book, Law.DICTIONARY)
                .of(book.schedules().get(0)).stream()
                        .map(cliff -> cliff.kind() + " at " + cliff.bound()
                                + cliff.per().map(share -> " of " + share).orElse("") + ": " + cliff.below() + ", "
                                + cliff.above())
                        .toList();
    }
}
