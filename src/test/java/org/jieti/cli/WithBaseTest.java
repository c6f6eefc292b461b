package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The base of the bill is told where it is asked for, and nowhere else. */
final class WithBaseTest {

    private static final Path SAMPLE = Path.of("samples/08-whole-bill");
    private static final Path REGISTER = SAMPLE.resolve("企业.csv");
    private static final Path BILLS = SAMPLE.resolve("电费.csv");
    private static final int SURCHARGE = 12;
    private static final int BASE = 13;
    private static final int TOTAL = 14;

    @TempDir
    private Path folder;

    private Cli.Result assess(String result, Object... more) {
        return Cli.inPipe()
                .run(Stream.concat(
                                Stream.of("assess", REGISTER, BILLS, "-o", folder.resolve(result), "--quiet"),
                                Stream.of(more))
                        .toArray());
    }

    private List<String> lines(String result, String file) throws IOException {
        return Files.readAllLines(folder.resolve(result).resolve(file));
    }

    @Test
    void withoutTheOptionNothingOfItIsAnywhere() throws IOException {
        assertThat(assess("plain").status()).isZero();

        assertThat(lines("plain", "surcharges.csv").get(0))
                .endsWith(",electricity,water,wastewater,pollutant,gas,late_payment,total,undetermined");
        try (Stream<Path> files = Files.list(folder.resolve("plain"))) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContain("base");
            }
        }
    }

    @Test
    void withItTheTotalIsThatOfTheBill() throws IOException {
        assertThat(assess("bill", "--with-base").status()).isZero();

        List<String> rows = lines("bill", "surcharges.csv");
        assertThat(rows.get(0)).endsWith(",late_payment,surcharge,base,total,undetermined");
        for (String row : rows.subList(1, rows.size())) {
            String[] cells = row.split(",", -1);
            assertThat(new BigDecimal(cells[SURCHARGE]).add(new BigDecimal(cells[BASE])))
                    .isEqualByComparingTo(cells[TOTAL]);
        }
    }

    @Test
    void theSurchargesAreTheSameWithItAndWithout() throws IOException {
        assess("plain");
        assess("bill", "--with-base");

        assertThat(lines("bill", "lines.csv").stream().filter(line -> !line.contains(",base.")))
                .containsExactlyElementsOf(lines("plain", "lines.csv"));
    }

    @Test
    void aResultWithItIsVerifiedAndRebilledWithIt() throws IOException {
        assess("bill", "--with-base");

        Cli.Result verified = Cli.inPipe().run("verify", folder.resolve("bill"), REGISTER, BILLS);
        Cli.Result rebilled = Cli.inPipe()
                .run("rebill", folder.resolve("bill"), REGISTER, BILLS, "-o", folder.resolve("again"), "--quiet");

        assertThat(verified.status()).as(verified.err()).isZero();
        assertThat(rebilled.status()).as(rebilled.err()).isZero();
        assertThat(lines("again", "adjustments.csv")).hasSize(1);
        assertThat(lines("again", "surcharges.csv")).isEqualTo(lines("bill", "surcharges.csv"));
        assertThat(Files.readString(folder.resolve("again/run.json"))).contains("\"with-base\" : \"true\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 140})
    void theTableShowsSurchargeBaseAndTotal(int columns) {
        Cli.Result shown = Cli.onTerminal(columns).run("assess", REGISTER, BILLS, "--with-base");

        assertThat(shown.out().lines().map(line -> line.strip().replaceAll(" {2,}", " ")))
                .anyMatch(line -> line.endsWith("surcharge base total"))
                .anyMatch(line -> line.startsWith("total") && line.endsWith("228,700.00 3,166,649.85 3,395,349.85"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "xlsx", "json"})
    void everyReportHasIt(String format) throws IOException {
        assertThat(assess("bill", "--with-base", "--format", format).status()).isZero();

        assertThat(folder.resolve("bill"))
                .isDirectoryContaining(file ->
                        file.toString().endsWith(format) || file.toString().endsWith(format + "l"));
    }

    @Test
    void anExplanationDerivesThePowerFactor() {
        Cli.Result told = Cli.inPipe()
                .run("explain", REGISTER, BILLS, "--with-base", "--enterprise", "3306810571", "--period", "2024-07");

        assertThat(told.out())
                .contains("base.power-factor Power-factor adjustment: 12,670.26 CNY")
                .contains("power factor = round(√(")
                .contains("= 0.86");
        assertThat(Cli.inPipe()
                        .run("explain", REGISTER, BILLS, "--enterprise", "3306810571", "--period", "2024-07")
                        .out())
                .doesNotContain("base.");
    }

    /** The example of the manual: a price of the valley that the eliminated class has lost. */
    @Test
    void theScheduleOfTheManualTakesTheValleyPriceAway() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/whole-bill.md"));
        int from = page.indexOf("schedule: hubei");
        Path own = Files.writeString(folder.resolve("hubei.yaml"), page.substring(from, page.indexOf("```", from)));

        Cli.Result tested = Cli.inPipe().run("schedules", "test", own);

        assertThat(tested.status()).as(tested.err() + tested.out()).isZero();
        assertThat(tested.out()).contains("720.00").contains("570.00");
    }
}
