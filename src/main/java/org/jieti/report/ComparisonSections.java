package org.jieti.report;

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
import org.jieti.study.Burden;
import org.jieti.study.ComparedEnterprise;
import org.jieti.study.ComparedGroup;
import org.jieti.study.Comparison;
import org.jieti.study.Gap;
import org.jieti.study.Outcome;
import org.jieti.study.Ranked;
import org.jieti.study.Responded;

/** What a reform changes, as tables for a report: each with a title, and a note where one is due. */
public final class ComparisonSections {

    /** So many enterprises are named each way; all stand in {@code enterprises.csv}. */
    private static final int MOST_NAMED = 100;

    private final Wording wording;
    private final Locale locale;
    private final Comparison comparison;
    private final ComparedGroup<String> total;

    /**
     * A table with its title.
     *
     * @param key by which it is known
     * @param note empty if there is nothing to say
     * @param rows each with a cell for every header, the name in the first
     */
    public record Section(String key, String title, String note, List<String> headers, List<List<Cell>> rows) {

        /** Whether it is of sums, whose second and third cells are what is owed before and after. */
        public boolean isOfSums() {
            return List.of("levy", "industry", "province", "size").contains(key);
        }
    }

    public ComparisonSections(Comparison comparison, Locale locale) {
        this.wording = new Wording(locale);
        this.locale = locale;
        this.comparison = comparison;
        this.total = comparison.total();
    }

    /** Those in which anything stands, in their order. */
    public List<Section> all() {
        return Stream.of(
                        levies(),
                        groups("industry", comparison.byIndustry(), this::name),
                        groups("province", comparison.byProvince(), this::name),
                        groups("region", comparison.byPlace(), this::name),
                        sizes(),
                        outcomes(),
                        largest("more", Outcome.MORE),
                        largest("less", Outcome.LESS),
                        perTonne(),
                        ofEnergyCost(),
                        responses(),
                        moved(),
                        gaps())
                .filter(section -> !section.rows().isEmpty() || !section.note().isEmpty())
                .toList();
    }

    private Section levies() {
        List<List<Cell>> rows = new ArrayList<>();
        comparison.byLevy().forEach(levy -> {
            List<Cell> row = row(name(Named.of(levy.levy())), ChangeCells.rounded(levy.owed()));
            row.add(new Cell.Count(levy.undetermined().baseline()));
            row.add(new Cell.Count(levy.undetermined().reform()));
            rows.add(row);
        });
        List<Cell> sum = row(text("total"), ChangeCells.rounded(total.owed()));
        sum.add(new Cell.Count(total.undetermined().baseline()));
        sum.add(new Cell.Count(total.undetermined().reform()));
        rows.add(sum);
        List<String> headers = changeHeaders(text("by-levy"));
        headers.add(text("column-open-baseline"));
        headers.add(text("column-open-reform"));
        return new Section("levy", text("by-levy"), "", headers, rows);
    }

    private <K> Section groups(String key, List<ComparedGroup<K>> groups, Function<K, String> name) {
        List<String> headers = changeHeaders(text("by-" + key));
        Stream.of(Outcome.values()).forEach(outcome -> headers.add(text("outcome-" + outcome.word())));
        List<List<Cell>> rows = new ArrayList<>();
        for (ComparedGroup<K> group : groups) {
            List<Cell> row = row(name.apply(group.of()), ChangeCells.rounded(group.owed()));
            Stream.of(Outcome.values())
                    .forEach(outcome ->
                            row.add(new Cell.Count(group.part(outcome).enterprises())));
            rows.add(row);
        }
        return new Section(key, text("by-" + key), text("counts-note"), headers, rows);
    }

    private Section sizes() {
        SizeWords words = new SizeWords(wording, comparison.size());
        Section sizes = groups("size", comparison.bySize(), words::title);
        return new Section(
                "size",
                sizes.title(),
                wording.text("compare.size-note", comparison.size()),
                sizes.headers(),
                sizes.rows());
    }

