package org.jieti.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jieti.shipped.ShippedFile;

/**
 * The rows of a file of the dictionary, which is read at every start.
 *
 * <p>They are read when they are asked for, and not by the library, whose start alone takes as long. A value never holds a line break.
 */
final class DictionaryRows {

    private static final String FOLDER = "org/jieti/dictionary/";

    private final Map<String, Integer> header;
    private final byte[] bytes;
    private final int from;
    private final int to;

    /**
     * Some of the rows of a file.
     *
     * @param header the place of each column
     * @param bytes the whole file, of which the rows take those from {@code from} to {@code to}
     */
    private DictionaryRows(Map<String, Integer> header, byte[] bytes, int from, int to) {
        this.header = header;
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** One row, whose values are known by the names of the columns. */
    record Row(Map<String, Integer> header, List<String> values) {

        String get(String column) {
            return values.get(Objects.requireNonNull(header.get(column), column));
        }
    }

    static DictionaryRows of(String name) throws IOException {
        byte[] bytes = ShippedFile.bytes(FOLDER + name);
        int first = 0;
        while (bytes[first] != '\n') {
            first++;
        }
        Map<String, Integer> header = new HashMap<>();
        for (String column : values(new String(bytes, 0, first, StandardCharsets.UTF_8))) {
            header.put(column, header.size());
        }
        return new DictionaryRows(header, bytes, first + 1, bytes.length);
    }

    List<Row> rows() {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        List<Row> rows = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            rows.add(new Row(header, values(text.substring(start, end))));
            start = end + 1;
        }
        return rows;
    }

    /** The rows apart by their first column, by which they stand together. They are still no text: most are never read. */
    Map<String, DictionaryRows> byFirstColumn() {
        Map<String, DictionaryRows> parts = new LinkedHashMap<>();
        String signs = new String(bytes, StandardCharsets.ISO_8859_1);
        int start = from;
        while (start < to) {
            String prefix = signs.substring(start, signs.indexOf(',', start) + 1);
            int end = start;
            while (signs.startsWith(prefix, end)) {
                end = signs.indexOf('\n', end) + 1;
            }
            DictionaryRows apart =
                    parts.put(prefix.substring(0, prefix.length() - 1), new DictionaryRows(header, bytes, start, end));
            if (apart != null) {
                throw new IllegalStateException("rows do not stand together: " + prefix);
            }
            start = end;
        }
        return parts;
    }

    private static List<String> values(String line) {
        List<String> values = new ArrayList<>();
        int start = 0;
        while (start <= line.length()) {
            boolean isQuoted = line.startsWith("\"", start);
            int end = isQuoted ? endOfQuotes(line, start) : line.indexOf(',', start);
            int comma = end < 0 ? line.length() : end;
            values.add(
                    isQuoted
                            ? line.substring(start + 1, comma - 1).replace("\"\"", "\"")
                            : line.substring(start, comma));
            start = comma + 1;
        }
        return values;
    }

    /** Where the comma or the end of the line is behind a quoted value. Two quotes in it stand for one. */
    private static int endOfQuotes(String line, int start) {
        int quote = line.indexOf('"', start + 1);
        while (line.startsWith("\"", quote + 1)) {
            quote = line.indexOf('"', quote + 2);
        }
        return quote + 1;
    }
}
