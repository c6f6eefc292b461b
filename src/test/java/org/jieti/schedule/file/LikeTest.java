package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.LineStatus;
import org.jieti.problem.Problem;
import org.jieti.support.Given;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A version that is like a version of another schedule, with rates of its own. */
final class LikeTest {

    private static final String MODEL = """
            schedule: test/model
            title: Model
            title_zh: 样
            levy: water.resource-fee
            region: CN
            versions:
              - from: 2010-01-01
                until: 2015-01-01
                cite: {document: 甲〔2009〕8号, issuer: 甲委员会, standing: quoted}
                exempt:
                  - {when: {category: encouraged}, missing_means: no, says: encouraged}
                charges:
                  - {name: base, quantity: water_m3, rate: 2 CNY/m3, at_most: 900 CNY}
                  - {name: over, quantity: water_m3 - water_quota_m3, rate: 5 CNY/m3}
                  - {name: fund, percentage: 10 %, of: [base]}
            """;

    private static final String COPY = """
            schedule: test/copy
            title: Copy
            title_zh: 仿
            levy: water.over-quota
            region: CN
            versions:
              - from: 2011-03-01
                until: 2014-07-01
                cite: {document: 乙〔2011〕3号, issuer: 乙委员会, standing: quoted}
                like: test/model
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                   | 80.00, 75.00, 8.00",
                "'base: {rate: 3 CNY/m3}'             | 120.00, 75.00, 12.00",
                "'over: {rate: 7 CNY/m3}'             | 80.00, 105.00, 8.00",
                "'base: {rate: 31 CNY/m3}'            | 1240.00, -340.00, 75.00, 90.00"
            })
    void onlyTheRatesThatAreNamedAreOthers(String rate, String amounts) {
        String rates = rate.isEmpty() ? "" : "    rates:\n      " + rate + "\n";

        assertThat(priced(COPY + rates))
                .extracting(line -> line.amount().toString())
                .containsExactly(amounts.split(", ", -1));
    }

    @Test
    void whoIsExemptThereIsExemptHere() {
        assertThat(priced(COPY, "category: encouraged"))
                .extracting(AssessmentLine::status)
                .containsExactly(LineStatus.EXEMPT, LineStatus.EXEMPT, LineStatus.ZERO);
    }

    @Test
    void equivalentsMayHaveAnotherRate() {
        String taxes = """
                - {name: tax, equivalents: cn/pollution-equivalents, medium: water, rank: [{top: 3}], rate: 1.4 CNY/eq}
                """;
        String copy = COPY.replace("water.over-quota", "pollutant.discharge-fee")
                .replace("test/model", "test/pollutant.environmental-tax");
        Given discharge = Given.in("2012-06", "region: 浙江")
                .discharging("outlet: W1", "medium: water", "pollutant: cod", "mass_kg: 30 kg");

        assertThat(Law.assess(
                                Law.overEquivalents(
                                        Law.charging("pollutant.environmental-tax", taxes),
                                        copy + "    rates:\n      tax: {rate: 2.6 CNY/eq}\n"),
                                discharge.asCase())
                        .lines())
                .extracting(line -> line.amount().toString())
                .containsExactlyInAnyOrder("42.00", "78.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'▸bsae: {rate: 3 CNY/m3}'                 | schedule-unknown-key",
                "'base: {rate: 3 CNY/m3, ▸per: m3}'        | schedule-unknown-key",
                "'base: {rate: ▸3 CNY/kWh}'                | schedule-unit"
            })
    void refusesARateThatHasNoPlaceThere(String rate, String code) {
        refuses(COPY + "    rates:\n      " + rate + "\n", code);
    }

    @ParameterizedTest
    @CsvSource({"2009-12-31, 2014-07-01", "2011-03-01, 2015-01-02", "2015-01-01, 2015-02-01"})
    void refusesToBeLikeWhatDoesNotHoldThroughAllItsDays(String from, String until) {
        refuses(
                COPY.replace("2011-03-01", from).replace("2014-07-01", until).replace("like: ", "like: ▸"),
                "schedule-value");
    }

    @Test
    void refusesToBeLikeWhatEndsIfItselfDoesNot() {
        refuses(COPY.replace("    until: 2014-07-01\n", "").replace("like: ", "like: ▸"), "schedule-value");
    }

    @Test
    void mayBeLikeAVersionThatEndsTheSameDay() {
        assertThat(Law.book(MODEL, COPY.replace("2014-07-01", "2015-01-01")).schedules())
                .hasSize(2);
    }

    private static List<AssessmentLine> priced(String copy, String... facts) {
        List<String> all = new ArrayList<>(List.of("region: 浙江", "water_m3: 40 m3", "water_quota_m3: 25 m3"));
        all.addAll(List.of(facts));
        Given given = Given.in("2012-06", all.toArray(String[]::new));
        return Law.assess(Law.book(MODEL, copy), given.asCase()).lines().stream()
                .filter(line -> line.levy().code().equals("water.over-quota"))
                .toList();
    }

    private static void refuses(String marked, String code) {
        String[] parts = marked.split("▸", -1);
        assertThat(parts).hasSize(2);
        long line = parts[0].chars().filter(character -> character == '\n').count() + 1;
        int column = parts[0].length() - parts[0].lastIndexOf('\n');
        List<Problem> problems = Refusal.problems(
                new ScheduleSource("model.yaml", "", MODEL, "1"),
                new ScheduleSource("copy.yaml", "", marked.replace("▸", ""), "2"));

        assertThat(problems)
                .extracting(problem -> problem.location() + " " + problem.code().id())
                .contains("copy.yaml:" + line + ":" + column + " " + code);
    }
}
