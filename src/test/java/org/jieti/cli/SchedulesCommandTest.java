package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jieti.cli.Cli.Result;
import org.jieti.report.terminal.CellWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchedulesCommandTest {

    @TempDir
    private Path folder;

    @Test
    void listsWhatIsInForceOnADayInAPlace() {
        Result july = Cli.inPipe().run("schedules", "list", "--on", "2010-07-01", "--region", "浙江");

        assertThat(july.status()).isZero();
        assertThat(july.out().lines().findFirst())
                .contains("schedule,levy,region,from,until,document,standing,replaced_by");
        assertThat(july.out())
                .contains(
                        "cn/electricity/differential,electricity.differential,中国,2010-06-01,2014-07-01,发改价格〔2010〕978号,quoted")
                .doesNotContain("zhejiang/electricity/punitive", "beijing", "environmental-tax", "2008-01-01");
    }

    @Test
    void aLocalScheduleIsListedFromItsFirstDay() {
        assertThat(Cli.inPipe()
                        .run("schedules", "list", "--on", "2010-08-18", "--region", "Hangzhou")
                        .out())
                .doesNotContain("zhejiang/electricity/punitive");
        assertThat(Cli.inPipe()
                        .run("schedules", "list", "--on", "2010-08-19", "--region", "330100")
                        .out())
                .contains("zhejiang/electricity/punitive");
    }

    @Test
    void tellsWhatIsChargedInPlaceOfWhat() {
        Object[] hebei = {"schedules", "list", "--on", "2017-01-01", "--region", "河北", "--levy", "electricity"};

        assertThat(Cli.inPipe().run(hebei).out())
                .contains(
                        "发改价格〔2016〕2803号,quoted,hebei/electricity/differential;hebei/electricity/differential-steel\n",
                        "发改价格〔2016〕75号,quoted,\n");
        assertThat(Cli.onTerminal(80).run(hebei).out().lines())
                .anyMatch(line -> line.startsWith("schedule  ") && !line.contains("from"))
                .anyMatch(line -> line.matches("cn/electricity/differential +hebei +quoted .*"))
                .allMatch(line -> CellWidth.of(line) <= 80);
        assertThat(Cli.onTerminal(120).run(hebei).out().lines())
                .anyMatch(line -> line.matches("cn/electricity/differential +hebei +2017-01-01 +quoted .*"));
    }

    @Test
    void tellsOfNoReplacementWhereNoneIsAskedFor() {
        assertThat(Cli.inPipe()
                        .run("schedules", "list", "--on", "2017-01-01", "--levy", "electricity.punitive")
                        .out()
                        .lines())
                .anyMatch(line -> line.startsWith("hebei/electricity/punitive,"))
                .allMatch(line -> line.endsWith(",replaced_by") || line.endsWith(","));
        assertThat(Cli.onTerminal(120)
                        .run("schedules", "list", "--on", "2010-07-01", "--region", "浙江")
                        .out())
                .doesNotContain("replaced_by");
    }

    @Test
    void listsOneLevyOrAllOfAResource() {
        String tiered = Cli.inPipe()
                .run("schedules", "list", "--levy", "electricity.tiered")
                .out();
        String water = Cli.inPipe().run("schedules", "list", "--levy", "water").out();

        assertThat(tiered.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(",electricity.tiered,"));
        assertThat(water.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains(",water."));
    }

    @Test
    void leavesOutWhatIsNotAboutAnIndustry() {
        String paper = Cli.inPipe().run("schedules", "list", "--industry", "造纸").out();

        assertThat(paper)
                .contains("cn/electricity/punitive")
                .doesNotContain("tiered-aluminium", "cn/electricity/differential");
    }

    @Test
    void theTableFitsTheTerminal() {
        assertThat(Cli.onTerminal(80)
                        .run("schedules", "list", "--on", "2026-07-01")
                        .out()
                        .lines())
                .isNotEmpty()
                .allMatch(line -> CellWidth.of(line) <= 80);
    }

    @Test
    void anUnknownPlaceOrDateIsAWrongCommandLine() {
        Result place = Cli.inPipe().run("schedules", "list", "--region", "Atlantis");
        Result date = Cli.inPipe().run("schedules", "list", "--on", "2010-02-30");

        assertThat(place.status()).isEqualTo(2);
        assertThat(place.err()).contains("Atlantis", "Try:");
        assertThat(date.status()).isEqualTo(2);
    }

    @Test
    void showsTiersAsIntervalsWithTheirLaw() {
        Result shown = Cli.inPipe().run("schedules", "show", "beijing/water/over-quota", "--on", "2021-03-01");

        assertThat(shown.status()).isZero();
        assertThat(shown.out())
                .contains("water_m3 - water_quota_m3", "> 20 %, ≤ 40 %: 2 times water_price, on top", "reported")
                .doesNotContain("where  and", "and \n");
    }

    @Test
    void showsOnlyTheVersionOfTheDay() {
        String shown = Cli.inPipe()
                .run("schedules", "show", "cn/electricity/tiered-aluminium", "--on", "2024-12-31")
                .out();

        assertThat(shown).contains("above 13450 kWh/t", "counts in full").doesNotContain("13300", "13650");
    }

    @Test
    void everyShippedScheduleCanBeShown() {
        String listed = Cli.inPipe().run("schedules", "list").out();

        assertThat(listed.lines()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(id -> assertThat(
                                Cli.inPipe().run("schedules", "show", id).status())
                        .isZero());
    }

    @Test
    void tellsTwoRatesOfAnotherScheduleApart() {
        assertThat(Cli.inPipe()
                        .run("schedules", "show", "zhejiang/electricity/punitive", "--on", "2020-01-01")
                        .out())
                .contains("as if category were restricted\n", "as if category were eliminated\n");
    }

    @Test
    void showsATableOfEquivalentsWholeAtEachWidth() {
        String whole = Cli.inPipe()
                .run("schedules", "show", "cn/pollution-equivalents")
                .out();
        String narrow = Cli.onTerminal(80)
                .run("schedules", "show", "cn/pollution-equivalents")
                .out();

        assertThat(whole)
                .contains("Pollution equivalent values 污染当量值", "\nwater 水\n", "\nair 大气\n")
                .containsPattern("\nbod5 +2 +0\\.5 kg +only the highest of organic\n")
                .containsPattern("\nph +ph +5 m3 +by volume_m3; where 5 <= concentration < 6\n");
        assertThat(narrow.lines()).hasSizeGreaterThan(100).allMatch(line -> CellWidth.of(line) <= 80);
        assertThat(narrow).doesNotContain("…").contains("(concentration - limit) /\n");
        assertThat(Cli.inPipe()
                        .run("schedules", "show", "cn/pollution-equivalents", "--on", "2020-01-01")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void wordsAreFoldedToTheTerminal() {
        assertThat(Cli.onTerminal(80)
                        .run("schedules", "show", "zhejiang/electricity/punitive")
                        .out()
                        .lines())
                .hasSizeGreaterThan(20)
                .allMatch(line -> CellWidth.of(line) <= 80);
    }

    @Test
    void anUnknownScheduleIsAWrongCommandLine() {
        Result unknown = Cli.inPipe().run("schedules", "show", "cn/nothing");

        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("cn/nothing", "jieti schedules list");
    }

    @Test
    void checkIsSilentWhenAFileMayBeUsed() throws IOException {
        Path overlay = Files.writeString(folder.resolve("what-if.yaml"), """
                overlay: cn/electricity/differential
                set:
                  versions/2010-06-01/charges/1/lookup/1/rate: 0.45 CNY/kWh
                """);

        Result sound = Cli.inPipe().run("schedules", "check", overlay.toString());

        assertThat(sound.status()).isZero();
        assertThat(sound.out() + sound.err()).isEmpty();
    }

    @Test
    void checkWarnsOfACliffThatAnOverlayMakes() throws IOException {
        Path overlay = Files.writeString(folder.resolve("what-if.yaml"), """
                overlay: cn/pollutant/environmental-tax
                set:
                  versions/2018-01-01/charges/noise/tiers/bands/3/amount: 345 CNY
                """);

        Result warned = Cli.inPipe().run("schedules", "check", overlay.toString());

        assertThat(warned.status()).isZero();
        assertThat(warned.err().lines().filter(line -> line.startsWith("jieti: ")))
                .hasSize(2)
                .anyMatch(line -> line.contains("at 4 dB the charge falls from 350.00 CNY to 345.00 CNY"));
    }

    @Test
    void checkIsSilentAboutWhatAVersionTakesOver() throws IOException {
        Path like = Files.writeString(folder.resolve("like.yaml"), """
                schedule: my/tax
                title: T
                title_zh: T
                levy: pollutant.environmental-tax
                region: 江西
                versions:
                  - from: 2019-01-01
                    cite: {document: D, issuer: I, standing: quoted}
                    like: cn/pollutant/environmental-tax
                """);

        Result sound = Cli.inPipe().run("schedules", "check", like.toString());

        assertThat(sound.status()).isZero();
        assertThat(sound.err()).isEmpty();
    }

    @Test
    void onlyCheckWarns() throws IOException {
        Path errors = Path.of("src/test/resources/errors");
        Path steep = errors.resolve("schedule-charge-jumps/haining.yaml");
        Path usage = errors.resolve("schedule-check-fails/usage.csv");

        Result assessed = Cli.inPipe().run("assess", usage, "--schedules", steep);
        Result tested = Cli.inPipe().run("schedules", "test", steep);

        assertThat(assessed.status()).isZero();
        assertThat(assessed.out()).contains("150.00");
        assertThat(assessed.err() + tested.err()).doesNotContain("warning");
    }

    @Test
    void checkTellsEveryFaultOfEveryFile() throws IOException {
        Path first = Files.writeString(folder.resolve("a.yaml"), "schedule: my/a\ntitel: A\n");
        Path second = Files.writeString(folder.resolve("b.yaml"), "schedule: [\n");

        Result faulty = Cli.inPipe().run("schedules", "check", first.toString(), second.toString());

        assertThat(faulty.status()).isEqualTo(3);
        assertThat(faulty.err())
                .contains(
                        "a.yaml:2:1",
                        "[schedule-unknown-key]",
                        "[schedule-missing-key]",
                        "b.yaml:",
                        "[schedule-syntax]");
    }

    @Test
    void testPrintsWhatEachCheckComesTo() throws IOException {
        String schedule = """
                schedule: my/water
                title: Water
                title_zh: 水
                levy: water.over-quota
                region: 浙江
                versions:
                  - from: 2010-01-01
                    cite: {document: D, issuer: I, standing: quoted}
                    charges:
                      - {quantity: water_m3, rate: 2 CNY/m3}
                checks:
                  - {given: {period: 2010-05, water_m3: 7 m3}, amount: %s}
                  - {given: {period: 2010-06}, amount: undetermined}
                """;
        Path right = Files.writeString(folder.resolve("right.yaml"), schedule.formatted("14.00 CNY"));
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), schedule.formatted("15.00 CNY"));

        Result proven = Cli.inPipe().run("schedules", "test", right.toString());
        Result refuted = Cli.inPipe().run("schedules", "test", wrong.toString());

        assertThat(proven.status()).isZero();
        assertThat(proven.out()).isEqualTo("my/water:12 2010-05: 14.00 CNY ok\nmy/water:13 2010-06: undetermined ok\n");
        assertThat(refuted.status()).isEqualTo(3);
        assertThat(refuted.out()).startsWith("my/water:12 2010-05: 14.00 CNY FAILS, expected 15.00 CNY\n");
    }
}
