package org.jieti.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jieti.domain.Named;
import org.jieti.domain.Place;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;
import org.jieti.report.Cell;
import org.jieti.report.ComparisonSections;
import org.jieti.report.ComparisonSections.Section;
import org.jieti.report.SizeWords;
import org.jieti.report.Wording;
import org.jieti.study.Burden;
import org.jieti.study.Change;
import org.jieti.study.ComparedEnterprise;
import org.jieti.study.ComparedGroup;
import org.jieti.study.ComparedLevy;
import org.jieti.study.Comparison;
import org.jieti.study.Gap;
import org.jieti.study.Outcome;
import org.jieti.study.Ranked;

/** What a reform changes, as tables for a terminal. */
public final class ComparisonTables {

    private static final int MOST_ROWS = 10;
    private static final Rational HUNDRED = Rational.of(100);

    private final Wording wording;
    private final Locale locale;
    private final int width;

    /**
     * Tables in a language.
     *
     * @param width of the terminal
     */
    public ComparisonTables(Locale locale, int width) {
        this.wording = new Wording(locale);
        this.locale = locale;
        this.width = width;
    }

    /** A row before it is set. */
    private record Row(String name, Change owed) {}

    /** All of it, each table with a blank line after it. */
    public List<String> lines(Comparison comparison) {
        ComparedGroup<String> total = comparison.total();
        List<String> lines = new ArrayList<>();
        lines.addAll(levies(comparison.byLevy(), total.owed()));
        lines.addAll(several("industry", rows(comparison.byIndustry())));
        lines.addAll(several("region", places(comparison)));
        lines.addAll(several("size", sizes(comparison)));
        lines.addAll(outcomes(total));
        lines.addAll(largest("more", comparison.ranked(Outcome.MORE)));
        lines.addAll(largest("less", comparison.ranked(Outcome.LESS)));
        lines.addAll(burdens(comparison, total));
        ComparisonSections sections = new ComparisonSections(comparison, locale);
        lines.addAll(section(sections.responses()));
        lines.addAll(section(sections.moved()));
        lines.addAll(gaps(comparison.gaps()));
        return lines;
    }

    private List<String> levies(List<ComparedLevy> levies, Change total) {
        List<Row> rows = new ArrayList<>();
        levies.forEach(levy -> rows.add(new Row(name(Named.of(levy.levy())), levy.owed())));
        rows.add(new Row(text("total"), total));
        return table("levy", rows);
    }

    private List<Row> rows(List<ComparedGroup<Named>> groups) {
        return groups.stream()
                .map(group -> new Row(name(group.of()), group.owed()))
                .toList();
    }

    /** The places, or the provinces if there are many. */
    private List<Row> places(Comparison comparison) {
        List<ComparedGroup<Place>> places = comparison.byPlace();
        return places.size() > MOST_ROWS
                ? rows(comparison.byProvince())
                : places.stream()
                        .map(group -> new Row(name(group.of()), group.owed()))
                        .toList();
    }

    private String name(Place place) {
        return place.place().equals(place.province())
                ? name(place.place())
                : wording.text("summary.within", name(place.place()), name(place.province()));
    }

    private String name(Named named) {
        return named.isNothing() ? wording.text("summary.not-stated") : Wording.name(named, locale);
    }

    private List<Row> sizes(Comparison comparison) {
        SizeWords words = new SizeWords(wording, comparison.size());
        return comparison.bySize().stream()
                .map(group -> new Row(words.title(group.of()), group.owed()))
                .toList();
    }

    /** Nothing if there is only one: it is the whole. */
    private List<String> several(String key, List<Row> rows) {
        return rows.size() > 1 ? table(key, rows) : List.of();
    }

    private List<String> table(String key, List<Row> rows) {
        String name = text("by-" + key);
        TerminalTable table = new TerminalTable(columns(name), name);
        boolean isCut = rows.size() > MOST_ROWS + 1;
        for (Row row : rows.subList(0, isCut ? MOST_ROWS : rows.size())) {
            table.add(cells(new Cell.Text(row.name()), row.owed()));
        }
        if (isCut) {
            List<Row> rest = rows.subList(MOST_ROWS, rows.size());
            Change others = rest.stream().map(Row::owed).reduce(Change.NONE, Change::plus);
            table.add(cells(new Cell.Text(wording.text("summary.others", rest.size())), others));
        }
        return parted(table.lines(width));
    }

    private List<String> columns(String... first) {
        return Stream.concat(
                        Stream.of(first),
                        Stream.of("baseline", "reform", "difference", "percent")
                                .map(column -> text("column-" + column)))
                .toList();
    }

    private static List<Cell> cells(Cell first, Change owed) {
        return List.of(
                first,
                new Cell.Yuan(owed.baseline()),
                new Cell.Yuan(owed.reform()),
                new Cell.Yuan(owed.difference()),
                percent(owed.percent()));
    }

    private static Cell percent(Optional<Rational> percent) {
        return percent.<Cell>map(Cell.Percent::new).orElse(Cell.Text.EMPTY);
    }

