package org.jieti.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DictionaryRowsTest {

    @ParameterizedTest
    @ValueSource(strings = {"units.csv", "terms.csv", "fields.csv"})
    void areWhatTheLibraryReads(String name) throws IOException {
        List<List<String>> read = DictionaryRows.of(name).lines();

        try (CSVParser parser = CSVParser.parse(DictionaryRows.text(name), CSVFormat.DEFAULT)) {
            List<List<String>> all =
                    parser.getRecords().stream().map(CSVRecord::toList).toList();
            assertThat(read).hasSizeGreaterThan(25).isEqualTo(all.subList(1, all.size()));
        }
    }
}
