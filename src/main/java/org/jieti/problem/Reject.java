package org.jieti.problem;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A refused row.
 *
 * @param headers of its sheet
 * @param cells as they were
 * @param faults why, at least one
 * @param origin where it stood when it was refused first, if it was mended in a file of refused rows since
 */
public record Reject(List<String> headers, List<String> cells, List<Fault> faults, Optional<Location> origin) {

    /** The columns of a file of refused rows that say why; the row as it was follows them. */
    public static final List<String> COLUMNS = List.of("file", "line", "column", "field", "value", "code", "message");

    /** The same where Chinese was asked for. A file of either is known by them, so they are as fixed as a code. */
    public static final List<String> CHINESE_COLUMNS = List.of("文件", "行", "列", "字段", "值", "代码", "说明");

    /** By the sheet, in the order of these, and then by the line. */
    public static Comparator<Reject> byPlace(List<String> sheets) {
        return Comparator.comparingLong(reject -> reject.placeAmong(sheets));
    }

    /** A number that is the greater the later the row stands: by the sheet, in the order of these, and then by the line. */
    public long placeAmong(List<String> sheets) {
        return ((long) sheets.indexOf(place().file()) << Integer.SIZE) + place().line();
    }

    /** The sheet that it belongs to, and its line there. */
    public Location home() {
        return origin.orElseGet(this::place);
    }

    private Location place() {
        return faults.get(0).problem().location();
    }

    /** Whether these are the headers of a file of refused rows. */
    public static boolean isHeader(List<String> headers) {
        if (headers.size() <= COLUMNS.size()) {
            return false;
        }
        List<String> first = headers.subList(0, COLUMNS.size());
        return first.equals(COLUMNS) || first.equals(CHINESE_COLUMNS);
    }

    /**
     * One reason to refuse it.
     *
     * @param field the header of the column at fault; empty for the row as a whole
     * @param value the cell as it was
     */
    public record Fault(Problem problem, String field, String value) {}
}
