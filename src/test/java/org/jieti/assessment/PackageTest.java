package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PackageTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.00, 0.00, 0.00",
        "0.001, 3.50, 0.00, 0.00",
        "19.99, 3.50, 0.00, 3.50",
        "20, 3.50, 3.50, 3.50",
        "20.01, 7.00, 3.50, 3.50",
        "30, 7.00, 3.50, 5.25",
        "59.9, 10.50, 7.00, 10.48",
        "60, 10.50, 10.50, 10.50"
    })
    void aPackageBegunCountsAsThePartialSays(String water, String up, String down, String prorate) {
        String charges = "- {quantity: water_m3, package: {size: 20 m3, price: 3.5 CNY, partial: %s}}";

        assertThat(charged(charges.formatted("up"), water)).isEqualTo(up);
        assertThat(charged(charges.formatted("down"), water)).isEqualTo(down);
        assertThat(charged(charges.formatted("prorate"), water)).isEqualTo(prorate);
    }

    @ParameterizedTest
    @CsvSource({"99, 0.00", "100, 0.00", "100.5, 6.00", "150, 6.00", "151, 12.00"})
    void whatIsFreeComesBeforeTheFirstPackage(String water, String amount) {
        String charges = "- {quantity: water_m3, package: {size: 50000 L, price: 6 CNY, free: 0.01 万m3, partial: up}}";

        assertThat(charged(charges, water)).isEqualTo(amount);
    }

    @Test
    void eachTierCountsItsOwnPackages() {
        String charges = """
                - quantity: water_m3
                  tiers:
                    mode: graduated
                    bands:
                      - {up_to: 25 m3, package: {size: 10 m3, price: 4 CNY, partial: up}}
                      - {amount: 2.20 CNY, package: {size: 5 m3, price: 3 CNY, partial: down}}
                """;

        assertThat(charged(charges, "25")).isEqualTo("12.00");
        assertThat(charged(charges, "29.5")).isEqualTo("14.20");
        assertThat(charged(charges, "36")).isEqualTo("20.20");
    }

    @Test
    void aTierCanCapItsPackages() {
        String charges = """
                - quantity: water_m3
                  tiers:
                    mode: whole
                    bands: [{amount: 1 CNY, at_most: 15.5 CNY, package: {size: 2 m3, price: 5 CNY, partial: up}}]
                """;

        assertThat(charged(charges, "6")).isEqualTo("16.00");
        assertThat(charged(charges, "7")).isEqualTo("16.50");
    }

    @Test
    void aRowOfALookupMayPriceByThePackage() {
        String charges = """
                - quantity: water_m3
                  lookup:
                    - {when: {category: eliminated}, package: {size: 8 m3, price: 9 CNY, partial: up}}
                    - {rate: 0.5 CNY/m3}
                """;

        assertThat(charged(charges, "18", "category: eliminated")).isEqualTo("27.00");
        assertThat(charged(charges, "18", "category: permitted")).isEqualTo("9.00");
    }

    @Test
    void theLineNamesTheCountAndTheSize() {
        AssessmentLine line = assess("- {quantity: water_m3, package: {size: 40 m3, price: 11 CNY, partial: up}}", "90")
                .lines()
                .get(0);

        assertThat(line.tier()).isEqualTo("3 × 40");
        assertThat(line.priced().orElseThrow().quantity()).hasToString("3");
        assertThat(line.priced().orElseThrow().rate()).hasToString("11");
    }

    @Test
    void aPackageMayBeACredit() {
        assertThat(charged("- {quantity: water_m3, package: {size: 12 m3, price: -2.5 CNY, partial: down}}", "25"))
                .isEqualTo("-5.00");
    }

    @Test
    void packagesAreMultiplied() {
        String charges = """
                - quantity: water_m3
                  package: {size: 15 m3, price: 8 CNY, partial: up}
                  multipliers: {combine: first, of: [{when: {two_high: yes}, times: 1.5, says: more}]}
                """;

        assertThat(charged(charges, "31", "two_high: yes")).isEqualTo("36.00");
    }

    private static String charged(String charges, String water, String... facts) {
        return assess(charges, water, facts).total().toString();
    }

    private static Assessment assess(String charges, String water, String... facts) {
        List<String> given = new ArrayList<>();
        given.add("region: 浙江");
        given.add("water_m3: " + water + " m3");
        given.addAll(List.of(facts));
        return Law.assess(
                Law.book(Law.charging("water.over-quota", charges)),
                Given.in("2010-06", given.toArray(String[]::new)).asCase());
    }
}
