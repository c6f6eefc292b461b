package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jieti.support.Browser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a run in a real browser: {@code mvn test -Pbrowser}. Its pictures are in {@code target/page}. */
final class PageInBrowser {

    private static final Path PICTURES = Path.of("target/page");
    private static final String ROWS =
            "Array.from(document.querySelectorAll('#roll tbody tr')).filter(row => !row.hidden)";
    private static final String IS_OPEN = "document.getElementById('derivation').open";
    private static final int ENTER = 13;
    private static final String NO_BROWSER =
            "PageInBrowser is skipped: no Chromium is installed (apt-get install chromium)";

    @TempDir
    private static Path profile;

    private static @Nullable Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        if (Browser.installed().isEmpty()) {
            System.err.println(NO_BROWSER);
        }
        assumeTrue(Browser.installed().isPresent(), NO_BROWSER);
        browser = Browser.start(Browser.installed().orElseThrow(), profile);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Browser browser() {
        return Objects.requireNonNull(browser);
    }

    /** Opens the page of a run. */
    private void open(int width, Object... arguments) {
        List<Object> all = new ArrayList<>(List.of("assess", "-o", folder.resolve("result"), "--format", "html"));
        all.addAll(List.of(arguments));
        Cli.inPipe().run(all.toArray());
        browser().open(folder.resolve("result/report.html"), width);
    }

    private static void assertIsQuiet() {
        assertThat(browser().complaints()).isEmpty();
        assertThat(browser().requests())
                .hasSize(1)
                .allMatch(url -> url.startsWith("file:") && url.endsWith("/report.html"));
    }

    private static String evaluate(String expression) {
        return browser().evaluate(expression);
    }

    @ParameterizedTest
    @CsvSource({"en, 1280", "en, 390", "zh, 1280", "zh, 390"})
    void drawsItsChartsAndFitsTheScreen(String language, int width) throws IOException {
        open(width, sample(), "--lang", language);

        for (String chart : List.of("levy", "industry", "month", "output", "energy")) {
            assertThat(Integer.parseInt(
                            evaluate("document.querySelectorAll('[data-chart=" + chart + "] svg path').length")))
                    .as(chart)
                    .isGreaterThan(3);
        }
        assertThat(evaluate("document.documentElement.scrollWidth")).isEqualTo(String.valueOf(width));
        browser().picture(PICTURES.resolve(language + "-" + width + ".png"), true);
        click(0);
        browser().picture(PICTURES.resolve(language + "-" + width + "-derivation.png"), false);
        browser().print(PICTURES.resolve(language + "-" + width + "-derivation.pdf"));
        evaluate("document.querySelector('#steps .all').click()");
        browser().picture(PICTURES.resolve(language + "-" + width + "-derivation-open.png"), false);
        assertThat(
                        evaluate(
                                "document.getElementById('derivation').scrollWidth <= document.getElementById('derivation').clientWidth"))
                .isEqualTo("true");
        evaluate("document.getElementById('derivation').close()");
        browser().hover("[data-chart=month]");
        assertThat(evaluate("document.querySelector('.tip').textContent")).contains("2010-0");
        browser().picture(PICTURES.resolve(language + "-" + width + "-tooltip.png"), false);
        browser().print(PICTURES.resolve(language + "-" + width + ".pdf"));
        assertIsQuiet();
    }

    /** Opens how one of the listed enterprises came to what it owes. */
    private static void click(int row) {
        evaluate("document.querySelectorAll('.who button')[" + row + "].click()");
        browser().await(IS_OPEN);
    }