    private Section outcomes() {
        List<String> headers = changeHeaders(text("by-outcome"));
        headers.add(text("column-enterprises"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            ComparedGroup.Part part = total.part(outcome);
            List<Cell> row = row(text("outcome-" + outcome.word()), ChangeCells.rounded(part.owed()));
            row.add(new Cell.Count(part.enterprises()));
            rows.add(row);
        }
        return new Section("outcome", text("by-outcome"), text("outcome-note"), headers, rows);
    }

    private Section largest(String key, Outcome outcome) {
        List<Ranked> ranked = comparison.ranked(outcome);
        List<String> headers = changeHeaders(text("largest-" + key));
        headers.add(text("column-rank"));
        List<List<Cell>> rows = new ArrayList<>();
        for (Ranked one : ranked.subList(0, Math.min(MOST_NAMED, ranked.size()))) {
            List<Cell> row = row(
                    name(one.enterprise()), ChangeCells.rounded(one.enterprise().owed()));
            row.add(new Cell.Count(one.rank()));
            rows.add(row);
        }
        String note = ranked.size() > MOST_NAMED ? wording.text("compare.largest-note", MOST_NAMED, ranked.size()) : "";
        return new Section(key, text("largest-" + key), note, headers, rows);
    }

    private Section perTonne() {
        List<List<Cell>> rows = comparison.byIndustry().stream()
                .filter(group -> group.perOutput().known() > 0)
                .map(group -> burden(name(group.of()), group.perOutput(), ComparisonSections::yuan))
                .toList();
        return burdens("per-tonne", rows, rows.isEmpty() ? "no-output" : "");
    }

    private Section ofEnergyCost() {
        List<List<Cell>> rows = new ArrayList<>();
        comparison.byIndustry().stream()
                .filter(group -> group.perEnergyCost().known() > 0)
                .forEach(group ->
                        rows.add(burden(name(group.of()), group.perEnergyCost(), ComparisonSections::percent)));
        if (total.perEnergyCost().known() > 0) {
            rows.add(burden(text("total"), total.perEnergyCost(), ComparisonSections::percent));
        }
        return burdens("of-energy-cost", rows, rows.isEmpty() ? "no-price" : "");
    }

    private Section burdens(String key, List<List<Cell>> rows, String note) {
        List<String> headers =
                List.of(text(key), text("column-baseline-" + key), text("column-reform-" + key), text("column-known"));
        return new Section(key, text(key), note.isEmpty() ? "" : text(note), headers, rows);
    }

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

    private static Cell percent(Rational share) {
        return new Cell.Percent(share.times(Rational.of(100)));
    }

    /** What would be owed if use responded to the price, by industry; no rows where no model is asked for. */
    public Section responses() {
        String title = text("by-response");
        List<String> headers = List.of(
                title,
                text("column-static"),
                text("column-response"),
                text("column-response-difference"),
                text("column-known"));
        List<List<Cell>> rows = new ArrayList<>();
        if (!comparison.model().isEmpty()) {
            comparison.byIndustry().forEach(group -> rows.add(response(name(group.of()), group.responded())));
            rows.add(response(text("total"), total.responded()));
        }
        return new Section("response", title, ModelWords.of(comparison.model(), wording), headers, rows);
    }

    private List<Cell> response(String name, Responded responded) {
        return List.of(
                new Cell.Text(name),
                new Cell.Yuan(responded.owed().reform()),
                new Cell.Yuan(responded.after()),
                new Cell.Yuan(responded.change().difference()),
                new Cell.Text(
                        wording.text("compare.known-of", responded.known(), responded.known() + responded.unknown())));
    }

    /** How much would be used of what responds. */
    public Section moved() {
        String title = text("by-moved");
        List<List<Cell>> rows = new ArrayList<>();
        comparison
                .moved()
                .forEach((resource, moved) -> rows.add(List.of(
                        new Cell.Text(text("used-" + resource.column())),
                        new Cell.Figure(Rounding.HALF_UP_TO_TENTHS.of(moved.before())),
                        new Cell.Figure(Rounding.HALF_UP_TO_TENTHS.of(moved.after())))));
        return new Section(
                "moved", title, "", List.of(title, text("column-used-before"), text("column-used-after")), rows);
    }

    private Section gaps() {
        List<List<Cell>> rows = new ArrayList<>();
        for (Gap gap : comparison.gaps()) {
            String why =
                    gap.reasons().isEmpty() ? wording.text("summary.other-reasons") : wording.reasons(gap.reasons());
            rows.add(List.of(
                    new Cell.Text(why),
                    new Cell.Text(name(Named.of(gap.levy()))),
                    new Cell.Count(gap.counts().baseline()),
                    new Cell.Count(gap.counts().reform())));
        }
        String title = wording.text("summary.by-gap");
        return new Section(
                "undetermined",
                title,
                "",
                List.of(title, text("column-levy"), text("column-baseline"), text("column-reform")),
                rows);
    }

    private List<String> changeHeaders(String first) {
        List<String> headers = new ArrayList<>(List.of(first));
        Stream.of("baseline", "reform", "difference", "percent")
                .forEach(column -> headers.add(text("column-" + column)));
        return headers;
    }

    private static List<Cell> row(String name, List<Cell> change) {
        List<Cell> row = new ArrayList<>();
        row.add(new Cell.Text(name));
        row.addAll(change);
        return row;
    }

    private String name(Place place) {
        return place.place().equals(place.province())
                ? name(place.place())
                : wording.text("summary.within", name(place.place()), name(place.province()));
    }

    private String name(Named named) {
        return Optional.of(named)
                .filter(known -> !known.isNothing())
                .map(known -> Wording.name(known, locale))
                .orElseGet(() -> wording.text("summary.not-stated"));
    }

    private static String name(ComparedEnterprise one) {
        return (one.about().name() + " " + one.id()).strip();
    }

    private String text(String key) {
        return wording.text("compare." + key);
    }
}
