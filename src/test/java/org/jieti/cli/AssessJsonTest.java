package org.jieti.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieti.support.ReadCsv;
import org.jieti.support.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Assessments as lines of JSON: what stands in the sheets of the result, cell by cell. */
final class AssessJsonTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("org.jieti.support.Sample#all")
    void saysWhatTheSheetsSay(Sample sample) throws IOException {
        Path result = folder.resolve("result");
        List<Object> arguments = new ArrayList<>(List.of("assess", "-o", result, "--format", "json"));
        arguments.addAll(sample.sheets());
        Cli.inPipe().run(arguments.toArray());

        List<Map<String, String>> owed = new ArrayList<>();
        List<Map<String, String>> lines = new ArrayList<>();
        for (JsonNode one : assessments(Files.readString(result.resolve("assessments.jsonl")))) {
            assertThat(one.get("format").asInt()).isEqualTo(1);
            owed.add(cells(one));
            one.get("lines").forEach(line -> lines.add(cells(line)));
        }
        assertThat(owed)
                .isNotEmpty()
                .isEqualTo(ReadCsv.of(result.resolve("surcharges.csv")).rows());
        assertThat(lines)
                .isNotEmpty()
                .isEqualTo(ReadCsv.of(result.resolve("lines.csv")).rows());
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
}
