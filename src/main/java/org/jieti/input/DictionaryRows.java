package org.jieti.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jieti.shipped.Cells;
import org.jieti.shipped.ShippedFile;

/**
 * The rows of a file of the dictionary, which is read at every start.
 *
 * <p>They are read when they are asked for: most are not.
 */
final class DictionaryRows {

    private static final String FOLDER = "org/jieti/dictionary/";

    private final Map<String, Integer> header;
    private final Map<String, Supplier<List<List<String>>>> parts;

    /** @param parts the values of the rows, apart by their first column */
    private DictionaryRows(Map<String, Integer> header, Map<String, Supplier<List<List<String>>>> parts) {
        this.header = header;
        this.parts = parts;
    }

    /** One row, whose values are known by the names of the columns. */
    record Row(Map<String, Integer> header, List<String> values) {

        String get(String column) {
            return values.get(Objects.requireNonNull(header.get(column), column));
        }
    }

    static DictionaryRows of(String name) throws IOException {
        Optional<Cells> kept = ShippedFile.cells(FOLDER + name);
        return kept.isPresent() ? of(kept.get()) : of(new DictionaryCsv(ShippedFile.bytes(FOLDER + name)));
    }

    private static DictionaryRows of(DictionaryCsv file) {
        return new DictionaryRows(header(file.header()), file.parts());
    }

    private static DictionaryRows of(Cells kept) {
        Map<String, Integer> header = header(values(kept, number(kept)));
        Map<String, Integer> lengths = new LinkedHashMap<>();
        for (int left = number(kept); left > 0; left--) {
            lengths.put(kept.next(), number(kept));
        }
        Map<String, Supplier<List<List<String>>>> parts = new LinkedHashMap<>();
        for (Map.Entry<String, Integer> part : lengths.entrySet()) {
            String cells = kept.next(part.getValue());
            parts.put(part.getKey(), () -> rows(new Cells(cells), header.size()));
        }
        return new DictionaryRows(header, parts);
    }

    private static int number(Cells kept) {
        return Integer.parseInt(kept.next());
    }

    private static List<List<String>> rows(Cells cells, int columns) {
        List<List<String>> rows = new ArrayList<>();
        while (cells.hasNext()) {
            rows.add(values(cells, columns));
        }
        return rows;
    }

    private static List<String> values(Cells cells, int columns) {
        String[] values = new String[columns];
        for (int i = 0; i < columns; i++) {
            values[i] = cells.next();
        }
        return Arrays.asList(values);
    }

    private static Map<String, Integer> header(List<String> columns) {
        Map<String, Integer> header = new HashMap<>();
        for (String column : columns) {
            header.put(column, header.size());
        }
        return header;
    }

    /**
     * Writes a file of the dictionary down as it has been read, which the build does.
     *
     * @param folder of the dictionary among the classes
     */
    static void keep(Path folder, String name) throws IOException {
        DictionaryCsv file = new DictionaryCsv(ShippedFile.bytes(FOLDER + name));
        StringBuilder kept = new StringBuilder();
        Cells.write(kept, String.valueOf(file.header().size()));
        file.header().forEach(column -> Cells.write(kept, column));
        Cells.write(kept, String.valueOf(file.parts().size()));
        StringBuilder rows = new StringBuilder();
        file.parts().forEach((part, values) -> {
            int from = rows.length();
            values.get().forEach(row -> row.forEach(value -> Cells.write(rows, value)));
            Cells.write(kept, part);
            Cells.write(kept, String.valueOf(rows.length() - from));
        });
        Files.writeString(folder.resolve(name + Cells.ENDING), kept.append(rows));
    }

    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (Supplier<List<List<String>>> part : parts.values()) {
            for (List<String> values : part.get()) {
                rows.add(new Row(header, values));
            }
        }
        return rows;
    }

    /** The rows apart by their first column, by which they stand together. */
    Map<String, DictionaryRows> byFirstColumn() {
        Map<String, DictionaryRows> apart = new LinkedHashMap<>();
        parts.forEach((name, part) -> apart.put(name, new DictionaryRows(header, Map.of(name, part))));
        return apart;
    }
}
