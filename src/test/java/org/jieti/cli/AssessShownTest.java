package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieti.support.ReadCsv;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code jieti assess} shows without {@code -o}: the table on a terminal, and the CSV in a pipe. */
final class AssessShownTest {

    private final Month month;

    AssessShownTest(@TempDir Path folder) {
        month = new Month(folder);
    }

    /** The columns of a terminal that a text takes, by the plain rule: Han and full-width forms take two. */
    private static int width(String text) {
        return text.codePoints()
                .map(c -> Character.isIdeographic(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF60)
                        ? 2
                        : 1)
                .sum();
    }

    /** A line with a second character for each that takes two columns. */
    private static String spread(String line) {
        return line.replaceAll("([\\p{IsHan}\\x{3000}-\\x{303F}\\x{FF00}-\\x{FF60}])", "$1~");
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 100, 120})
    void noLineOfTheTableIsWiderThanTheTerminal(int columns) throws IOException {
        Path wide = month.file(
                "wide.csv",
                "enterprise_id,enterprise,region,industry,category,period,electricity_kwh,water_m3,water_quota_m3,water_price",
                "1,北京市朝阳区高碑店乡第二水泥制品联合有限责任公司（旧厂区）,北京,水泥,淘汰,2021-06,123456789,8000000,100000,9.5",
                "2,甲,北京,水泥,淘汰,2021-06-16..2021-07-15,1,1,1,1");

        Cli.Result result = Cli.onTerminal(columns).run("assess", wide);

        assertThat(result.status()).isZero();
        assertThat(result.out().lines())
                .hasSize(5)
                .allSatisfy(line -> assertThat(width(line)).isLessThanOrEqualTo(columns));
        assertThat(result.out()).contains("49,382,715.60");
        assertThat(result.err().lines())
                .allSatisfy(line -> assertThat(width(line)).isLessThanOrEqualTo(columns));
    }

    @Test
    void amountsOfFourResourcesFitEightyColumns() throws IOException {
        Path usage = month.file(
                "usage.csv",
                "enterprise_id,enterprise,region,industry,category,period,electricity_kwh,water_class,water_m3,wastewater_m3",
                "1,杭州水泥厂,杭州,水泥,淘汰,2024-06,1234567,一般工业,90000,80000");
        Path discharge = month.file(
                "discharge.csv", "enterprise_id,period,medium,pollutant,mass_kg", "1,2024-06,air,二氧化硫,95000");
        Path taken = month.file(
                "taken.csv",
                "enterprise_id,period,water_source,water_taken_m3,water_plan_m3",
                "1,2024-06,地表水,700000,600000");

        Cli.Result result = Cli.onTerminal(80).run("assess", usage, discharge, taken);

        assertThat(result.out()).contains("493,826.80", "total");
        assertThat(result.out().lines())
                .allSatisfy(line -> assertThat(width(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void theColumnsOfTheTableStandUnderEachOther() throws IOException {
        Cli.Result result = Cli.onTerminal(100).run(month.sheets());

        List<String> lines = result.out().lines().map(AssessShownTest::spread).toList();
        String rule =
                lines.stream().filter(line -> line.startsWith("─")).findFirst().orElseThrow();
        Matcher gap = Pattern.compile("─(  )─").matcher(rule);
        List<Integer> gaps = new ArrayList<>();
        for (int at = 0; gap.find(at); at = gap.end(1)) {
            gaps.add(gap.start(1));
        }
        assertThat(gaps).hasSizeGreaterThan(4);
        assertThat(lines)
                .allSatisfy(line -> gaps.stream()
                        .filter(at -> at + 2 <= line.length())
                        .forEach(at ->
                                assertThat(line.substring(at, at + 2)).as(line).isIn("  ", "──")));
        assertThat(result.out()).contains("海宁水泥厂", "北京啤酒厂");
    }

    @Test
    void theTableEndsWithTotals() throws IOException {
        Cli.Result result = Cli.onTerminal(120).run(month.sheets());

        List<String> lines = result.out().lines().toList();
        assertThat(lines.get(lines.size() - 1)).contains("total", "41,250.00", "1,680.00", "1");
        assertThat(lines.get(0))
                .contains("electricity", "water", "pollutant", "total", "undetermined")
                .doesNotContain("gas");
    }

    @Test
    void thePipeGetsPlainCsv() throws IOException {
        Cli.Result result = Cli.inPipe().run(month.sheets());

        assertThat(result.out())
                .startsWith("enterprise_id,enterprise,")
                .endsWith("\n")
                .doesNotContain("\r", "\uFEFF");
        assertThat(ReadCsv.records(result.out())).hasSize(4);
    }

    @Test
    void thePipeGetsTheRowsOfTheFile() throws IOException {
        Cli.Result piped = Cli.inPipe().run(month.sheets());
        Cli.inPipe().run(Month.and(month.sheets(), "-o", month.result()));

        assertThat(month.text("surcharges.csv")).isEqualTo(piped.out());
    }

    /** A writer that fails with a message from its first character on. */
    private static Writer failing(String message) {
        return new Writer() {
            @Override
            public void write(char[] text, int from, int length) throws IOException {
                throw new IOException(message);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @Test
    void aReaderThatHasHadEnoughIsNoFault() throws IOException {
        Cli.Result result = Cli.inPipe().runInto(failing("Broken pipe"), month.sheets());

        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
    }

    @Test
    void anOutputThatCannotBeWrittenIsThree() throws IOException {
        for (Cli cli : List.of(Cli.inPipe(), Cli.onTerminal(80))) {
            Cli.Result result = cli.runInto(failing("No space left on device"), month.sheets());

            assertThat(result.status()).isEqualTo(3);
            assertThat(result.err()).contains("No space left on device", "[output-unwritable]");
        }
    }
}
