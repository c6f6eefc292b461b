package org.jieti.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieti.schedule.ScheduleBook;
import org.jieti.support.Law;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words leave nothing out: whatever differs between two schedules is told. */
final class ScheduleWordsTest {

    private static final Wording WORDING = new Wording(Locale.ENGLISH);

    /** Every key of the grammar, at least once. */
    private static final String EVERYTHING = """
            schedule: test/all
            title: Everything
            title_zh: 全
            levy: water.over-quota
            region: Zhejiang
            overrides: [test/other]
            change: by_first_day
            combine: {highest_of: [water.resource-fee], instead_of: [gas.tiered], adds_to: [wastewater.fee]}
            applies: {industry: cement}
            notes: the text is silent
            versions:
              - from: 2020-01-01
                cite: {document: 甲〔2019〕1号, issuer: 甲委员会, standing: recalled}
                like: test/other
                rates:
                  base: {rate: 3.5 CNY/m3}
              - from: 2010-01-01
                until: 2020-01-01
                cite: {document: 甲〔2009〕7号, issuer: 乙委员会, issued: 2009-12-01, article: 三, standing: quoted, notes: read so}
                calendar:
                  summer: [07-01..08-31]
                  feast: [2011-05-01..2011-05-03]
                applies: {category: restricted}
                prices:
                  per: m3
                  named:
                    standard: {rate: 0.25 CNY/m3}
                exempt:
                  - {when: {grade: a}, missing_means: no, says: let off}
                charges:
                  - name: over
                    quantity: water_m3 - water_quota_m3
                    settle: quarter
                    at_least: 5 CNY
                    at_most: 5000 CNY
                    round_quantity: {places: 1, mode: up}
                    tiers:
                      mode: graduated
                      bounds_per: water_quota_m3
                      bands:
                        - {up_to: 20 %, rate: {times: 1, kind: additional, of: standard}}
                        - {rate: {times: 3, kind: gross, of: standard}}
                    multipliers:
                      combine: highest
                      of:
                        - {when: {two_high: yes}, unless_any: [{pollutant: toc}, concentration > limit], times: 2, says: doubled}
                        - {when: {credit: red}, missing_means: no, times: 80 %, says: reduced}
                    round: {places: 0, mode: half_even}
                  - name: lump
                    quantity: water_taken_m3
                    tiers:
                      mode: whole
                      measure: grade_years
                      at_zero: first_amount
                      bands: [{below: 1, amount: 7 CNY, rate: 4 CNY/m3, at_most: 70 CNY}, {amount: 8 CNY}]
                  - name: lorries
                    for_each: discharge
                    when: {medium: solid-waste}
                    quantity: waste_t
                    package: {size: 10 t, free: 1 t, price: 30 CNY, partial: up}
                  - name: power
                    quantity: electricity_kwh
                    step: {measure: energy_intensity, above: 92 kWh/t, every: 2.5 kWh/t, add: 0.01 CNY/kWh, partial: down}
                  - name: punitive
                    quantity: wastewater_m3
                    lookup:
                      - {when: {water_source: surface}, missing_means: no, rate: {as_in: test/other, given: {grade: c, grade_years: 2}}}
                      - {when: {water_source: groundwater}, rate: 6.5 CNY/m3}
                      - {rate: {undetermined: a price nobody knows}}
                  - name: arrear
                    quantity: amount_due
                    daily: {rate: 2 ‰/day, later_years: 3 ‰/day, across_years: per_day_year}
                  - name: outlets
                    equivalents: test/table
                    medium: water
                    rank: [{pollutants: [cod], top: all}, {classes: [two], pollutants: [bod5], top: 3}]
                    rate: 1.4 CNY/eq
                    round_equivalents: {places: 4, mode: down}
                  - {name: share, percentage: 10 %, of: [over, lump], round: {places: 1, mode: up}}
                  - name: season
                    when: {within: summer}
                    missing_means: pass
                    quantity: gas_m3
                    says: summer gas
                    table:
                      measure: power_factor(electricity_kwh, reactive_kvarh, 2)
                      called: power factor
                      rows: {0.9: 2.05 CNY/m3, 0.8: 3.05 CNY/m3}
                      below: {every: 0.01, add: 0.55 CNY/m3, partial: up}
                  - {name: feast, when: {touches: feast}, quantity: absolute(reactive_kvarh), rate: 1.25 CNY/kvarh}
                  - {name: levied, levies: [[gas.tiered, wastewater.fee], water.resource-fee], rate: 12 %}
                  - {name: rest, undetermined: left open by the law}
            checks:
              - {given: {period: 2009-03}, amount: undetermined}
            """;

