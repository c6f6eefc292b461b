package org.jieti.schedule.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jieti.domain.Field;
import org.jieti.domain.FieldType;
import org.jieti.domain.Term;
import org.jieti.support.Law;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors use refuses what the loader refuses, as far as a schema can see. */
final class SchemaTest {

    private static final Path FILE = Path.of("src/main/resources/org/jieti/schedules/schema.json");
    private static final Path ERRORS = Path.of("src/test/resources/errors");
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode TEXT = JSON.readTree(FILE.toFile());
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TEXT);

    /** What {@link Refusal#VALID} has not. */
    private static final String CHARGES = """
            - name: outlets
              equivalents: cn/pollution-equivalents
              medium: water
              rank: [{pollutants: [cod], top: all}, {classes: [2], top: 3}]
              lookup:
                - {when: [{pollutant: ph}, concentration > limit], missing_means: no, rate: 2 CNY/eq}
                - {rate: {undetermined: not known, undetermined_zh: 不详}}
              multipliers:
                combine: highest
                of: [{when: {medium: water}, unless_any: [{pollutant: toc}], times: 50 %, says: halved}]
              round_equivalents: {places: 4, mode: down}
            - name: lorries
              for_each: discharge
              when: {medium: solid-waste}
              quantity: waste_t
              settle: quarter
              at_least: 5 CNY
              at_most: 5000 CNY
              round_quantity: {places: 0, mode: up}
              package: {size: 10 t, free: 1 t, price: 30 CNY, partial: up}
            - name: bands
              quantity: water_m3
              tiers:
                mode: whole
                measure: grade_years
                at_zero: first_amount
                bands: [{below: 1, rate: none}, {up_to: 2, amount: 7 CNY}, {amount: 8 CNY, rate: 9 CNY/m3, at_most: 70 CNY}]
            - {name: tenth, percentage: 10 %, of: [lorries, bands], round: {places: 1, mode: half_even}}
            - name: levied
              when: {two_high: yes}
              missing_means: pass
              levies: [[wastewater.fee, gas.tiered], water.resource-fee]
              table:
                measure: power_factor(electricity_kwh, absolute(reactive_kvarh), 2)
                called: factor
                called_zh: 因数
                rows: {0.9: -1 %, 0.8: 2 %}
                below: {every: 0.01, add: 1 %, partial: up}
              round: {places: 1, mode: down}
            - {name: said, when: {two_high: yes}, missing_means: no, says: two high, says_zh: 两高, quantity: water_m3, rate: 1 CNY/m3}
            - {name: open, when: {two_high: yes}, missing_means: pass, undetermined: left open for some}
            - {name: rest, undetermined: left open by the law}
            """;

    private static final String TABLE = """
            table: test/equivalents
            title: Test
            title_zh: 测试
            cite: {document: 甲〔2009〕9号, issuer: 甲委员会, standing: reported, notes: read in a print, notes_zh: 读自印本}
            notes: values of the print
            notes_zh: 印本的数值
            mass: mass_kg
            rows:
              - {medium: water, pollutant: cod, class: 2, per: 1 kg, one_of: organic}
              - {medium: water, pollutant: ph, class: ph, quantity: volume_m3, per: 5 m3, reading: {from: 4, below: 5}}
            """;

    private static final String OVERLAY = """
            overlay: cn/electricity/differential
            title: What if
            notes: What if the eliminated class paid more?
            notes_zh: 假如淘汰类加价更高？
            set:
              versions/2010-06-01/charges/1/lookup/1/rate: 0.45 CNY/kWh
            """;

    @TestFactory
    Stream<DynamicTest> acceptsEveryShippedFile() throws IOException {
        return ScheduleSource.shipped().stream()
                .map(source -> dynamicTest(
                        source.name(), () -> assertThat(errors(source.text())).isEmpty()));
    }

    @Test
    void acceptsEveryKindOfFile() {
        assertThat(errors(Refusal.VALID)).isEmpty();
        assertThat(errors(charging())).isEmpty();
        assertThat(errors(TABLE)).isEmpty();
        assertThat(errors(OVERLAY)).isEmpty();
        assertThat(Law.overEquivalents(charging()).schedules()).hasSize(1);
        assertThat(Law.book(Refusal.VALID, TABLE).schedules()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "period: 2012-03           | period: 2012",
                "period: 2012-03           | period: 201203",
                "period: 2012-03           | period: 2012年3月",
                "period: 2012-03           | period: 2012-03-01..2012-03-31",
                "{rate: 0.25 CNY/m3}       | '{rate: water_price}'",
                "rate: 0.25 CNY/m3         | 'lookup: {rate: 0.25 CNY/m3}'",
                "0.25 CNY/m3               | 2500 CNY/万m3",
                "0.25 CNY/m3               | .25元/m3",
                "above: 92 kWh/t           | above: 92kWh/t",
                "every: 2.5 kWh/t          | every: 0.5 kWh/t",
                "{industry: cement}        | '[{industry: [cement, steel]}, (water_m3 + 1 m3)>= water_quota_m3]'",
                "{highest_of: [water.resource-fee]} | '{highest_of: water.resource-fee}'",
                "{places: 2,               | '{places: \"2\",'",
                "issued: 2014-12-01        | issued: 2016-02-29",
                "kind: additional          | kind: gross",
                "combine: first            | combine: product",
                "partial: up               | partial: down",
                "partial: up               | partial: prorate",
                "highest_of                | instead_of",
                "highest_of                | adds_to",
                "standing: recalled        | standing: reported",
                "title: Test               | 'title: Test\nchange: by_day'",
                "title: Test               | 'title: Test\nchange: by_first_day'"
            })
    void acceptsWhatTheLoaderAccepts(String part, String other) {
        String text = Refusal.VALID.replace(part, other);

        assertThat(text).isNotEqualTo(Refusal.VALID);
        assertThat(Refusal.problems(Law.source(text))).isEmpty();
        assertThat(errors(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "settle: quarter        | settle: two_months",
                "settle: quarter        | settle: half_year",
                "settle: quarter        | settle: year",
                "at_zero: first_amount  | at_zero: nothing",
                "free: 1 t              | free: 0 t",
                "top: 3                 | top: 99",
                "percentage: 10 %       | percentage: 0.1",
                "levies: [[wastewater.fee, gas.tiered], water.resource-fee] | levies: gas.tiered",
                "of: [lorries, bands]   | of: bands"
            })
    void acceptsOtherCharges(String part, String other) {
        String text = charging().replace(part, other);

        assertThat(text).isNotEqualTo(charging());
        assertThat(errors(text)).isEmpty();
        assertThat(Law.overEquivalents(text).schedules()).hasSize(1);
    }

    @Test
    void acceptsAVersionThatChargesNothingOrIsLikeAnother() {
        String none = Law.charging("water.over-quota", "").replaceFirst("charges:\\s*$", "charges: none\n");
        String like = none.replaceFirst(
                "charges: none\n",
                "like: cn/other\n    rates:\n      fee: {rate: 0.3 CNY/m3}\n      plan: {rate: fee}\n");

        assertThat(errors(none)).isEmpty();
        assertThat(errors(like)).isEmpty();
        assertThat(errors(like.replace("like: cn/other", "charges: none"))).isNotEmpty();
        assertThat(errors(like.replace("like: cn/other", "like: cn/other\n    charges: none")))
                .isNotEmpty();
        assertThat(errors(none.replace("charges: none", "charges: nothing"))).isNotEmpty();
    }

    /** A key nobody knows, a word that is no choice, a value of another form. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: Test                | 'title: Test\ntitel: Test'",
                "from: 2010-01-01           | 'from: 2010-01-01\n    since: 2009-01-01'",
                "article: 三                 | articel: 三",
                "per: m3                    | unit: m3",
                "says_zh: 免                 | says_zh: 免, says_fr: exempt",
                "name: over                 | title: over",
                "bounds_per:                | bound_per:",
                "{up_to: 40 %,              | '{over: 20 %, up_to: 40 %,'",
                "{times: 3,                 | '{times: 3, plus: 1,'",
                "times: 2, says             | times: 2, text: two, says",
                "{places: 2,                | '{places: 2, to: fen,'",
                "partial: up                | partial: up, most: 3",
                "amount: 20.00 CNY          | 'amount: 20.00 CNY\n    why: two steps'",
                "{period: 2012-03,          | '{period: 2012-03, power_kwh: 1 kWh,'",
                "{industry: cement}         | '{branch: cement}'",
                "{industry: cement}         | '{water_m3: 5 m3}'",
                "levy: water.over-quota     | levy: water.leak",
                "[water.resource-fee]       | '[water.rain]'",
                "combine: {highest_of       | 'combine: {lowest_of'",
                "{category: encouraged}     | '{category: splendid}'",
                "{two_high: yes}            | '{two_high: perhaps}'",
                "standing: recalled         | standing: hearsay",
                "mode: graduated            | mode: progressive",
                "{times: 3, kind: additional | '{times: 3, kind: surplus'",
                "combine: first             | combine: sum",
                "mode: half_up              | mode: bankers",
                "partial: up                | partial: whole",
                "missing_means: no          | missing_means: yes",
                "title: Test                | 'title: Test\nchange: by_week'",
                "from: 2010-01-01           | from: 2010/01/01",
                "from: 2010-01-01           | from: 2010-01",
                "until: 2015-01-01          | until: soon",
                "issued: 2014-12-01         | issued: 2014-02-30",
                "issued: 2014-12-01         | issued: 2014-13-01",
                "period: 2012-03            | period: March",
                "period: 2012-03            | period: 2012-13",
                "rate: 0.25 CNY/m3          | rate: 0.25",
                "rate: 0.25 CNY/m3          | 'rate: \"0.25\"'",
                "rate: 0.25 CNY/m3          | rate: 0.25 m3",
                "rate: 0.25 CNY/m3          | rate: 1e3 CNY/m3",
                "rate: 0.25 CNY/m3          | 'rate: 0,25 CNY/m3'",
                "rate: 0.25 CNY/m3          | 'rate: [0.25 CNY/m3]'",
                "rate: 0.25 CNY/m3          | rate: 0.25 CNY/m3, lookup: [{rate: 0.5 CNY/m3}]",
                "add: 0.01 CNY/kWh          | add: 0.01",
                "every: 2.5 kWh/t           | every: 0 kWh/t",
                "every: 2.5 kWh/t           | every: -2.5 kWh/t",
                "above: 92 kWh/t            | above: ninety-two kWh/t",
                "electricity_kwh: 1000 kWh  | electricity_kwh: 1000",
                "amount: 20.00 CNY          | amount: 20.00",
                "amount: 20.00 CNY          | amount: 20.00 kWh",
                "{times: 3, kind            | '{times: 3 m3, kind'",
                "up_to: 20 %                | up_to: twenty",
                "{places: 2, mode           | '{places: 3, mode'",
                "{places: 2, mode           | '{places: -1, mode'",
                "mode: graduated            | 'mode: graduated\n          measure: water_m3'",
                "{up_to: 40 %, rate         | '{rate'",
                "{up_to: 40 %, rate         | '{up_to: 40 %, below: 41 %, rate'",
                "- {rate: {times: 3         | '- {up_to: 60 %, rate: {times: 3'",
                "{when: {two_high: yes}, t  | '{when: water_m3, t'",
                "{when: {two_high: yes}, t  | '{when: water_m3 > 5 m3 > 4 m3, t'",
                "{when: {two_high: yes}, t  | '{when: water_m3>5 m3, t'",
                "quantity: electricity_kwh  | 'quantity: \"\"'",
                "rate: 0.25 CNY/m3          | lookup: []",
                "'      - quantity: electricity_kwh\n' | '      []\n    rest:\n      - quantity: electricity_kwh\n'",
                "'of:\n            - {when'   | 'of: []\n          rest:\n            - {when'",
                "'versions:\n'              | 'versions: []\nrest:\n'"
            })
    void refusesWhatTheLoaderRefuses(String part, String spoilt) {
        refuses(Refusal.VALID, part, spoilt);
    }

    /** A list or mapping that holds nothing would hold for everyone, or for no one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{industry: cement}         | {industry: []}",
                "{industry: cement}         | {}",
                "{industry: cement}         | []",
                "{highest_of: [water.resource-fee]} | {}",
                "{highest_of: [water.resource-fee]} | {highest_of: []}",
                "{category: encouraged}     | []",
                "{category: encouraged}     | {}",
                "{two_high: yes}, times     | '{two_high: yes}, unless_any: [], times'",
                "'\n        standard: {rate: 0.25 CNY/m3}' | ' {}'",
                "'\n      - {when: {category: encouraged}, missing_means: no, says: exempt, says_zh: 免}' | ' []'"
            })
    void refusesWhatIsEmpty(String part, String spoilt) {
        refuses(Refusal.VALID, part, spoilt);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schedule: test/over-quota\n",
                "title: Test\n",
                "title_zh: 测试\n",
                "levy: water.over-quota\n",
                "region: Zhejiang\n",
                "from: 2010-01-01\n    ",
                "document: 甲〔2009〕8号, ",
                ", standing: recalled",
                ", says: exempt",
                "when: {category: encouraged}, ",
                "quantity: water_m3 - water_quota_m3\n        ",
                "mode: graduated\n          ",
                ", rate: {times: 2, kind: additional, of: standard}",
                "times: 3, ",
                ", kind: additional",
                "combine: first\n          ",
                ", mode: half_up",
                "measure: energy_intensity, ",
                ", partial: up",
                "period: 2012-03, ",
                "\n    amount: 20.00 CNY"
            })
    void refusesAPartThatLacksAKey(String part) {
        refuses(Refusal.VALID, part, "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name: outlets              | nom: outlets",
                "'medium: water\n        rank' | rank",
                "top: all                   | top: every",
                "top: 3                     | top: 0",
                "top: 3                     | top: 100",
                "top: 3                     | top: 2.5",
                ", top: 3                   | ''",
                "{undetermined: not known,  | '{undetermined: not known, rate: 1 CNY/eq,'",
                "for_each: discharge        | for_each: outlet",
                "settle: quarter            | settle: week",
                "at_least: 5 CNY            | at_least: 5",
                "at_most: 5000 CNY          | at_most: 5000 t",
                "round_quantity: {places: 0 | 'round_quantity: {places: 10'",
                "size: 10 t                 | size: 0 t",
                "price: 30 CNY              | price: 30",
                "price: 30 CNY, partial: up | price: 30 CNY",
                "at_zero: first_amount      | at_zero: all",
                "'[{below: 1, rate: none}'  | '[{below: 1}'",
                "amount: 7 CNY              | amount: 7",
                "'{name: tenth, percentage: 10 %' | '{name: tenth, quantity: water_m3, percentage: 10 %'",
                "percentage: 10 %           | percentage: 10 kg",
                "percentage: 10 %, of: [lorries, bands] | percentage: 10 %",
                "of: [lorries, bands]       | of: []",
                "free: 1 t                  | free: -1 t",
                "amount: 7 CNY              | amount: 7 CNY, at_most: 5 CNY",
                "below: 1, rate: none       | below: 1, rate: none, at_most: 5 CNY",
                "left open by the law       | 'left open by the law, rate: 1 CNY/m3'",
                "rank: [{pollutants: [cod], top: all}, {classes: [2], top: 3}] | rank: []"
            })
    void refusesFaultsOfOtherCharges(String part, String spoilt) {
        String text = charging();
        assertThat(text).contains(part);
        assertThat(errors(text.replace(part, spoilt))).isNotEmpty();
        assertThat(Refusal.problems(Law.source(TABLE), Law.source(text.replace(part, spoilt))))
                .hasSizeGreaterThan(
                        Refusal.problems(Law.source(TABLE), Law.source(text)).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'mass: mass_kg\n' | ''",
                "title: Test     | name: Test",
                "class: 2,       | ''",
                "class: 2,       | 'class: 2, rank: 1,'",
                "medium: water, pollutant: cod | 'medium: mud, pollutant: cod'",
                "per: 1 kg       | per: one kg",
                "{from: 4, below: 5} | '{from: 4}'",
                "{from: 4, below: 5} | '{from: 4, to: 5}'"
            })
    void refusesAFaultyTable(String part, String spoilt) {
        refuses(TABLE, part, spoilt);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: What if  | levy: What if",
                "set:            | sets:",
                "'  versions/2010-06-01/charges/1/lookup/1/rate: 0.45 CNY/kWh' | '  title: [What, if]'",
                "versions/2010   | versions//2010"
            })
    void refusesAFaultyOverlay(String part, String spoilt) {
        refuses(OVERLAY, part, spoilt);
    }

    @Test
    void refusesTheFixturesWhoseFaultASchemaCanSee() throws IOException {
        List<String> refused = new ArrayList<>();
        try (Stream<Path> folders = Files.list(ERRORS)) {
            for (Path folder : folders.sorted().toList()) {
                String name = folder.getFileName().toString();
                if (name.startsWith("schedule-") && isRefused(folder)) {
                    refused.add(name);
                }
            }
        }
        assertThat(refused)
                .containsExactly(
                        "schedule-missing-key",
                        "schedule-tiers-closed-at-the-end",
                        "schedule-tiers-open-not-last",
                        "schedule-tiers-two-bounds",
                        "schedule-unknown-key",
                        "schedule-unknown-key-comma-in-value",
                        "schedule-unknown-key-gap-in-tiers",
                        "schedule-unknown-name",
                        "schedule-unknown-name-overlay",
                        "schedule-value",
                        "schedule-value-comma-in-brackets",
                        "schedule-value-empty",
                        "schedule-value-not-finite");
    }

    @Test
    void knowsTheFieldsOfTheDictionary() {
        List<String> all = Law.DICTIONARY.fields().stream().map(Field::name).toList();
        List<String> terms = Law.DICTIONARY.fields().stream()
                .filter(Field::isTerm)
                .map(Field::name)
                .toList();

        assertThat(keys("facts")).containsExactlyElementsOf(all);
        assertThat(keys("given")).containsAll(all);
        assertThat(keys("earlier")).containsExactlyInAnyOrderElementsOf(all);
        assertThat(keys("terms"))
                .containsExactlyElementsOf(Stream.concat(Stream.of("within", "touches"), terms.stream())
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> knowsTheWordsOfTheDictionary() {
        Stream<String> closed = Law.DICTIONARY.fields().stream()
                .filter(field -> field.type() == FieldType.TERM)
                .map(Field::vocabulary)
                .distinct();
        return Stream.concat(Stream.of("levy"), closed)
                .map(vocabulary -> dynamicTest(
                        vocabulary,
                        () -> assertThat(words(vocabulary))
                                .containsExactlyInAnyOrderElementsOf(
                                        Law.DICTIONARY.vocabulary(vocabulary).terms().stream()
                                                .map(Term::code)
                                                .toList())));
    }

    /** Every spelling of a unit of money, in any case, is money to the schema; no other spelling is. */
    @ParameterizedTest
    @CsvFileSource(resources = "/org/jieti/dictionary/units.csv", numLinesToSkip = 1)
    void knowsTheSpellingsOfMoneyAndOfShares(String unit, String dimension, String size, String aliases) {
        Stream<String> spellings =
                Stream.concat(Stream.of(unit), aliases == null ? Stream.empty() : Stream.of(aliases.split(";", -1)));
        spellings
                .flatMap(spelling ->
                        Stream.of(spelling, spelling.toUpperCase(Locale.ROOT), spelling.toLowerCase(Locale.ROOT)))
                .forEach(spelling -> {
                    assertThat(matches("money", 0, "7 " + spelling))
                            .as(spelling)
                            .isEqualTo("money".equals(dimension));
                    assertThat(matches("fixed_price", 0, "0.7 " + spelling + "/m3"))
                            .as(spelling)
                            .isEqualTo("money".equals(dimension));
                    if (!unit.equals("1") || !spelling.equals(unit)) {
                        assertThat(matches("share", 1, "7 " + spelling))
                                .as(spelling)
                                .isEqualTo(dimension == null);
                    }
                });
    }

    private static boolean matches(String definition, int form, String text) {
        JsonNode found = TEXT.get("$defs").get(definition);
        String pattern = found.has("anyOf")
                ? found.get("anyOf").get(form).get("pattern").asString()
                : found.get("pattern").asString();
        return Pattern.compile(pattern).matcher(text).find();
    }

    @Test
    void describesEveryKey() {
        List<String> undescribed = new ArrayList<>();
        TEXT.get("$defs")
                .properties()
                .forEach(definition -> definition
                        .getValue()
                        .path("properties")
                        .properties()
                        .forEach(key -> {
                            if (description(key.getValue()).isBlank()) {
                                undescribed.add(definition.getKey() + "." + key.getKey());
                            }
                        }));

        assertThat(undescribed).isEmpty();
    }

    private static String description(JsonNode key) {
        String target = key.path("$ref").asString("").replace("#/$defs/", "");
        return key.path("description")
                .asString(TEXT.get("$defs").path(target).path("description").asString(""));
    }

    private static void refuses(String valid, String part, String spoilt) {
        assertThat(valid).contains(part);
        String text = valid.replace(part, spoilt);
        assertThat(errors(text)).isNotEmpty();
        assertThat(Refusal.problems(Law.source(text))).isNotEmpty();
    }

    private static String charging() {
        return Law.charging("pollutant.discharge-fee", CHARGES);
    }

    private static boolean isRefused(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .anyMatch(file -> !errors(text(file)).isEmpty());
        } catch (YamlEngineException notYaml) {
            return false;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> keys(String definition) {
        return List.copyOf(TEXT.get("$defs").get(definition).get("properties").propertyNames());
    }

    private static List<String> words(String vocabulary) {
        return TEXT.get("$defs").get("term_" + vocabulary).get("enum").values().stream()
                .map(JsonNode::asString)
                .toList();
    }

    private static List<Error> errors(String text) {
        Object file = new Load(LoadSettings.builder().build()).loadFromString(text);
        return SCHEMA.validate(JSON.<JsonNode>valueToTree(file));
    }
}
