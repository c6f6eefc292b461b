package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a monitor and cron get of a run. */
final class SummaryLineTest {

    private static final String HEADER = "enterprise_id,region,industry,category,period,electricity_kwh\n";

    @TempDir
    private Path folder;

    @Test
    void oneLineOfJsonTellsHowARunEnded() throws IOException {
        Path sheet = Files.writeString(
                folder.resolve("june.csv"), HEADER + "E1,浙江,水泥,淘汰,2010-06,1700\nE2,浙江,水泥,淘汰,2010-06,x\n");

        Cli.Result run = Cli.inPipe().run("assess", sheet, "-o", folder.resolve("result"), "--summary", "json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo("{\"jieti\":\"" + BuildVersion.text() + "\",\"status\":1,\"output\":\""
                        + folder.resolve("result") + "\",\"started\":\"" + Cli.NOW + "\",\"finished\":\"" + Cli.NOW
                        + "\",\"counts\":{\"rows_read\":2,\"rows_rejected\":1,\"rows_used\":1,"
                        + "\"enterprise_periods\":1,\"enterprise_periods_priced\":1,"
                        + "\"enterprise_periods_undetermined\":0,\"lines_charged\":1,\"lines_zero\":0,"
                        + "\"lines_yielded\":0,\"lines_exempt\":0,\"lines_undetermined\":0},"
                        + "\"totals\":{\"electricity.differential\":\"510.00\",\"total\":\"510.00\"}}\n");
    }

    @Test
    void aRunThatCouldNotBeIsToldInALineToo() {
        Cli.Result run = Cli.inPipe()
                .run("assess", folder.resolve("none.csv"), "-o", folder.resolve("result"), "--summary", "json");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out())
                .contains("\"status\":3", "\"problems\":[\"file-unreadable\"]")
                .hasLineCount(1);
        assertThat(run.err()).contains("[file-unreadable]");
    }

    @Test
    void theLineNeedsAFolder() {
        Cli.Result run = Cli.inPipe().run("assess", "x.csv", "--summary", "json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("write -o DIR");
    }

    @Test
    void quietSaysNothingOfARunInWhichEverythingWasPriced() throws IOException {
        Path sheet = Files.writeString(folder.resolve("june.csv"), HEADER + "E1,浙江,水泥,淘汰,2010-06,1700\n");

        assertThat(Cli.inPipe().run("assess", sheet, "-o", folder.resolve("result"), "--quiet"))
                .isEqualTo(new Cli.Result(0, "", ""));
    }
}
