package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payments alone, and beside what is priced. */
final class AssessPaymentsTest {

    private static final String HEADERS = "企业编号,所属期,收费项目,应缴金额,缴费期限,缴纳日期";

    @TempDir
    private Path folder;

    private Path usage = Path.of("");
    private Path late = Path.of("");

    @BeforeEach
    void writeSheets() throws IOException {
        usage = file("usage.csv", "企业编号,所属期,地区,类别,行业,用电量", "E1,2010-06,浙江省,淘汰,水泥,1000");
        late = file("late.csv", HEADERS, "E1,2010-06,差别电价,300,2010-07-20,2010-09-30");
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static List<String> lines(Path result) throws IOException {
        List<String> lines = Files.readAllLines(result.resolve("lines.csv"));
        return lines.subList(1, lines.size());
    }

    @Test
    void standBesideWhatIsOwedForUse() {
        Cli.Result alone = Cli.inPipe().run("assess", usage);
        Cli.Result paid = Cli.inPipe().run("assess", late, usage);

        assertThat(alone.status()).isZero();
        assertThat(paid.status()).isZero();
        assertThat(alone.out()).contains("E1,,浙江省,水泥,eliminated,2010-06,300.00,,,,,,300.00,0\n");
        assertThat(paid.out()).contains("E1,,浙江省,水泥,eliminated,2010-06,300.00,,,,,43.20,343.20,0\n");
    }

    @Test
    void comeAloneWithARegister() throws IOException {
        Path register = file("register.csv", "企业编号,地区,用户类别", "E1,浙江省,居民");
        Path result = folder.resolve("result");

        Cli.Result run = Cli.inPipe().run("assess", late, register, "-o", result);

        assertThat(run.status()).isZero();
        assertThat(lines(result)).singleElement().asString().contains("300,CNY,1,‰,72,21.60,charged");
    }

    @Test
    void acrossNewYearAreToldByTheSettingOfTheSchedule() throws IOException {
        Path across = file(
                "across.csv",
                "企业编号,所属期,地区,收费项目,应缴金额(元),缴费期限,缴纳日期",
                "E1,2023年11月,浙江省,电费,\"10,000\",2023-12-20,2024/1/20");
        Path whole = file(
                "whole.yaml",
                "overlay: cn/late-payment/electricity",
                "set: {versions/1996-10-08/charges/1/lookup/2/daily/across_years: whole_arrear}");

        assertThat(Cli.inPipe().run("explain", across, "--enterprise", "E1").out())
                .contains("late-payment.electricity Late payment of electricity: 220.00 CNY")
                .contains("amount      10,000 CNY × 2 ‰ × 11 = 220.00 CNY")
                .contains("days in 2023, the year in which it was due: 11, from 2023-12-21 to 2023-12-31")
                .contains("amount      10,000 CNY × 3 ‰ × 20 = 600.00 CNY")
                .contains("days after 2023, the year in which it was due: 20, from 2024-01-01 to 2024-01-20")
                .contains("due_date = 2023-12-20 (" + across + ":2:6, under \"缴费期限\": \"2023-12-20\")")
                .contains("due 2023-12-20, paid 2024-01-20");
        assertThat(Cli.inPipe()
                        .run("explain", across, "--enterprise", "E1", "--schedules", whole, "--lang", "zh")
                        .out())
                .contains("10,000 CNY × 3 ‰ × 31 = 930.00 元")
                .contains("2023-12-21 至 2024-01-20，31 天，未在 2023 年内缴清，全部按跨年度标准");
    }

    @Test
    void thatAreNotMadeYetCountUpToTheDayThatIsSaid() throws IOException {
        Path open = file("open.csv", HEADERS, "E1,2010-06,差别电价,300,2010-07-20,");

        Cli.Result without = Cli.inPipe().run("assess", usage, open);
        Cli.Result with = Cli.inPipe().run("assess", usage, open, "--as-of", "2010-07-31");
        Cli.Result wrong = Cli.inPipe().run("assess", usage, open, "--as-of", "July");

        assertThat(without.status()).isEqualTo(ExitStatus.DONE_IN_PART.code());
        assertThat(without.out()).contains("300.00,,,,,,300.00,1\n");
        assertThat(without.err()).contains("no day is").contains("charges undetermined: 1");
        assertThat(with.status()).isZero();
        assertThat(with.out()).contains("300.00,,,,,6.60,306.60,0\n");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("--as-of: \"July\" is not a date");
    }

    @Test
    void ofWhichAColumnSaysTheDayNeedNoOption() throws IOException {
        Path open = file("open.csv", HEADERS + ",违约金计算截止日", "E1,2010-06,差别电价,300,2010-07-20,,2010-07-31");

        assertThat(Cli.inPipe().run("assess", usage, open).out()).contains(",6.60,306.60,0\n");
    }

    @Test
    void inPartsAreAddedUp() throws IOException {
        Path parts = file(
                "parts.csv",
                HEADERS,
                "E1,2010-06,差别电价,100,2010-07-20,2010-07-30",
                "E1,2010-06,差别电价,100,2010-07-20,2010-08-09",
                "E1,2010-06,电费,50,2010-07-20,2010-07-20");

        assertThat(Cli.inPipe().run("assess", usage, parts).out()).contains(",6.00,306.00,0\n");
    }

    @Test
    void wantingAColumnAreToldOnce() throws IOException {
        Path other = file("other.csv", "enterprise_id,period,levy,paid_date", "E1,2010-07,water.over-quota,2010-08-01");
        String note = "late payment is not considered, for want of columns: amount_due, due_date\n";

        assertThat(Cli.inPipe().run("assess", usage).err()).doesNotContain("late payment");
        assertThat(Cli.inPipe().run("assess", usage, late).err()).doesNotContain("late payment");
        Cli.Result run = Cli.inPipe().run("assess", usage, other);
        assertThat(run.err()).containsOnlyOnce(note);
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(Cli.inPipe().run("assess", usage).out());
        assertThat(Cli.inPipe().run("assess", "--lang", "zh", usage, other).err())
                .containsOnlyOnce("因缺少以下列而未计违约金、滞纳金：应缴金额, 缴费期限\n");
        assertThat(Cli.inPipe().run("assess", other).status()).isEqualTo(ExitStatus.DONE_IN_PART.code());
    }

    @Test
    void mayStandInTheRowsOfUsage() throws IOException {
        Path wide = file(
                "wide.csv",
                "企业编号,所属期,地区,类别,行业,用电量,收费项目,应缴金额,缴费期限,缴纳日期",
                "E1,2010-06,浙江省,淘汰,水泥,1000,差别电价,300,2010-07-20,2010-09-30",
                "E2,2010-06,浙江省,淘汰,水泥,1000,,,,");
        Path bare = file("bare.csv", "企业编号,所属期,地区,类别,行业,用电量,缴纳日期", "E1,2010-06,浙江省,淘汰,水泥,1000,2010-09-30");

        assertThat(Cli.inPipe().run("assess", wide).out())
                .contains("E1,,浙江省,水泥,eliminated,2010-06,300.00,,,,,43.20,343.20,0\n")
                .contains("E2,,浙江省,水泥,eliminated,2010-06,300.00,,,,,,300.00,0\n");
        Cli.Result result = Cli.inPipe().run("assess", bare);
        assertThat(result.err()).contains("for want of columns: levy, amount_due,");
        assertThat(result.out()).isEqualTo(Cli.inPipe().run("assess", usage).out());
    }

    @Test
    void theSameTwiceAreRefused() throws IOException {
        Path again = file("again.csv", "企业编号,所属期,收费项目,应缴金额", "E1,2010年6月,差别电价加价,300");
        Path result = folder.resolve("result");

        Cli.Result run = Cli.inPipe().run("assess", usage, late, again, "-o", result);

        assertThat(run.err()).contains("again.csv:2:3").contains("late.csv:2 says: electricity.differential (2010-06)");
        assertThat(run.status()).isEqualTo(ExitStatus.DONE_IN_PART.code());
        assertThat(Files.readAllLines(result.resolve("rejects.csv")))
                .hasSize(2)
                .last()
                .asString()
                .contains("row-twice");
    }

    @Test
    void ofSeveralBillsAreToldApartByTheirNumbers() throws IOException {
        Path bills = file(
                "bills.csv",
                HEADERS + ",账单编号",
                "E1,2010-06,电费,300,2010-07-20,2010-07-30,B-17",
                "E1,2010-06,电费,200,2010-07-20,2010-07-30,B-18",
                "E1,2010-06,电费,200,2010-07-20,2010-07-30,B-18");
        Path result = folder.resolve("result");

        Cli.Result run = Cli.inPipe().run("assess", usage, bills, "-o", result);

        assertThat(run.err()).containsOnlyOnce("row-twice").contains("bills.csv:4:");
        assertThat(lines(result))
                .anyMatch(line -> line.contains("B-17 电费 2010-07-21..2010-07-30,300,CNY,2,‰,10,6.00"))
                .anyMatch(line -> line.contains("B-18 电费 2010-07-21..2010-07-30,200,CNY,2,‰,10,4.00"))
                .hasSize(3);
    }

    /** One that was not paid, and the same when it was. */
    @Test
    void thatWereMadeSinceAreTheSame() throws IOException {
        Path open = file("open.csv", HEADERS, "E1,2010-06,差别电价,300,2010-07-20,");

        assertThat(Cli.inPipe().run("assess", usage, late, open).err()).contains("row-twice");
    }

    /** The class beside a payment is of no use: no levy may be taken for considered because of it. */
    @Test
    void makeNoLevyOnUseConsidered() throws IOException {
        Path bare = file("bare.csv", "企业编号,所属期,地区,用电量", "E1,2010-06,浙江省,1000");
        Path described = file(
                "described.csv",
                "企业编号,所属期,收费项目,类别,行业,应缴金额,缴费期限,缴纳日期",
                "E1,2010-06,差别电价,淘汰,水泥,300,2010-07-20,2010-07-21");

        Cli.Result paid = Cli.inPipe().run("assess", bare, described);

        assertThat(paid.out()).contains(",2010-06,,,,,,1.00,1.00,0\n");
        assertThat(paid.status()).isZero();
    }

    /** A settled charge must not take a month of which only a payment is known for one without a figure. */
    @Test
    void areNoMonthsOfUse() throws IOException {
        Path ladder = file(
                "ladder.yaml",
                "schedule: ningbo/water/over-quota",
                "title: Ladder",
                "title_zh: 阶梯",
                "levy: water.over-quota",
                "region: 宁波市",
                "versions:",
                "  - from: 2021-01-01",
                "    cite: {document: 文号, issuer: 发文机关, standing: reported}",
                "    charges:",
                "      - quantity: water_m3 - water_quota_m3",
                "        settle: two_months",
                "        rate: 2 CNY/m3");
        Path water = file("water.csv", "企业编号,所属期,地区,用水量,用水定额", "E1,2021-02,宁波市,120,100");
        Path paid =
                file("paid.csv", "企业编号,所属期,地区,收费项目,应缴金额,缴费期限,缴纳日期", "E1,2021-01,宁波市,超定额累进加价,300,2021-02-20,2021-02-22");

        assertThat(Cli.inPipe()
                        .run("assess", water, paid, "--schedules", ladder)
                        .out())
                .contains("2021-02,,40.00,,,,,40.00,0\n")
                .contains("2021-01,,,,,,3.00,3.00,0\n");
    }

    @Test
    void comeOutTheSameOnAnyNumberOfThreadsAndInParts() throws IOException {
        StringBuilder many = new StringBuilder(HEADERS + ",地区\n");
        for (int i = 0; i < 40_000; i++) {
            many.append("E%d,2023-%02d,电费,%d.5,2023-12-20,2024-01-%02d,浙江省\n"
                    .formatted(i % 7000, i / 7000 + 1, i + 10, i % 28 + 1));
        }
        Path sheet = Files.writeString(folder.resolve("many.csv"), many);
        Path one = folder.resolve("one");
        Path four = folder.resolve("four");

        assertThat(sheet).isRegularFile();
        assertThat(Files.size(sheet)).isGreaterThan(1 << 21);
        assertThat(Cli.inPipe().run("assess", sheet, "-o", one, "--jobs", "1").status())
                .isZero();
        assertThat(Cli.inPipe().run("assess", sheet, "-o", four, "--jobs", "4").status())
                .isZero();
        assertThat(four.resolve("lines.csv")).hasSameTextualContentAs(one.resolve("lines.csv"));
        assertThat(four.resolve("surcharges.csv")).hasSameTextualContentAs(one.resolve("surcharges.csv"));
        String whole = Cli.inPipe().run("assess", sheet, "--strict").out();
        assertThat("\uFEFF" + whole).isEqualTo(Files.readString(one.resolve("surcharges.csv")));
    }
}
