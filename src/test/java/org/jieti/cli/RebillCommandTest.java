package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;
import org.jieti.domain.Money;
import org.jieti.support.ReadCsv;
import org.jieti.support.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Corrections of an earlier result, from the command line to the folder. */
final class RebillCommandTest {

    private static final String REGISTER = """
            enterprise_id,enterprise,region,industry,category
            E1,第一水泥厂,浙江,cement,eliminated
            E2,第二水泥厂,浙江,cement,restricted
            E3,第三水泥厂,浙江,cement,eliminated
            """;
    private static final String USAGE = """
            enterprise_id,period,electricity_kwh
            E1,2010-06,1000
            E2,2010-06,2000
            E3,2010-06,3000
            """;

    @TempDir
    private Path folder;

    @Test
    void sameSheetsChangeNothing() throws IOException {
        Path first = assessed("first", REGISTER, USAGE);

        Cli.Result again = rebilled(first, "second", REGISTER, USAGE);

        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.err()).contains("enterprise-periods billed as before: 3");
        assertThat(adjustments("second")).isEmpty();
        for (String file : List.of("surcharges.csv", "lines.csv", "rejects.csv")) {
            assertThat(folder.resolve("second").resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
    }

    @Test
    void tellsEachChargeThatDiffersAndWhy() throws IOException {
        Path first = assessed("first", REGISTER, USAGE);

        Cli.Result found = rebilled(
                first,
                "second",
                REGISTER.replace("cement,restricted", "cement,eliminated"),
                USAGE.replace(",1000", ",1500") + "E3,2010-07,100\n");

        assertThat(found.status()).as(found.err()).isZero();
        assertThat(found.err())
                .contains("to be billed beside what was: 580.00 CNY; billed in all with it: 1,980.00 CNY");
        assertThat(adjustments("second"))
                .extracting(row -> String.join(
                        " ",
                        row.get("enterprise_id"),
                        row.get("period"),
                        row.get("old_amount"),
                        row.get("new_amount"),
                        row.get("difference"),
                        row.get("cause"),
                        row.get("posted")))
                .containsExactly(
                        "E1 2010-06 300.00 450.00 150.00 usage yes",
                        "E2 2010-06 200.00 600.00 400.00 fact yes",
                        "E3 2010-07  30.00 30.00 late yes");
    }

    @Test
    void aChangedScheduleIsNamedAsTheCause() throws IOException {
        Path law = schedule("0.50");
        Path first = assessed("first", REGISTER, USAGE, "--schedules", law);
        schedule("0.75");

        Cli.Result found = rebilled(first, "second", REGISTER, USAGE.replace(",1000", ",1500"), "--schedules", law);

        assertThat(found.status()).as(found.err()).isZero();
        assertThat(adjustments("second"))
                .extracting(row -> row.get("enterprise_id") + " " + row.get("cause") + " " + row.get("difference"))
                .containsExactly("E1 both 625.00", "E2 schedule 500.00", "E3 schedule 750.00");
    }

    private Path schedule(String rate) throws IOException {
        return Files.writeString(
                Files.createDirectories(folder.resolve("law/test")).resolve("differential.yaml"), """
                schedule: test/differential
                title: Test
                title_zh: 测试
                levy: electricity.differential
                region: 330000
                overrides: cn/electricity/differential
                versions:
                  - from: 2010-01-01
                    cite: {document: 测试〔2010〕1号, issuer: 测试委员会, standing: quoted}
                    charges:
                      - quantity: electricity_kwh
                        rate: %s CNY/kWh
                """.formatted(rate));
    }

    @Test
    void whatTheSheetsHoldNoMoreStaysAsItWasBilledUntilItIsPosted() throws IOException {
        Path first = assessed("first", REGISTER, USAGE);
        String less = USAGE.replace("E2,2010-06,2000\n", "");

        Cli.Result held = rebilled(first, "second", REGISTER, less);
        assertThat(held.status()).isEqualTo(1);
        assertThat(held.err())
                .contains("held back, enterprise-periods that the sheets hold no more: 1, -200.00 CNY")
                .contains("--post");
        assertThat(total("second")).isEqualTo("1400.00");

        Cli.Result posted = rebilled(folder.resolve("second"), "third", REGISTER, less, "--post", "withdrawn");
        assertThat(posted.status()).as(posted.err()).isZero();
        assertThat(total("third")).isEqualTo("1200.00");
        assertThat(adjustments("third"))
                .extracting(row -> row.get("enterprise_id") + " " + row.get("cause") + " " + row.get("difference"))
                .containsExactly("E2 withdrawn -200.00");
    }

    @Test
    void aQuantityBeyondPlausibleIsHeldUntilItsEnterpriseIsPosted() throws IOException {
        Path first = assessed("first", REGISTER, USAGE);
        String slip = USAGE.replace(",1000", ",10001").replace(",2000", ",20000.1");

        Cli.Result held = rebilled(first, "second", REGISTER, slip, "--post", "E2");
        assertThat(held.status()).isEqualTo(1);
        assertThat(adjustments("second"))
                .extracting(row -> row.get("enterprise_id") + " " + row.get("doubt") + " " + row.get("posted"))
                .containsExactly("E1 implausible no", "E2 implausible yes");
        assertThat(total("second")).isEqualTo("3200.01");

        Cli.Result wider = rebilled(first, "third", REGISTER, slip, "--plausible", "10.01");
        assertThat(wider.status()).as(wider.err()).isZero();
    }

    @Test
    void refusedRowsAreNotTakenForWithdrawn() throws IOException {
        Path first = assessed("first", REGISTER, USAGE);

        Cli.Result found = rebilled(first, "second", REGISTER, USAGE.replace(",2000", ",two thousand"));

        assertThat(found.status()).isEqualTo(1);
        assertThat(total("second")).isEqualTo("1400.00");
        assertThat(Files.readString(folder.resolve("second/rejects.csv"))).contains("not-a-number");
    }

    @Test
    void leavesOtherPeriodsAlone() throws IOException {
        String year = USAGE + "E1,2010-07,1000\n";
        Path first = assessed("first", REGISTER, year);

        Cli.Result found = rebilled(first, "second", REGISTER, USAGE.replace(",1000", ",1100"), "--period", "2010-06");

        assertThat(found.status()).as(found.err()).isZero();
        assertThat(total("second")).isEqualTo("1730.00");
    }

    @Test
    void readsAResultInChinese() throws IOException {
        Path sheets = sheets("first", REGISTER, USAGE);
        Cli.inPipe().run("assess", sheets, "-o", folder.resolve("first"), "--lang", "zh");

        Cli.Result again = rebilled(folder.resolve("first"), "second", REGISTER, USAGE, "--lang", "zh");

        assertThat(again.status()).as(again.err()).isZero();
        assertThat(again.err()).contains("与原账单相同的企业账期：3");
        assertThat(folder.resolve("second/lines.csv")).hasSameBinaryContentAs(folder.resolve("first/lines.csv"));
    }

    @Test
    void showsWhatDiffersWithoutAFolder() throws IOException {
        Path first = assessed("first", REGISTER, USAGE);
        Path sheets = sheets("second", REGISTER, USAGE.replace(",1000", ",1100"));

        Cli.Result piped = Cli.inPipe().run("rebill", first, sheets);
        assertThat(piped.out()).startsWith("enterprise_id,enterprise,period,levy,old_schedule,");
        assertThat(piped.out().lines()).hasSize(2);

        Cli.Result shown = Cli.onTerminal(120).run("rebill", first, sheets);
        assertThat(shown.out()).contains("第一水泥厂", "300.00", "330.00", "30.00", "usage");
    }

    @Test
    void leavesTheEarlierResultAsItIs() throws IOException {
        Path first = assessed("first", REGISTER, USAGE);

        Cli.Result found = rebilled(first, "first", REGISTER, USAGE);

        assertThat(found.status()).isEqualTo(2);
        assertThat(found.err()).contains("is the earlier result");
    }

    @Test
    void canBeVerifiedWithoutSheets() throws IOException {
        Path first = assessed("first", REGISTER, USAGE);
        rebilled(first, "second", REGISTER, USAGE.replace(",1000", ",1100").replace("E2,2010-06,2000\n", ""));
        Path second = folder.resolve("second");

        Cli.Result verified = Cli.inPipe().run("verify", second);
        assertThat(verified.status()).as(verified.err()).isZero();

        Cli.Result anew = Cli.inPipe().run("verify", second, folder.resolve("sheets-second"));
        assertThat(anew.status()).isEqualTo(2);
        assertThat(anew.err()).contains("came of corrections");
    }

    @Test
    void asksForAMultipleOfOneOrMore() throws IOException {
        Path first = assessed("first", REGISTER, USAGE);

        assertThat(rebilled(first, "second", REGISTER, USAGE, "--plausible", "0.5")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void saysWhatIsNoResult() throws IOException {
        Path first = assessed("first", REGISTER, USAGE);
        Path lines = first.resolve("lines.csv");

        Cli.Result noResult = rebilled(folder.resolve("sheets-first"), "second", REGISTER, USAGE);
        assertThat(noResult.status()).isEqualTo(3);
        assertThat(noResult.err()).contains("there is no run.json in it [result-unusable]");

        Files.writeString(lines, Files.readString(lines).replaceFirst("300.00", "3OO.00"));
        Cli.Result damaged = rebilled(first, "second", REGISTER, USAGE);
        assertThat(damaged.status()).isEqualTo(3);
        assertThat(damaged.err()).contains("lines.csv", "[output-differs]");

        Files.delete(lines);
        Cli.Result without = rebilled(first, "second", REGISTER, USAGE);
        assertThat(without.status()).isEqualTo(3);
        assertThat(without.err()).contains("--no-lines");
        assertThat(folder.resolve("second")).doesNotExist();
    }

    /** However a year is corrected, and in however many steps, it comes to what its last sheets come to. */
    @Test
    void anySequenceOfCorrectionsComesToThePriceOfTheLastSheets() {
        Seeded.times(25, seeded -> {
            try {
                correct(seeded);
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        });
    }

    private void correct(Seeded seeded) throws IOException {
        String run = "run" + seeded.below(1_000_000);
        Map<String, String> usage = new TreeMap<>();
        for (int i = 0; i < 12; i++) {
            change(seeded, usage);
        }
        Path last = assessed(run, REGISTER, text(usage));
        Money billed = Money.parse(total(run));
        for (int step = 0; step < 4; step++) {
            for (int i = seeded.below(6); i >= 0; i--) {
                change(seeded, usage);
            }
            String next = run + "-" + step;
            rebilled(last, next, REGISTER, text(usage), "--post", "all");
            billed = billed.plus(difference(next));
            last = folder.resolve(next);
            assertThat(billed).hasToString(total(next));
        }
        Path once = assessed(run + "-once", REGISTER, text(usage));
        assertThat(total(last.getFileName().toString())).isEqualTo(total(run + "-once"));
        for (String file : List.of("surcharges.csv", "lines.csv")) {
            assertThat(last.resolve(file)).hasSameBinaryContentAs(once.resolve(file));
        }
        rebilled(last, run + "-again", REGISTER, text(usage));
        assertThat(adjustments(run + "-again")).isEmpty();
    }

    /** Adds, corrects or withdraws the usage of a month. */
    private static void change(Seeded seeded, Map<String, String> usage) {
        String key = seeded.oneOf("E1", "E2", "E3") + ",20" + (10 + seeded.below(5)) + "-0" + (1 + seeded.below(3));
        if (usage.size() > 4 && seeded.chance(4)) {
            usage.remove(usage.keySet().iterator().next());
        } else {
            usage.put(key, seeded.decimal(1_000_000, 1));
        }
    }

    private static String text(Map<String, String> usage) {
        StringBuilder text = new StringBuilder("enterprise_id,period,electricity_kwh\n");
        usage.forEach((key, kwh) -> text.append(key).append(',').append(kwh).append('\n'));
        return text.toString();
    }

    private Money difference(String result) throws IOException {
        return adjustments(result).stream()
                .map(row -> Money.parse(row.get("difference")))
                .reduce(Money.ZERO, Money::plus);
    }

    private Path assessed(String name, String register, String usage, Object... options) throws IOException {
        Path result = folder.resolve(name);
        run(Cli.inPipe(), "assess", List.of(sheets(name, register, usage), "-o", result), options);
        return result;
    }

    private Cli.Result rebilled(Path old, String name, String register, String usage, Object... options)
            throws IOException {
        return run(
                Cli.inPipe(),
                "rebill",
                List.of(old, sheets(name, register, usage), "-o", folder.resolve(name)),
                options);
    }

    private static Cli.Result run(Cli cli, String command, List<Object> arguments, Object... options) {
        List<Object> line = new ArrayList<>(List.of(command));
        line.addAll(arguments);
        line.addAll(List.of(options));
        return cli.run(line.toArray());
    }

    private Path sheets(String name, String register, String usage) throws IOException {
        Path sheets = Files.createDirectories(folder.resolve("sheets-" + name));
        Files.writeString(sheets.resolve("register.csv"), register);
        Files.writeString(sheets.resolve("usage.csv"), usage);
        return sheets;
    }

    private List<CSVRecord> adjustments(String result) throws IOException {
        return ReadCsv.records(Files.readString(folder.resolve(result).resolve("adjustments.csv")));
    }

    /** The sum of a result, as its run.json has it. */
    private String total(String result) throws IOException {
        String record = Files.readString(folder.resolve(result).resolve("run.json"));
        return record.replaceAll("(?s).*\"total\" : \"([^\"]*)\".*", "$1");
    }
}
