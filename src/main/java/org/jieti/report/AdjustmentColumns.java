package org.jieti.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.study.Adjustment;
import org.jieti.study.Bill;
import org.jieti.study.BillLine;
import org.jieti.study.Correction;

/** What stands in {@code adjustments.csv}: a row per charge that differs from the one that was billed, with both. */
public final class AdjustmentColumns {

    private static final List<String> FIELDS = List.of("enterprise_id", "enterprise", "period", "levy");

    /** What is told of the earlier charge, and then of the later one. */
    private static final List<String> BOTH =
            List.of("schedule", "tier", "quantity", "rate", "multiplier", "amount", "status", "document", "article");

    private static final List<String> OWN = List.of("unit", "rate_unit", "difference", "cause", "doubt", "posted");

    private final Field enterpriseId;
    private final Field enterprise;

    public AdjustmentColumns(Dictionary dictionary) {
        this.enterpriseId = dictionary.field("enterprise_id");
        this.enterprise = dictionary.field("enterprise");
    }

    /** The canonical headers. */
    public List<String> headers() {
        return headers(Function.identity(), Function.identity());
    }

    /** The same columns in the words of a language. */
    public List<String> headers(ColumnNames names) {
        return headers(names::ofField, names::of);
    }

    private static List<String> headers(Function<String, String> ofField, Function<String, String> of) {
        List<String> headers = new ArrayList<>();
        FIELDS.forEach(field -> headers.add(ofField.apply(field)));
        BOTH.forEach(column -> headers.add(of.apply("old_" + column)));
        BOTH.forEach(column -> headers.add(of.apply("new_" + column)));
        OWN.forEach(column -> headers.add(of.apply(column)));
        return headers;
    }

    /** Where a column stands, by its canonical name. */
    public int position(String header) {
        return headers().indexOf(header);
    }

    public List<List<Cell>> rows(Correction correction) {
        return correction.adjustments().stream()
                .map(adjustment -> row(correction, adjustment))
                .toList();
    }

    private List<Cell> row(Correction correction, Adjustment adjustment) {
        Bill bill = correction.either();
        BillLine line = adjustment.either();
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Stated(enterpriseId, bill.enterprise()));
        row.add(new Cell.Stated(enterprise, bill.about().get(0)));
        row.add(new Cell.Days(line.days()));
        row.add(new Cell.Text(line.levy().code()));
        row.addAll(side(adjustment.before()));
        row.addAll(side(adjustment.after()));
        row.add(new Cell.Text(unit(adjustment, BillLine::unit)));
        row.add(new Cell.Text(unit(adjustment, BillLine::rateUnit)));
        row.add(new Cell.Yuan(adjustment.difference()));
        row.add(new Cell.Text(adjustment.cause().word()));
        row.add(new Cell.Text(correction.doubt().map(doubt -> doubt.word()).orElse("")));
        row.add(new Cell.Text(correction.isPosted() ? "yes" : "no"));
        return row;
    }

    /** That of the later charge if something is multiplied there, else that of the earlier one. */
    private static String unit(Adjustment adjustment, Function<BillLine, String> unit) {
        return Stream.of(adjustment.after(), adjustment.before())
                .flatMap(Optional::stream)
                .map(unit)
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<Cell> side(Optional<BillLine> line) {
        return List.of(
                cell(line, some -> new Cell.Text(some.schedule())),
                cell(line, some -> new Cell.Text(some.tier())),
                cell(line, some -> some.quantity().<Cell>map(Cell.Figure::new).orElse(Cell.Text.EMPTY)),
                cell(line, some -> new Cell.Raw(some.rate())),
                cell(line, some -> new Cell.Raw(some.multiplier())),
                cell(line, some -> some.amount().<Cell>map(Cell.Yuan::new).orElse(Cell.Text.EMPTY)),
                cell(line, some -> new Cell.Text(some.status().word())),
                cell(line, some -> new Cell.Text(some.document())),
                cell(line, some -> new Cell.Text(some.article())));
    }

    private static Cell cell(Optional<BillLine> line, Function<BillLine, Cell> cell) {
        return line.map(cell).orElse(Cell.Text.EMPTY);
    }
}