    /** Fact by fact with their cells, and step by step. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aClickTellsWhatExplainTells(String language) {
        open(1280, "samples/02-price-change-mid-year", "--lang", language);
        int count = Integer.parseInt(evaluate(ROWS + ".length"));
        assertThat(count).isGreaterThan(3);
        for (int row = 0; row < count; row++) {
            click(row);
            String id = evaluate(ROWS + "[" + row + "].dataset.id");
            String explained = Cli.inPipe()
                    .run("explain", "samples/02-price-change-mid-year", "--enterprise", id, "--lang", language)
                    .out();
            assertThat(evaluate("Array.from(document.querySelectorAll('#steps dl'), told => told.textContent).join('')")
                            .replaceAll("\\s", ""))
                    .as(id)
                    .isNotEmpty()
                    .isEqualTo(explained
                            .lines()
                            .filter(line -> line.startsWith("  "))
                            .collect(Collectors.joining())
                            .replaceAll("\\s", ""));
            evaluate("document.getElementById('derivation').close()");
        }
        assertIsQuiet();
    }

    /** A few lines are open at once; many are shown in short until they are asked for, and all are open in print. */
    @Test
    void aLongDerivationOpensLineByLine() throws IOException {
        open(1280, sample());
        String open = "document.querySelectorAll('#steps details[open]').length";
        String all = "document.querySelectorAll('#steps details').length";
        click(0);
        assertThat(evaluate(open)).isEqualTo("0");
        assertThat(evaluate("getComputedStyle(document.querySelector('.brief')).display"))
                .isEqualTo("block");
        evaluate("document.querySelector('#steps summary').click()");
        assertThat(evaluate(open)).isEqualTo("1");
        assertThat(evaluate("getComputedStyle(document.querySelector('.brief')).display"))
                .isEqualTo("none");
        evaluate("document.querySelector('#steps .all').click()");
        assertThat(evaluate(open)).isEqualTo(evaluate(all)).isNotEqualTo("1");
        assertIsQuiet();
    }

    /** A thousand lines, which the page says. */
    @Test
    void aVeryLongDerivationEndsWithTheCommandForTheRest() throws IOException {
        StringBuilder rows = new StringBuilder("enterprise_id,period,region,industry,category,electricity_kwh\n");
        for (int i = 0; i < 1003; i++) {
            LocalDate day = LocalDate.of(2010, 7, 1).plusDays(i);
            rows.append("E1,%s..%s,浙江,cement,eliminated,%d%n".formatted(day, day, i));
        }
        open(1280, Files.writeString(folder.resolve("usage.csv"), rows));
        click(0);

        assertThat(evaluate("document.querySelectorAll('#steps .line').length")).isEqualTo("1000");
        assertThat(evaluate("document.querySelector('#steps .notice').textContent"))
                .startsWith("These are the first 1,000 of 1,003 lines.");
        assertThat(evaluate("document.querySelector('#steps code').textContent"))
                .isEqualTo("jieti explain … --enterprise E1");
        assertIsQuiet();
    }

    /** Many enterprises with several levies and output. */
    private Path sample() throws IOException {
        StringBuilder rows = new StringBuilder(
                "enterprise_id,enterprise,period,region,industry,category,electricity_kwh,output_t,energy_intensity,energy_limit\n");
        String[] industries = {
            "cement", "steel", "calcium-carbide", "caustic-soda", "ferroalloy", "zinc", "paper", "占星业"
        };
        String[] regions = {"杭州", "宁波", "富阳市", "浙江", "江苏", "绍兴"};
        String[] categories = {"eliminated", "restricted", "permitted", ""};
        for (int i = 0; i < 60; i++) {
            for (int month = 6; month <= 9; month++) {
                rows.append("E%03d,第%d水泥有限公司,2010-%02d,%s,%s,%s,%d,%d,%d,100%n"
                        .formatted(
                                i,
                                i,
                                month,
                                regions[i % regions.length],
                                industries[i % industries.length],
                                categories[i % categories.length],
                                1000 * (i * 37 % 101),
                                10 * (i % 7 + 1),
                                80 + i * 13 % 190));
            }
        }
        rows.append("E999,Bad,2010-06,浙江,cement,eliminated,many,1,1,1\n");
        return Files.writeString(folder.resolve("usage.csv"), rows);
    }