    private List<String> outcomes(ComparedGroup<String> total) {
        String name = text("by-outcome");
        List<String> headers = new ArrayList<>(columns(name));
        headers.add(1, text("column-enterprises"));
        TerminalTable table = new TerminalTable(headers, name);
        for (Outcome outcome : Outcome.values()) {
            ComparedGroup.Part part = total.part(outcome);
            if (part.enterprises() > 0) {
                List<Cell> row = new ArrayList<>(cells(new Cell.Text(text("outcome-" + outcome.word())), part.owed()));
                row.add(1, new Cell.Count(part.enterprises()));
                table.add(row);
            }
        }
        return parted(table.lines(width));
    }

    private List<String> largest(String key, List<Ranked> ranked) {
        if (ranked.isEmpty()) {
            return List.of();
        }
        String name = text("largest-" + key);
        List<String> headers = new ArrayList<>(columns(name));
        headers.add(0, text("column-rank"));
        TerminalTable table = new TerminalTable(headers, name);
        int shown = Math.min(MOST_ROWS, ranked.size());
        for (Ranked one : ranked.subList(0, shown)) {
            List<Cell> row = new ArrayList<>(cells(
                    new Cell.Text(name(one.enterprise())), one.enterprise().owed()));
            row.add(0, new Cell.Count(one.rank()));
            table.add(row);
        }
        List<String> lines = new ArrayList<>(table.lines(width));
        int last = ranked.get(shown - 1).rank();
        long tied = ranked.subList(shown, ranked.size()).stream()
                .filter(one -> one.rank() == last)
                .count();
        if (tied > 0) {
            lines.add(wording.text("compare.tied", tied, last));
        }
        return parted(lines);
    }

    private static String name(ComparedEnterprise one) {
        return (one.about().name() + " " + one.id()).strip();
    }

    /** What the charges weigh; that it is not known is said, too. */
    private List<String> burdens(Comparison comparison, ComparedGroup<String> total) {
        List<String> lines = new ArrayList<>();
        if (total.perOutput().known() == 0) {
            lines.addAll(FoldedText.lines(text("no-output"), width));
        } else {
            TerminalTable table = burdenTable("per-tonne");
            comparison.byIndustry().stream()
                    .filter(group -> group.perOutput().known() > 0)
                    .forEach(group -> table.add(burden(name(group.of()), group.perOutput(), ComparisonTables::yuan)));
            lines.addAll(parted(table.lines(width)));
        }
        if (total.perEnergyCost().known() == 0) {
            lines.addAll(parted(FoldedText.lines(text("no-price"), width)));
        } else {
            TerminalTable table = burdenTable("of-energy-cost");
            comparison.byIndustry().stream()
                    .filter(group -> group.perEnergyCost().known() > 0)
                    .forEach(group ->
                            table.add(burden(name(group.of()), group.perEnergyCost(), ComparisonTables::share)));
            table.add(burden(text("total"), total.perEnergyCost(), ComparisonTables::share));
            lines.addAll(parted(table.lines(width)));
        }
        return lines;
    }

    private TerminalTable burdenTable(String key) {
        String name = text(key);
        return new TerminalTable(
                List.of(name, text("column-baseline-" + key), text("column-reform-" + key), text("column-known")),
                name);
    }

    /** The last column says of how many enterprise-periods it is known. */
    private List<Cell> burden(String name, Burden burden, Function<Rational, Cell> figure) {
        return List.of(
                new Cell.Text(name),
                burden.baseline().map(figure).orElse(Cell.Text.EMPTY),
                burden.reform().map(figure).orElse(Cell.Text.EMPTY),
                new Cell.Text(wording.text("compare.known-of", burden.known(), burden.known() + burden.unknown())));
    }

    private static Cell yuan(Rational perTonne) {
        return new Cell.Yuan(Rounding.HALF_UP_TO_FEN.toMoney(perTonne));
    }

    private static Cell share(Rational ofCost) {
        return new Cell.Percent(ofCost.times(HUNDRED));
    }

    /** Nothing if there are no rows. */
    private List<String> section(Section section) {
        if (section.rows().isEmpty()) {
            return List.of();
        }
        TerminalTable table =
                new TerminalTable(section.headers(), section.headers().get(0));
        section.rows().forEach(table::add);
        List<String> lines = new ArrayList<>(table.lines(width));
        if (!section.note().isEmpty()) {
            lines.addAll(FoldedText.lines(section.note(), width));
        }
        return parted(lines);
    }

    private List<String> gaps(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return List.of();
        }
        String why = wording.text("summary.by-gap");
        TerminalTable table = TerminalTable.folding(
                List.of(why, text("column-levy"), text("column-baseline"), text("column-reform")), why);
        for (Gap gap : gaps.subList(0, Math.min(gaps.size(), MOST_ROWS))) {
            String words =
                    gap.reasons().isEmpty() ? wording.text("summary.other-reasons") : wording.reasons(gap.reasons());
            table.add(List.of(
                    new Cell.Text(words),
                    new Cell.Text(wording.term(gap.levy())),
                    new Cell.Count(gap.counts().baseline()),
                    new Cell.Count(gap.counts().reform())));
        }
        List<String> lines = new ArrayList<>(table.lines(width));
        if (gaps.size() > MOST_ROWS) {
            lines.add(wording.text("summary.more", gaps.size() - MOST_ROWS));
        }
        return parted(lines);
    }

    private String text(String key) {
        return wording.text("compare." + key);
    }

    private static List<String> parted(List<String> table) {
        List<String> lines = new ArrayList<>(table);
        lines.add("");
        return lines;
    }
}
