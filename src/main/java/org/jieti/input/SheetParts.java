package org.jieti.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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
        new LineParting(dictionary, new Parting(), notes).read(file, sheets.size(), problems);
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
    private final class Parting implements LineParting.Taker {

        @Override
        public boolean begin(PartedSheet sheet) {
            sheets.add(sheet);
            return true;
        }

        @Override
        public void take(long enterprise, int sheet, int number, PackedRow line) throws IOException {
            line.writeSizedTo(parts.get((int) Long.remainderUnsigned(enterprise, parts.size())));
        }
    }

    private int read(Strand part, CaseBatch.Taker taker) throws IOException, WholeSheetNeeded {
        LineJoin join = new LineJoin(dictionary, defaults, sheets);
        PackedRow packed = new PackedRow();
        int count = 0;
        try (InputStream in = part.read()) {
            while (packed.readSizedFrom(in)) {
                join.add(packed, taker);
                count++;
            }
        }
        join.join(taker);
        return count;
    }
}
