package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Assessments as lines of JSON: what stands in the sheets of the result, cell by cell. */
final class AssessJsonTest {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"01-first-run", "02-price-change-mid-year", "03-water-over-quota", "04-discharge-fee-and-tax"})
    void saysWhatTheSheetsSay(String sample) throws IOException {
        Path result = folder.resolve("result");
        Cli.inPipe().run("assess", "samples/" + sample, "-o", result, "--format", "json");

        List<Map<String, String>> owed = new ArrayList<>();
        List<Map<String, String>> lines = new ArrayList<>();
        for (JsonNode one : assessments(Files.readString(result.resolve("assessments.jsonl")))) {
            assertThat(one.get("format").asInt()).isEqualTo(1);
            owed.add(cells(one));
            one.get("lines").forEach(line -> lines.add(cells(line)));
        }
        assertThat(owed).isNotEmpty().isEqualTo(sheet(result.resolve("surcharges.csv")));
        assertThat(lines).isNotEmpty().isEqualTo(sheet(result.resolve("lines.csv")));
    }

    @Test
    void goesToThePipeWithoutAFolder() {
        Cli.Result shown = Cli.inPipe().run("assess", "samples/01-first-run", "--format", "json");

        assertThat(shown.status()).isZero();
        assertThat(assessments(shown.out())).hasSize(36);
    }

    @Test
    void isTakenAwayWithAResultThatHasNone() {
        Path result = folder.resolve("result");
        Cli.inPipe().run("assess", "samples/01-first-run", "-o", result, "--format", "csv,json");
        assertThat(result.resolve("assessments.jsonl")).exists();

        Cli.inPipe().run("assess", "samples/01-first-run", "-o", result);
        assertThat(result.resolve("assessments.jsonl")).doesNotExist();
        assertThat(result.resolve("surcharges.csv")).exists();
    }

    @Test
    void csvIsShownOnATerminalIfAskedFor() {
        String inPipe = Cli.inPipe().run("assess", "samples/01-first-run").out();

        assertThat(Cli.onTerminal(80)
                        .run("assess", "samples/01-first-run", "--format", "csv")
                        .out())
                .isEqualTo(inPipe);
    }

    private static List<JsonNode> assessments(String lines) {
        List<JsonNode> assessments = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        for (String line : lines.lines().toList()) {
            assessments.add(json.readTree(line));
        }
        return assessments;
    }

    private static Map<String, String> cells(JsonNode object) {
        Map<String, String> cells = new LinkedHashMap<>();
        object.properties().stream()
                .filter(cell -> !List.of("format", "lines").contains(cell.getKey()))
                .forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString("")));
        return cells;
    }

    private static List<Map<String, String>> sheet(Path file) throws IOException {
        String text = Files.readString(file).replaceFirst("^" + BYTE_ORDER_MARK, "");
        try (Stream<CSVRecord> rows = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new java.io.StringReader(text))
                .stream()) {
            return rows.<Map<String, String>>map(row -> new LinkedHashMap<>(row.toMap()))
                    .toList();
        }
    }
}
