package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jieti.input.MutatedSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code jieti assess} reads, what it refuses, and its exit status. */
final class AssessCommandTest {

    private static final String HEADER =
            "enterprise_id,enterprise,region,industry,category,period,electricity,water,wastewater,pollutant,gas,late_payment,"
                    + "total,undetermined\n";

    @TempDir
    private Path folder;

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    /** A cement kiln of the eliminated class: 0.30 CNY/kWh. */
    private Path kiln() throws IOException {
        return file("kiln.csv", "企业编号,企业名称,地区,行业,类别,所属期,用电量(万千瓦时)", "330481001,海宁水泥厂,浙江省,水泥,淘汰,2010-06,12.5");
    }

    /** Only what is about the enterprise: no summary. */
    private static String amounts(Cli.Result result) {
        assertThat(result.out()).startsWith(HEADER);
        return result.out()
                .substring(HEADER.length())
                .lines()
                .map(row -> row.split(",", -1))
                .map(row -> row[0] + " " + row[5] + " " + row[row.length - 2] + " " + row[row.length - 1])
                .reduce((one, other) -> one + "; " + other)
                .orElse("nobody");
    }

    // -- Exit statuses.

    @Test
    void everythingPricedIsZero() throws IOException {
        Cli.Result result = Cli.inPipe().run("assess", kiln());

        assertThat(result.status()).isZero();
        assertThat(result.out())
                .isEqualTo(HEADER + "330481001,海宁水泥厂,浙江省,水泥,eliminated,2010-06,37500.00,,,,,,37500.00,0\n");
        assertThat(result.err()).doesNotContain("error").contains("37,500.00 CNY");
    }

    @Test
    void sheetsThatSpeakOfNoLevyAreOne() throws IOException {
        Path output = file("output.csv", "enterprise_id,period,output_t", "E1,2010-06,120", "E2,2010-06,85");

        Cli.Result result = Cli.inPipe().run("assess", output);

        assertThat(result.status()).isEqualTo(1);
        assertThat(amounts(result)).isEqualTo("E1 2010-06 0.00 0; E2 2010-06 0.00 0");
        assertThat(result.err()).contains("there was nothing to price: no sheet has the columns of any levy");
    }

    /** What is considered and not owed is priced. */
    @Test
    void nobodyWhoOwesIsZero() throws IOException {
        Path usage = file(
                "usage.csv",
                "enterprise_id,region,industry,category,period,electricity_kwh",
                "E1,浙江,水泥,允许,2010-06,1000");

        Cli.Result result = Cli.inPipe().run("assess", usage);

        assertThat(result.status()).isZero();
        assertThat(result.err()).doesNotContain("nothing to price");
    }

    @Test
    void aRefusedRowIsOneAndTheRestIsPriced() throws IOException {
        Path sheet = file(
                "usage.csv",
                "enterprise_id,region,industry,category,period,electricity_kwh",
                "E1,浙江,水泥,淘汰,2010-06,1000",
                "E2,浙江,水泥,淘汰,2010-06,-1",
                "E3,浙江,水泥,淘汰,2010-06,3000");

        Cli.Result result = Cli.inPipe().run("assess", sheet);

        assertThat(result.status()).isEqualTo(1);
        assertThat(amounts(result)).isEqualTo("E1 2010-06 300.00 0; E3 2010-06 900.00 0");
        assertThat(result.err()).contains("usage.csv:3:6: ", "[below-least]", "1 of 3");
    }

    @ParameterizedTest
    @CsvSource({
        "'enterprise_id,region,period,water_m3,water_quota_m3,water_price', 'Q1,北京,2021-05,900,,4', water_quota_m3",
        "'enterprise_id,region,period,water_m3,water_quota_m3,water_price', 'Q2,,2021-05,900,800,4', region",
        "'enterprise_id,region,period,water_m3,water_quota_m3,water_price', 'Q3,亚特兰蒂斯,2021-05,900,800,4', 亚特兰蒂斯",
        "'enterprise_id,region,industry,category,period,electricity_kwh', 'Q4,浙江,水泥,,2010-06,500', category",
        "'enterprise_id,region,industry,category,period,electricity_kwh', 'Q5,浙江,水泥,淘汰,2010-06,', electricity_kwh",
        "'enterprise_id,region,period,outlet,medium,pollutant,mass_kg', 'Q6,浙江,2019-05,W1,water,以太,700', 以太",
    })
    void whatCannotBeDeterminedIsNeitherZeroNorADefaultAndTheExitIsOne(String header, String row, String named)
            throws IOException {
        Cli.Result result = Cli.inPipe().run("assess", file("sheet.csv", header, row));

        assertThat(result.status()).isEqualTo(1);
        String[] cells = result.out().lines().skip(1).findFirst().orElseThrow().split(",", -1);
        assertThat(cells[cells.length - 1]).as("undetermined").isNotEqualTo("0");
        assertThat(Stream.of(cells).skip(6).limit(6)).as("amounts").containsOnly("");
        assertThat(result.err()).containsPattern("undetermined: " + cells[0] + " \\S+ \\S+: .*" + named);
    }

