package org.jieti.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.Money;
import org.jieti.study.ComparedEnterprise;
import org.jieti.study.Comparison;
import org.jieti.study.DemandModel;
import org.jieti.study.Outcome;
import org.jieti.study.Ranked;
import org.jieti.study.SizeClass;

/**
 * What stands in {@code enterprises.csv}: a row for each enterprise, those that pay more before those that pay less, the largest
 * difference first.
 */
public final class ComparedEnterpriseColumns {

    private static final List<String> ABOUT = List.of("enterprise_id", "enterprise", "region", "industry");
    private static final List<String> COLUMNS = List.of(
            "used",
            "size_class",
            "periods",
            "baseline",
            "reform",
            "difference",
            "percent",
            "outcome",
            "rank",
            "undetermined_baseline",
            "undetermined_reform",
            "tonnes",
            "baseline_per_tonne",
            "reform_per_tonne",
            "energy_cost",
            "baseline_share",
            "reform_share");

    private final List<Field> about;
    private final Wording wording;
    private final DemandModel model;

    /** @param model of demand; where there is none, it has no columns */
    public ComparedEnterpriseColumns(Dictionary dictionary, Wording wording, DemandModel model) {
        this.wording = wording;
        this.model = model;
        this.about = ABOUT.stream().map(dictionary::field).toList();
    }

    /** The columns in the words of a language. */
    public List<String> headers(ColumnNames names) {
        Stream<String> columns = Stream.concat(COLUMNS.stream(), ResponseCells.headers(model).stream());
        return Stream.concat(ABOUT.stream().map(names::ofField), columns.map(names::of))
                .toList();
    }

    /** The rows, each made when it is asked for. */
    public Iterable<List<Cell>> rows(Comparison comparison) {
        Function<ComparedEnterprise, Optional<SizeClass>> sizes = comparison.sizes();
        return () -> {
            Iterator<Ranked> ranked = Stream.of(Outcome.values())
                    .flatMap(outcome -> comparison.ranked(outcome).stream())
                    .iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return ranked.hasNext();
                }

                @Override
                public List<Cell> next() {
                    Ranked one = ranked.next();
                    return row(one, sizes.apply(one.enterprise()));
                }
            };
        };
    }

    private List<Cell> row(Ranked ranked, Optional<SizeClass> size) {
        ComparedEnterprise one = ranked.enterprise();
        List<Cell> row = new ArrayList<>();
        List<String> words = List.of(
                one.id(),
                one.about().name(),
                one.about().place().place().zh(),
                one.about().industry().zh());
        for (int i = 0; i < about.size(); i++) {
            row.add(new Cell.Stated(about.get(i), words.get(i)));
        }
        row.add(one.size().<Cell>map(Cell.Figure::new).orElse(Cell.Text.EMPTY));
        row.add(size.<Cell>map(known -> new Cell.Count(known.quarter())).orElse(Cell.Text.EMPTY));
        row.add(new Cell.Count(one.periods()));
        row.addAll(change(one));
        row.add(new Cell.Text(one.outcome().word()));
        row.add(hasRank(one) ? new Cell.Count(ranked.rank()) : Cell.Text.EMPTY);
        row.add(new Cell.Count(one.undetermined().baseline()));
        row.add(new Cell.Count(one.undetermined().reform()));
        row.addAll(BurdenCells.whole(one.perOutput(), BurdenCells.perTonne(one.perOutput())));
        row.addAll(BurdenCells.whole(one.perEnergyCost(), BurdenCells.inPercent(one.perEnergyCost())));
        row.addAll(ResponseCells.of(one.responded(), model, wording));
        return row;
    }

    private static boolean hasRank(ComparedEnterprise one) {
        return one.outcome() == Outcome.MORE || one.outcome() == Outcome.LESS;
    }

    /** Nothing is said of a difference that cannot be told. */
    private static List<Cell> change(ComparedEnterprise one) {
        List<Cell> change = ChangeCells.of(one.owed());
        return List.of(
                yuan(one.baseline()),
                yuan(one.reform()),
                one.isOpen() ? Cell.Text.EMPTY : change.get(2),
                one.isOpen() ? Cell.Text.EMPTY : change.get(3));
    }

    private static Cell yuan(Optional<Money> amount) {
        return amount.<Cell>map(Cell.Yuan::new).orElse(Cell.Text.EMPTY);
    }
}
