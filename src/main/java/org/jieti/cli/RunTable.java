package org.jieti.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Money;
import org.jieti.domain.Resource;
import org.jieti.report.Cell;
import org.jieti.report.RunTotals;
import org.jieti.report.SurchargeColumns;
import org.jieti.report.terminal.TerminalTable;

/**
 * The surcharges of a run as a table on a terminal, with their sum below.
 *
 * @param headers of the surcharges
 * @param titles the same as a person is told them
 */
record RunTable(List<String> headers, List<String> titles, List<List<Cell>> surcharges, RunTotals totals) {

    /** Writes the table; where it is too wide, without the columns of what single resources are charged on top. */
    void writeTo(Writer out, int width) throws IOException {
        List<List<Cell>> rows = new ArrayList<>(surcharges);
        rows.add(headers.stream().map(this::totalCell).toList());
        TerminalTable table = table(rows, header -> true);
        if (!table.fits(width)) {
            table = table(rows, header -> !isResource(header));
        }
        for (String line : table.lines(width)) {
            out.write(line + "\n");
        }
        out.flush();
    }

    /** Who (by name, if the sheets name anybody), when, and the amounts; what is undetermined only if something is. */
    private TerminalTable table(List<List<Cell>> rows, Predicate<String> wanted) {
        int name = headers.indexOf("enterprise");
        boolean hasNames = rows.stream().anyMatch(row -> !row.get(name).plain().isEmpty());
        Set<String> shown = new LinkedHashSet<>(headers.subList(headers.indexOf("period"), headers.size()));
        shown.add(hasNames ? "enterprise" : "enterprise_id");
        if (totals.lines(LineStatus.UNDETERMINED) == 0) {
            shown.remove("undetermined");
        }
        List<Integer> columns = IntStream.range(0, headers.size())
                .filter(column -> shown.contains(headers.get(column)) && wanted.test(headers.get(column)))
                .boxed()
                .toList();
        TerminalTable table = new TerminalTable(
                columns.stream().map(titles::get).toList(),
                titles.get(hasNames ? name : headers.indexOf("enterprise_id")));
        rows.forEach(row -> table.add(columns.stream().map(row::get).toList()));
        return table;
    }

    private static boolean isResource(String header) {
        return Resource.surcharges().stream()
                .anyMatch(resource -> resource.column().equals(header));
    }

    private Cell totalCell(String header) {
        if (header.equals("total")) {
            return new Cell.Yuan(totals.total());
        }
        if (header.equals("undetermined")) {
            return new Cell.Count(totals.lines(LineStatus.UNDETERMINED));
        }
        if (header.equals(SurchargeColumns.SURCHARGE)) {
            return yuan(Resource.surcharges().stream()
                    .flatMap(resource -> owed(resource).stream())
                    .reduce(Money::plus));
        }
        for (Resource resource : Resource.values()) {
            if (resource.column().equals(header)) {
                return yuan(owed(resource));
            }
        }
        return header.equals("period") ? new Cell.Text(titles.get(headers.indexOf("total"))) : Cell.Text.EMPTY;
    }

    private Optional<Money> owed(Resource resource) {
        return Optional.ofNullable(totals.byResource().get(resource));
    }

    private static Cell yuan(Optional<Money> sum) {
        return sum.<Cell>map(Cell.Yuan::new).orElse(Cell.Text.EMPTY);
    }
}
