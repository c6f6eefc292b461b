package org.jieti.support;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A sheet of a result as another program reads it.
 *
 * @param cells of every row, the headers first; an apostrophe before what looks like a formula is not part of a cell
 */
public record ReadCsv(List<List<String>> cells) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public static ReadCsv of(Path file) throws IOException {
        return ofText(Files.readString(file));
    }

    public static ReadCsv ofText(String text) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        for (CSVRecord row : CSVFormat.DEFAULT.parse(new StringReader(unmarked(text)))) {
            cells.add(row.stream()
                    .map(cell -> cell.replaceFirst("^'(?=[=+@\\t\\r-])", ""))
                    .toList());
        }
        return new ReadCsv(cells);
    }

    /** The rows below the headers as they are written, apostrophes and all. */
    public static List<CSVRecord> records(String text) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(unmarked(text)))
                .getRecords();
    }

    /** A text without the mark by which spreadsheets know UTF-8. */
    public static String unmarked(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    /** The rows below the headers, each cell below the first header of its name. */
    public List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> row : cells.subList(1, cells.size())) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                named.putIfAbsent(cells.get(0).get(i), row.get(i));
            }
            rows.add(named);
        }
        return rows;
    }
}
