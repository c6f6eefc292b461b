package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.problem.ProblemCode.SCHEDULE_MISSING_KEY;
import static org.jieti.problem.ProblemCode.SCHEDULE_TIERS;
import static org.jieti.problem.ProblemCode.SCHEDULE_UNIT;
import static org.jieti.problem.ProblemCode.SCHEDULE_UNKNOWN_KEY;
import static org.jieti.problem.ProblemCode.SCHEDULE_UNKNOWN_NAME;
import static org.jieti.problem.ProblemCode.SCHEDULE_VALUE;
import static org.jieti.problem.ProblemCode.SCHEDULE_VERSIONS_GAP;

import java.util.concurrent.TimeUnit;
import org.jieti.problem.ProblemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a schedule is refused for, each at its line and column. That a failing check is refused, the gallery shows. */
final class FaultListTest {

    /** A part of the valid schedule, what stands in its place with the fault marked, the code, and some of its words. */
    @ParameterizedTest(name = "{2}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // unknown and missing keys, keys that stand twice
                "bounds_per: water_quota_m3 | bounds_per: water_quota_m3\\n          ▸colour: red | SCHEDULE_UNKNOWN_KEY | \"colour\"",
                "cite: {document: 甲〔2009〕8号, issuer: 甲委员会, | cite: ▸{document: 甲〔2009〕8号, | SCHEDULE_MISSING_KEY | issuer",
                "partial: up} | partial: up, ▸partial: up} | SCHEDULE_VALUE | twice",
                // gaps, overlaps and reversed days of versions
                "versions:\\n  - from: 2015 | versions:\\n  ▸- from: 2016 | SCHEDULE_VERSIONS_GAP | 2015-01-01",
                "- from: 2010-01-01\\n    until: 2015-01-01 | - ▸from: 2010-01-01 | SCHEDULE_VERSIONS_OVERLAP | 2015-01-01",
                "- from: 2010-01-01\\n    until: 2015-01-01 | - ▸from: 2010-01-01\\n    until: 2015-02-01 | SCHEDULE_VERSIONS_OVERLAP | 2015-01-01",
                "from: 2010-01-01\\n    until: 2015-01-01 | from: 2015-01-01\\n    until: ▸2015-01-01 | SCHEDULE_VALUE | not after",
                // tiers: a gap cannot be written, since a tier begins where the one before ends
                "{up_to: 40 %, | {▸from: 25 %, up_to: 40 %, | SCHEDULE_UNKNOWN_KEY | \"from\"",
                "{up_to: 40 %, | ▸{up_to: 15 %, | SCHEDULE_TIERS | not above",
                "{up_to: 40 %, | ▸{up_to: 20 %, | SCHEDULE_TIERS | not above",
                "{up_to: 40 %, | ▸{ | SCHEDULE_TIERS | not the last",
                "{rate: {times: 3, | ▸{up_to: 60 %, rate: {times: 3, | SCHEDULE_TIERS | the last tier ends",
                "{up_to: 40 %, | ▸{up_to: 40 %, below: 50 %, | SCHEDULE_TIERS | one upper bound",
                // units
                "above: 92 kWh/t | above: ▸92 | SCHEDULE_UNIT | kWh/t",
                "above: 92 kWh/t | above: ▸92 kgce/t | SCHEDULE_UNIT | kWh/t",
                "above: 92 kWh/t | above: ▸92 furlong | SCHEDULE_VALUE | known unit",
                "rate: 0.25 CNY/m3 | rate: ▸0.25 CNY/t | SCHEDULE_UNIT | CNY/m3",
                "per: m3 | per: ▸furlong | SCHEDULE_UNKNOWN_NAME | unit",
                // figures of several parts, tables, and days with names
                "quantity: electricity_kwh | quantity: ▸absolute(electricity_kwh, 1 kWh) | SCHEDULE_VALUE | 1 figures, not of 2",
                "quantity: electricity_kwh | quantity: ▸power_factor(electricity_kwh, 2) | SCHEDULE_VALUE | 3 figures, not of 2",
                "quantity: electricity_kwh | quantity: ▸power_factor(electricity_kwh, reactive_kvarh, 2 kWh) | SCHEDULE_VALUE | places",
                "quantity: electricity_kwh | quantity: ▸power_factor(electricity_kwh, electricity_kwh, 2) | SCHEDULE_UNIT | kvarh",
                "rate: 0.25 CNY/m3 | table: {measure: grade_years, called: years, rows: {1: 1 CNY/m3, ▸2: 2 CNY/m3}} | SCHEDULE_VALUE | not below",
                "rate: 0.25 CNY/m3 | table: {measure: grade_years, called: years, rows: {1: 1 CNY/m3}, below: {every: ▸0, add: 1 CNY/m3, partial: up}} | SCHEDULE_VALUE | wider",
                "rate: 0.25 CNY/m3 | table: {measure: grade_years, called: years, rows: {1: ▸1 CNY/kWh}} | SCHEDULE_UNIT | CNY/m3",
                "applies: {industry: cement} | applies: {within: ▸summer} | SCHEDULE_UNKNOWN_NAME | no days",
                "issuer: 甲委员会, standing: recalled} | issuer: 甲委员会, standing: recalled}\\n    calendar: {may: ▸may} | SCHEDULE_VALUE | no days",
                // numbers that are not finite, or written as programs do
                "0.01 CNY/kWh | ▸.inf CNY/kWh | SCHEDULE_VALUE | finite",
                "0.01 CNY/kWh | ▸-.INF | SCHEDULE_VALUE | finite",
                "0.01 CNY/kWh | ▸.NaN | SCHEDULE_VALUE | finite",
                "rate: 0.25 CNY/m3 | rate: ▸NaN CNY/m3 | SCHEDULE_VALUE | finite",
                "rate: 0.25 CNY/m3 | rate: ▸Infinity | SCHEDULE_VALUE | finite",
                "0.01 CNY/kWh | ▸1e3 CNY/kWh | SCHEDULE_VALUE | no exponent",
                "0.01 CNY/kWh | ▸1_000 CNY/kWh | SCHEDULE_VALUE | no grouping",
                "0.01 CNY/kWh | ▸\"1,000 CNY/kWh\" | SCHEDULE_VALUE | no grouping",
                "0.01 CNY/kWh | ▸0x1F CNY/kWh | SCHEDULE_VALUE | digits",
                "0.01 CNY/kWh | ▸1:30 | SCHEDULE_VALUE | digits",
                "{two_high: yes} | energy_intensity > ▸1e999999999 kWh/t | SCHEDULE_VALUE | not a number",
                // YAML that no schedule needs
                "{industry: cement} | ▸&who {industry: cement} | SCHEDULE_VALUE | anchors",
                "title: Test\\n | title: ▸*other\\n | SCHEDULE_VALUE | aliases",
                "{industry: cement} | {industry: cement, ▸<<: {category: restricted}} | SCHEDULE_VALUE | merge",
                "0.01 CNY/kWh | ▸!!str 0.01 CNY/kWh | SCHEDULE_VALUE | tags",
                "{industry: cement} | ▸!who {industry: cement} | SCHEDULE_VALUE | tags",
                "[water.resource-fee] | ▸!levies [water.resource-fee] | SCHEDULE_VALUE | tags",
            })
    void refuses(String part, String marked, ProblemCode code, String words) {
        Refusal refusal = Refusal.ofChanged(unescaped(part), unescaped(marked));
        refusal.saysAlso(code);
        refusal.inWordsOf(code, words);
    }

    /** What holds for no one or says nothing would change the law without a word. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{industry: cement} | {industry: ▸[]}",
                "{industry: cement} | ▸{}",
                "{industry: cement} | ▸[]",
                "{industry: cement} | [{industry: cement}, ▸{}]",
                "{highest_of: [water.resource-fee]} | ▸{}",
                "{highest_of: [water.resource-fee]} | {highest_of: ▸[]}",
                "{when: {category: encouraged}, | {when: ▸[],",
                "{when: {category: encouraged}, | {when: {category: ▸[]},",
                "{two_high: yes}, | {two_high: yes}, unless_any: ▸[],",
                "{document: 甲〔2009〕8号, issuer: 甲委员会, standing: recalled} | ▸{}",
                "{standard: {rate: 0.25 CNY/m3}} | {standard: {rate: 0.25 CNY/m3}, spare: ▸{}}",
                "{period: 2012-03, energy_intensity: 97 kWh/t, electricity_kwh: 1000 kWh} | ▸{}",
                "title: Test\\n | title:▸\\n",
                "title: Test\\n | title: ▸\"\"\\n",
                "title: Test\\n | title: ▸null\\n",
                "says: exempt | says: ▸''",
                "issuer: 甲委员会, standing: recalled | issuer: ▸\"\", standing: recalled",
                "mode: graduated | mode: ▸\"\"",
            })
    void refusesWhatSaysNothing(String part, String marked) {
        String flat = Refusal.VALID.replace(
                "named:\n        standard: {rate: 0.25 CNY/m3}", "named: {standard: {rate: 0.25 CNY/m3}}");
        String from = unescaped(part);
        assertThat(flat).contains(from);
        Refusal.of(flat.replace(from, unescaped(marked))).says(SCHEDULE_VALUE).inWords("say");
    }

    @Test
    void tellsAllOfThemInOneRun() {
        Refusal.of("""
                        schedule: test/over-quota
                        title:▸ # none
                        levy: ▸water.overquota
                        region: ▸Utopia
                        applies: {industry: ▸[]}
                        ▸colour: red
                        versions:
                          ▸- from: 2015-01-01
                            cite: ▸{document: 甲〔2014〕7号, standing: ▸hearsay}
                            prices:
                              per: ▸furlong
                              named: {standard: {rate: 0.25 CNY/m3}}
                            charges:
                              - name: over
                                quantity: water_m3 - ▸water_quota
                              - name: ▸over
                                quantity: water_m3
                                tiers:
                                  mode: ▸steep
                                  bands:
                                    - ▸{rate: {times: 1, kind: additional, of: standard}}
                                    - {up_to: ▸40 %, rate: 0.5 ▸CNY/t}
                                    - ▸{up_to: 30 m3, rate: ▸.inf}
                                multipliers:
                                  combine: first
                                  of: [{when: ▸&high {two_high: yes}, times: ▸!!int 2, says: doubled}]
                          - from: 2010-01-01
                            until: 2014-12-01
                            cite: {document: 甲〔2009〕8号, issuer: 甲委员会, issued: ▸2009-02-30, standing: recalled}
                            charges:
                              - {quantity: "highest(water_m3, ▸bogus)", rate: 1 CNY/m3}
                        """.replaceFirst("^schedule", "▸schedule").replace("0.5 ▸CNY/t", "▸0.5 CNY/t"))
                .says(
                        SCHEDULE_MISSING_KEY,
                        SCHEDULE_VALUE,
                        SCHEDULE_UNKNOWN_NAME,
                        SCHEDULE_UNKNOWN_NAME,
                        SCHEDULE_VALUE,
                        SCHEDULE_UNKNOWN_KEY,
                        SCHEDULE_VERSIONS_GAP,
                        SCHEDULE_MISSING_KEY,
                        SCHEDULE_VALUE,
                        SCHEDULE_UNKNOWN_NAME,
                        SCHEDULE_VALUE,
                        SCHEDULE_VALUE,
                        SCHEDULE_VALUE,
                        SCHEDULE_TIERS,
                        SCHEDULE_UNIT,
                        SCHEDULE_UNIT,
                        SCHEDULE_TIERS,
                        SCHEDULE_VALUE,
                        SCHEDULE_VALUE,
                        SCHEDULE_VALUE,
                        SCHEDULE_VALUE,
                        SCHEDULE_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void refusesWhatIsNestedTooDeeply(String opening) {
        assertThat(Refusal.codes("title: " + (opening.equals("- ") ? "\n  " : "") + opening.repeat(200_000)))
                .containsExactly(ProblemCode.SCHEDULE_SYNTAX);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void refusesAFileThatGrowsByItself() {
        StringBuilder text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            String before = "*a" + (i - 1);
            text.append("a" + i + ": &a" + i + " [" + (before + ", ").repeat(8) + before + "]\n");
        }
        assertThat(Refusal.codes(text + "applies: *a29\n")).contains(SCHEDULE_VALUE);
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void refusesAFileThatIsTooLong() {
        assertThat(Refusal.codes("title: " + "x".repeat(ScheduleSource.LARGEST)))
                .containsExactly(ProblemCode.SCHEDULE_SYNTAX);
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }
}
