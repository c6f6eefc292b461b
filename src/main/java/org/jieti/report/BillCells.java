package org.jieti.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jieti.assessment.LineStatus;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Money;
import org.jieti.domain.Period;
import org.jieti.domain.Rational;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.domain.Vocabulary;
import org.jieti.study.Bill;
import org.jieti.study.BillLine;

/** A bill as the cells of a result, both ways: a row of {@code surcharges.csv}, and rows of {@code lines.csv}. */
public final class BillCells {

    private final SurchargeColumns surcharges;
    private final LineColumns lines;
    private final List<Resource> resources;
    private final List<String> headers;
    private final Vocabulary levies;

    /** @param hasBase whether the base of the bill has a column */
    public BillCells(Dictionary dictionary, Wording wording, boolean hasBase) {
        this.surcharges = new SurchargeColumns(dictionary, hasBase);
        this.resources = Resource.told(hasBase);
        this.lines = new LineColumns(dictionary, wording);
        this.headers = surcharges.headers();
        this.levies = dictionary.vocabulary("levy");
    }

    /** The headers of the rows, in the words of a language. */
    public List<String> surchargeHeaders(ColumnNames names) {
        return surcharges.headers(names);
    }

    /** The headers of the rows of lines, in the words of a language. */
    public List<String> lineHeaders(ColumnNames names) {
        return lines.headers(names);
    }

    public List<Cell> surcharge(Bill bill) {
        return surcharges.row(bill);
    }

    public List<List<Cell>> lines(Bill bill) {
        return bill.lines().stream()
                .map(line -> lines.row(bill.enterprise(), line))
                .toList();
    }

    /**
     * A bill out of the cells of its row, without its lines.
     *
     * @throws IllegalArgumentException if a cell holds what no result has there; its message is the cell
     */
    public Bill bill(List<String> cells) {
        Map<Resource, Money> owed = new EnumMap<>(Resource.class);
        for (Resource resource : resources) {
            optional(cells.get(headers.indexOf(resource.column())), Money::parse)
                    .ifPresent(amount -> owed.put(resource, amount));
        }
        int period = headers.indexOf("period");
        return new Bill(
                cells.get(0),
                period(cells.get(period)),
                cells.subList(1, period),
                owed,
                optional(cells.get(headers.indexOf("total")), Money::parse),
                parsed(cells.get(headers.indexOf("undetermined")), Long::parseLong),
                List.of());
    }

    /**
     * A charge out of the cells of its row.
     *
     * @throws IllegalArgumentException if a cell holds what no result has there; its message is the cell
     */
    public BillLine line(List<String> cells) {
        return new BillLine(
                period(cell(cells, "period")),
                levy(cell(cells, "levy")),
                cell(cells, "schedule"),
                cell(cells, "tier"),
                optional(cell(cells, "quantity"), Rational::parse),
                cell(cells, "unit"),
                cell(cells, "rate"),
                cell(cells, "rate_unit"),
                cell(cells, "multiplier"),
                optional(cell(cells, "amount"), Money::parse),
                status(cell(cells, "status")),
                cell(cells, "reason"),
                cell(cells, "document"),
                cell(cells, "article"));
    }

    private static String cell(List<String> cells, String header) {
        return cells.get(LineColumns.position(header));
    }

    private Term levy(String cell) {
        return levies.find(cell).orElseThrow(() -> new IllegalArgumentException(cell));
    }

    private static Period period(String cell) {
        return Period.find(cell).orElseThrow(() -> new IllegalArgumentException(cell));
    }

    private static LineStatus status(String cell) {
        for (LineStatus status : LineStatus.values()) {
            if (status.word().equals(cell)) {
                return status;
            }
        }
        throw new IllegalArgumentException(cell);
    }

    private static <T> Optional<T> optional(String cell, Function<String, T> parse) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(parsed(cell, parse));
    }

    private static <T> T parsed(String cell, Function<String, T> parse) {
        try {
            return parse.apply(cell);
        } catch (NumberFormatException | ArithmeticException noNumber) {
            throw new IllegalArgumentException(cell, noNumber);
        }
    }
}