    @Test
    void searchesAndFilters() throws IOException {
        open(1280, sample());
        assertThat(evaluate(ROWS + ".length")).isEqualTo("60");

        type("第7水泥");
        assertThat(evaluate(ROWS + ".map(row => row.cells[0].textContent)"))
                .contains("E007")
                .doesNotContain("E008");
        type("cement ningbo");
        assertThat(evaluate(
                        ROWS + ".every(row => row.dataset.industry === 'Cement' && row.dataset.region === 'Ningbo')"))
                .isEqualTo("true");
        type("no such enterprise");
        assertThat(evaluate(ROWS + ".length")).isEqualTo("0");
        assertThat(evaluate("document.getElementById('shown').textContent")).isEqualTo("0 of 60");
        type("");
        evaluate("document.getElementById('open').click()");
        assertThat(evaluate(ROWS + ".every(row => row.dataset.open !== '0')")).isEqualTo("true");
        assertIsQuiet();
    }

    private static void type(String words) {
        evaluate("(field => { field.value = '" + words
                + "'; field.dispatchEvent(new Event('input')); })(document.getElementById('search'))");
    }

    @Test
    void sortsByTheKeyboard() throws IOException {
        open(1280, sample());
        String totals = ROWS + ".map(row => row.querySelector('.sum').textContent.replaceAll(',', ''))";
        String heads = "document.querySelectorAll('#roll th[data-sort] button')";
        assertThat(evaluate(totals + ".every((sum, i, all) => i === 0 || Number(all[i - 1]) >= Number(sum))"))
                .isEqualTo("true");

        evaluate("Array.from(" + heads + ").find(head => head.textContent === 'Total').focus()");
        browser().press("Enter", ENTER);
        assertThat(evaluate(totals + ".every((sum, i, all) => i === 0 || Number(all[i - 1]) <= Number(sum))"))
                .isEqualTo("true");
        assertThat(evaluate("document.querySelector('#roll [aria-sort]').getAttribute('aria-sort')"))
                .isEqualTo("ascending");

        evaluate(heads + "[0].focus()");
        browser().press("Enter", ENTER);
        assertThat(evaluate("document.querySelectorAll('#roll [aria-sort]').length"))
                .isEqualTo("1");
        assertThat(evaluate(ROWS + "[0].cells[0].textContent")).contains("E000");
        assertThat(evaluate(ROWS + "[59].cells[0].textContent")).contains("E059");

        evaluate(ROWS + "[7].querySelector('.who button').focus()");
        browser().press("Enter", ENTER);
        browser().await(IS_OPEN);
        assertThat(evaluate("document.getElementById('derived').textContent")).contains("E007");
        assertThat(evaluate("document.querySelectorAll('#steps section').length"))
                .isEqualTo("4");
        browser().press("Escape", 27);
        assertThat(evaluate("document.getElementById('derivation').open")).isEqualTo("false");
        assertIsQuiet();
    }

    @Test
    void aNameThatLooksLikeMarkupShowsAsText() throws IOException {
        String name = "<script>document.title='owned'</script><img src=x onerror=alert(1)>";
        Path sheet = Files.writeString(
                folder.resolve("usage.csv"),
                "enterprise_id,enterprise,period,region,industry,category,electricity_kwh\n"
                        + "E1," + name + ",2010-07,浙江," + name + ",eliminated,1000\n"
                        + "E2," + name + ",2010-07,浙江,cement,eliminated,1000\n"
                        + "E3,Plain,2010-07,浙江,cement,eliminated," + name + "\n");
        open(1280, sheet);

        assertThat(evaluate("document.title")).startsWith("Surcharges");
        assertThat(evaluate("document.querySelectorAll('img').length")).isEqualTo("0");
        assertThat(evaluate("document.querySelector('.who').textContent")).isEqualTo(name);
        click(1);
        assertThat(evaluate("document.getElementById('derived').textContent")).contains(name);
        assertThat(evaluate("document.getElementById('steps').textContent"))
                .contains("industry = " + name + " (" + sheet + ":2:5, under \"industry\": \"" + name + "\")");
        browser().hover("[data-chart=industry]");
        assertThat(evaluate("document.querySelectorAll('img, #steps script').length"))
                .isEqualTo("0");
        assertIsQuiet();
    }
}
