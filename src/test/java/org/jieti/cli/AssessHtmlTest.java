package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jieti.domain.Term;
import org.jieti.support.Law;
import org.jieti.support.ReadCsv;
import org.jieti.support.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The page of a run: the same figures as in the sheets of the result, and nothing that the data could turn into markup. */
final class AssessHtmlTest {

    /** What ends an element, a text, an attribute or a line of a script. */
    private static final String HOSTILE = "<script>alert(1)</script> \"' & <!-- ]]> \u2028 {{x}} ${x}";

    @TempDir
    private Path folder;

    private PageText page(Object... arguments) throws IOException {
        List<Object> all = new ArrayList<>(List.of("assess", "-o", folder.resolve("result"), "--format", "html"));
        all.addAll(List.of(arguments));
        Cli.inPipe().run(all.toArray());
        return PageText.of(folder.resolve("result/report.html"));
    }

    private List<Map<String, String>> sheet(String name) throws IOException {
        return ReadCsv.of(folder.resolve("result").resolve(name)).rows();
    }

    static Stream<Sample> samples() {
        return Sample.all();
    }

    private static String cell(Map<String, String> row, String header) {
        return Objects.requireNonNull(row.get(header), header);
    }

    private static Map<String, String> sums(
            List<Map<String, String>> rows, Function<Map<String, String>, String> of, String amount) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (Map<String, String> row : rows) {
            String yuan = cell(row, amount).isEmpty() ? "0.00" : cell(row, amount);
            sums.merge(of.apply(row), new BigDecimal(yuan), BigDecimal::add);
        }
        return sums.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, sum -> sum.getValue().toPlainString()));
    }

    private static BigDecimal sum(List<List<String>> rows, int column) {
        return rows.stream()
                .map(row -> new BigDecimal(row.get(column).replace(",", "")))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String name(String vocabulary, String word) {
        return Law.DICTIONARY
                .vocabulary(vocabulary)
                .find(word)
                .map(Term::en)
                .orElse(word.isEmpty() ? "(not stated)" : word);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sumsAreThoseOfTheSheets(Sample sample) throws IOException {
        PageText page = page(sample.sheets().toArray());
        List<Map<String, String>> owed = sheet("surcharges.csv");
        List<Map<String, String>> lines = sheet("lines.csv");
        String total = cell(sums(owed, row -> "Total", "total"), "Total");

        assertThat(page.amounts("levy"))
                .containsAllEntriesOf(sums(lines, row -> name("levy", cell(row, "levy")), "amount"));
        assertThat(page.amounts("industry"))
                .containsAllEntriesOf(sums(owed, row -> name("industry", cell(row, "industry")), "total"));
        assertThat(page.amounts("month")).containsAllEntriesOf(sums(owed, row -> cell(row, "period"), "total"));
        for (String chart : List.of("levy", "industry", "month", "province")) {
            assertThat(page.amounts(chart)).containsEntry("Total", total);
        }
        assertThat(page.set()).contains("<dd>" + total.replaceAll("(?<=\\d)(?=(\\d{3})+\\.)", ",") + "</dd>");
        assertThat(page.table("id=\"rejects\"")).hasSameSizeAs(sheet("rejects.csv"));
        assertThat(sum(page.table("id=\"undetermined\""), 2))
                .isEqualByComparingTo(String.valueOf(lines.stream()
                        .filter(line -> cell(line, "status").equals("undetermined"))
                        .count()));
        sums(lines, line -> cell(line, "schedule"), "amount")
                .forEach((schedule, amount) -> assertThat(sum(
                                page.table("id=\"schedules\"").stream()
                                        .filter(row -> row.get(0).endsWith(" " + schedule))
                                        .toList(),
                                4))
                        .as(schedule)
                        .isEqualByComparingTo(amount));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void enterprisesAndTheirLinesAreThoseOfTheSheets(Sample sample) throws IOException {
        PageText page = page(sample.sheets().toArray());
        List<Map<String, String>> owed = sheet("surcharges.csv");
        List<Map<String, String>> lines = sheet("lines.csv");
        List<List<Map<String, String>>> derivations = page.derivations();
        Map<String, String> totals = sums(owed, row -> cell(row, "enterprise_id"), "total");
        List<List<String>> listed = page.table("id=\"roll\"");

        assertThat(listed).hasSameSizeAs(totals.keySet()).hasSameSizeAs(derivations);
        for (int i = 0; i < listed.size(); i++) {
            List<String> row = listed.get(i);
            String id = totals.keySet().stream()
                    .filter(one -> row.get(0).equals(one) || row.get(0).endsWith(" " + one))
                    .findFirst()
                    .orElseThrow();
            boolean isOpen = owed.stream()
                    .filter(one -> cell(one, "enterprise_id").equals(id))
                    .allMatch(one -> cell(one, "total").isEmpty());
            assertThat(row.get(row.size() - 2).replace(",", "")).isEqualTo(isOpen ? "" : totals.get(id));
            assertThat(derivations.get(i))
                    .isEqualTo(lines.stream()
                            .filter(line -> cell(line, "enterprise_id").equals(id))
                            .map(AssessHtmlTest::withoutEnterprise)
                            .toList());
        }
    }

    /** Label by label, for every line of every enterprise. */
    @ParameterizedTest
    @MethodSource("samples")
    void everyLineIsDerivedAsItIsExplained(Sample sample) throws IOException {
        for (String language : List.of("en", "zh")) {
            List<Object> arguments = new ArrayList<>(sample.sheets());
            arguments.addAll(List.of("--lang", language));
            PageText page = page(arguments.toArray());
            List<List<List<String>>> told = page.told();

            assertThat(told)
                    .hasSameSizeAs(page.ids())
                    .anySatisfy(lines -> assertThat(lines).isNotEmpty());
            for (int i = 0; i < told.size(); i++) {
                assertThat(told.get(i).stream().map(AssessHtmlTest::inOne))
                        .as("%s of %s", page.ids().get(i), sample)
                        .containsExactlyInAnyOrderElementsOf(
                                explained(sample, page.ids().get(i), language));
            }
        }
    }

    private static String inOne(List<String> texts) {
        return texts.stream().map(AssessHtmlTest::spaced).collect(Collectors.joining("\n"));
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** What {@code explain} says below the head of each line. */
    private static List<String> explained(Sample sample, String enterprise, String language) {
        List<Object> arguments = new ArrayList<>(List.of("explain", "--enterprise", enterprise, "--lang", language));
        arguments.addAll(sample.sheets());
        String out = Cli.inPipe().run(arguments.toArray()).out();
        return Stream.of(out.split("\n\n", -1))
                .map(block -> inOne(
                        block.lines().filter(line -> line.startsWith("  ")).toList()))
                .filter(block -> !block.isEmpty())
                .toList();
    }

    /** Facts that know where they come from come to the same. */
    @ParameterizedTest
    @MethodSource("samples")
    void theSheetsAreTheSameWithAPageBesideThem(Sample sample) throws IOException {
        page(sample.sheets().toArray());
        List<Object> plain = new ArrayList<>(List.of("assess", "-o", folder.resolve("plain")));
        plain.addAll(sample.sheets());
        Cli.inPipe().run(plain.toArray());

        for (String sheet : List.of("surcharges.csv", "lines.csv", "rejects.csv")) {
            assertThat(folder.resolve("result").resolve(sheet))
                    .hasSameBinaryContentAs(folder.resolve("plain").resolve(sheet));
        }
    }

    @Test
    void aTextIsToldAsItIsWhateverStandsInIt() throws IOException {
        String odd = "1# 2,3.4. #5 6#7 -8";
        Path sheet = Files.writeString(folder.resolve("usage.csv"), """
                enterprise_id,period,region,industry,category,electricity_kwh
                E1,2010-07,浙江,"%s",eliminated,1000
                """.formatted(odd));

        assertThat(page(sheet).told().get(0).get(0))
                .contains("industry = " + odd + " (" + sheet + ":2:4, under \"industry\": \"" + odd + "\")");
    }

    @Test
    void whatWouldSettleALineIsTold() throws IOException {
        assertThat(page("samples/90-broken-input").told().stream().flatMap(List::stream))
                .anySatisfy(line -> assertThat(line).contains("to settle it a value in the column electricity_kwh"));
    }

    @Test
    void theSurchargePerUnitIsThatOfTheSheets() throws IOException {
        Path sheet = Files.writeString(folder.resolve("usage.csv"), """
                enterprise_id,period,region,industry,category,electricity_kwh,output_t
                A,2010-07,浙江,cement,eliminated,1000,10
                A,2010-08,浙江,cement,eliminated,1000,20
                B,2010-07,浙江,cement,restricted,1000,
                C,2010-07,浙江,cement,permitted,1000,10
                D,2010-07,浙江,cement,,1000,10
                """);
        PageText page = page(sheet);

        // 600 yuan for 30 t; nothing for 10 t; B has no output, and of D nothing is known
        assertThat(page.data().get("output").toString())
                .startsWith("[[\"\",\"0\",1],")
                .endsWith("[\"18\",\"20\",1]]");
        assertThat(page.data().get("energy").toString())
                .startsWith("[[\"\",\"0\",1],")
                .contains("[\"0.05\",\"0.1\",1]")
                .endsWith("[\"0.25\",\"0.3\",1]]");
        assertThat(page.set()).contains("over 2 enterprises whose output is known", "over 3 enterprises");
    }

    private static Map<String, String> withoutEnterprise(Map<String, String> line) {
        Map<String, String> rest = new LinkedHashMap<>(line);
        rest.remove("enterprise_id");
        return rest;
    }

    private Path hostileSheet() throws IOException {
        String quoted = "\"" + HOSTILE.replace("\"", "\"\"") + "\"";
        return Files.writeString(
                folder.resolve("usage.csv"),
                "enterprise_id,enterprise,period,region,industry,category,electricity_kwh\n"
                        + "E1," + quoted + ",2010-07,浙江," + quoted + ",eliminated,1000\n"
                        + "E2,Plain,2010-07," + quoted + ",cement,eliminated,1000\n"
                        + "E3,Plain,2010-07,浙江,cement,restricted," + quoted + "\n");
    }

    @Test
    void whateverANameHoldsIsText() throws IOException {
        PageText page = page(hostileSheet());

        assertThat(page.set())
                .doesNotContain("<script>alert", "<!--")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
        assertThat(page.source().split("<script", -1)).hasSize(1 + 3);
        assertThat(page.source().split("</script", -1)).hasSize(1 + 3);
        assertThat(page.dataSource()).doesNotContain("<", ">", "&", "\u2028", "\u2029");
        assertThat(page.table("id=\"roll\"").stream().map(row -> row.get(0))).contains(HOSTILE + " E1");
        assertThat(page.amounts("industry")).containsKey(HOSTILE);
        List<String> industries = new ArrayList<>();
        page.data()
                .get("industry")
                .forEach(industry -> industries.add(industry.get(0).asString()));
        assertThat(industries).contains(HOSTILE);
        assertThat(page.table("id=\"rejects\"").get(0)).contains(HOSTILE);
    }

    @Test
    void nothingIsFetchedAndOnlyItsOwnScriptsRun() throws IOException {
        PageText page = page("samples/01-first-run");

        assertThat(page.source()).contains("default-src 'none'; script-src &#39;sha256-");
        assertThat(page.set()).doesNotContainPattern("(?:src|href)=\"(?!#)");
    }

    private Path manyEnterprises(int count) throws IOException {
        String rows = IntStream.rangeClosed(1, count)
                .mapToObj(i -> "E" + i + ",Name " + i + ",2010-07,浙江,cement,eliminated," + i + "\n")
                .collect(Collectors.joining());
        return Files.writeString(
                folder.resolve("usage.csv"),
                "enterprise_id,enterprise,period,region,industry,category,electricity_kwh\n" + rows);
    }

    @Test
    void fiveThousandEnterprisesAreShownInFull() throws IOException {
        PageText page = page(manyEnterprises(5000));

        assertThat(page.set()).doesNotContain("class=\"notice\"");
        assertThat(page.table("id=\"roll\"")).hasSize(5000);
        assertThat(page.derivations())
                .hasSize(5000)
                .allSatisfy(lines -> assertThat(lines).isNotEmpty());
    }

    /** No sum remembers how its amounts came about. */
    @Test
    void manyPeriodsOfAnEnterpriseAddUp() throws IOException {
        StringBuilder rows = new StringBuilder("enterprise_id,period,region,industry,category,electricity_kwh\n");
        for (int i = 0; i < 12_000; i++) {
            LocalDate day = LocalDate.of(2010, 7, 1).plusDays(i / 10);
            rows.append("E%d,%s..%s,浙江,cement,eliminated,1000%n".formatted(i % 10, day, day));
        }
        PageText page = page(Files.writeString(folder.resolve("usage.csv"), rows));

        assertThat(page.amounts("levy")).containsEntry("Total", "3600000.00");
        assertThat(page.told())
                .hasSize(10)
                .allSatisfy(lines -> assertThat(lines).hasSize(1200));
    }

    @Test
    void moreAreShownInSumAndThePageSaysSo() throws IOException {
        PageText page = page(manyEnterprises(5001));
        JsonNode data = page.data();

        assertThat(page.set()).contains("class=\"notice\"", "This run has 5001 enterprises");
        assertThat(page.table("id=\"roll\""))
                .hasSize(100)
                .first()
                .satisfies(row -> assertThat(row.get(0)).endsWith("E5001"));
        assertThat(data.has("enterprises")).isFalse();
        assertThat(data.has("words")).isFalse();
        assertThat(page.amounts("levy"))
                .containsAllEntriesOf(sums(sheet("lines.csv"), row -> name("levy", cell(row, "levy")), "amount"));
        assertThat(page(manyEnterprises(5001), "--lang", "zh").set()).contains("本次共有 5001 家企业");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-first-run", "90-broken-input"})
    void speaksBothLanguagesWithoutAGap(String sample) throws IOException {
        PageText english = page("samples/" + sample);
        PageText chinese = page("samples/" + sample, "--lang", "zh");

        assertThat(english.source()).contains("<html lang=\"en\">", "Surcharges");
        assertThat(chinese.source()).contains("<html lang=\"zh-CN\">", "超额收费");
        for (PageText page : List.of(english, chinese)) {
            assertThat(page.set()).doesNotContainPattern("\\{\\d}");
        }
        assertThat(chinese.table("id=\"roll\"").size())
                .isEqualTo(english.table("id=\"roll\"").size());
    }

    @Test
    void goesToThePipeWithoutAFolder() throws IOException {
        String shown = Cli.inPipe()
                .run("assess", "samples/01-first-run", "--format", "html")
                .out();

        assertThat(shown).isEqualTo(page("samples/01-first-run").source());
    }

    @Test
    void isTheSameForTheSameSheets() throws IOException {
        assertThat(page("samples/02-price-change-mid-year")).isEqualTo(page("samples/02-price-change-mid-year"));
    }
}
