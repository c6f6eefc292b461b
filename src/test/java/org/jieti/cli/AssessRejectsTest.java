package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVRecord;
import org.jieti.support.ReadCsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of refused rows: a sheet that says how to mend each, and that is fed again when it is mended. */
final class AssessRejectsTest {

    private final Path folder;
    private final Month month;

    AssessRejectsTest(@TempDir Path folder) {
        this.folder = folder;
        month = new Month(folder);
    }

    @Test
    void writesRejectsEvenWhenThereAreNone() throws IOException {
        Path good = month.file(
                "good.csv", "enterprise_id,region,period,water_m3,water_quota_m3,water_price", "E1,北京,2021-06,9,8,7");

        assertThat(Cli.inPipe().run("assess", good, "-o", month.result()).status())
                .isZero();
        assertThat(month.text("rejects.csv")).isEqualTo("file,line,column,field,value,code,message\n");
    }

    @Test
    void aRejectSaysWhereWhatAndHowToMendIt() throws IOException {
        Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));

        CSVRecord reject = month.records("rejects.csv").get(0);
        assertThat(reject.get("file")).endsWith("usage.csv");
        assertThat(reject.get("line")).isEqualTo("3");
        assertThat(reject.get("column")).isEqualTo("3");
        assertThat(reject.get("field")).isEqualTo("用电量(万千瓦时)");
        assertThat(reject.get("value")).isEqualTo("x");
        assertThat(reject.get("code")).isEqualTo("not-a-number");
        assertThat(reject.get("message")).contains("x", "Try: ");
        assertThat(reject.get("企业编号")).isEqualTo("330481002");
        assertThat(reject.get("所属期")).isEqualTo("2010-06");
    }

    @Test
    void rejectsCanBeMendedAndFedAgain() throws IOException {
        Path usage = month.file(
                "usage.csv",
                "户号,地区,行业,类别,月份,用电量(万千瓦时),产量,备注,备注",
                "=1,浙江,水泥,淘汰,2010-06,1.2x,-,甲,乙",
                "E2,浙江,水泥,淘汰,2010-06,0.1,—,丙,丁");
        Cli.inPipe().run("assess", usage, "-o", month.result());
        Path rejects = month.result().resolve("rejects.csv");
        assertThat(Files.readString(rejects)).contains("甲", "乙").doesNotContain("丙");

        Path mended = Files.writeString(
                folder.resolve("mended.csv"), Files.readString(rejects).replace("1.2x", "1.2"));
        Cli.Result result = Cli.inPipe().run("assess", mended);

        assertThat(result.status()).isZero();
        assertThat(ReadCsv.records(result.out()).get(0).get("total")).isEqualTo("3600.00");
    }

    /** A spreadsheet may leave some at the end. */
    @Test
    void blankRowsAmongRejectsAreNoSheet() throws IOException {
        Path usage = month.file("usage.csv", "户号,地区,行业,类别,月份,用电量", "E1,浙江,水泥,淘汰,2010-06,12000x");
        Cli.inPipe().run("assess", usage, "-o", month.result());
        String rejects = month.text("rejects.csv").replace("12000x", "12000");
        Path mended = Files.writeString(folder.resolve("mended.csv"), rejects + ",,,,,,,,,,,,\n\n");

        Cli.Result result = Cli.inPipe().run("assess", mended);

        assertThat(result.err()).doesNotContain("error");
        assertThat(ReadCsv.records(result.out()).get(0).get("total")).isEqualTo("3600.00");
    }

    /** The register alone gave the place; one row is mended at once, the others in two further turns. */
    @Test
    void rejectsOfRejectsStillKnowTheirSheets() throws IOException {
        Path usage = month.file("用电.csv", "户号,月份,用电量(万千瓦时),备注", "A1,2010-06,1x,甲", "A2,2010-06,2y,", "A4,,4,");
        Path register = month.file("企业.csv", "户号,地区,行业,类别", "A1,浙江,水泥,淘汰", "A2,浙江,水泥,淘汰", "A3,浙江,水泥,落后", "A4,浙江,水泥,淘汰");
        Path sound = month.file("名册.csv", "户号,地区,行业,类别", "A1,浙江,水泥,淘汰", "A2,浙江,水泥,淘汰", "A4,浙江,水泥,淘汰");
        Cli.inPipe().run("assess", usage, register, "-o", month.result());
        Path first = Files.writeString(
                folder.resolve("first.csv"), month.text("rejects.csv").replace("1x", "1"));
        Cli.Result once = Cli.inPipe().run("assess", first, sound, "-o", folder.resolve("once"));
        String again = ReadCsv.unmarked(Files.readString(folder.resolve("once/rejects.csv")));
        Path second = Files.writeString(
                folder.resolve("second.csv"),
                again.replace("2y", "2").replace("A4,,", "A4,2010-06,").replace("落后", "允许"));
        Cli.Result twice = Cli.inPipe().run("assess", second, sound);

        assertThat(once.status()).isEqualTo(ExitStatus.DONE_IN_PART.code());
        assertThat(ReadCsv.records(again))
                .extracting(row -> row.get("file").replaceFirst(".*/", "") + ":" + row.get("line"))
                .containsExactlyInAnyOrder("用电.csv:3", "用电.csv:4", "企业.csv:4");
        assertThat(ReadCsv.records(again).get(0).getParser().getHeaderNames())
                .doesNotHaveDuplicates()
                .doesNotContain("");
        assertThat(twice.err()).doesNotContain("error:");
        assertThat(ReadCsv.records(twice.out()))
                .extracting(row -> row.get("enterprise_id") + " " + row.get("total"))
                .containsExactlyInAnyOrder("A2 6000.00", "A4 12000.00");
    }

    @Test
    void rejectsOfSeveralSheetsCanBeMendedAndFedAgain() throws IOException {
        Path chinese = month.file("a.csv", "企业编号,地区,行业,类别,所属期,用电量(万千瓦时)", "A1,浙江,水泥,淘汰,2010-06,1x");
        Path english = month.file(
                "b.csv", "enterprise_id,region,industry,category,period,electricity_kwh", "A2,浙江,水泥,淘汰,2010-06,2x");
        Path discharge = month.file(
                "c.csv",
                "enterprise_id,region,period,outlet,medium,pollutant,mass_kg",
                "A3,北京,2019-06,W1,water,cod,3x");
        Cli.inPipe().run("assess", chinese, english, discharge, "-o", month.result());
        String rejects = Files.readString(month.result().resolve("rejects.csv"));

        Path mended = Files.writeString(folder.resolve("mended.csv"), rejects.replaceAll("([123])x", "$1"));
        Cli.Result result = Cli.inPipe().run("assess", mended);

        assertThat(ReadCsv.records(result.out()))
                .map(row -> row.get("enterprise_id"))
                .containsExactlyInAnyOrder("A1", "A2", "A3");
        assertThat(ReadCsv.records(result.out()))
                .map(row -> row.get("total"))
                .containsExactlyInAnyOrder("3000.00", "0.60", "42.00");
    }
}
