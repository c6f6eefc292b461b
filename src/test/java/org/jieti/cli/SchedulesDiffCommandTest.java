package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jieti.cli.Cli.Result;
import org.jieti.report.terminal.CellWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SchedulesDiffCommandTest {

    private static final String DIFFERENTIAL = "cn/electricity/differential";

    @TempDir
    private Path folder;

    private static Result diff(Object... args) {
        Object[] all = new Object[args.length + 2];
        all[0] = "schedules";
        all[1] = "diff";
        System.arraycopy(args, 0, all, 2, args.length);
        return Cli.inPipe().run(all);
    }

    private Path whatIf(String name, String rate) throws IOException {
        return Files.writeString(folder.resolve(name), """
                overlay: cn/electricity/differential
                set:
                  versions/2010-06-01/charges/1/lookup/1/rate: %s CNY/kWh
                """.formatted(rate));
    }

    private Path water(String name, String id, String rate) throws IOException {
        return Files.writeString(folder.resolve(name), """
                schedule: %s
                title: Water
                title_zh: 水
                levy: water.over-quota
                region: 浙江
                versions:
                  - from: 2010-01-01
                    cite: {document: D, issuer: I, standing: quoted}
                    charges:
                      - {quantity: water_m3, rate: %s CNY/m3}
                """.formatted(id, rate));
    }

    @Test
    void comparesTwoDaysOfOneSchedule() {
        Result days = diff(DIFFERENTIAL, "2010-05-31", "2010-06-01");

        assertThat(days.status()).isZero();
        assertThat(days.err()).isEmpty();
        assertThat(days.out())
                .startsWith("""
                        before: cn/electricity/differential, 2008-01-01..2010-05-31
                        after:  cn/electricity/differential, 2010-06-01..2014-06-30
                        """)
                .containsPattern("category is eliminated: … CNY/kWh +0\\.2 +0\\.3\n")
                .contains("- 国办发〔2006〕77号", "+ 发改价格〔2010〕978号");
    }

    @Test
    void aDayMayStandBehindEachSideOrBehindOneForBoth() {
        String days = diff(DIFFERENTIAL, "2010-05-31", "2010-06-01").out();

        assertThat(diff(DIFFERENTIAL + "@2010-05-31", DIFFERENTIAL + "@2010-06-01")
                        .out())
                .isEqualTo(days);
        assertThat(diff(DIFFERENTIAL + "@2010-05-31", DIFFERENTIAL).out())
                .contains("before: cn/electricity/differential, 2008-", "after:  cn/electricity/differential, 2008-");
    }

    @Test
    void tellsWhatAnOverlayChanges() throws IOException {
        Result changed = diff(DIFFERENTIAL, whatIf("what-if.yaml", "0.45"));

        assertThat(changed.status()).isZero();
        assertThat(changed.out())
                .contains("2010-06-01..2014-06-30")
                .containsPattern("category is eliminated: … CNY/kWh +0\\.3 +0\\.45\n")
                .doesNotContain("restricted", "\n- ", "\n+ ");
    }

    @Test
    void comparesTwoFilesAndASideMayNeedAnother() throws IOException {
        Path mine = water("mine.yaml", "my/water", "2.5");
        Path changed = Files.writeString(
                folder.resolve("changed.yaml"), "overlay: my/water\nset: {versions/1/charges/1/rate: 4.5 CNY/m3}\n");

        assertThat(diff(mine, water("yours.yaml", "your/water", "3.5")).out())
                .containsPattern("… CNY/m3 +2\\.5 +3\\.5\n")
                .contains("- my/water: Water 水\n", "+ your/water: Water 水\n");
        assertThat(diff("my/water", changed, "--schedules", mine).out()).containsPattern("… CNY/m3 +2\\.5 +4\\.5\n");
    }

    @Test
    void comparesTables() throws IOException {
        Path overlay = Files.writeString(
                folder.resolve("table.yaml"), "overlay: cn/pollution-equivalents\nset: {rows/12/per: 0.6 kg}\n");

        assertThat(diff("cn/pollution-equivalents", overlay).out())
                .containsPattern("bod5, class 2: … kg, only the highest of organic +0\\.5 +0\\.6\n");
        assertThat(diff("cn/pollution-equivalents", "2010-01-01", "2011-01-01").status())
                .isEqualTo(2);
    }

    @Test
    void saysThatNothingChanged() {
        Result same = diff(DIFFERENTIAL, "2011-01-01", "2012-01-01");

        assertThat(same.status()).isZero();
        assertThat(same.out()).endsWith("\n\nNothing changed.\n");
    }

    @Test
    void aDayBeforeTheFirstVersionSaysNothing() {
        assertThat(diff(DIFFERENTIAL, "1990-01-01", "2011-01-01").out())
                .contains("no version is in force on 1990-01-01", "\n+ electricity_kwh\n")
                .doesNotContain("\n- ");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void isNoWiderThanTheTerminalAndLosesNothing(int columns) {
        String[] args = {
            "schedules",
            "diff",
            "zhejiang/electricity/punitive@2011-01-01",
            "zhejiang/pollutant/discharge-fee@2015-01-01"
        };
        String folded = Cli.onTerminal(columns).run((Object[]) args).out();

        assertThat(folded.lines()).isNotEmpty().allMatch(line -> CellWidth.of(line) <= columns);
        assertThat(folded.replaceAll("\\s", ""))
                .isEqualTo(Cli.inPipe().run((Object[]) args).out().replaceAll("\\s", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "cn/nothing,cn/electricity/differential,cn/nothing",
        "cn/electricity/differential@2010-13-01,cn/electricity/differential,2010-13-01"
    })
    void anUnknownSideIsAWrongCommandLine(String one, String other, String named) {
        Result wrong = diff(one, other);

        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains(named, "Try: jieti schedules diff --help");
        assertThat(wrong.out()).isEmpty();
    }

    @Test
    void anImpossibleDayOrALoneSideIsAWrongCommandLine() {
        assertThat(diff(DIFFERENTIAL, "2010-02-30", "2010-06-01").err()).contains("\"2010-02-30\" is not a date");
        assertThat(diff(DIFFERENTIAL).status()).isEqualTo(2);
    }

    @Test
    void aFileThatCannotBeUsedIsTold() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "schedule: [\n");
        Result unusable = diff(DIFFERENTIAL, broken);
        Result missing = diff(folder.resolve("none.yaml"), DIFFERENTIAL);

        assertThat(unusable.status()).isEqualTo(3);
        assertThat(unusable.err()).contains("broken.yaml:", "[schedule-syntax]");
        assertThat(missing.status()).isEqualTo(3);
        assertThat(missing.err()).contains("none.yaml");
    }

    @Test
    void aFolderOfSeveralIsAskedWhichIsMeant() throws IOException {
        water("a.yaml", "my/a", "2");
        water("b.yaml", "my/b", "3");

        Result several = diff(folder, DIFFERENTIAL);

        assertThat(several.status()).isEqualTo(2);
        assertThat(several.err()).contains("my/a, my/b");
    }
}
