package org.jieti.input;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;

/**
 * Some whole records of a CSV file in UTF-8, so that several processes can read one file.
 *
 * @param from the first byte
 * @param length in bytes
 * @param firstLine the line on which the first record begins, from 1
 */
public record TextRange(long from, int length, int firstLine) implements Serializable {

    private static final byte QUOTE = '"';
    private static final int MARK_LENGTH = 3;

    /**
     * Cuts a file into ranges of about a size.
     *
     * @param sheet its only one
     * @return empty if it has to be read as a whole: it is no text in UTF-8, its records cannot be told apart without reading it from the
     *     front, or it is no larger than one range
     */
    public static List<TextRange> cut(SheetFile file, PartedSheet sheet, int size) throws IOException {
        if (file.size() <= size || file.reading().isFilledDown() || !sheet.isPlain()) {
            return List.of();
        }
        try (BlockSource source = BlockSource.of(file, size)) {
            return source.encoding().isPresent() ? List.of() : cut(source, size);
        } catch (WholeSheetNeeded asAWhole) {
            return List.of();
        }
    }

    private static List<TextRange> cut(BlockSource source, int size) throws IOException, WholeSheetNeeded {
        List<TextRange> ranges = new ArrayList<>();
        long from = 0;
        int length = 0;
        int line = 1;
        for (Optional<Block> block = source.next(); block.isPresent(); block = source.next()) {
            Block records = block.get();
            requireTame(records, from + length == 0);
            if (length > 0 && length + records.to() > size) {
                ranges.add(new TextRange(from, length, line));
                from += length;
                length = 0;
                line = records.firstLine();
            }
            length += records.to();
        }
        ranges.add(new TextRange(from, length, line));
        return ranges;
    }

    /**
     * Holds what {@link Records} takes for records to what commons-csv does.
     *
     * @throws WholeSheetNeeded if the two might differ
     */
    private static void requireTame(Block block, boolean isFirst) throws WholeSheetNeeded {
        byte[] bytes = block.bytes();
        if (!StrictUtf8.isText(bytes, block.from(), block.to())) {
            throw new WholeSheetNeeded("not UTF-8");
        }
        if (Records.hasLoneReturn(bytes, block.from(), block.to())) {
            throw new WholeSheetNeeded("a carriage return by itself");
        }
        if (isFirst && TextEncoding.marked(bytes).isPresent() && bytes[MARK_LENGTH] == QUOTE) {
            throw new WholeSheetNeeded("a quote behind the mark");
        }
        int at = block.from();
        while (at < block.to()) {
            int next = Records.end(bytes, at, block.to());
            int end = next < 0 ? block.to() : next;
            if (end - at > BlockSource.LONGEST_RECORD) {
                throw new WholeSheetNeeded("a row that is too long");
            }
            if (hasQuote(bytes, at, end) && !isOneRecord(bytes, at, end)) {
                throw new WholeSheetNeeded("quotes within cells");
            }
            at = end;
        }
    }

    private static boolean hasQuote(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] == QUOTE) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOneRecord(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(text, CsvLines.FORMAT)) {
            return parser.getRecords().size() == 1;
        } catch (IOException | UncheckedIOException broken) {
            return false;
        }
    }
}