    private static final String OTHER = """
            schedule: test/other
            title: Other
            title_zh: 另
            levy: gas.tiered
            region: CN
            versions:
              - from: 2000-01-01
                cite: {document: 丙〔1999〕1号, issuer: 丙, standing: quoted}
                charges:
                  - {name: base, quantity: wastewater_m3, rate: 1.5 CNY/m3}
            """;

    private static final String TABLE = """
            table: test/table
            title: Values
            title_zh: 值
            cite: {document: 丁〔2008〕1号, issuer: 丁, standing: quoted}
            notes: as printed
            mass: mass_kg
            rows:
              - {medium: water, pollutant: cod, class: two, per: 1 kg, one_of: organic}
              - {medium: water, pollutant: ph, class: four, quantity: volume_m3, reading: {from: 5, below: 6}, per: 5 m3}
              - {medium: water, pollutant: colour, class: five, quantity: volume_m3, reading: {over: 7, up_to: 8}, per: 9 m3}
              - {medium: water, pollutant: pigs, class: six, quantity: head_count, per: 11 head, when: head_count > 500 head}
            """;

    private static final String FILES = String.join("---\n", EVERYTHING, OTHER, TABLE);

    /** Chinese words, which an English reader is not told. */
    private static final Set<String> UNSAID = Set.of("notes_zh", "says_zh", "undetermined_zh", "called_zh");

    /** Parts of the schema that are no part of a rule: fields, worked examples and overlays. */
    private static final Set<String> ELSEWHERE = Set.of("facts", "terms", "given", "earlier", "check", "overlay");

