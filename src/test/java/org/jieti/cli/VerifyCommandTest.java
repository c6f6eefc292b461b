package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jieti.input.MutatedSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code jieti verify} finds whatever is not as it was, and nothing else. */
final class VerifyCommandTest {

    @TempDir
    private Path folder;

    private Path usage;
    private Path register;
    private Path result;

    @BeforeEach
    void assess() throws IOException {
        usage = Files.writeString(folder.resolve("usage.csv"), """
                enterprise_id,period,electricity_kwh,water_m3,water_quota_m3,water_price
                330481001,2010-06,125000,,,
                330481002,2010-06,x,,,
                110101003,2021-06,,1300,1000,4.2
                330481004,2010-07,12500,,,
                """);
        register = Files.writeString(folder.resolve("register.csv"), """
                enterprise_id,enterprise,region,industry,category
                330481001,海宁水泥厂,浙江,水泥,淘汰
                330481002,嘉兴铁合金厂,浙江,铁合金,限制
                110101003,北京啤酒厂,北京,,允许
                330481004,,浙江,水泥,
                """);
        result = folder.resolve("result");
        assertThat(priced().status()).isEqualTo(1);
    }

    private Cli.Result priced(Object... options) {
        return Cli.inPipe()
                .run(Stream.concat(Stream.of("assess", usage, register, "-o", result), Stream.of(options))
                        .toArray());
    }

    private Cli.Result verify(Object... more) {
        return Cli.inPipe()
                .run(Stream.concat(Stream.of("verify", result), Stream.of(more)).toArray());
    }

    private void change(String file, String before, String after) throws IOException {
        Path changed = result.resolve(file);
        String text = Files.readString(changed);
        assertThat(text).contains(before);
        Files.writeString(changed, text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
    }

    /** Makes the record say the digest that a file has now, as a forger would. */
    private void sign(String file) throws IOException {
        String record = Files.readString(result.resolve("run.json"));
        Files.writeString(
                result.resolve("run.json"),
                record.replaceFirst(
                        "\"" + file + "\" : \"[0-9a-f]{64}\"",
                        "\"" + file + "\" : \"" + Digested.of(result.resolve(file)) + "\""));
    }

    @Test
    void aResultIsAsItWasWritten() {
        assertThat(verify()).isEqualTo(new Cli.Result(0, "", result + " is as it was written, and adds up\n"));
        assertThat(verify("--quiet")).isEqualTo(new Cli.Result(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--no-lines", "--format html,xlsx,json", "--region 浙江 --period 2010", "--lang zh"})
    void aResultComesOutAgainWithItsOptions(String options) {
        priced(Stream.of(options.split(" ")).filter(word -> !word.isEmpty()).toArray());

        Cli.Result again = verify(usage, register);

        assertThat(again.err()).endsWith("comes out again to the byte\n").hasLineCount(1);
        assertThat(again.status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"surcharges.csv", "lines.csv", "rejects.csv"})
    void aChangedFileIsFound(String file) throws IOException {
        Path changed = result.resolve(file);
        Files.writeString(changed, Files.readString(changed).replaceFirst("\\n\\z", " \n"));

        Cli.Result found = verify();

        assertThat(found.status()).isEqualTo(1);
        assertThat(found.err()).contains(changed + ": the file is not as it was written", "[output-differs]");
    }

    @Test
    void aFileThatIsGoneOrStrayIsFound() throws IOException {
        Files.delete(result.resolve("rejects.csv"));
        Files.writeString(result.resolve("report.html"), "another run's");
        Files.writeString(result.resolve("notes.txt"), "checked by Li");

        Cli.Result found = verify();

        assertThat(found.err())
                .contains("rejects.csv: the file is gone", "report.html: the file is not of this result")
                .doesNotContain("notes.txt");
    }

    @Test
    void anAmountThatWasChangedAndSignedDoesNotAddUp() throws IOException {
        change("surcharges.csv", "37500.00", "37400.00");
        sign("surcharges.csv");

        assertThat(verify().err())
                .doesNotContain("SHA-256")
                .contains(
                        "surcharges.csv:2:1: the row does not add up: its total is 37500.00, its parts come to 37400.00")
                .contains("electricity is 37400.00 in the rows, 37500.00 in lines.csv")
                .contains("run.json: the record does not add up: total is ");
    }

    @Test
    void aLineThatWasTakenOutAndSignedIsMissed() throws IOException {
        List<String> lines = Files.readAllLines(result.resolve("lines.csv"));
        Files.writeString(result.resolve("lines.csv"), lines.get(0) + "\n" + lines.get(2) + "\n");
        sign("lines.csv");

        assertThat(verify().err()).contains("run.json: the record does not add up: electricity.");
    }

    @Test
    void countsOfTheRecordAreCounted() throws IOException {
        Path record = result.resolve("run.json");
        Files.writeString(
                record,
                Files.readString(record)
                        .replaceFirst("periods_priced\" : \\d+", "periods_priced\" : 7")
                        .replaceFirst("rejected\" : \\d+", "rejected\" : 9"));

        assertThat(verify().err())
                .contains("enterprise_periods_priced is 7, in surcharges.csv there are ")
                .contains("rows_rejected is 9, in rejects.csv there are 1");
    }

    @Test
    void aSheetThatIsAnotherIsFoundWithWhatItComesTo() throws IOException {
        Files.writeString(usage, Files.readString(usage).replace("125000", "125100"));

        Cli.Result found = verify(usage, register);

        assertThat(found.status()).isEqualTo(1);
        assertThat(found.err())
                .contains("run.json: the sheet usage.csv is another")
                .contains("priced again, total is another: it was ")
                .contains("surcharges.csv:2:1: priced again, the line is another: it was 330481001,海宁水泥厂");
        assertThat(verify().status()).as("the result itself").isZero();
    }

    @Test
    void whatCannotBeVerifiedIsThree() throws IOException {
        assertThat(verify(folder.resolve("none.csv")).status()).isEqualTo(3);
        Files.writeString(result.resolve("run.json"), "{\"accuracy\": 0.5}");
        assertThat(verify().status()).isEqualTo(3);
        assertThat(verify().err()).contains("not the record of a run of jieti");
        Files.delete(result.resolve("run.json"));
        assertThat(verify().status()).isEqualTo(3);
    }

    @Test
    void whateverIsInTheSheetsAResultIsAsItWasWritten() throws IOException {
        int verified = 0;
        for (long seed = 3000; seed < 3030; seed++) {
            Path sheet = Files.writeString(folder.resolve("m.csv"), MutatedSheet.of(seed));
            Cli.Result run = Cli.inPipe().run("assess", sheet, "--region", "330000", "-o", result);
            if (run.status() < 2) {
                assertThat(verify(sheet).err()).as("seed %d", seed).endsWith("comes out again to the byte\n");
                verified++;
            }
        }
        assertThat(verified).isGreaterThan(10);
    }
}
