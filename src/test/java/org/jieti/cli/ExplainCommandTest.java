package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jieti.report.terminal.CellWidth;
import org.jieti.support.ReadCsv;
import org.jieti.support.Sample;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Why an enterprise was charged what it was. */
final class ExplainCommandTest {

    @TempDir
    private Path folder;

    private Path usage = Path.of("");
    private Path register = Path.of("");

    @BeforeEach
    void writeSheets() throws IOException {
        register =
                file("register.csv", "企业编号,企业名称,地区,行业,类别", "E1,嘉善甲水泥厂,嘉善县,水泥,淘汰", "E2,乙厂,嘉善县,水泥,限制", "E3,乙厂,嘉善县,水泥,允许");
        usage = file(
                "usage.csv",
                "企业编号,所属期,用电量(万千瓦时),单位产品能耗,能耗限额",
                "E1,2010-09,100,110,100",
                "E2,2010-09,7,90,100",
                "E1,2010-10,\"1,000\",90,100");
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Cli.Result explain(Object... more) {
        List<Object> args = new ArrayList<>(List.of("explain", usage, register));
        args.addAll(List.of(more));
        return Cli.inPipe().run(args.toArray());
    }

    @Test
    void tellsLawFactsWithTheirCellsAndArithmetic() {
        Cli.Result result = explain("--enterprise", "E1", "--period", "2010-09");

        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .startsWith("E1 嘉善甲水泥厂, 嘉善县, 水泥, 2010-09: 300,000.00 CNY\n")
                .contains(
                        "electricity.differential Differential electricity price: 300,000.00 CNY\n",
                        "发改价格〔2010〕978号",
                        "category = eliminated 淘汰类 (" + register + ":2:5, under \"类别\": \"淘汰\")\n",
                        "electricity_kwh = 1,000,000 kWh (" + usage + ":2:3, under \"用电量(万千瓦时)\": \"100\")\n",
                        "  amount         1,000,000 kWh × 0.3 CNY/kWh = 300,000.00 CNY\n");
    }

    @Test
    void tellsWhatYieldedToWhat() {
        assertThat(explain("--enterprise", "E1", "--period", "2010-09").out())
                .contains(
                        "electricity.punitive Punitive electricity price: 0.00 CNY\n",
                        "yielded: reckoned, but not charged\n",
                        "electricity.differential is at least as high\n");
    }

    @Test
    void tellsEveryPeriodInOrder() throws IOException {
        usage = file("usage.csv", "企业编号,所属期,用电量", "E1,2010-10,1", "E1,2010-09,2");

        assertThat(explain("--enterprise", "E1")
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("E1"))
                        .map(line -> line.replaceAll(".*(2010-\\d\\d).*", "$1")))
                .containsExactly("2010-09", "2010-10");
    }

    @Test
    void findsAnEnterpriseByItsNameIfOnlyOneHasIt() {
        assertThat(explain("--enterprise", "嘉善甲水泥厂").out())
                .isEqualTo(explain("--enterprise", "E1").out());

        Cli.Result several = explain("--enterprise", "乙厂");
        assertThat(several.status()).isEqualTo(2);
        assertThat(several.err()).contains("\"乙厂\" is the name of several: E2, E3");
    }

    @Test
    void tellsThatNoRowIsAboutIt() {
        Cli.Result nobody = explain("--enterprise", "E9");

        assertThat(nobody.status()).isEqualTo(2);
        assertThat(nobody.err()).contains("no row of the sheets is about \"E9\"; they name E1, E2, E3 …");
    }

    @Test
    void tellsThatThereIsNothingToExplain() {
        Cli.Result registered = explain("--enterprise", "E3");

        assertThat(registered.status()).isEqualTo(1);
        assertThat(registered.out()).isEmpty();
        assertThat(registered.err()).startsWith("there was nothing to explain");
    }

    @Test
    void tellsWhatWouldSettleWhatIsUndetermined() throws IOException {
        register = file("register.csv", "企业编号,地区,行业,类别", "E1,嘉善县,水泥,");

        Cli.Result open = explain("--enterprise", "E1", "--period", "2010-09");

        assertThat(open.status()).isEqualTo(1);
        assertThat(open.out())
                .contains(
                        "electricity.differential Differential electricity price: undetermined\n",
                        "category is missing\n")
                .contains("  to settle it   a value in the column category\n")
                .contains(", without the charges that are undetermined: 1\n");
    }