    /** A key of the grammar, what stands in the files, and what is put in its place. */
    private static final String DIFFERENCES = """
            schedule          | schedule: test/all               | schedule: test/most
            title             | title: Everything                | title: Anything
            title_zh          | title_zh: 全                      | title_zh: 半
            levy              | levy: water.over-quota           | levy: water.resource-tax
            region            | region: Zhejiang                 | region: CN
            overrides         | 'overrides: [test/other]\n'      | ''
            change            | by_first_day                     | by_day
            daily             | daily: {rate: 2 ‰/day            | daily: {rate: 0.25 %/day
            later_years       | later_years: 3 ‰/day             | later_years: 4 ‰/day
            across_years      | per_day_year                     | whole_arrear
            combine           | [water.resource-fee]             | [water.resource-tax]
            highest_of        | highest_of: [water.resource-fee] | 'highest_of: [water.resource-fee, gas.tiered]'
            instead_of        | 'instead_of: [gas.tiered], '     | ''
            adds_to           | ', adds_to: [wastewater.fee]'     | ''
            applies           | {industry: cement}               | {industry: steel}
            applies           | {category: restricted}           | {category: eliminated}
            versions          | from: 2020-01-01                 | 'from: 2020-01-01\n    until: 2021-01-01'
            from              | from: 2010-01-01                 | from: 2011-01-01
            cite              | document: 甲〔2009〕7号, issuer     | document: 甲〔2009〕8号, issuer
            document          | 甲〔2019〕1号                       | 甲〔2019〕2号
            issuer            | 乙委员会                            | 戊委员会
            issued            | 2009-12-01                       | 2009-12-02
            article           | article: 三                       | article: 四
            standing          | standing: recalled               | standing: reported
            notes             | read so                          | read otherwise
            notes             | notes: the text is silent        | notes: the text speaks
            notes             | 'notes: the text is silent\n'     | ''
            notes             | notes: as printed                | notes: as written
            rates             | 3.5 CNY/m3                       | 3.25 CNY/m3
            like              | 'like: test/other\n    rates:\n      base: {rate: 3.5 CNY/m3}' | 'charges: none'
            prices            | 0.25 CNY/m3                      | 0.75 CNY/m3
            named             | kind: gross, of: standard        | 'kind: gross, of: 2 CNY/m3'
            exempt            | '    exempt:\n      - {when: {grade: a}, missing_means: no, says: let off}\n' | ''
            when              | {grade: a}                       | {grade: b}
            missing_means     | '{grade: a}, missing_means: no'  | {grade: a}
            missing_means     | '{credit: red}, missing_means: no' | {credit: red}
            missing_means     | '{water_source: surface}, missing_means: no' | {water_source: surface}
            says              | let off                          | set free
            says              | doubled                          | twice
            name              | name: lorries                    | name: trucks
            quantity          | water_m3 - water_quota_m3        | water_m3 - water_plan_m3
            settle            | settle: quarter                  | settle: half_year
            settle            | '        settle: quarter\n'      | ''
            at_least          | 'at_least: 5 CNY'                | 'at_least: 6 CNY'
            at_most           | 5000 CNY                         | 6000 CNY
            at_most           | ', at_most: 70 CNY'              | ''
            round_quantity    | '        round_quantity: {places: 1, mode: up}\n' | ''
            round_quantity    | 'round_quantity: {places: 1, mode: up}' | 'round_quantity: {places: 1, mode: down}'
            tiers             | up_to: 20 %                      | up_to: 30 %
            mode              | 'mode: graduated'                | 'mode: whole'
            bounds_per        | bounds_per: water_quota_m3       | bounds_per: water_plan_m3
            bands             | '            - {up_to: 20 %, rate: {times: 1, kind: additional, of: standard}}\n' | ''
            up_to             | up_to: 20 %                      | below: 20 %
            below             | below: 1                         | up_to: 1
            times             | times: 3                         | times: 4
            times             | times: 80 %                      | times: 90 %
            kind              | kind: additional                 | kind: gross
            of                | of: [over, lump]                 | of: [over]
            multipliers       | '{when: {two_high: yes}'         | '{when: {two_high: no}'
            combine           | combine: highest                 | combine: first
            combine           | combine: highest                 | combine: product
            unless_any        | '{pollutant: toc}, '             | ''
            unless_any        | 'unless_any: [{pollutant: toc}, concentration > limit], ' | ''
            round             | '        round: {places: 0, mode: half_even}\n' | ''
            places            | places: 0                        | places: 1
            mode              | mode: half_even                  | mode: half_up
            round             | '10 %, of: [over, lump], round: {places: 1, mode: up}' | '10 %, of: [over, lump]'
            measure           | measure: grade_years             | measure: over_limit_multiple
            at_zero           | first_amount                     | nothing
            amount            | amount: 7 CNY                    | amount: 9 CNY
            rate              | ', rate: 4 CNY/m3, at_most: 70 CNY' | ''
            for_each          | '        for_each: discharge\n'  | ''
            when              | '        when: {medium: solid-waste}\n' | ''
            package           | 'package: {size: 10 t, free: 1 t, price: 30 CNY, partial: up}' | rate: 3 CNY/t
            size              | size: 10 t                       | size: 100 t
            free              | free: 1 t                        | free: 2 t
            free              | 'free: 1 t, '                    | ''
            price             | price: 30 CNY                    | price: 31 CNY
            partial           | 'price: 30 CNY, partial: up'     | 'price: 30 CNY, partial: prorate'
            partial           | 'partial: down'                  | 'partial: prorate'
            step              | measure: energy_intensity        | measure: electricity_kwh / output_t
            above             | above: 92                        | above: 93
            every             | every: 2.5                       | every: 3.5
            add               | add: 0.01                        | add: 0.02
            lookup            | '- {when: {water_source: surface}' | '- {when: {water_source: groundwater}'
            as_in             | '{as_in: test/other, given: {grade: c, grade_years: 2}}' | 2 CNY/m3
            given             | grade: c                         | grade: d
            given             | grade_years: 2                   | grade_years: 4
            undetermined      | a price nobody knows             | a price not found
            undetermined      | left open by the law             | left to the city
            charges           | '      - {name: rest, undetermined: left open by the law}\n' | ''
            equivalents       | rate: 1.4 CNY/eq                 | rate: 1.6 CNY/eq
            rank              | '{pollutants: [cod], top: all}, ' | ''
            top               | top: all                         | top: 2
            classes           | classes: [two]                   | classes: [four]
            classes           | 'classes: [two], '               | ''
            pollutants        | pollutants: [bod5]               | pollutants: [toc]
            pollutants        | ', pollutants: [bod5]'           | ''
            round_equivalents | '        round_equivalents: {places: 4, mode: down}\n' | ''
            percentage        | percentage: 10 %                 | percentage: -10 %
            checks            | 'checks:\n  - {given: {period: 2009-03}, amount: undetermined}\n' | ''
            medium            | medium: water, pollutant: cod    | medium: air, pollutant: cod
            pollutant         | pollutant: cod                   | pollutant: toc
            class             | class: four                      | class: three
            mass              | mass: mass_kg                    | mass: concentration * volume_m3
            rows              | '  - {medium: water, pollutant: cod, class: two, per: 1 kg, one_of: organic}\n' | ''
            per               | per: 1 kg                        | per: 2 kg
            one_of            | ', one_of: organic'              | ''
            reading           | 'reading: {from: 5, below: 6}, ' | ''
            from              | from: 5                          | over: 5
            over              | over: 7                          | from: 7
            below             | below: 6                         | up_to: 6
            up_to             | up_to: 8                         | below: 8
            quantity          | 'quantity: volume_m3, reading: {from' | 'quantity: volume_m3 * 2, reading: {from'
            when              | head_count > 500 head            | head_count >= 500 head
            table             | per: 11 head                     | per: 12 head
            until             | from: 2020-01-01                 | 'from: 2020-01-01\n    until: 2022-01-01'
            calendar          | 07-01..08-31                     | 07-01..08-30
            calendar          | 2011-05-03                       | 2011-05-04
            when              | within: summer                   | touches: summer
            missing_means     | '        missing_means: pass\n'  | ''
            says              | summer gas                       | winter gas
            called            | called: power factor             | called: factor
            measure           | power_factor(electricity_kwh, reactive_kvarh, 2) | power_factor(electricity_kwh, reactive_kvarh, 3)
            rows              | 0.8: 3.05                        | 0.7: 3.05
            table             | '0.8: 3.05 CNY/m3'               | '0.8: 3.06 CNY/m3'
            below             | '          below: {every: 0.01, add: 0.55 CNY/m3, partial: up}\n' | ''
            every             | every: 0.01                      | every: 0.02
            add               | add: 0.55                        | add: 0.56
            partial           | 'add: 0.55 CNY/m3, partial: up'  | 'add: 0.55 CNY/m3, partial: down'
            quantity          | absolute(reactive_kvarh)         | reactive_kvarh
            levies            | '[gas.tiered, wastewater.fee], water' | '[gas.tiered], water'
            levies            | 'rate: 12 %'                     | 'rate: 13 %'
            """;

