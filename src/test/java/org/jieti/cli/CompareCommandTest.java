package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jieti.report.terminal.CellWidth;
import org.jieti.support.ReadCsv;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Two sets of schedules over the same sheets, as a user sees them. */
final class CompareCommandTest {

    /** Three lines: what the eliminated pay since June 2010, half as much again. */
    private static final String OVERLAY = """
            overlay: cn/electricity/differential
            set:
              versions/2010-06-01/charges/1/lookup/1/rate: 0.45 CNY/kWh
            """;

    @TempDir
    private Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Path reform() throws IOException {
        return file("reform.yaml", OVERLAY);
    }

    static Stream<Path> samples() throws IOException {
        try (Stream<Path> samples = Files.list(Path.of("samples"))) {
            return samples.filter(Files::isDirectory).sorted().toList().stream();
        }
    }

    private static List<CSVRecord> rows(Path csv) throws IOException {
        return ReadCsv.records(Files.readString(csv));
    }

    private Map<String, BigDecimal> sums(Path csv, String key, String amount) throws IOException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (CSVRecord row : rows(csv)) {
            String yuan = row.get(amount);
            sums.merge(row.get(key), new BigDecimal(yuan.isEmpty() ? "0.00" : yuan), BigDecimal::add);
        }
        return sums;
    }

    /** What each levy, or only the total, comes to in a comparison. */
    private Map<String, BigDecimal> levies(Path comparison, String side) throws IOException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        for (CSVRecord row : rows(comparison)) {
            if (row.get("by").equals("levy")) {
                sums.put(row.get("code"), new BigDecimal(row.get(side)));
            }
        }
        return sums;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSetComparedWithItselfIsAllZeros(Path sample) throws IOException {
        Path result = folder.resolve("result");

        Cli.inPipe().run("compare", sample, "--reform", "shipped", "-o", result);

        assertThat(rows(result.resolve("comparison.csv"))).isNotEmpty().allSatisfy(row -> {
            assertThat(row.get("baseline")).isEqualTo(row.get("reform"));
            assertThat(row.get("difference")).isIn("0.00", "");
            assertThat(row.get("percent")).isIn("0", "");
            assertThat(row.get("more")).isIn("0", "");
            assertThat(row.get("less")).isIn("0", "");
            assertThat(row.get("open")).isIn("0", "");
        });
        assertThat(rows(result.resolve("enterprises.csv")))
                .allSatisfy(row -> assertThat(row.get("outcome")).isEqualTo("same"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eachSideIsWhatAssessMakesOfIt(Path sample) throws IOException {
        Path result = folder.resolve("result");
        Path before = folder.resolve("before");
        Path after = folder.resolve("after");

        Cli.inPipe().run("compare", sample, "--reform", reform(), "-o", result);
        Cli.inPipe().run("assess", sample, "-o", before);
        Cli.inPipe().run("assess", sample, "--schedules", reform(), "-o", after);

        isSame(result, "baseline", before);
        isSame(result, "reform", after);
    }

    private void isSame(Path comparison, String side, Path assessed) throws IOException {
        assertThat(sums(comparison.resolve("enterprises.csv"), "enterprise_id", side))
                .isEqualTo(sums(assessed.resolve("surcharges.csv"), "enterprise_id", "total"));
        assertThat(levies(comparison.resolve("comparison.csv"), side))
                .isEqualTo(sums(assessed.resolve("lines.csv"), "levy", "amount"));
    }

    private Path randomSheet() throws IOException {
        StringBuilder sheet =
                new StringBuilder("enterprise_id,period,region,industry,category,electricity_kwh,output_t\n");
        Seeded seeded = new Seeded(17);
        for (int row = 0; row < 4000; row++) {
            sheet.append("E%d,%d-%02d,%s,%s,%s,%s,%s%n"
                    .formatted(
                            row / 6,
                            2008 + row % 6,
                            1 + seeded.below(12),
                            seeded.oneOf("浙江", "杭州", "北京", "河南"),
                            seeded.oneOf("cement", "steel", "ferroalloy", "paper", ""),
                            seeded.oneOf("eliminated", "restricted", "permitted", ""),
                            seeded.chance(20) ? "" : seeded.decimal(1_000_000, 2),
                            seeded.oneOf("", "3.5", "90")));
        }
        return file("random.csv", sheet.toString());
    }

    @Test
    void randomRowsComeToWhatAssessMakesOfThemOnAnyNumberOfThreads() throws IOException {
        Path sheet = randomSheet();
        Path one = folder.resolve("one");
        Path four = folder.resolve("four");
        Path after = folder.resolve("after");

        Cli.inPipe().run("compare", sheet, "--reform", reform(), "-o", one, "--jobs", 1);
        Cli.inPipe().run("compare", sheet, "--reform", reform(), "-o", four, "--jobs", 4);
        Cli.inPipe().run("assess", sheet, "--schedules", reform(), "-o", after);

        isSame(one, "reform", after);
        for (String name : List.of("comparison.csv", "enterprises.csv", "rejects.csv")) {
            assertThat(four.resolve(name)).hasSameTextualContentAs(one.resolve(name));
        }
    }

    @Test
    void rowsThatHaveToBeJoinedAreAddedUpAlike() throws IOException {
        Path sheet = randomSheet();
        Path joined = file("twice.csv", Files.readString(sheet) + "E0,2008-01,浙江,cement,eliminated,,\n");
        Path result = folder.resolve("result");
        Path after = folder.resolve("after");

        Cli.inPipe().run("compare", joined, "--reform", reform(), "-o", result);
        Cli.inPipe().run("assess", joined, "--schedules", reform(), "-o", after);

        isSame(result, "reform", after);
    }

    @Test
    void aChargeThatIsCountedOverTheYearIsComparedAsItIsAssessed() throws IOException {
        String yearly = """
                schedule: my/gas/ladder
                title: Ladder
                title_zh: 阶梯
                levy: gas.tiered
                region: CN
                versions:
                  - from: 2010-01-01
                    cite: {document: 测试〔2010〕1号, issuer: 测试委员会, standing: quoted}
                    charges:
                      - quantity: gas_m3
                        settle: year
                        tiers: {mode: graduated, bands: [{up_to: 250 m3, rate: %s CNY/m3}, {rate: 3 CNY/m3}]}
                """;
        Path sheet = file(
                "gas.csv",
                "enterprise_id,period,region,gas_m3\nA,2011-01,北京,100\nA,2011-02,北京,200\nA,2011-03,北京,400\n");
        Path baseline = file("baseline.yaml", yearly.formatted("1"));
        Path reform = file("dearer.yaml", yearly.formatted("2"));
        Path result = folder.resolve("result");
        Path before = folder.resolve("before");
        Path after = folder.resolve("after");

        Cli.inPipe().run("compare", sheet, "--baseline", baseline, "--reform", reform, "-o", result);
        Cli.inPipe().run("assess", sheet, "--schedules", baseline, "-o", before);
        Cli.inPipe().run("assess", sheet, "--schedules", reform, "-o", after);

        isSame(result, "baseline", before);
        isSame(result, "reform", after);
        assertThat(rows(result.resolve("comparison.csv")).get(0).get("difference"))
                .isEqualTo("250.00");
    }

    @Test
    void partsOfAComparisonReconcile() throws IOException {
        Path result = folder.resolve("result");
        Cli.inPipe().run("compare", randomSheet(), "--reform", reform(), "-o", result);

        Map<String, BigDecimal> byKind = sums(result.resolve("comparison.csv"), "by", "difference");
        assertThat(byKind.remove("undetermined")).isZero();
        assertThat(byKind)
                .hasSize(6)
                .allSatisfy((by, sum) ->
                        assertThat(sum).as(by).isEqualTo(byKind.get("total")).isPositive());
        CSVRecord total = rows(result.resolve("comparison.csv")).get(0);
        assertThat(new BigDecimal(total.get("more_by"))
                        .add(new BigDecimal(total.get("less_by")))
                        .add(new BigDecimal(total.get("open_by"))))
                .isEqualTo(total.get("difference"));
        assertThat(Integer.parseInt(total.get("open"))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void tablesFitTheTerminal(int width) throws IOException {
        Cli.Result result = Cli.onTerminal(width).run("compare", "samples/01-first-run", "--reform", reform());

        assertThat(result.status()).isZero();
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(CellWidth.of(line)).isLessThanOrEqualTo(width))
                .contains("By levy                              baseline         reform    difference     %")
                .contains("in all                          14,416,260.00  18,640,650.00  4,224,390.00  29.3")
                .contains("more                5  8,448,780.00  12,673,170.00  4,224,390.00  50.0")
                .anyMatch(line -> line.startsWith("   5  海宁硖东制革有限公司 "));
    }

    @Test
    void enterprisesThatShareTheLastRankShownAreCounted() throws IOException {
        StringBuilder sheet = new StringBuilder("enterprise_id,period,region,industry,category,electricity_kwh\n");
        for (int i = 1; i <= 13; i++) {
            sheet.append("E%02d,2011-06,北京,cement,eliminated,%d\n".formatted(i, i < 10 ? 1000 - i : 500));
        }

        assertThat(Cli.onTerminal(100)
                        .run("compare", file("tied.csv", sheet.toString()), "--reform", reform())
                        .out())
                .contains("  10  E10")
                .doesNotContain("E11")
                .contains("… and 3 more that share rank 10");
    }

    @Test
    void whatIsUndeterminedIsCountedAndNamed() throws IOException {
        Path sheet = file(
                "open.csv",
                "enterprise_id,period,region,industry,category,electricity_kwh\nA,2011-06,北京,cement,,300\n");

        Cli.Result piped = Cli.inPipe().run("compare", sheet, "--reform", reform());

        assertThat(piped.status()).isEqualTo(1);
        assertThat(piped.out()).contains("undetermined,electricity.differential,category is missing,");
        assertThat(piped.err())
                .contains("undetermined, electricity.differential: category is missing (baseline 1, reform 1)")
                .contains("charges undetermined: 1 under the baseline, 1 under the reform");
        assertThat(Cli.onTerminal(80)
                        .run("compare", sheet, "--reform", reform())
                        .out())
                .contains("undetermined            1");
    }

    @Test
    void theSurchargeIsSetBesideOutputAndCostWhereTheSheetsStateThem() throws IOException {
        Path sheet = file(
                "burden.csv",
                "enterprise_id,period,region,industry,category,electricity_kwh,output_t,electricity_price\n"
                        + "A,2011-06,北京,cement,eliminated,4000,50,0.6\n");

        assertThat(Cli.onTerminal(80)
                        .run("compare", sheet, "--reform", reform())
                        .out()
                        .lines())
                .contains("Cement                                     24.00         36.00  1 of 1")
                .contains("Cement                                              50.0      75.0  1 of 1");
    }

    /** By hand: 0.6 + 0.3 = 0.9 before and 0.6 + 0.45 = 1.05 after; (1.05 / 0.9) ^ -1 = 6/7; 4200 kWh become 3600, at 0.45 1620 yuan. */
    @Test
    void aResponseOfDemandStandsBesideTheResultAsAModel() throws IOException {
        Path sheet = file(
                "response.csv",
                "enterprise_id,period,region,industry,category,electricity_kwh,electricity_price\n"
                        + "A,2011-06,北京,cement,eliminated,4200,0.6\nB,2011-06,北京,cement,eliminated,1000,\n");
        Path result = folder.resolve("result");
        Object[] args = {"compare", sheet, "--reform", reform(), "--elasticity", "electricity=-1", "-o", result};

        Cli.Result told = Cli.onTerminal(100).run(args);
        CSVRecord total = rows(result.resolve("comparison.csv")).get(0);

        assertThat(total.get("reform")).isEqualTo("2340.00");
        assertThat(total.get("response")).isEqualTo("1620.00");
        assertThat(total.get("response_baseline")).isEqualTo("1260.00");
        assertThat(total.get("response_difference")).isEqualTo("360.00");
        assertThat(total.get("response_unknown")).isEqualTo("1");
        assertThat(total.get("model")).startsWith("A model, not a forecast").contains("elasticity: electricity -1");
        assertThat(rows(result.resolve("enterprises.csv")))
                .extracting(row -> row.get("enterprise_id") + " " + row.get("reform") + " " + row.get("response"))
                .containsExactly("A 1890.00 1620.00", "B 450.00 ");
        assertThat(told.err())
                .contains("A model, not a forecast")
                .containsPattern("in all +1,890.00 +1,620.00 +360.00 +1 of 2")
                .containsPattern("electricity, kWh +4200 +3600");
    }

    @Test
    void aFolderOfAnotherKindIsLeftAlone() throws IOException {
        Path result = folder.resolve("result");
        Cli.inPipe().run("assess", "samples/01-first-run", "-o", result);

        Cli.Result refused = Cli.inPipe().run("compare", "samples/01-first-run", "--reform", reform(), "-o", result);

        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("[output-not-ours]");
        assertThat(result.resolve("comparison.csv")).doesNotExist();
    }

    @Test
    void anEarlierComparisonIsReplaced() throws IOException {
        Path result = folder.resolve("result");
        Cli.inPipe().run("compare", "samples/02-price-change-mid-year", "--reform", reform(), "-o", result);
        Cli.inPipe().run("compare", "samples/01-first-run", "--reform", reform(), "-o", result);

        assertThat(rows(result.resolve("comparison.csv")).get(0).get("reform")).isEqualTo("18640650.00");
        assertThat(Files.readString(result.resolve("run.json")))
                .contains("\"baseline\" : {", "\"total\" : \"14416260.00\"", "\"total\" : \"18640650.00\"");
    }

    @Test
    void theSidesMayBeEitherWayRound() throws IOException {
        Cli.Result result =
                Cli.inPipe().run("compare", "samples/01-first-run", "--baseline", reform(), "--reform", "shipped");

        assertThat(result.out())
                .contains("total,,,12,18640650.00,14416260.00,-4224390.00,-22.662246,0,0.00,5,-4224390.00,7,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--reform shipped --size region | --size: \"region\" is no column of what is used or made",
                "--reform shipped --jobs 0 | --jobs: 0 is not a number of threads",
                "--baseline shipped | missing: ",
                "--reform shipped --elasticity electricity=0.3 | --elasticity: \"electricity=0.3\" cannot be used",
                "--reform shipped --elasticity noise=-0.3 | write a resource (electricity, water, gas)",
                "--reform shipped --elasticity gas=-1 --elasticity gas=-2 | --elasticity gas is given twice",
                "--reform shipped --period soon | --period: \"soon\" is not a period"
            })
    void aWrongCommandLineIsToldBeforeAnythingIsRead(String options, String told) {
        List<Object> args = new ArrayList<>(List.of("compare", "samples/01-first-run"));
        args.addAll(List.of(options.split(" ", -1)));

        Cli.Result result = Cli.inPipe().run(args.toArray());

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains(told);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void aScheduleThatCannotBeUsedStopsTheRun() throws IOException {
        Path broken = file("broken.yaml", OVERLAY.replace("lookup/1", "lookup/9"));

        Cli.Result result = Cli.inPipe().run("compare", "samples/01-first-run", "--reform", broken);

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("[schedule-unknown-name]");
    }

    @Test
    void quietSaysNothingWhenEverythingWasPriced() throws IOException {
        assertThat(Cli.inPipe()
                        .run(
                                "compare",
                                "samples/01-first-run",
                                "--reform",
                                reform(),
                                "--quiet",
                                "-o",
                                folder.resolve("r"))
                        .err())
                .isEmpty();
    }

    @Test
    void theManualShowsTheSampleAsItIs() throws IOException {
        Path sample = Path.of("samples/06-reform");

        Cli.Result shown = Cli.onTerminal(80).run("compare", sample, "--reform", sample.resolve("reform.yaml"));

        assertThat(Files.readString(Path.of("src/site/markdown/compare.md"))).contains("```\n" + shown.out() + "```\n");

        String modelled = Cli.onTerminal(80)
                .run("compare", sample, "--reform", sample.resolve("reform.yaml"), "--elasticity", "electricity=-0.3")
                .out();
        String response = modelled.substring(modelled.indexOf("Modelled"), modelled.indexOf("\n\nUndetermined"));
        assertThat(Files.readString(Path.of("src/site/markdown/compare.md"))).contains("```\n" + response + "\n```\n");
    }

    @Test
    void itIsToldInChineseToo() throws IOException {
        Cli.Result result =
                Cli.onTerminal(80).run("compare", "samples/01-first-run", "--reform", reform(), "--lang", "zh");

        assertThat(result.out()).contains("差别电价", "1：至", "增加最多");
        assertThat(result.err()).contains("差额：4,224,390.00 元");
    }
}
