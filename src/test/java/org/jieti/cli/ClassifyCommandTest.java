package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jieti.cli.Cli.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ClassifyCommandTest {

    @TempDir
    private Path folder;

    private Path sheet(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private Path register() throws IOException {
        return sheet("企业.csv", "企业编号,企业名称,地区,行业,产业类别", "E1,富阳水泥,富阳区,水泥粉磨,", "E2,铁合金厂,庆元县,铁合金,允许类");
    }

    private Path equipment() throws IOException {
        return sheet("设备.csv", "企业编号,设备编号,设备类型,规格(m)", "E1,1号磨,水泥磨,2.9", "E2,2号磨,水泥磨,3.9");
    }

    private Path usage() throws IOException {
        return sheet(
                "用电.csv",
                "企业编号,月份,产品,用电量(kWh),单位产品电耗",
                "E1,2012-03,粉磨水泥,1000000,54",
                "E2,2012-03,硅铁,3000000,17600.001");
    }

    @Test
    void aPipeGetsTheRegister() throws IOException {
        Result result = Cli.inPipe().run("classify", register(), equipment(), "--period", "2012");

        assertThat(result.status()).isZero();
        assertThat(result.out().lines())
                .element(0)
                .asString()
                .startsWith(
                        "enterprise_id,enterprise,region,industry,category,plan_status,valid_from,valid_until,listing,");
        assertThat(result.out().lines())
                .element(1)
                .asString()
                .startsWith("E1,富阳水泥,富阳区,水泥粉磨,eliminated,unnamed,2012-01-01,2012-12-31,listed,1号磨,");
        assertThat(result.out().lines()).element(2).asString().contains(",not-listed,");
    }

    @Test
    void aTerminalGetsATable() throws IOException {
        Result result = Cli.onTerminal(120).run("classify", register(), equipment(), "--period", "2012");

        assertThat(result.out()).contains("富阳水泥", "eliminated", "cement mills of 3 m and below");
        assertThat(result.out().lines()).allMatch(line -> line.length() <= 120);
    }

    @Test
    void theRegisterIsWhatAssessTakes() throws IOException {
        Path classified = folder.resolve("out/名册.csv");
        Result first = Cli.inPipe().run("classify", register(), equipment(), usage(), "-o", classified);
        Result second = Cli.inPipe().run("assess", classified, usage());

        assertThat(first.status()).isZero();
        assertThat(first.out()).isEmpty();
        assertThat(second.status()).isZero();
        assertThat(second.out().lines().skip(1))
                .containsExactly(
                        "E1,富阳水泥,富阳区,水泥粉磨,eliminated,2012-03,300000.00,,,,,,300000.00,0",
                        "E2,铁合金厂,庆元县,铁合金,permitted,2012-03,450000.22,,,,,,450000.22,0");
    }

    @Test
    void whatIsOverADoubleStaysOverIt() throws IOException {
        Result result = Cli.inPipe().run("classify", usage(), "--region", "浙江");

        assertThat(result.out()).contains("E2,,浙江省,,,1.000001,unnamed,2012-03-01,2012-03-31,");
    }

    @Test
    void inThePlanNoPriceIsDueUntilTheDeadline() throws IOException {
        Path plan = sheet("计划.csv", "企业编号,地区,行业,淘汰计划年度", "E1,富阳区,水泥粉磨,2010");
        Path use = sheet("用电.csv", "企业编号,月份,用电量(kWh)", "E1,2010-09,3000000");
        Path classified = folder.resolve("名册.csv");

        Cli.inPipe().run("classify", plan, equipment(), use, "-o", classified);
        Result priced = Cli.inPipe().run("assess", classified, use, "-o", folder.resolve("result"));

        assertThat(priced.status()).isZero();
        List<String> lines = Files.readAllLines(folder.resolve("result/lines.csv"));
        assertThat(lines)
                .element(1)
                .asString()
                .startsWith("E1,2010-09-01..2010-09-15,")
                .contains(",0.00,exempt,");
        assertThat(lines)
                .element(2)
                .asString()
                .startsWith("E1,2010-09-16..2010-09-30,")
                .contains(",1500000,kWh,0.3,CNY/kWh,1,450000.00,charged,");
    }

    @Test
    void everyFaultIsToldInOneRun() throws IOException {
        Path bad = sheet("设备.csv", "企业编号,设备编号,设备类型,规格(m)", "E1,1号磨,水泥磨,three", "E1,,水泥磨,3", "E1,2号磨,水泥磨,3.5");

        Result result = Cli.inPipe().run("classify", register(), bad, "--period", "2012");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("[not-a-number]", "[row-without-key]", "rows refused: 2 of 5");
        assertThat(result.out()).contains("E1,富阳水泥");
    }

    @Test
    void whatCannotBeToldIsSaidAndMakesTheStatusOne() throws IOException {
        Path open = sheet("设备.csv", "企业编号,设备编号,设备类型", "E1,1号磨,水泥磨");

        Result result = Cli.inPipe().run("classify", register(), open, "--period", "2012");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("undetermined: E1 2012: size_m is missing");
    }

    @Test
    void nothingToClassifyIsSaid() throws IOException {
        Result result = Cli.inPipe().run("classify", sheet("空.csv", "企业编号,地区"));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("there was nothing to classify");
    }

    @Test
    void aSheetThatIsReadIsNotOverwritten() throws IOException {
        Path read = register();
        String before = Files.readString(read);

        Result result = Cli.inPipe().run("classify", read, equipment(), "-o", read);

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("[output-unwritable]", "one of the sheets");
        assertThat(read).hasContent(before);
    }

    @Test
    void aFolderIsNoFileToWrite() throws IOException {
        Result result = Cli.inPipe().run("classify", register(), "-o", folder);

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("it is a folder, not a file");
    }

    @Test
    void nothingIsLeftBesideTheFile() throws IOException {
        Path classified = folder.resolve("名册.csv");
        Cli.inPipe().run("classify", register(), "-o", classified);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("企业.csv", "名册.csv");
        }
    }

    @Test
    void aWrongPlaceOrPeriodIsAWrongCommandLine() throws IOException {
        assertThat(Cli.inPipe()
                        .run("classify", register(), "--region", "Atlantis")
                        .status())
                .isEqualTo(2);
        assertThat(Cli.inPipe().run("classify", register(), "--period", "soon").status())
                .isEqualTo(2);
    }
}
