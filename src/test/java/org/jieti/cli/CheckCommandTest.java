package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {

    private static final Path FORTY = Path.of("src/test/resources/forty-faults");
    private static final Pattern TOLD =
            Pattern.compile("(?m)^jieti: (?:error|warning): [^:\\n]*?((?::\\d+)*): .* \\[([a-z-]+)]$");

    @TempDir
    private Path folder;

    private String sheet(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, String.join("\n", lines) + "\n");
        return file.toString();
    }

    /** What is told: place within the file, and code. */
    private static List<String> told(Cli.Result result) {
        return TOLD.matcher(result.err())
                .results()
                .map(told -> told.group(1).replaceFirst("^:", "") + " " + told.group(2))
                .toList();
    }

    @Test
    void findsFortyFaultsOfASheetInOneRunEachWithLineAndColumnAndNothingElse() throws IOException {
        List<String> planted = Files.readAllLines(FORTY.resolve("faults.txt"));

        Cli.Result result = Cli.inPipe().run("check", FORTY.resolve("usage.csv"));

        assertThat(planted).hasSize(40).doesNotHaveDuplicates();
        assertThat(told(result)).containsExactlyElementsOf(planted);
        assertThat(result.err()).endsWith("problems: 34; warnings: 6\n");
        assertThat(result.status()).isEqualTo(ExitStatus.COULD_NOT_RUN.code());
        assertThat(result.out()).isEmpty();
    }

    @Test
    void isSilentWhenSheetsAreFine() throws IOException {
        String usage = sheet(
                "usage.csv", "企业编号,所属期,用电量,备注", "E1,2010-05,7,新", "E1,2010-06,8,", "E2,2010-05-01..2010-06-30,9,");
        String register = sheet("register.csv", "企业编号,地区,行业", "E2,海宁,水泥", "E1,浙江,陶瓷");

        Cli.Result result = Cli.inPipe().run("check", usage, register);

        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isEmpty();
        assertThat(result.status()).isZero();
    }

    @Test
    void warningsAloneAreNoFailureUnlessStrict() throws IOException {
        String register = sheet("register.csv", "企业编号,地区", "E1,长兴线");

        Cli.Result usual = Cli.inPipe().run("check", register);
        Cli.Result strict = Cli.inPipe().run("check", "--strict", register);

        assertThat(told(usual)).containsExactly("2:2 unknown-name");
        assertThat(usual.status()).isZero();
        assertThat(strict.err()).isEqualTo(usual.err());
        assertThat(strict.status()).isEqualTo(ExitStatus.DONE_IN_PART.code());
    }

    @Test
    void aRefusedRowIsStatusOneAndAnUnusableSheetThree() throws IOException {
        String refused = sheet("refused.csv", "企业编号,所属期,用电量", "E1,2010-06,x");
        String unusable = sheet("unusable.csv", "企业编号,用电量", "E2,x");

        Cli.Result one = Cli.inPipe().run("check", refused);
        Cli.Result both = Cli.inPipe().run("check", refused, unusable, folder.resolve("none.csv"));

        assertThat(told(one)).containsExactly("2:3 not-a-number");
        assertThat(one.status()).isEqualTo(ExitStatus.DONE_IN_PART.code());
        assertThat(told(both))
                .containsExactly(" file-unreadable", "2:3 not-a-number", "1 header-without-key", "2:2 not-a-number");
        assertThat(both.status()).isEqualTo(ExitStatus.COULD_NOT_RUN.code());
    }

    @Test
    void sheetsAreHeldAgainstEachOther() throws IOException {
        String first = sheet("a.csv", "企业编号,所属期,用电量", "E1,2010-06,7");
        String second = sheet("b.csv", "企业编号,所属期,用电量", "E1,201006,8", "E1,2010-07,9");

        Cli.Result result = Cli.inPipe().run("check", first, second);

        assertThat(told(result)).containsExactly("2:3 row-twice");
        assertThat(result.err()).contains("a.csv:2 says: electricity_kwh");
    }

    @Test
    void acceptsPaymentsInEitherLanguage() throws IOException {
        String chinese = sheet(
                "缴费.csv",
                "企业编号,所属期,费种,应缴金额(元),缴费期限,缴纳日期",
                "E1,2010-06,差别电价,\"1,200.50\",2010年7月20日,2010-08-03",
                "E1,2010-06,污水处理费,88,2010-07-15,",
                "E1,2010-07,差别电价,1300,2010-08-20,2010-08-19");
        String english = sheet(
                "paid.csv",
                "enterprise_id,period,levy,amount_due,due_date,paid_date",
                "E2,2010Q2,pollutant.discharge-fee,7,2010-07-10,2010-07-10");

        Cli.Result result = Cli.inPipe().run("check", "--strict", chinese, english);

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
    }

    @Test
    void theSamePaymentTwiceIsToldWithBothPlaces() throws IOException {
        String first = sheet("a.csv", "企业编号,所属期,费种,应缴金额", "E1,2010-06,差别电价,7", "E1,2010-06,惩罚性电价,7");
        String second =
                sheet("b.csv", "企业编号,所属期,费种,应缴金额", "E2,2010-06,差别电价,7", "E1,2010-07,差别电价,7", "E1,201006,差别电价加价,8");

        Cli.Result result = Cli.inPipe().run("check", first, second);

        assertThat(told(result)).containsExactly("4:3 row-twice");
        assertThat(result.err()).contains("b.csv:4:3: ").contains("a.csv:2 says: electricity.differential (2010-06)");
        assertThat(result.status()).isEqualTo(ExitStatus.DONE_IN_PART.code());
    }

    @Test
    void tellsEveryFaultOfPayments() throws IOException {
        String payments = sheet(
                "payments.csv",
                "企业编号,所属期,收费项目,应缴金额,缴费期限,缴纳日期",
                "E1,2010-06,车船税,5,2010-07-20,",
                "E1,2010-06,差别电价,-5,2010-07-20,",
                "E1,2010-07,差别电价,5,七月底,2010-13-01",
                "E1,2010-08,,5,2010-09-20,");

        assertThat(told(Cli.inPipe().run("check", payments)))
                .containsExactly(
                        "2:3 unknown-term", "3:4 below-least", "4:5 not-a-day", "4:6 not-a-day", "5:3 row-without-key");
    }

    @Test
    void namesMonthsThatOneEnterpriseLacksAndMostOthersHave() throws IOException {
        String electricity = sheet(
                "electricity.csv",
                "企业编号,所属期,用电量",
                "E1,2010Q1,7",
                "E2,2010-01,7",
                "E3,2010-01,7",
                "E3,2010-02,7",
                "E3,2010-03,7",
                "E3,2010-04,7");
        String water = sheet(
                "water.csv",
                "企业编号,所属期,用水量",
                "E1,2010-01,3",
                "E1,2010-02,3",
                "E3,2010-01,3",
                "E3,2010-02,—",
                "E4,2010-02,1");

        Cli.Result result = Cli.inPipe().run("check", electricity, water);

        assertThat(told(result)).containsExactly("3:1 usage-missing", "4:1 usage-missing", "6:1 usage-missing");
        assertThat(result.err())
                .contains("E2 has no electricity_kwh for 2010-02..2010-03 [")
                .contains("E3 has no water_m3 for 2010-02 [")
                .contains("E4 has no water_m3 for 2010-01 [");
    }

    @Test
    void whatIsMissingBecauseARowWasRefusedIsNotToldAgain() throws IOException {
        String usage =
                sheet("usage.csv", "企业编号,所属期,用电量", "E1,2010-01,7", "E1,2010-02,7", "E2,2010-01,7", "E2,2010-02,7 度");
        String register = sheet("register.csv", "企业编号,产业类别", "E1,淘汰", "E2,落后");

        Cli.Result result = Cli.inPipe().run("check", usage, register);

        assertThat(told(result)).containsExactly("5:3 not-a-number", "3:2 unknown-term");
    }

    @Test
    void tellsWhatIsUnknownInARowThatIsRefusedForSomethingElse() throws IOException {
        String register = sheet("register.csv", "企业编号,地区,产业类别", "E1,桐香,落后", "E2,桐香,淘汰", "E3,长兴线,淘汰");

        assertThat(told(Cli.inPipe().run("check", register)))
                .containsExactly("2:2 unknown-name", "2:3 unknown-term", "4:2 unknown-name");
    }

    @Test
    void aColumnThatMayBeTheMissingKeyIsNamedOnce() throws IOException {
        String usage = sheet("usage.csv", "企业编号,所属其,用电量", "E1,2010-06,5");

        Cli.Result result = Cli.inPipe().run("check", usage);

        assertThat(told(result)).containsExactly("1 header-without-key");
        assertThat(result.err()).contains("call the column \"所属其\" \"所属期\"");
    }

    @Test
    void showsWhatEachColumnWasTakenFor() throws IOException {
        String usage = sheet("usage.csv", "企业编号,所属期,\"用电量\n(万千瓦时)\",备注", "E1,2010-06,7,");

        Cli.Result result = Cli.inPipe().run("check", "--verbose", usage);

        assertThat(result.out().replace(folder + "/", "")).isEqualTo("""
                        file,column,header,field,unit,times
                        usage.csv,1,企业编号,enterprise_id,,
                        usage.csv,2,所属期,period,,
                        usage.csv,3,用电量 (万千瓦时),electricity_kwh,kWh,× 10000
                        usage.csv,4,备注,,,
                        """);
        assertThat(result.err().replace(folder + "/", ""))
                .isEqualTo("usage.csv (usage): UTF-8, cells parted by \",\", headers on line 1, rows: 1\n");
        assertThat(result.status()).isZero();
    }

    @Test
    void speaksChinese() throws IOException {
        String usage = sheet("usage.csv", "企业编号,所属期,用电量", "E1,2010-06,\"2,5\"");

        Cli.Result result = Cli.inPipe().run("check", "--lang", "zh", usage);

        assertThat(result.err().replace(folder + "/", "")).isEqualTo("""
                        jieti: 错误: usage.csv:2:3: 用电量不是数字：“2,5” [not-a-number]
                             2 | E1,2010-06,"2,5"
                               |             ^^^
                        逗号在这里是千位分隔，小数点要用点。
                        办法：只写数字和小数点，如 12345.6 或 "12,345.6"。
                        错误：1；注意：0
                        """);
    }
}
