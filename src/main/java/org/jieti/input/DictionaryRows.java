package org.jieti.input;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * The rows of a file of the dictionary, which is read at every start.
 *
 * <p>A line without a quote is split at its commas, which takes a sixth of the time; any other is left to the library. A
 * value never holds a line break.
 */
record DictionaryRows(Map<String, Integer> header, List<List<String>> lines) {

    private static final String FOLDER = "/org/jieti/dictionary/";

    /** One row, whose values are known by the names of the columns. */
    record Row(Map<String, Integer> header, List<String> values) {

        String get(String column) {
            return values.get(Objects.requireNonNull(header.get(column), column));
        }
    }

    static DictionaryRows of(String name) throws IOException {
        String text = text(name);
        List<List<String>> lines = new ArrayList<>();
        for (int start = 0, end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(values(text.substring(start, end)));
            start = end + 1;
        }
        Map<String, Integer> header = new HashMap<>();
        for (String column : lines.get(0)) {
            header.put(column, header.size());
        }
        return new DictionaryRows(header, lines.subList(1, lines.size()));
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>(lines.size());
        for (List<String> values : lines) {
            rows.add(new Row(header, values));
        }
        return rows;
    }

    private static List<String> values(String line) throws IOException {
        if (line.indexOf('"') < 0) {
            return Arrays.asList(line.split(",", -1));
        }
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.DEFAULT)) {
            return parser.getRecords().get(0).toList();
        }
    }

    static String text(String name) throws IOException {
        try (InputStream stream = DictionaryRows.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new FileNotFoundException(name);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
