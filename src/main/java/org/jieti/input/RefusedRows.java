package org.jieti.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.problem.Reject;

/** A file of refused rows, mended, taken apart into the sheets they come from, each under the headers it had. */
final class RefusedRows {

    private static final int FIELD = Reject.COLUMNS.indexOf("field");

    private final HeadedLines file;
    private final Map<String, List<SheetLine>> bySheet = new LinkedHashMap<>();

    private RefusedRows(HeadedLines file) {
        this.file = file;
    }

    static List<HeadedLines> bySheet(HeadedLines file, SheetLines lines) throws IOException, SheetFault {
        RefusedRows rows = new RefusedRows(file);
        for (Optional<SheetLine> line = lines.next(); line.isPresent(); line = lines.next()) {
            rows.bySheet
                    .computeIfAbsent(line.get().cell(0), sheet -> new ArrayList<>())
                    .add(new RefusedLine(line.get()));
        }
        return rows.sheets();
    }

    private List<HeadedLines> sheets() {
        List<HeadedLines> sheets = new ArrayList<>();
        for (List<SheetLine> lines : bySheet.values()) {
            List<String> own = new ArrayList<>();
            for (int i = 0; i < file.header().cells().size(); i++) {
                own.add(isOwn(i, lines) ? file.header().cells().get(i) : "");
            }
            sheets.add(new HeadedLines(
                    file.name(), file.digest(), file.form(), file.header().with(own), new Held(lines.iterator())));
        }
        return sheets;
    }

    /** Whether a sheet had a column: one that only rows of other sheets fill is theirs. */
    private boolean isOwn(int column, List<SheetLine> ofSheet) {
        return column >= Reject.COLUMNS.size()
                && (isFilled(ofSheet, column)
                        || isAtFault(ofSheet, column)
                        || bySheet.values().stream().noneMatch(lines -> isFilled(lines, column)));
    }

    /** Whether a row was refused for what the column holds, or does not. */
    private boolean isAtFault(List<SheetLine> ofSheet, int column) {
        String header = file.header().cells().get(column);
        return ofSheet.stream()
                .anyMatch(line -> List.of(line.cell(FIELD).split("; ", -1)).contains(header));
    }

    private static boolean isFilled(List<SheetLine> lines, int column) {
        return lines.stream().anyMatch(line -> !line.cell(column).isBlank());
    }

    /** Lines that were read before. */
    private record Held(Iterator<SheetLine> lines) implements SheetLines {

        @Override
        public Optional<SheetLine> next() {
            return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
        }

        @Override
        public void close() {}
    }
}
