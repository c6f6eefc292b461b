package org.jieti.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.assessment.Priced;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.Period;
import org.jieti.schedule.Citation;
import org.jieti.schedule.ScheduleId;
import org.jieti.schedule.Standing;
import org.jieti.study.BillLine;

/** What stands in {@code lines.csv}: a row per charge line, with the law behind it. */
public final class LineColumns {

    /** Whose and which charge it is. */
    private static final List<String> FIELDS = List.of("enterprise_id", "period", "levy");

    /** What it comes to, and why. */
    private static final List<String> OWN = List.of(
            "schedule",
            "tier",
            "quantity",
            "unit",
            "rate",
            "rate_unit",
            "multiplier",
            "amount",
            "status",
            "reason",
            "document",
            "article");

    private static final List<String> HEADERS = both(FIELDS, OWN);

    private final Field enterpriseId;
    private final Wording wording;

    public LineColumns(Dictionary dictionary, Wording wording) {
        this.enterpriseId = dictionary.field("enterprise_id");
        this.wording = wording;
    }

    public List<String> headers() {
        return HEADERS;
    }

    /** The same columns in the words of a language. */
    public List<String> headers(ColumnNames names) {
        return both(
                FIELDS.stream().map(names::ofField).toList(),
                OWN.stream().map(names::of).toList());
    }

    private static List<String> both(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }

    /** Where a column stands, by its canonical name. */
    public static int position(String header) {
        return HEADERS.indexOf(header);
    }

    public List<List<Cell>> rows(Assessment assessment) {
        return assessment.lines().stream().map(line -> row(assessment, line)).toList();
    }

    private List<Cell> row(Assessment assessment, AssessmentLine line) {
        return List.of(
                new Cell.Stated(enterpriseId, assessment.assessed().enterprise()),
                new Cell.Days(line.days()),
                new Cell.Text(line.levy().code()),
                text(line.schedule(), ScheduleId::path),
                new Cell.Text(tier(line)),
                priced(line, priced -> new Cell.Figure(priced.quantity())),
                priced(line, priced -> new Cell.Text(priced.unit().toString())),
                priced(line, priced -> new Cell.Figure(priced.rate())),
                priced(line, priced -> new Cell.Text(priced.rateUnit().toString())),
                priced(line, priced -> new Cell.Figure(priced.multiplier())),
                line.isUndetermined() ? Cell.Text.EMPTY : new Cell.Yuan(line.amount()),
                new Cell.Text(line.status().word()),
                new Cell.Text(reason(assessment, line)),
                text(line.citation(), Citation::document),
                text(line.citation(), Citation::article));
    }

    /** Why, about how many of the days if not all, and how well the law is known if its text was not seen. */
    private String reason(Assessment assessment, AssessmentLine line) {
        return joined("; ", split(assessment, line), wording.reasons(line.reasons()), standing(line));
    }

    private String split(Assessment assessment, AssessmentLine line) {
        Period whole = assessment.assessed().period();
        return line.days().equals(whole)
                ? ""
                : wording.text("reason.split", line.days().days(), whole.days());
    }

    private String standing(AssessmentLine line) {
        return line.citation()
                .map(Citation::standing)
                .filter(standing -> standing != Standing.QUOTED)
                .map(standing -> wording.text("reason.standing-" + standing.word()))
                .orElse("");
    }

    /** What the line is about, if it is about one row, and the bounds of the tier, if there are any. */
    private static String tier(AssessmentLine line) {
        return line.subject()
                .map(about -> joined(" ", about.where(), about.what(), line.tier()))
                .orElse(line.tier());
    }

    /** The parts one after the other, but for those of which there is nothing. */
    private static String joined(String between, String... parts) {
        List<String> some = new ArrayList<>(List.of(parts));
        some.removeIf(String::isEmpty);
        return String.join(between, some);
    }

    /** The row of a charge that stands in a result already. */
    public List<Cell> row(String enterprise, BillLine line) {
        return List.of(
                new Cell.Stated(enterpriseId, enterprise),
                new Cell.Days(line.days()),
                new Cell.Text(line.levy().code()),
                new Cell.Text(line.schedule()),
                new Cell.Text(line.tier()),
                line.quantity().<Cell>map(Cell.Figure::new).orElse(Cell.Text.EMPTY),
                new Cell.Text(line.unit()),
                new Cell.Raw(line.rate()),
                new Cell.Text(line.rateUnit()),
                new Cell.Raw(line.multiplier()),
                line.amount().<Cell>map(Cell.Yuan::new).orElse(Cell.Text.EMPTY),
                new Cell.Text(line.status().word()),
                new Cell.Text(line.reason()),
                new Cell.Text(line.document()),
                new Cell.Text(line.article()));
    }

    private static <T> Cell text(Optional<T> value, Function<T, String> words) {
        return new Cell.Text(value.map(words).orElse(""));
    }

    private static Cell priced(AssessmentLine line, Function<Priced, Cell> cell) {
        return line.priced().map(cell).orElse(Cell.Text.EMPTY);
    }
}
