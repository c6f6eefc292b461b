package org.jieti.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieti.problem.ProblemText;
import org.jieti.problem.Reject;
import org.jieti.problem.Reject.Fault;

/**
 * What stands in {@code rejects.csv}: a row per refused row, why, and the row as it was under its own headers, so that it
 * can be mended there and fed again. A row with several faults names them one after the other.
 */
public final class RejectColumns {

    private static final int LINE = Reject.COLUMNS.indexOf("line");
    private static final int VALUE = Reject.COLUMNS.indexOf("value");

    private final List<String> why;
    private final List<Header> own;
    private final int beyond;
    private final Map<List<String>, List<Integer>> places = new HashMap<>();

    /** A header of a sheet; the second one of the same words is another. */
    private record Header(String words, int occurrence) {}

    /**
     * The columns of some refused rows.
     *
     * @param why the headers of what says why
     * @param sheets the headers of each sheet of which there are any, in the order of the rows
     * @param beyond how many cells a row has at most beyond the headers of its sheet
     */
    public RejectColumns(List<String> why, Collection<List<String>> sheets, int beyond) {
        this.why = why;
        Set<Header> headers = new LinkedHashSet<>();
        sheets.forEach(sheet -> headers.addAll(numbered(sheet)));
        this.own = new ArrayList<>(headers);
        this.beyond = beyond;
    }

    private static List<Header> numbered(List<String> headers) {
        List<Header> numbered = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            numbered.add(new Header(headers.get(i), Collections.frequency(headers.subList(0, i), headers.get(i))));
        }
        return numbered;
    }

    public List<String> headers() {
        List<String> headers = new ArrayList<>(why);
        own.forEach(header -> headers.add(header.words()));
        headers.addAll(Collections.nCopies(beyond, ""));
        return headers;
    }

    /** Why a row was refused, and where: what stands in the first columns. */
    public static List<String> reasons(Reject reject, ProblemText text) {
        boolean isMended = reject.origin().isPresent();
        return List.of(
                reject.home().file(),
                Integer.toString(reject.home().line()),
                isMended
                        ? ""
                        : joined(reject, fault -> fault.problem().location().columnName()),
                joined(reject, Fault::field),
                joined(reject, Fault::value),
                joined(reject, fault -> fault.problem().code().id()),
                joined(reject, fault -> text.inOneLine(fault.problem())));
    }

    private static String joined(Reject reject, Function<Fault, String> part) {
        return reject.faults().stream().map(part).collect(Collectors.joining("; "));
    }

    /**
     * A refused row.
     *
     * @param reasons why
     * @param headers of its sheet
     * @param cells as they were
     */
    public List<Cell> row(List<String> reasons, List<String> headers, List<String> cells) {
        List<Cell> row = new ArrayList<>();
        for (int i = 0; i < reasons.size(); i++) {
            row.add(reason(i, reasons.get(i)));
        }
        for (int place : places.computeIfAbsent(headers, this::placesOfOwn)) {
            row.add(place < 0 ? Cell.Text.EMPTY : cell(cells, place));
        }
        for (int i = 0; i < beyond; i++) {
            row.add(cell(cells, headers.size() + i));
        }
        return row;
    }

    private static Cell reason(int column, String text) {
        if (column == LINE) {
            return new Cell.Count(Long.parseLong(text));
        }
        return column == VALUE ? new Cell.Raw(text) : new Cell.Text(text);
    }

    /** Where each column stands in a sheet; -1 if it has none such. */
    private List<Integer> placesOfOwn(List<String> headers) {
        List<Header> numbered = numbered(headers);
        return own.stream().map(numbered::indexOf).toList();
    }

    private static Cell cell(List<String> cells, int index) {
        return index < cells.size() ? new Cell.Raw(cells.get(index)) : Cell.Text.EMPTY;
    }
}
