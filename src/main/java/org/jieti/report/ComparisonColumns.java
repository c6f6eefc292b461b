package org.jieti.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jieti.domain.Named;
import org.jieti.study.Burden;
import org.jieti.study.ComparedGroup;
import org.jieti.study.ComparedLevy;
import org.jieti.study.Comparison;
import org.jieti.study.Counts;
import org.jieti.study.DemandModel;
import org.jieti.study.Gap;
import org.jieti.study.Outcome;

/**
 * What stands in {@code comparison.csv}: a row for the whole, and for each levy, industry, province, place and class of size, and for
 * each reason for which something could not be determined.
 */
public final class ComparisonColumns {

    private static final List<String> COLUMNS = List.of(
            "by",
            "code",
            "title",
            "enterprises",
            "baseline",
            "reform",
            "difference",
            "percent",
            "more",
            "more_by",
            "less",
            "less_by",
            "same",
            "open",
            "open_by",
            "undetermined_baseline",
            "undetermined_reform",
            "tonnes",
            "baseline_per_tonne",
            "reform_per_tonne",
            "energy_cost",
            "baseline_share",
            "reform_share");

    private final Wording wording;
    private final Locale locale;
    private final DemandModel model;

    /** @param model of demand; where there is none, it has no columns */
    public ComparisonColumns(Locale locale, DemandModel model) {
        this.wording = new Wording(locale);
        this.locale = locale;
        this.model = model;
    }

    /** The columns in the words of a language. */
    public List<String> headers(ColumnNames names) {
        return Stream.concat(COLUMNS.stream(), ResponseCells.headers(model).stream())
                .map(names::of)
                .toList();
    }

    public List<List<Cell>> rows(Comparison comparison) {
        SizeWords sizes = new SizeWords(wording, comparison.size());
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row("total", "", "", comparison.total(), Burden.NONE));
        comparison.byLevy().forEach(levy -> rows.add(row(levy)));
        comparison.byIndustry().forEach(group -> rows.add(row("industry", group, group.perOutput())));
        comparison.byProvince().forEach(group -> rows.add(row("province", group, Burden.NONE)));
        comparison
                .byPlace()
                .forEach(group -> rows.add(row(
                        "region",
                        group.of().place().code(),
                        Wording.name(group.of().place(), locale),
                        group,
                        Burden.NONE)));
        comparison
                .bySize()
                .forEach(group ->
                        rows.add(row("size", sizes.code(group.of()), sizes.title(group.of()), group, Burden.NONE)));
        comparison.gaps().forEach(gap -> rows.add(row(gap)));
        return rows;
    }

    private List<Cell> row(String by, ComparedGroup<Named> group, Burden perOutput) {
        return row(by, group.of().code(), Wording.name(group.of(), locale), group, perOutput);
    }

    /** @param perOutput none where products of different kinds would be thrown together */
    private List<Cell> row(String by, String code, String title, ComparedGroup<?> group, Burden perOutput) {
        List<Cell> row = head(by, code, title);
        row.add(new Cell.Count(group.enterprises()));
        row.addAll(ChangeCells.of(group.owed()));
        row.addAll(part(group, Outcome.MORE));
        row.addAll(part(group, Outcome.LESS));
        row.add(new Cell.Count(group.part(Outcome.SAME).enterprises()));
        row.addAll(part(group, Outcome.OPEN));
        row.addAll(counts(group.undetermined()));
        row.addAll(BurdenCells.perTonne(perOutput));
        row.addAll(BurdenCells.inPercent(group.perEnergyCost()));
        row.addAll(ResponseCells.of(group.responded(), model, wording));
        return row;
    }

    private List<Cell> row(ComparedLevy levy) {
        List<Cell> row = head("levy", levy.levy().code(), Wording.name(Named.of(levy.levy()), locale));
        row.add(Cell.Text.EMPTY);
        row.addAll(ChangeCells.of(levy.owed()));
        fill(row, "undetermined_baseline");
        row.addAll(counts(levy.undetermined()));
        fill(row, "");
        return row;
    }

    private List<Cell> row(Gap gap) {
        String why = gap.reasons().isEmpty() ? wording.text("summary.other-reasons") : wording.reasons(gap.reasons());
        List<Cell> row = head("undetermined", gap.levy().code(), why);
        fill(row, "undetermined_baseline");
        row.addAll(counts(gap.counts()));
        fill(row, "");
        return row;
    }

    private static List<Cell> head(String by, String code, String title) {
        return new ArrayList<>(
                Stream.of(by, code, title).<Cell>map(Cell.Text::new).toList());
    }

    private void fill(List<Cell> row, String until) {
        int end = COLUMNS.contains(until)
                ? COLUMNS.indexOf(until)
                : COLUMNS.size() + ResponseCells.headers(model).size();
        while (row.size() < end) {
            row.add(Cell.Text.EMPTY);
        }
    }

    private static List<Cell> part(ComparedGroup<?> group, Outcome outcome) {
        ComparedGroup.Part part = group.part(outcome);
        return List.of(
                new Cell.Count(part.enterprises()), new Cell.Yuan(part.owed().difference()));
    }

    private static List<Cell> counts(Counts counts) {
        return List.of(new Cell.Count(counts.baseline()), new Cell.Count(counts.reform()));
    }
}
