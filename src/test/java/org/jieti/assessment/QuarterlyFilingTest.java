package org.jieti.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jieti.domain.Money;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;

/**
 * The environmental tax is reckoned by the month and filed by the quarter: what is filed is the sum of the monthly lines.
 *
 * <p>Each month 35 kg of organic carbon, 100.00 yuan in full, and 95 kg of sulphur dioxide, 120.00 yuan in full.
 */
final class QuarterlyFilingTest {

    @Test
    void theQuarterIsTheSumOfItsMonthsAndReliefIsLostForOneMonthOnly() {
        List<Money> months = Stream.of(month("2019-04", "8"), month("2019-05", "18.01"), month("2019-06", "8"))
                .map(QuarterlyFilingTest::tax)
                .toList();

        assertThat(months).extracting(Money::toString).containsExactly("110.00", "220.00", "110.00");
        assertThat(months.stream().reduce(Money.ZERO, Money::plus)).hasToString("440.00");
    }

    @Test
    void aRowOfAQuarterIsWeighedByItsOwnMean() {
        Given quarter = Given.in("2019Q2", "region: 浙江")
                .discharging(
                        "outlet: W1",
                        "medium: water",
                        "pollutant: toc",
                        "mass_kg: 105 kg",
                        "concentration: 11.34 mg/L",
                        "limit: 18 mg/L");

        assertThat(tax(quarter)).hasToString("225.00");
    }

    @Test
    void noiseOfAQuarterIsNotTakenForThatOfAMonth() {
        Given quarter = Given.in("2019Q2", "region: 浙江")
                .discharging(
                        "outlet: N1",
                        "medium: noise",
                        "pollutant: industrial-noise",
                        "noise_db: 70 dB",
                        "noise_limit_db: 65 dB");

        assertThat(lines(quarter)).extracting(AssessmentLine::status).containsExactly(LineStatus.UNDETERMINED);
    }

    private static Given month(String month, String carbon) {
        return Given.in(month, "region: 浙江")
                .discharging(
                        "outlet: W1",
                        "medium: water",
                        "pollutant: toc",
                        "mass_kg: 35 kg",
                        "concentration: " + carbon + " mg/L",
                        "limit: 18 mg/L")
                .discharging(
                        "outlet: A1",
                        "medium: air",
                        "pollutant: sulphur-dioxide",
                        "mass_kg: 95 kg",
                        "concentration: 86 mg/m3",
                        "limit: 200 mg/m3");
    }

    private static Money tax(Given given) {
        return lines(given).stream().map(AssessmentLine::amount).reduce(Money.ZERO, Money::plus);
    }

    private static List<AssessmentLine> lines(Given given) {
        return Law.assess(Law.shipped(), given.asCase()).lines().stream()
                .filter(line -> line.levy().code().equals("pollutant.environmental-tax"))
                .toList();
    }
}
