package org.jieti.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The first record of a sheet, in which its headers stand.
 *
 * @param first its first line
 * @param lines how many lines it takes
 */
record FirstRecord(List<String> cells, String first, int lines) {

    /** The first record of a text. Where nothing is quoted it is read without the library, whose start takes longer than the headers of a sheet. */
    static FirstRecord of(String text) throws WholeSheetNeeded {
        int feed = text.indexOf('\n');
        int end = feed > 0 && text.charAt(feed - 1) == '\r' ? feed - 1 : feed;
        if (end <= 0 || text.lastIndexOf('"', end) >= 0 || text.lastIndexOf('\r', end - 1) >= 0) {
            return byLibrary(text);
        }
        String line = text.substring(0, end);
        return new FirstRecord(List.of(line.split(",", -1)), line, 1);
    }

    /** The same, whatever is in it: what a record is, the library decides. */
    static FirstRecord byLibrary(String text) throws WholeSheetNeeded {
        try (CSVParser parser = CSVParser.parse(text, CsvLines.FORMAT)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> cells = records.next().toList();
            String first = text.lines().findFirst().orElse("");
            return new FirstRecord(cells, first, (int) Math.max(1, parser.getCurrentLineNumber()));
        } catch (IOException | UncheckedIOException | NoSuchElementException fault) {
            throw new WholeSheetNeeded(String.valueOf(fault.getMessage()));
        }
    }
}
