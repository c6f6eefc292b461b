package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jieti.support.ReadWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page and the workbook of a comparison: the same figures as in its sheets, and nothing that a name could turn into markup or a formula. */
final class CompareReportsTest {

    private static final Path SAMPLE = Path.of("samples/06-reform");

    /** What ends an element, a text or an attribute. */
    private static final String HOSTILE = "<script>alert(1)</script> \"' & <!-- ]]> {{x}} ${x}";

    @TempDir
    private Path folder;

    private void compare(Path sheets, String... options) {
        List<Object> args = new ArrayList<>(List.of("compare", sheets, "--reform", SAMPLE.resolve("reform.yaml")));
        args.addAll(List.of("-o", folder.resolve("result"), "--format", "xlsx,html"));
        args.addAll(List.of(options));
        Cli.inPipe().run(args.toArray());
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("result/report.html"));
    }

    /** The texts of a sheet of the workbook, cell by cell. */
    private List<List<String>> rows(String sheet) throws IOException {
        return ReadWorkbook.of(folder.resolve("result/report.xlsx")).rows(sheet).stream()
                .map(row -> IntStream.range(0, row.getCellCount())
                        .mapToObj(column -> ReadWorkbook.text(row, column))
                        .toList())
                .toList();
    }

    private Path hostileSheet() throws IOException {
        return Files.writeString(
                folder.resolve("hostile.csv"),
                "enterprise_id,enterprise,period,region,industry,category,electricity_kwh\n"
                        + "=E1,\"" + HOSTILE.replace("\"", "\"\"") + "\",2011-07,浙江,steel,eliminated,1000\n"
                        + "E2,=1+1,2011-07,浙江,cement,eliminated,1000\n");
    }

    @Test
    void thePageTellsWhatTheTablesTell() throws IOException {
        compare(SAMPLE);

        assertThat(page())
                .contains("<dd>618,500.00</dd>", "<dd>14,693,500.00</dd>")
                .contains("<tr><th scope=\"row\">Iron and steel</th><td class=\"number\">5,375,000.00</td>"
                        + "<td class=\"number\">4,562,500.00</td><td class=\"number\">-812,500.00</td>"
                        + "<td class=\"number\">-15.1</td>")
                .contains("<tr><th scope=\"row\">4: up to 50,000,000 kWh</th>")
                .contains("<th scope=\"row\">洛阳伊水铁合金厂 H02</th>", "<td class=\"number\">3</td>")
                .contains(
                        "<th scope=\"row\">category is missing</th><td class=\"words\">Differential electricity price</td>");
    }

    @Test
    void thePageIsInChineseWhereThatIsAskedFor() throws IOException {
        compare(SAMPLE, "--lang", "zh");

        assertThat(page()).contains("<html lang=\"zh-CN\">", "<h2>减少最多</h2>", "4：至 50,000,000 kWh");
    }

    @Test
    void whateverANameHoldsIsText() throws IOException {
        compare(hostileSheet());

        assertThat(page())
                .doesNotContain("<script>alert", "<!-- ]]>")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void nothingIsFetchedAndOnlyItsOwnScriptsRun() throws IOException {
        compare(SAMPLE);
        String set = page().replaceAll("(?s)<(script|style)[^>]*>.*?</\\1>", "");

        assertThat(page()).contains("default-src 'none'; script-src &#39;sha256-");
        assertThat(set).doesNotContainPattern("(?:src|href)=\"(?!#)");
    }

    @Test
    void theWorkbookHasTheSheetsOfTheComparison() throws IOException {
        compare(SAMPLE);
        List<List<String>> enterprises = rows("enterprises");

        assertThat(enterprises).hasSize(12);
        assertThat(enterprises.get(9)).startsWith("K02", "兰溪南坞水泥有限公司").contains("less", "3");
        assertThat(rows("comparison").get(1)).contains("total", "14075000", "14693500", "618500");
        assertThat(rows("summary"))
                .anySatisfy(row -> assertThat(row).startsWith("Iron and steel", "5375000", "4562500", "-812500"));
    }

    @Test
    void aWorkbookNeedsAFolder() {
        Cli.Result refused =
                Cli.inPipe().run("compare", SAMPLE, "--reform", SAMPLE.resolve("reform.yaml"), "--format", "xlsx");

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).contains("write -o DIR");
    }
}