    @Test
    void tellsTheRowsOfTheEnterpriseThatWereRefused() throws IOException {
        usage = file("usage.csv", "企业编号,所属期,用电量", "E1,2010-10,1", "E1,2010-09,viel", "E2,2010-09,-1");

        Cli.Result result = explain("--enterprise", "E1");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).contains("2010-10").doesNotContain("2010-09");
        assertThat(result.err()).contains("viel").doesNotContain("E2");
    }

    @Test
    void tellsWhereAFactOfTheCommandLineComesFrom() throws IOException {
        register = file("register.csv", "企业编号,行业,类别", "E1,水泥,淘汰");

        assertThat(explain("--enterprise", "E1", "--region", "浙江").out())
                .contains("region = 330000 浙江省 (--region 浙江)\n");
    }

    @Test
    void foldsToTheWidthOfTheTerminal() {
        String out = Cli.onTerminal(80)
                .run("explain", usage, register, "--enterprise", "E1")
                .out();

        assertThat(out.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(CellWidth.of(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void speaksChinese() {
        assertThat(explain("--enterprise", "E1", "--lang", "zh", "--period", "2010-09")
                        .out())
                .contains("electricity.differential 差别电价: 300,000.00 元\n", "产业类别 = 淘汰类", "  金额");
    }

    @Test
    void writesALetterInWhichNoSignIsMarkdownByChance() throws IOException {
        register = file("register.csv", "企业编号,企业名称,地区,行业,类别", "E1,*甲*_<b>,嘉善县,水泥,淘汰");

        String letter = explain("--enterprise", "E1", "--period", "2010-09", "--format", "md")
                .out();

        assertThat(letter)
                .startsWith("# E1 \\*甲\\*\\_\\<b\\>, 嘉善县, 水泥, 2010-09\n\nin all: **300,000.00 CNY**\n")
                .contains("- **amount**: 1,000,000 kWh × 0.3 CNY/kWh = 300,000.00 CNY\n");
    }

    @Test
    void tellsAStepBegunAsRoundedUp() {
        assertThat(Cli.inPipe()
                        .run("explain", "samples/02-price-change-mid-year", "--enterprise", "91411681-A5")
                        .out())
                .contains("= 0.01 × roundup((13,528 − 13,450) ÷ 20, 0) = 0.04 CNY/kWh\n");
    }

    @Test
    void cannotDoWithoutASheet() {
        Cli.Result result = Cli.inPipe().run("explain", folder.resolve("none.csv"), "--enterprise", "E1");

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("there is no such file");
    }

    @ParameterizedTest
    @MethodSource("org.jieti.support.Sample#all")
    void saysOfEveryEnterpriseWhatTheLinesSay(Sample sample) throws IOException {
        Path result = folder.resolve("result");
        List<Object> assess = new ArrayList<>(List.of("assess", "-o", result));
        assess.addAll(sample.sheets());
        Cli.inPipe().run(assess.toArray());
        List<Map<String, String>> lines =
                ReadCsv.of(result.resolve("lines.csv")).rows();
        Set<String> enterprises = new LinkedHashSet<>();
        lines.forEach(line -> enterprises.add(line.get("enterprise_id")));

        List<Map<String, String>> explained = new ArrayList<>();
        for (String enterprise : enterprises) {
            List<Object> explain = new ArrayList<>(List.of("explain", "--enterprise", enterprise, "--format", "json"));
            explain.addAll(sample.sheets());
            String json = Cli.inPipe().run(explain.toArray()).out();
            for (JsonNode one : new ObjectMapper().readTree(json).get("assessments")) {
                one.get("lines")
                        .forEach(line -> explained.add(cells(line, lines.get(0).keySet())));
            }
        }
        assertThat(explained).isNotEmpty().containsExactlyInAnyOrderElementsOf(lines);
    }

    private static Map<String, String> cells(JsonNode line, Set<String> headers) {
        Map<String, String> cells = new LinkedHashMap<>();
        headers.forEach(header -> cells.put(header, line.get(header).asString("")));
        return cells;
    }
}