    @Test
    void aSheetThatCannotBeUsedIsThreeAndNothingIsPriced() throws IOException {
        Cli.Result result = Cli.inPipe().run("assess", kiln(), folder.resolve("missing.csv"));

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("missing.csv: ", "[file-unreadable]");
    }

    // -- Sheets.

    @Test
    void readsFoldersInOrderOfNames() throws IOException {
        file("b-usage.csv", "enterprise_id,period,electricity_kwh", "E2,2010-06,2000");
        file("a-usage.CSV", "enterprise_id,period,electricity_kwh", "E1,2010-06,1000");
        file("c-register.csv", "enterprise_id,region,industry,category", "E1,浙江,水泥,淘汰", "E2,浙江,水泥,淘汰");
        file("notes.txt", "not a sheet");
        Files.createDirectory(folder.resolve("d.csv"));

        Cli.Result result = Cli.inPipe().run("assess", folder);

        assertThat(result.status()).isZero();
        assertThat(amounts(result)).isEqualTo("E1 2010-06 300.00 0; E2 2010-06 600.00 0");
    }

    @Test
    void readsTheStandardInput() throws IOException {
        Cli.Result result = Cli.inPipe()
                .reading("enterprise_id,period,electricity_kwh\n330481001,2010-07,4000\n330481001,2010-08,x\n")
                .run("assess", "-", kilnRegister());

        assertThat(result.status()).isEqualTo(1);
        assertThat(amounts(result)).isEqualTo("330481001 2010-07 1200.00 0");
        assertThat(result.err()).contains("<stdin>:3:3: ");
    }

    private Path kilnRegister() throws IOException {
        return file("register.csv", "enterprise_id,region,industry,category", "330481001,浙江,水泥,淘汰");
    }

    @Test
    void aSheetNamedTwiceCountsOnce() throws IOException {
        Path kiln = kiln();

        Cli.Result result =
                Cli.inPipe().run("assess", kiln, folder.resolve("../" + folder.getFileName() + "/kiln.csv"), kiln);

        assertThat(result.status()).isZero();
        assertThat(amounts(result)).isEqualTo("330481001 2010-06 37500.00 0");
    }

    @Test
    void refusesAFolderWithoutSheets() throws IOException {
        Files.writeString(folder.resolve("usage.txt"), "enterprise_id,period\n");

        Cli.Result result = Cli.inPipe().run("assess", folder);

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("[no-sheets]");
    }

    @Test
    void refusesAnEmptyName() {
        Cli.Result result = Cli.inPipe().run("assess", "");

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void refusesAFileThatMayNotBeRead() throws IOException {
        Path kiln = kiln();
        assumeFalse(!kiln.toFile().setReadable(false) || Files.isReadable(kiln), "root reads everything");

        Cli.Result result = Cli.inPipe().run("assess", kiln);

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("permission denied", "[file-unreadable]");
    }

    @Test
    void tellsTheFaultsOfAllSheetsInOneRun() throws IOException {
        Path empty = file("empty.csv", "");
        Path twice = file("twice.csv", "enterprise_id,period,用电量,电量");
        Path nobody = file("nobody.csv", "period,water_m3", "2010-06,5");
        Path rule = file("rule.yaml", "schedule: x/y", "surprise: yes");
        Path taken = file("taken", "a file");

        Cli.Result result = Cli.inPipe()
                .run("assess", empty, twice, nobody, folder.resolve("missing.csv"), "--schedules", rule, "-o", taken);

        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err())
                .contains(
                        "[file-empty]",
                        "[header-twice]",
                        "[header-without-key]",
                        "[file-unreadable]",
                        "[schedule-unknown-key]",
                        "[schedule-missing-key]",
                        "[output-unwritable]");
        assertThat(taken).hasContent("a file");
    }

    @Test
    void noSheetMakesItFail() throws IOException {
        for (long seed = 0; seed < 40; seed++) {
            Path sheet = Files.writeString(folder.resolve("m.csv"), MutatedSheet.of(seed));

            Cli.Result result = Cli.inPipe().run("assess", sheet, "--region", "浙江");

            assertThat(result.status()).as("seed %d: %s", seed, result.err()).isIn(0, 1, 3);
            assertThat(result.err()).as("seed %d", seed).doesNotContain("bug of jieti", "\tat ");
        }
    }

