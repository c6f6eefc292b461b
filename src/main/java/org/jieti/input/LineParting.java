package org.jieti.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jieti.domain.Dictionary;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;
import org.jieti.spill.PackedRow;

/**
 * Takes sheets apart into lines, each with a number that the lines of its enterprise have in common. Only rows of one
 * enterprise go together, so lines may be sent by it wherever there is room for them, and be joined there: {@link LineJoin}.
 */
public final class LineParting {

    private final Dictionary dictionary;
    private final Taker taker;
    private final Problems notes;
    private final PackedRow packed = new PackedRow();

    /** Who takes what sheets are taken apart into. */
    public interface Taker {

        /**
         * Told of a sheet before its lines.
         *
         * @return whether its lines are wanted
         */
        boolean begin(PartedSheet sheet) throws IOException;

        /**
         * Takes a line that is neither blank nor of totals.
         *
         * @param enterprise the same for all lines of an enterprise
         * @param sheet the number of its sheet
         * @param number the line of the file on which it begins
         * @param line for {@link LineJoin#add}; it is another one after it was taken
         */
        void take(long enterprise, int sheet, int number, PackedRow line) throws IOException;
    }

    /** @param notes where it is told what is left alone */
    public LineParting(Dictionary dictionary, Taker taker, Problems notes) {
        this.dictionary = dictionary;
        this.taker = taker;
        this.notes = notes;
    }

    /**
     * Takes a file apart.
     *
     * @param first the number of its first sheet; others follow
     * @param problems where it is told why the file cannot be used
     */
    public void read(SheetFile file, int first, Problems problems) throws IOException {
        new SheetReader(dictionary).read(file, problems, notes, new OfFile(first));
    }

    /**
     * Takes a part of a file of text apart.
     *
     * @param number of its only sheet
     * @param in the bytes of the part
     * @param problems where it is told why it cannot be read
     */
    public void read(PartedSheet sheet, int number, TextRange range, InputStream in, Problems problems)
            throws IOException {
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
        try (SheetLines lines = new CsvLines(sheet.name(), text, ',', range.firstLine() - 1)) {
            for (Optional<SheetLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().number() > sheet.headerLine()) {
                    noteIfTotal(line.get(), take(sheet, number, line.get()));
                }
            }
        } catch (SheetFault fault) {
            problems.add(fault.problem());
        }
    }

    /**
     * Takes a row that no text holds.
     *
     * @param row its place, from 1
     */
    public void take(PartedSheet sheet, int number, int row, List<String> cells) throws IOException {
        SheetLine line = new CsvLine(sheet.name(), row, cells, String.join(",", cells), ',');
        noteIfTotal(line, take(sheet, number, line));
    }

    private void noteIfTotal(SheetLine line, boolean isTotal) {
        if (isTotal) {
            notes.add(Problem.of(ProblemCode.ROW_OF_TOTALS, line.place()));
        }
    }

    /** Takes a line; whether it is one of totals. */
    private boolean take(PartedSheet sheet, int number, SheetLine written) throws IOException {
        SheetLine line = RowReader.unguarded(written);
        if (line.isBlank()) {
            return false;
        }
        if (sheet.isTotal(line)) {
            return true;
        }
        PackedLines.put(written, packed.clear().put(number));
        taker.take(sheet.enterprise(line), number, written.number(), packed);
        sheet.countRow();
        return false;
    }

    /** Takes the lines of the sheets of a file. */
    private final class OfFile implements LineTaker {

        private final int first;
        private int begun;
        private Optional<PartedSheet> sheet = Optional.empty();

        private OfFile(int first) {
            this.first = first;
        }

        @Override
        public boolean begin(Sheet known, String digest, List<Column> columns) throws IOException {
            PartedSheet next = new PartedSheet(known, digest, columns);
            sheet = Optional.of(next);
            begun++;
            return taker.begin(next);
        }

        @Override
        public boolean take(SheetLine line) throws IOException {
            return LineParting.this.take(sheet.orElseThrow(), first + begun - 1, line);
        }
    }
}
