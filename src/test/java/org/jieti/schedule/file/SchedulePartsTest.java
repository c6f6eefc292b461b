package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieti.problem.ProblemCode.SCHEDULE_UNKNOWN_KEY;
import static org.jieti.problem.ProblemCode.SCHEDULE_UNKNOWN_NAME;
import static org.jieti.problem.ProblemCode.SCHEDULE_VALUE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys and names in every part of a schedule file. */
final class SchedulePartsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notes: A bit          | ▸note: A bit",
                "notes: A bit          | '▸notes_fr: Un peu\nnotes: A bit'",
                "from: 2010-01-01      | '▸since: 2009-01-01\n    from: 2010-01-01'",
                "article: 三            | ▸articel: 三",
                "per: m3               | '▸unit: m3\n      per: m3'",
                "says_zh: 免            | says_zh: 免, ▸says_fr: exempt",
                "name: over            | '▸title: over\n        name: over'",
                "mode: graduated       | '▸modes: graduated\n          mode: graduated'",
                "{up_to: 40 %,         | '{up_to: 40 %, ▸to: 50 %,'",
                "{times: 3,            | '{times: 3, ▸plus: 1,'",
                "combine: first        | '▸otherwise: 1\n          combine: first'",
                "times: 2, says        | times: 2, ▸text: two, says",
                "{places: 2,           | '{places: 2, ▸to: fen,'",
                "partial: up           | partial: up, ▸most: 3",
                "{rate: 0.25 CNY/m3}   | '{rate: 0.25 CNY/m3, ▸per: m3}'",
                "rate: 0.25 CNY/m3     | 'lookup: [{rate: 0.25 CNY/m3, ▸then: 2 CNY/m3}]'",
                "amount: 20.00 CNY     | 'amount: 20.00 CNY\n    ▸why: two steps'"
            })
    void refusesAKeyThatNobodyKnows(String part, String spoilt) {
        Refusal.ofChanged(part, spoilt).says(SCHEDULE_UNKNOWN_KEY);
    }

    @Test
    void namesTheKeysThatAreKnown() {
        Refusal.ofChanged("round: {places", "▸rounding: {places")
                .says(SCHEDULE_UNKNOWN_KEY)
                .inWords("\"rounding\"", "quantity", "multipliers", "round");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'schedule: test/over-quota\n'            | schedule | 1:1",
                "'title: Test\n'                          | title    | 1:1",
                "'title_zh: 测试\n'                        | title_zh | 1:1",
                "'levy: water.over-quota\n'               | levy     | 1:1",
                "'region: Zhejiang\n'                     | region   | 1:1",
                "'from: 2010-01-01\n    '                 | from     | 33:5",
                "'document: 甲〔2009〕8号, '                 | document | 35:11",
                "', standing: recalled'                   | standing | 35:11",
                "', says: exempt'                         | says     | 17:9",
                "'when: {category: encouraged}, '         | when     | 17:9",
                "'quantity: water_m3 - water_quota_m3\n        ' | quantity | 19:9",
                "'mode: graduated\n          '            | mode     | 22:11",
                "', rate: {times: 2, kind: additional, of: standard}' | rate | 26:15",
                "'times: 3, '                              | times    | 27:22",
                "'combine: first\n          '             | combine  | 29:11",
                "', says: doubled'                        | says     | 31:15",
                "', mode: half_up'                        | mode     | 32:16",
                "'measure: energy_intensity, '            | measure  | 38:15",
                "'above: 92 kWh/t, '                      | above    | 38:15",
                "'every: 2.5 kWh/t, '                     | every    | 38:15",
                "', add: 0.01 CNY/kWh'                    | add      | 38:15",
                "', partial: up'                          | partial  | 38:15",
                "'period: 2012-03, '                      | period   | 40:12",
                "'\n    amount: 20.00 CNY'                | amount   | 40:5"
            })
    void refusesAPartThatLacksAKey(String part, String key, String lineAndColumn) {
        Refusal.without(part).misses(key, lineAndColumn);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "levy: water.over-quota    | levy: ▸water.leak",
                "region: Zhejiang          | region: ▸Utopia",
                "{industry: cement}        | '{industry: ▸alchemy}'",
                "{industry: cement}        | '{branch: ▸cement}'",
                "{industry: cement}        | '{water_m3: ▸5 m3}'",
                "[water.resource-fee]      | '[▸water.rain]'",
                "{category: encouraged}    | '{category: ▸splendid}'",
                "{two_high: yes}           | '{two_high: ▸perhaps}'",
                "{period: 2012-03,         | '{period: 2012-03, power_kwh: ▸1 kWh,'",
                "title: Test               | 'title: Test\noverrides: [▸cn/water/none]'"
            })
    void refusesANameThatIsNotInTheDictionaryOrTheLibrary(String part, String spoilt) {
        Refusal.ofChanged(part, spoilt).says(SCHEDULE_UNKNOWN_NAME);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "quantity: water_m3        | quantity: ▸water",
                "bounds_per: water_quota_m3 | bounds_per: ▸quota",
                "measure: energy_intensity | measure: ▸intensity",
                "measure: energy_intensity | measure: electricity_kwh / ▸output",
                "measure: energy_intensity | measure: ▸industry"
            })
    void refusesAFigureOfAnUnknownField(String part, String spoilt) {
        Refusal.ofChanged(part, spoilt).says(SCHEDULE_VALUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Test                | 'title: ▸[Test, Again]'",
                "document: 甲〔2014〕7号       | 'document: ▸{number: 7}'",
                "from: 2015-01-01           | 'from: ▸[2015-01-01]'",
                "mode: half_up              | 'mode: ▸[half_up]'"
            })
    void refusesAListWhereOneValueIsExpected(String part, String spoilt) {
        Refusal.ofChanged(part, spoilt).saysAlso(SCHEDULE_VALUE);
    }

    @Test
    void refusesALikenessToAScheduleThatIsNotThere() {
        Refusal.ofChanged("until: 2015-01-01\n", "until: 2015-01-01\n    like: ▸cn/water/none\n")
                .says(SCHEDULE_UNKNOWN_NAME)
                .inWords("cn/water/none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'charges:\n      - quantity' | 'charges: ▸[]\n    rest:\n      - quantity'",
                "'of:\n            - {when'   | 'of: ▸[]\n          rest:\n            - {when'",
                "rate: 0.25 CNY/m3          | lookup: ▸[]",
                "versions:                  | 'versions: ▸[]\nrest:'"
            })
    void refusesAListOfNothing(String part, String spoilt) {
        assertThat(Refusal.VALID).contains(part);
        Refusal.of(Refusal.VALID.replace(part, spoilt)).saysAlso(SCHEDULE_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.00", "20.00 kWh", "twenty CNY", "''", ".inf CNY"})
    void aCheckComesToYuan(String amount) {
        Refusal.ofChanged("amount: 20.00 CNY", "amount: ▸" + amount).says(SCHEDULE_VALUE);
    }
}
