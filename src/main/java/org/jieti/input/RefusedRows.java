package org.jieti.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieti.problem.Reject;

/**
 * A file of refused rows, mended, taken apart into the sheets they come from, each under the headers it had. It is gone
 * through once to find the sheets, and once for each of them.
 */
final class RefusedRows {

    private static final int FILE = Reject.COLUMNS.indexOf("file");
    private static final int FIELD = Reject.COLUMNS.indexOf("field");

    private final HeadedLines file;
    private final Opening again;
    private final Map<String, Marks> bySheet = new LinkedHashMap<>();

    /** How the file is opened once more. */
    interface Opening {
        HeadedLines open() throws IOException, SheetFault;
    }

    /** What the rows of a sheet tell of its columns: which are filled, and the headers of those at fault. */
    private record Marks(BitSet filled, Set<String> atFault) {

        private Marks() {
            this(new BitSet(), new HashSet<>());
        }

        private void take(SheetLine line) {
            atFault.addAll(List.of(line.cell(FIELD).split("; ", -1)));
            for (int i = 0; i < line.cells().size(); i++) {
                if (!line.cells().get(i).isBlank()) {
                    filled.set(i);
                }
            }
        }
    }

    private RefusedRows(HeadedLines file, Opening again) {
        this.file = file;
        this.again = again;
    }

    /** The sheets, of which each opens the file when it is read. */
    static List<HeadedLines> bySheet(HeadedLines file, SheetLines lines, Opening again) throws IOException, SheetFault {
        RefusedRows rows = new RefusedRows(file, again);
        for (Optional<SheetLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (!line.get().isBlank()) {
                rows.bySheet
                        .computeIfAbsent(line.get().cell(FILE), sheet -> new Marks())
                        .take(line.get());
            }
        }
        return rows.sheets();
    }

    private List<HeadedLines> sheets() {
        List<HeadedLines> sheets = new ArrayList<>();
        bySheet.forEach((sheet, marks) -> {
            List<String> own = new ArrayList<>();
            for (int i = 0; i < file.header().cells().size(); i++) {
                own.add(isOwn(i, marks) ? file.header().cells().get(i) : "");
            }
            sheets.add(new HeadedLines(
                    file.name(), file.digest(), file.form(), file.header().with(own), new OfSheet(sheet)));
        });
        return sheets;
    }

    /** Whether a sheet had a column: one that only rows of other sheets fill is theirs. */
    private boolean isOwn(int column, Marks ofSheet) {
        return column >= Reject.COLUMNS.size()
                && (ofSheet.filled().get(column)
                        || ofSheet.atFault().contains(file.header().cells().get(column))
                        || bySheet.values().stream()
                                .noneMatch(marks -> marks.filled().get(column)));
    }

    /** The lines of one sheet. */
    private final class OfSheet implements SheetLines {

        private final String sheet;
        private Optional<SheetLines> lines = Optional.empty();

        private OfSheet(String sheet) {
            this.sheet = sheet;
        }

        @Override
        public Optional<SheetLine> next() throws IOException, SheetFault {
            if (lines.isEmpty()) {
                lines = Optional.of(again.open().rows());
            }
            Optional<SheetLine> line = lines.get().next();
            while (line.isPresent() && !line.get().cell(FILE).equals(sheet)) {
                line = lines.get().next();
            }
            return line.map(RefusedLine::new);
        }

        @Override
        public void close() throws IOException {
            if (lines.isPresent()) {
                lines.get().close();
            }
        }
    }
}
