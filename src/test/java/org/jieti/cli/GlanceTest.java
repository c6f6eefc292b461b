package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Money;
import org.jieti.report.Cell;
import org.jieti.report.RunTotals;
import org.jieti.report.Table;
import org.jieti.report.terminal.CellWidth;
import org.jieti.support.Law;
import org.jieti.support.ShippedCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a run on a terminal, beside what is told anywhere. */
final class GlanceTest {

    private static final Table NO_REJECTS = new Table(List.of("code"), List.<List<Cell>>of());

    @TempDir
    private Path folder;

    private List<String> told(Cli cli, String sample, String... options) {
        List<Object> arguments =
                new ArrayList<>(List.of("assess", "samples/" + sample, "-o", folder.resolve("result")));
        arguments.addAll(List.of(options));
        return cli.run(arguments.toArray()).err().lines().toList();
    }

    @Test
    void addsUpByLevyIndustryRegionAndEnterprise() {
        assertThat(told(Cli.onTerminal(80), "01-first-run"))
                .contains(
                        "By levy                                   CNY  share",
                        "Differential electricity price  12,653,940.00   87.8 %  ████████▊",
                        "Punitive electricity price       1,762,320.00   12.2 %  █▏",
                        "Cement               1,935,130.00   13.4 %  █▎",
                        "Lanxi, Zhejiang                286,480.00    2.0 %  ▏",
                        "德清莫溪特钢有限公司 5620045506  3,094,350.00   21.5 %  ██▏");
        assertThat(told(Cli.onTerminal(80), "01-first-run", "--lang", "zh"))
                .contains("差别电价    12,653,940.00   87.8 %  ████████▊");
    }

    @Test
    void tellsWhatIsUndeterminedAndWhatWasRefused() {
        assertThat(told(Cli.onTerminal(80), "90-broken-input"))
                .anyMatch(line -> line.matches("electricity_kwh is missing +electricity.differential +1"))
                .anyMatch(line -> line.matches("not-a-number +3"));
    }

    @ParameterizedTest
    @CsvSource({"01-first-run, 80", "90-broken-input, 80", "04-discharge-fee-and-tax, 120", "03-water-over-quota, 60"})
    void noTableIsWiderThanTheTerminal(String sample, int width) {
        for (String language : List.of("en", "zh")) {
            List<String> lines = told(Cli.onTerminal(width), sample, "--lang", language);
            int first = lines.indexOf("");

            assertThat(lines.subList(first, lines.size())).allMatch(line -> CellWidth.of(line) <= width);
        }
    }

    @Test
    void nothingOfItIsToldInAPipe() {
        assertThat(told(Cli.inPipe(), "01-first-run"))
                .noneMatch(line -> line.contains("█") || line.startsWith("By levy"));
    }

    @Test
    void manyRowsAreTakenTogetherByLevyAlone() {
        Console console = new Console(
                InputStream.nullInputStream(),
                Writer.nullWriter(),
                new PrintWriter(Writer.nullWriter()),
                Clock.systemUTC(),
                Optional.of(80),
                false);
        Glance glance = new Glance(Law.DICTIONARY, console);
        RunTotals totals = new RunTotals();
        ShippedCase.all().stream().limit(50).forEach(one -> totals.add(Law.assess(ShippedCase.BOOK, one.given())));

        glance.add(new PricedBatch(0, 0), 200_000);
        assertThat(glance.isWanted()).isTrue();
        glance.add(new PricedBatch(0, 0), 200_001);
        assertThat(glance.isWanted()).isFalse();
        assertThat(totals.total()).isNotEqualTo(Money.ZERO);
        assertThat(glance.lines(totals, NO_REJECTS))
                .anyMatch(line -> line.startsWith("By levy"))
                .anyMatch(line -> line.startsWith("By levy alone, because there are many rows"))
                .noneMatch(line -> line.startsWith("By industry"));
    }
}