    // -- Options.

    @Test
    void theRegionHoldsWhereTheSheetsSayNothing() throws IOException {
        Path sheet = file(
                "usage.csv",
                "enterprise_id,region,period,water_m3,water_quota_m3,water_price",
                "E1,,2021-06,1200,1000,5",
                "E2,江苏,2021-06,1200,1000,5");

        Cli.Result result = Cli.inPipe().run("assess", sheet, "--region", "北京");

        assertThat(amounts(result)).isEqualTo("E1 2021-06 1000.00 0; E2 2021-06  1");
    }

    @Test
    void onlyPeriodsWithinTheOneAskedForArePriced() throws IOException {
        Path sheet = file(
                "usage.csv",
                "enterprise_id,region,industry,category,period,electricity_kwh",
                "E1,浙江,水泥,淘汰,2010-06,100",
                "E1,浙江,水泥,淘汰,2010-07,200",
                "E1,浙江,水泥,淘汰,2010-08,300",
                "E2,浙江,水泥,淘汰,2010Q3,400",
                "E3,浙江,水泥,淘汰,2010-09-16..2010-10-15,500");

        assertThat(amounts(Cli.inPipe().run("assess", sheet, "--period", "2010Q3")))
                .isEqualTo("E1 2010-07 60.00 0; E1 2010-08 90.00 0; E2 2010Q3 120.00 0");
        assertThat(amounts(Cli.inPipe().run("assess", sheet, "--period", "2010-06")))
                .isEqualTo("E1 2010-06 30.00 0");
        assertThat(amounts(Cli.inPipe().run("assess", sheet, "--period", "2009")))
                .isEqualTo("nobody");
    }

    @Test
    void strictStopsAtTheFirstBadRowAndWritesNothing() throws IOException {
        Path sheet = file(
                "usage.csv",
                "enterprise_id,region,industry,category,period,electricity_kwh",
                "E1,浙江,水泥,淘汰,2010-06,100",
                "E2,浙江,水泥,淘汰,2010-06,2oo",
                "E3,浙江,水泥,淘汰,2010-60,300");
        Path result = folder.resolve("result");

        Cli.Result strict = Cli.inPipe().run("assess", sheet, "--strict", "-o", result);

        assertThat(strict.status()).isEqualTo(3);
        assertThat(strict.out()).isEmpty();
        assertThat(strict.err()).contains("usage.csv:3:6: ").doesNotContain("2010-60");
        assertThat(result).doesNotExist();
    }

    @Test
    void strictMindsNothingElse() throws IOException {
        assertThat(Cli.inPipe().run("assess", kiln(), "--strict").status()).isZero();
    }

    @Test
    void quietSaysNothingWhenEverythingWasPricedButDoesNotHideFaults() throws IOException {
        Path good = kiln();
        Path bad = file("bad.csv", "enterprise_id,period,electricity_kwh", "E1,2010-06,1o");

        assertThat(Cli.inPipe().run("assess", good, "--quiet").err()).isEmpty();
        assertThat(Cli.inPipe().run("assess", good, bad, "--quiet").err()).contains("[not-a-number]");
    }

    @Test
    void coloursOnlyWhenAsked() throws IOException {
        Path bad = file("bad.csv", "enterprise_id,period,electricity_kwh", "E1,2010-06,1l");

        assertThat(Cli.inPipe().run("assess", bad).err()).doesNotContain("\u001B");
        assertThat(Cli.inPipe().run("assess", bad, "--color", "never").err()).doesNotContain("\u001B");
        assertThat(Cli.inPipe().run("assess", bad, "--color=ALWAYS").err()).contains("\u001B[");
    }

    @Test
    void aCellCannotSpeakToTheTerminal() throws IOException {
        Path bad = file(
                "bad.csv",
                "enterprise_id,period,用电量,\u001B[2J",
                "\u001B[31mE1,2010-06,1\u001B[0m,",
                "E2,2010-06,-3,\u0007");

        assertThat(Cli.inPipe().run("assess", bad).err())
                .doesNotContain("\u001B")
                .doesNotContain("\u0007");
    }

    // -- Schedules.