    private static String words(String text) {
        String[] files = text.split("(?m)^---\\n");
        ScheduleBook book = Law.book(files);
        List<String> lines = new ArrayList<>(
                new ScheduleWords(WORDING, Law.DICTIONARY).all(book.schedules().get(0)));
        lines.addAll(new TableWords(WORDING).all(book.tables().get(0)));
        return String.join("\n", lines);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = DIFFERENCES)
    void whatDiffersIsTold(String key, String part, String changed) {
        assertThat(FILES.split(Pattern.quote(part), -1)).as(key).hasSize(2);

        assertThat(words(FILES.replaceFirst(Pattern.quote(part), changed))).isNotEqualTo(words(FILES));
    }

    @Test
    void noKeyOfTheGrammarIsForgotten() throws IOException {
        Set<String> tried = DIFFERENCES
                .lines()
                .map(row -> row.substring(0, Math.max(0, row.indexOf('|'))).strip())
                .collect(Collectors.toSet());

        assertThat(keysOfTheGrammar())
                .hasSizeGreaterThan(70)
                .allMatch(key -> tried.contains(key) || UNSAID.contains(key));
    }

    private static Set<String> keysOfTheGrammar() throws IOException {
        JsonNode schema;
        try (InputStream text = ScheduleWords.class.getResourceAsStream("/org/jieti/schedules/schema.json")) {
            schema = new JsonMapper().readTree(text);
        }
        Set<String> keys = new TreeSet<>();
        schema.get("$defs")
                .propertyStream()
                .filter(part -> !ELSEWHERE.contains(part.getKey()))
                .flatMap(part -> part.getValue().findValues("properties").stream())
                .forEach(properties -> keys.addAll(properties.propertyNames()));
        return keys;
    }
}
