package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payments beside what is priced: nothing is charged on them yet, and that is told. */
final class AssessPaymentsTest {

    private static final String NOTE = "payments are read and checked; nothing is charged for late payment yet\n";

    @TempDir
    private Path folder;

    private Path usage = Path.of("");
    private Path late = Path.of("");

    @BeforeEach
    void writeSheets() throws IOException {
        usage = file("usage.csv", "企业编号,所属期,地区,类别,行业,用电量", "E1,2010-06,浙江省,淘汰,水泥,1000");
        late = file("late.csv", "企业编号,所属期,收费项目,应缴金额,缴费期限,缴纳日期", "E1,2010-06,差别电价,300,2010-07-20,2010-09-30");
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    @Test
    void changeNoAmountAndNoStatus() {
        Cli.Result alone = Cli.inPipe().run("assess", usage);
        Cli.Result paid = Cli.inPipe().run("assess", late, usage);

        assertThat(alone.status()).isZero();
        assertThat(paid.status()).isZero();
        assertThat(paid.out()).isEqualTo(alone.out()).contains("300.00");
    }

    @Test
    void areToldInOneNote() throws IOException {
        Path other = file("other.csv", "enterprise_id,period,levy,paid_date", "E1,2010-07,water.over-quota,2010-08-01");

        assertThat(Cli.inPipe().run("assess", usage).err()).doesNotContain("payments");
        assertThat(Cli.inPipe().run("assess", usage, late, other).err()).containsOnlyOnce(NOTE);
        assertThat(Cli.inPipe().run("assess", "--lang", "zh", usage, late).err())
                .containsOnlyOnce("缴费记录已读入并核对；滞纳金尚不计价，未据此收取任何款项\n");
    }

    @Test
    void areToldWhereTheyStandInTheRowsOfUsage() throws IOException {
        Path wide = file("wide.csv", "企业编号,所属期,地区,类别,行业,用电量,缴纳日期", "E1,2010-06,浙江省,淘汰,水泥,1000,2010-09-30");

        Cli.Result result = Cli.inPipe().run("assess", wide);

        assertThat(result.err()).containsOnlyOnce(NOTE);
        assertThat(result.out()).isEqualTo(Cli.inPipe().run("assess", usage).out());
        assertThat(result.status()).isZero();
    }

    @Test
    void aloneAreNothingToPrice() {
        Cli.Result result = Cli.inPipe().run("assess", late);

        assertThat(result.err()).contains(NOTE).contains("there was nothing to price");
        assertThat(result.status()).isEqualTo(ExitStatus.DONE_IN_PART.code());
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

    /** The class beside a payment is of no case: no levy may be taken for considered because of it. */
    @Test
    void makeNoLevyConsidered() throws IOException {
        Path bare = file("bare.csv", "企业编号,所属期,地区,用电量", "E1,2010-06,浙江省,1000");
        Path described = file("described.csv", "企业编号,所属期,收费项目,类别,行业,缴纳日期", "E1,2010-06,差别电价,淘汰,水泥,2010-09-30");

        Cli.Result alone = Cli.inPipe().run("assess", bare);
        Cli.Result paid = Cli.inPipe().run("assess", bare, described);

        assertThat(paid.out()).isEqualTo(alone.out());
        assertThat(paid.status()).isEqualTo(alone.status());
        assertThat(paid.err().replace(NOTE, "")).isEqualTo(alone.err());
    }
}