    /** A surcharge on over-quota water of a city of which none is shipped. */
    private Path haining(String levy, String amount) throws IOException {
        return file(
                "haining.yaml",
                "schedule: haining/water/over-quota",
                "title: Progressive surcharge on over-quota water in Haining",
                "title_zh: 海宁市非居民用水超定额累进加价",
                "levy: " + levy,
                "region: 浙江",
                "versions:",
                "  - from: 2022-01-01",
                "    cite: {document: 海发改〔2021〕88号, issuer: 海宁市发展和改革局, standing: quoted}",
                "    charges:",
                "      - {quantity: water_m3 - water_quota_m3, rate: 2.50 CNY/m3}",
                "checks:",
                "  - {given: {period: 2022-03, water_m3: 110 m3, water_quota_m3: 100 m3}, amount: " + amount + "}");
    }

    private Path overQuota() throws IOException {
        return file("water.csv", "enterprise_id,region,period,water_m3,water_quota_m3", "E1,浙江,2022-04,1040,1000");
    }

    @Test
    void aScheduleOfOnesOwnIsAdded() throws IOException {
        Path water = overQuota();

        assertThat(Cli.inPipe().run("assess", water).status()).isEqualTo(1);
        Cli.Result result = Cli.inPipe().run("assess", water, "--schedules", haining("water.over-quota", "25.00 CNY"));

        assertThat(result.status()).isZero();
        assertThat(amounts(result)).isEqualTo("E1 2022-04 100.00 0");
    }

    @Test
    void aFolderOfSchedulesIsReadToItsBottom() throws IOException {
        Path water = overQuota();
        Path deep = Files.createDirectories(folder.resolve("rules/haining/water"));
        Files.move(haining("water.over-quota", "25.00 CNY"), deep.resolve("over-quota.yaml"));

        assertThat(amounts(Cli.inPipe().run("assess", water, "--schedules", folder.resolve("rules"))))
                .isEqualTo("E1 2022-04 100.00 0");
    }

    @Test
    void aScheduleOfTheSameIdentityTakesThePlaceOfTheShippedOne() throws IOException {
        Path own = file(
                "differential.yaml",
                "schedule: cn/electricity/differential",
                "title: Twice as dear",
                "title_zh: 加倍",
                "levy: electricity.differential",
                "region: CN",
                "applies: {category: [restricted, eliminated]}",
                "versions:",
                "  - from: 2010-01-01",
                "    cite: {document: none, issuer: nobody, standing: recalled}",
                "    charges:",
                "      - quantity: electricity_kwh",
                "        lookup:",
                "          - {when: {category: eliminated}, rate: 0.60 CNY/kWh}",
                "          - {when: {category: restricted}, rate: 0.20 CNY/kWh}");

        assertThat(amounts(Cli.inPipe().run("assess", kiln(), "--schedules", own)))
                .isEqualTo("330481001 2010-06 75000.00 0");
    }

    @Test
    void aFaultyScheduleIsRefusedWithLineAndColumnAndNothingIsWritten() throws IOException {
        Path result = folder.resolve("result");

        Cli.Result refused = Cli.inPipe()
                .run("assess", overQuota(), "-o", result, "--schedules", haining("water.overquota", "25.00 CNY"));

        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("haining.yaml:4:7: ", "[schedule-unknown-name]");
        assertThat(result).doesNotExist();
    }

    @Test
    void aScheduleWhoseCheckFailsIsRefused() throws IOException {
        Cli.Result refused =
                Cli.inPipe().run("assess", overQuota(), "--schedules", haining("water.over-quota", "25.01 CNY"));

        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("haining.yaml:12:", "25.00 CNY", "25.01 CNY", "[schedule-check-fails]");
    }

    @Test
    void aScheduleThatIsNotThereIsRefused() throws IOException {
        Cli.Result refused = Cli.inPipe().run("assess", kiln(), "--schedules", folder.resolve("none.yaml"));

        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("none.yaml: ", "[file-unreadable]");
    }

    @Test
    void aScheduleInAnotherEncodingIsRefused() throws IOException {
        Path own = Files.write(folder.resolve("gb.yaml"), new byte[] {'a', ':', ' ', (byte) 0xBA, (byte) 0xA3, '\n'});

        Cli.Result refused = Cli.inPipe().run("assess", kiln(), "--schedules", own);

        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("gb.yaml", "not UTF-8 text");
    }

    @Test
    void aScheduleThatIsNoneByItsLengthIsRefusedUnread() throws IOException {
        Path own = Files.write(folder.resolve("long.yaml"), new byte[(1 << 20) + 1]);

        Cli.Result refused = Cli.inPipe().run("assess", kiln(), "--schedules", own);
        Cli.Result inChinese = Cli.inPipe().run("assess", kiln(), "--schedules", own, "--lang", "zh");

        assertThat(refused.status()).isEqualTo(3);
        assertThat(refused.err()).contains("it has more than 1048576 bytes, too many for a schedule");
        assertThat(inChinese.err()).contains("超过 1048576 字节");
    }
}
