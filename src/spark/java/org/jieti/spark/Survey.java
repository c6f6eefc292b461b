package org.jieti.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Digest;
import org.jieti.input.LineParting;
import org.jieti.input.PartedSheet;
import org.jieti.input.SheetFile;
import org.jieti.input.SheetHead;
import org.jieti.input.TextRange;
import org.jieti.problem.Problems;
import org.jieti.spill.PackedRow;

/**
 * Goes through a file from its front, as has to be done once: for its encoding, which is known when the last byte is, for its digest, and for where its
 * records begin.
 */
final class Survey {

    private static final int BUFFER = 1 << 16;

    private final Dictionary dictionary;
    private final Configuration hadoop;
    private final Locale language;
    private final int rangeSize;

    /** @param rangeSize of how many bytes a task reads, about */
    Survey(Dictionary dictionary, Configuration hadoop, Locale language, int rangeSize) {
        this.dictionary = dictionary;
        this.hadoop = hadoop;
        this.language = language;
        this.rangeSize = rangeSize;
    }

    Surveyed of(GivenFile given) throws IOException {
        SheetFile file = given.sheet(hadoop);
        return given.isParquet()
                ? new Surveyed(List.of(), digest(file), List.of(), List.of(), List.of())
                : ofSheets(file);
    }

    private Surveyed ofSheets(SheetFile file) throws IOException {
        Problems problems = new Problems();
        Problems notes = new Problems();
        List<PartedSheet> sheets = new ArrayList<>();
        new LineParting(dictionary, new Heads(sheets), notes).read(file, 0, problems);
        List<TextRange> ranges =
                problems.isEmpty() && sheets.size() == 1 ? TextRange.cut(file, sheets.get(0), rangeSize) : List.of();
        List<SheetHead> heads = sheets.stream().map(PartedSheet::head).toList();
        String digest = heads.isEmpty() ? "" : heads.get(0).digest();
        return new Surveyed(heads, digest, ranges, Told.problems(problems, language), Told.notes(notes, language));
    }

    private static String digest(SheetFile file) throws IOException {
        Digest digest = new Digest();
        byte[] bytes = new byte[BUFFER];
        try (InputStream in = file.open()) {
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                digest.update(bytes, 0, read);
            }
        }
        return digest.hex();
    }

    /** Takes sheets, and none of their lines. */
    private record Heads(List<PartedSheet> sheets) implements LineParting.Taker {

        @Override
        public boolean begin(PartedSheet sheet) {
            sheets.add(sheet);
            return false;
        }

        @Override
        public void take(long enterprise, int sheet, int number, PackedRow line) {
            throw new IllegalStateException("no line is wanted");
        }
    }
}
