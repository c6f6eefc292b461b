package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.problem.ProblemCode.SCHEDULE_SYNTAX;

import org.jieti.domain.Rational;
import org.jieti.domain.Unit;
import org.jieti.problem.ProblemCode;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Price;
import org.jieti.schedule.Schedule;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people write who know spreadsheets better than YAML: it means what it plainly says, or is refused in plain words. */
final class YamlTrapsTest {

    private static final Unit PER_M3 =
            Unit.YUAN.per(Law.DICTIONARY.units().find("m3").orElseThrow());

    private static final String CHARGE = """
            schedule: test/traps
            title: Test
            title_zh: 测试
            levy: water.over-quota
            region: 浙江
            versions:
              - from: 2010-01-01
                cite: {document: 测试〔2010〕1号, issuer: 测试委员会, standing: quoted}
                charges:
                  - quantity: water_m3
                    when: water_m3 > 3 m3
                    rate: 0.5 CNY/m3
            """;

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                // text that YAML does not take without quotation marks
                "title: Test | title: Water▸: over quota | SCHEDULE_SYNTAX | colon",
                "title: Test | title:▸ #3 | SCHEDULE_VALUE | quotation marks if it begins with #",
                "title: Test | title: ▸% of the plan | SCHEDULE_SYNTAX | begin with % unless it is quoted",
                "title: Test | title: ▸@night | SCHEDULE_SYNTAX | begin with @ unless it is quoted",
                "title: Test | title: ▸*water | SCHEDULE_VALUE | begins with *",
                "title: Test | title: ▸!water | SCHEDULE_VALUE | begins with !",
                "title: Test | title: ▸\"Test | SCHEDULE_SYNTAX | not closed",
                "title: Test | title: \"Test\" ▸again | SCHEDULE_SYNTAX | closing quotation mark",
                "title: Test | ▸title Test | SCHEDULE_SYNTAX | key: value",
                "title: Test | ▸---\\ntitle: Test | SCHEDULE_SYNTAX | file of its own",
                "when: water_m3 > 3 m3 | when: > ▸3 m3 | SCHEDULE_SYNTAX | begin a comparison with its field",
                "when: water_m3 > 3 m3 | when: >▸= 3 m3 | SCHEDULE_SYNTAX | begin a comparison with its field",
                "when: water_m3 > 3 m3 | when: water_m3▸: 3 m3 | SCHEDULE_SYNTAX | colon",
                "when: water_m3 > 3 m3 | when:▸ # water_m3 > 3 m3 | SCHEDULE_VALUE | missing",
                "when: water_m3 > 3 m3 | when: {▸two_high:yes} | SCHEDULE_VALUE | a blank",
                "when: water_m3 > 3 m3 | when: {two_high: ▸on} | SCHEDULE_UNKNOWN_NAME | yes, no",
                // blanks and tabs
                "title: Test | ▸\\ttitle: Test | SCHEDULE_SYNTAX | a tab",
                "rate: 0.5 | ▸\\trate: 0.5 | SCHEDULE_SYNTAX | a tab",
                "charges: | '  ▸charges:' | SCHEDULE_SYNTAX | one column",
                // full-width signs
                "title: Test | ▸title：Test | SCHEDULE_SYNTAX | in place of",
                "when: water_m3 > 3 m3 | when: {▸two_high： yes} | SCHEDULE_VALUE | a blank",
                "when: water_m3 > 3 m3 | when: {two_high: yes，category▸: restricted} | SCHEDULE_SYNTAX | in place of",
                "when: water_m3 > 3 m3 | when: water_m3 ▸＞ 3 m3 | SCHEDULE_VALUE | needs <, <=, > or >=",
                // dates and codes as numbers
                "from: 2010-01-01 | from: ▸20100101 | SCHEDULE_VALUE | 2010-06-01",
                "from: 2010-01-01 | from: ▸2010-1-1 | SCHEDULE_VALUE | 2010-06-01",
                "region: 浙江 | region: ▸0330000 | SCHEDULE_UNKNOWN_NAME | region",
                // brackets and commas inside braces
                "charges: | charges:\\n      - {quantity: ▸highest(water_m3, water_quota_m3)} | SCHEDULE_VALUE | quotation marks",
                "when: water_m3 > 3 m3 | when: [▸highest(water_m3, water_quota_m3) > 3 m3] | SCHEDULE_VALUE | quotation marks",
                "quantity: water_m3 | quantity: ▸highest(water_m3, water_quota_m3 | SCHEDULE_VALUE | close it",
                "rate: 0.5 CNY/m3 | package: {size: 1 m3, price: 1,▸000 CNY, partial: up} | SCHEDULE_UNKNOWN_KEY | quote that value",
                "document: 测试〔2010〕1号 | document: one▸, two | SCHEDULE_UNKNOWN_KEY | quote that value",
            })
    void isRefusedInPlainWords(String part, String marked, ProblemCode code, String words) {
        String from = part.replace("\\n", "\n");
        assertThat(CHARGE).contains(from);
        String text = marked.replace("\\n", "\n").replace("\\t", "\t");

        Refusal refusal =
                Refusal.of(CHARGE.replace(from, code.equals(ProblemCode.SCHEDULE_UNKNOWN_KEY) ? key(text) : text));

        refusal.saysAlso(code);
        refusal.inWordsOf(code, words);
    }

    /** A key begins after the blank that follows the comma. */
    private static String key(String marked) {
        return marked.replace("▸, ", ", ▸");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "010 CNY/m3 | 10",
                "0010.50 CNY/m3 | 10.5",
                "0.10 CNY/m3 | 0.1",
                ".5 CNY/m3 | 0.5",
                "\"0.7 CNY/m3\" | 0.7",
                "'0.7 CNY/m3' | 0.7",
                "0.7 CNY/m3 # seven jiao | 0.7",
                "0.7   CNY/m3 | 0.7",
                "0.7CNY/m3 | 0.7",
                "70 分/立方米 | 0.7",
            })
    void meansWhatItPlainlySays(String rate, String yuan) {
        Schedule schedule =
                Law.book(CHARGE.replace("0.5 CNY/m3", rate)).schedules().get(0);
        Charge.OfQuantity charge =
                (Charge.OfQuantity) schedule.versions().get(0).charges().get(0);

        assertThat(((Price.Fixed) charge.rate()).price().in(PER_M3)).isEqualTo(Rational.parse(yuan));
    }

    @Test
    void wordsAndCodesStayText() {
        String text = CHARGE.replace("浙江", "330000")
                .replace("title: Test", "title: 2010-06-01")
                .replace("water_m3 > 3 m3", "{two_high: no}");

        Schedule schedule = Law.book(text).schedules().get(0);

        assertThat(schedule.title()).isEqualTo("2010-06-01");
        assertThat(schedule.region().zh()).isEqualTo("浙江省");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"water_m3 > ▸bogus\"",
                "'water_m3 > ▸bogus'",
                "water_m3 > ▸bogus",
                "▸>\\n          water_m3\\n          > bogus",
            })
    void aFaultInsideAValueIsToldAtItsCharacter(String condition) {
        Refusal.of(CHARGE.replace("water_m3 > 3 m3", condition.replace("\\n", "\n")))
                .says(ProblemCode.SCHEDULE_VALUE);
    }

    @Test
    void namesTheCharacterThatCannotBeRead() {
        Refusal.of(CHARGE.replace("title_zh: 测试", "title_zh: 测▸\u0007试"))
                .says(SCHEDULE_SYNTAX)
                .inWords("U+0007");
    }
}
