package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "usage,     en, enterprise_id,period,electricity_kwh",
        "usage,     zh, 企业编号,所属期,用电量(kWh)",
        "register,  en, enterprise_id,valid_from,category",
        "register,  zh, 企业编号,生效日期,产业类别",
        "discharge, zh, 企业编号,所属期,排放量(kg)",
        "payment,   en, enterprise_id,period,due_date",
        "payment,   zh, 企业编号,所属期,应缴金额(CNY)",
        "equipment, en, enterprise_id,equipment,kind",
    })
    void namesTheColumnsOfItsKindInEitherLanguage(
            String kind, String language, String first, String second, String another) {
        Cli.Result result = Cli.inPipe().run("template", kind, "--lang", language);

        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("\uFEFF" + first + "," + second).endsWith("\n");
        assertThat(List.of(result.out().strip().split(",", -1)))
                .contains(another)
                .doesNotHaveDuplicates();
    }

    @Test
    void asksForThePaymentsOfALevyAndNothingElse() {
        assertThat(Cli.inPipe().run("template", "payment").out())
                .isEqualTo("\uFEFFenterprise_id,period,levy,amount_due,due_date,paid_date,bill_number,as_of\n");
    }

    @Test
    void isOfUsageIfNoKindIsNamed() {
        assertThat(Cli.inPipe().run("template").out())
                .isEqualTo(Cli.inPipe().run("template", "usage").out());
    }

    /** Every template is a sheet that is read without a word, whether as text or as a workbook. */
    @ParameterizedTest
    @CsvSource({
        "inspection, en, csv",
        "inspection, zh, xlsx",
        "usage, en, csv",
        "usage, zh, csv",
        "usage, zh, xlsx",
        "register, en, csv",
        "register, zh, xlsx",
        "discharge, zh, csv",
        "discharge, en, xlsx",
        "payment, en, csv",
        "payment, zh, csv",
        "payment, zh, xlsx",
        "equipment, zh, csv",
        "equipment, en, xlsx"
    })
    void isASheetThatIsRead(String kind, String language, String form) {
        Path file = folder.resolve("empty." + form);

        Cli.Result written = Cli.inPipe().run("template", kind, "--lang", language, "-o", file);
        Cli.Result checked = Cli.inPipe().run("check", "--strict", "--verbose", file);

        assertThat(written.status()).as(written.err()).isZero();
        assertThat(written.out()).isEmpty();
        assertThat(checked.status()).as(checked.err()).isZero();
        assertThat(checked.err())
                .contains("(" + kind.replace("register", "enterprise") + ")")
                .endsWith("rows: 0\n");
        assertThat(checked.out().lines().skip(1))
                .allSatisfy(line -> assertThat(line).doesNotContain(",,,"));
    }

    @Test
    void aKindThatThereIsNotIsAWrongCommandLine() {
        Cli.Result result = Cli.inPipe().run("template", "bill");

        assertThat(result.status()).isEqualTo(ExitStatus.USAGE.code());
        assertThat(result.err()).contains("usage, register, discharge, payment, inspection, equipment");
    }

    @Test
    void aFileThatIsNamedIsReplacedAndAFolderIsNot() throws IOException {
        Path file = Files.writeString(folder.resolve("usage.csv"), "old");

        assertThat(Cli.inPipe().run("template", "-o", file).status()).isZero();
        assertThat(Files.readString(file)).startsWith("\uFEFFenterprise_id,period,");
        assertThat(Cli.inPipe().run("template", "-o", folder).status()).isEqualTo(ExitStatus.COULD_NOT_RUN.code());
    }
}
