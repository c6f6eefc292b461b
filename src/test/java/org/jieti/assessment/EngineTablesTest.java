package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Price tables of usage-billing engines: another trade has asked the same questions of tiers and packages. The
 * total of a row was published with its table, or worked out from a published table; or the numbers are our own, after
 * the manner of an engine.
 */
final class EngineTablesTest {

    @ParameterizedTest(name = "{0}: {3} m3")
    @CsvFileSource(resources = "/engine-tables/tables.csv", delimiter = '|', numLinesToSkip = 1)
    void comesOutAsInTheEngine(String source, String basis, String form, String quantity, String yuan) {
        String charges = "- {quantity: water_m3, " + form + "}";

        Assessment assessment = Law.assess(
                Law.book(Law.charging("water.over-quota", charges)),
                Given.in("2010-06", "region: 浙江", "water_m3: " + quantity + " m3")
                        .asCase());

        assertThat(assessment.total()).as("%s (%s)", source, basis).hasToString(yuan);
    }
}
