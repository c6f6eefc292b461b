package org.jieti.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.problem.Problems;
import org.jieti.spill.PackedRow;
import org.jieti.spill.SpillFile;
import org.jieti.spill.Strand;

/**
 * The rows of all sheets, taken apart by enterprise. Only rows of one enterprise go together, so each part can be read and
 * joined by itself; it is as large as can well be held, and the others wait in a temporary file.
 */
public final class SheetParts {

    /** What is no larger than this is held as a whole. */
    private static final long LARGEST_WHOLE = 1 << 21;

    private static final long USUAL_PART = 1 << 19;
    private static final long MOST_PARTS = 1 << 10;

    /** How many times as large as its file a workbook is when it is unpacked, about. */
    private static final int UNPACKED = 8;

    private final Dictionary dictionary;
    private final Facts defaults;
    private final List<Strand> parts = new ArrayList<>();
    private final List<PartedSheet> sheets = new ArrayList<>();

    /**
     * Parts to be filled.
     *
     * @param defaults what holds for every enterprise of which the sheets say nothing else
     * @param count how many
     */
    public SheetParts(Dictionary dictionary, Facts defaults, SpillFile spill, int count) {
        this.dictionary = dictionary;
        this.defaults = defaults;
        for (int i = 0; i < count; i++) {
            parts.add(new Strand(spill));
        }
    }

    /** Into how many parts some files should be taken; 1 if they can well be held as a whole. */
    public static int count(List<SheetFile> files) {
        long size = files.stream().mapToLong(SheetParts::unpackedSize).sum();
        return size <= LARGEST_WHOLE ? 1 : (int) Math.min(MOST_PARTS, size / USUAL_PART + 1);
    }

    private static long unpackedSize(SheetFile file) {
        try {
            return Signature.of(file) == Signature.ZIP ? UNPACKED * file.size() : file.size();
        } catch (IOException toBeTold) {
            return 0; // when it is read
        }
    }

    /**
     * Takes a file apart.
     *
     * @param problems where it is told why the file cannot be used
     * @param notes where it is told what is left alone
     */
    public void add(SheetFile file, Problems problems, Problems notes) throws IOException {
        new SheetReader(dictionary).read(file, problems, notes, new Parting());
    }

    /** How many parts there are. */
    public int count() {
        return parts.size();
    }

    /** The sheets, in the order in which they were taken. */
    public List<PartedSheet> sheets() {
        return sheets;
    }

    /** The cases of a part, each of which is told its place. */
    public CaseBatch part(int number) {
        return taker -> read(parts.get(number), taker);
    }

    /** Gives each line to the part of its enterprise. */
    private final class Parting implements LineTaker {

        private final PackedRow packed = new PackedRow();

        @Override
        public boolean begin(Sheet sheet, String digest, List<Column> columns) {
            sheets.add(new PartedSheet(sheet, digest, columns));
            return true;
        }

        @Override
        public boolean take(SheetLine written) throws IOException {
            PartedSheet sheet = sheets.get(sheets.size() - 1);
            SheetLine line = RowReader.unguarded(written);
            if (line.isBlank()) {
                return false;
            }
            if (sheet.isTotal(line)) {
                return true;
            }
            PackedLines.put(written, packed.clear().put(sheets.size() - 1));
            int part = (int) Long.remainderUnsigned(sheet.enterprise(line), parts.size());
            packed.writeSizedTo(parts.get(part));
            sheet.countRow();
            return false;
        }
    }

    private int read(Strand part, CaseBatch.Taker taker) throws IOException, WholeSheetNeeded {
        List<SheetRows> rows = rows(part);
        IdentityHashMap<Sheet, Integer> order = new IdentityHashMap<>();
        rows.forEach(sheet -> order.put(sheet.sheet(), order.size()));
        for (SheetRows sheet : rows) {
            sheet.rejects().forEach(taker::refuse);
            for (Row row : sheet.rows()) {
                taker.place(place(row, order));
                row.warnings().forEach(taker::warn);
            }
        }
        CaseBuilder builder = new CaseBuilder(dictionary, defaults);
        builder.join(rows);
        builder.rejects().forEach(taker::refuse);
        builder.forEach((first, one) -> {
            taker.place(place(first, order));
            taker.take(one);
        });
        return rows.stream().mapToInt(SheetRows::count).sum();
    }

    private List<SheetRows> rows(Strand part) throws IOException {
        List<SheetRows> rows = sheets.stream().map(PartedSheet::noRows).toList();
        List<RowReader> readers =
                sheets.stream().map(sheet -> sheet.reader(dictionary)).toList();
        PackedRow packed = new PackedRow();
        try (InputStream in = part.read()) {
            while (packed.readSizedFrom(in)) {
                int sheet = packed.number();
                SheetLine line = PackedLines.line(packed, sheets.get(sheet).name());
                readers.get(sheet)
                        .read(line, rows.get(sheet).rows()::add, rows.get(sheet).rejects()::add);
            }
        }
        return rows;
    }

    /** A number that is the greater the later a case first stands: in the order in which {@link CaseBuilder} makes cases. */
    private static long place(Row row, IdentityHashMap<Sheet, Integer> order) {
        long rank = CaseBuilder.ORDER.indexOf(row.sheet().grain());
        long sheet = order.getOrDefault(row.sheet(), 0);
        return (rank << 60) + (sheet << Integer.SIZE) + row.line().number();
    }
}
