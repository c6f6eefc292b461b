package org.jieti.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
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

    private final ProblemText text;
    private final List<Header> own;
    private final int beyond;

    /** A header of a sheet; the second one of the same words is another. */
    private record Header(String words, int occurrence) {}

    /** @param rejects all that will be written: together they have the headers of all their sheets */
    public RejectColumns(ProblemText text, Collection<Reject> rejects) {
        this.text = text;
        Set<Header> headers = new LinkedHashSet<>();
        rejects.stream().map(Reject::headers).distinct().forEach(sheet -> headers.addAll(numbered(sheet)));
        this.own = new ArrayList<>(headers);
        this.beyond = rejects.stream()
                .mapToInt(reject -> reject.cells().size() - reject.headers().size())
                .filter(more -> more > 0)
                .max()
                .orElse(0);
    }

    private static List<Header> numbered(List<String> headers) {
        List<Header> numbered = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            numbered.add(new Header(headers.get(i), Collections.frequency(headers.subList(0, i), headers.get(i))));
        }
        return numbered;
    }

    public List<String> headers() {
        List<String> headers = new ArrayList<>(Reject.COLUMNS);
        own.forEach(header -> headers.add(header.words()));
        headers.addAll(Collections.nCopies(beyond, ""));
        return headers;
    }

    public List<Cell> row(Reject reject) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Text(reject.home().file()));
        row.add(new Cell.Count(reject.home().line()));
        boolean isMended = reject.origin().isPresent();
        row.add(
                isMended
                        ? Cell.Text.EMPTY
                        : joined(reject, fault -> fault.problem().location().columnName()));
        row.add(joined(reject, Fault::field));
        row.add(new Cell.Raw(joined(reject, Fault::value).plain()));
        row.add(joined(reject, fault -> fault.problem().code().id()));
        row.add(joined(reject, fault -> text.inOneLine(fault.problem())));
        List<Header> headers = numbered(reject.headers());
        for (Header header : own) {
            int index = headers.indexOf(header);
            row.add(index < 0 ? Cell.Text.EMPTY : cell(reject, index));
        }
        for (int i = 0; i < beyond; i++) {
            row.add(cell(reject, reject.headers().size() + i));
        }
        return row;
    }

    private static Cell cell(Reject reject, int index) {
        return index < reject.cells().size() ? new Cell.Raw(reject.cells().get(index)) : Cell.Text.EMPTY;
    }

    private static Cell joined(Reject reject, Function<Fault, String> part) {
        return new Cell.Text(reject.faults().stream().map(part).collect(Collectors.joining("; ")));
    }
}
