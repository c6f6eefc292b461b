package org.jieti.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DictionaryRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {"units.csv", "terms.csv", "fields.csv"})
    void areWhatTheLibraryReads(String name) throws IOException {
        List<List<String>> read = DictionaryRows.of(name).rows().stream()
                .map(DictionaryRows.Row::values)
                .toList();

        try (CSVParser parser = CSVParser.parse(text(name), CSVFormat.DEFAULT)) {
            List<List<String>> all =
                    parser.getRecords().stream().map(CSVRecord::toList).toList();
            assertThat(read).hasSizeGreaterThan(25).isEqualTo(all.subList(1, all.size()));
        }
    }

    @Test
    void standApartByTheirFirstColumn() throws IOException {
        Map<String, DictionaryRows> parts = DictionaryRows.of("terms.csv").byFirstColumn();

        List<DictionaryRows.Row> together = new ArrayList<>();
        parts.forEach((vocabulary, rows) -> {
            assertThat(rows.rows())
                    .isNotEmpty()
                    .allMatch(row -> row.get("vocabulary").equals(vocabulary));
            together.addAll(rows.rows());
        });
        assertThat(together).isEqualTo(DictionaryRows.of("terms.csv").rows());
    }

    private static String text(String name) throws IOException {
        try (InputStream stream = DictionaryRows.class.getResourceAsStream("/org/jieti/dictionary/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
