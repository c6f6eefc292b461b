package org.jieti.report.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jieti.domain.Money;
import org.jieti.domain.Named;
import org.jieti.domain.Place;
import org.jieti.domain.Rational;
import org.jieti.domain.Rounding;
import org.jieti.report.Breakdown;
import org.jieti.report.Cell;
import org.jieti.report.Overview;
import org.jieti.report.Sum;
import org.jieti.report.Wording;

/** What a run comes to at a glance, as tables for a terminal. */
public final class OverviewTables {

    private static final int MOST_ROWS = 10;
    private static final int WIDE = 100;
    private static final int EIGHTHS = 8;
    private static final String PARTS = " ▏▎▍▌▋▊▉";
    private static final Rational HUNDRED = Rational.of(100);

    private final Wording wording;
    private final Locale locale;
    private final int width;

    /**
     * Tables in a language.
     *
     * @param width of the terminal
     */
    public OverviewTables(Locale locale, int width) {
        this.wording = new Wording(locale);
        this.locale = locale;
        this.width = width;
    }

    /** A row of sums before it is set. */
    private record Row(String name, Sum sum) {}

    /** All of it: by levy, industry and place, the largest enterprises, what is undetermined, what was refused. */
    public List<String> lines(Overview overview) {
        List<String> lines = new ArrayList<>();
        Money total = overview.total();
        lines.addAll(sums("levy", named(overview.byLevy()), total));
        lines.addAll(several("industry", named(overview.byIndustry()), total));
        lines.addAll(several("place", places(overview), total));
        List<Row> largest = overview.largest(MOST_ROWS).stream()
                .map(one -> new Row((one.name() + " " + one.id()).strip(), one.sum()))
                .toList();
        lines.addAll(several("enterprise", largest, total));
        lines.addAll(gaps(overview.gaps()));
        lines.addAll(codes(overview.rejects()));
        return apart(lines);
    }

    /** By levy alone, where no more was kept. */
    public List<String> lines(Map<String, Money> byLevy, Money total) {
        List<Row> rows = byLevy.entrySet().stream()
                .sorted(Map.Entry.<String, Money>comparingByValue().reversed())
                .map(levy -> new Row(levy.getKey(), new Sum(0, levy.getValue(), 0)))
                .toList();
        List<String> lines = new ArrayList<>(sums("levy", rows, total));
        lines.addAll(FoldedText.lines(wording.text("summary.many-rows"), width));
        return apart(lines);
    }

    private List<Row> named(Breakdown<Named> sums) {
        return sums.largestFirst().stream()
                .map(share -> new Row(name(share.of()), share.sum()))
                .toList();
    }

    /** The places, or the provinces if there are many. */
    private List<Row> places(Overview overview) {
        return overview.byPlace().size() > MOST_ROWS
                ? named(overview.byProvince())
                : overview.byPlace().largestFirst().stream()
                        .map(share -> new Row(name(share.of()), share.sum()))
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

    /** Nothing if there is only one: it is the whole. */
    private List<String> several(String key, List<Row> rows, Money total) {
        return rows.size() > 1 ? sums(key, rows, total) : List.of();
    }

    private List<String> sums(String key, List<Row> rows, Money total) {
        if (rows.isEmpty()) {
            return List.of();
        }
        String name = wording.text("summary.by-" + key);
        TerminalTable table =
                new TerminalTable(List.of(name, column("amount"), column("share"), "", column("undetermined")), name);
        for (Row row : rows.subList(0, Math.min(rows.size(), MOST_ROWS))) {
            table.add(cells(row, total));
        }
        if (rows.size() > MOST_ROWS) {
            List<Row> rest = rows.subList(MOST_ROWS, rows.size());
            Sum others = rest.stream().map(Row::sum).reduce(Sum.NOTHING, Sum::plus);
            table.add(cells(new Row(wording.text("summary.others", rest.size()), others), total));
        }
        return parted(table.lines(width));
    }

    private List<Cell> cells(Row row, Money total) {
        Rational percent = total.isZero()
                ? Rational.ZERO
                : row.sum().amount().yuan().times(HUNDRED).dividedBy(total.yuan());
        return List.of(
                new Cell.Text(row.name()),
                new Cell.Yuan(row.sum().amount()),
                new Cell.Text(total.isZero() ? "" : percentWords(percent)),
                new Cell.Text(total.isZero() ? "" : bar(percent)),
                row.sum().undetermined() == 0
                        ? Cell.Text.EMPTY
                        : new Cell.Count(row.sum().undetermined()));
    }

    /** With a digit after the point, set to the right: {@code  7.0 %}. */
    private static String percentWords(Rational percent) {
        String digits = Rounding.HALF_UP_TO_TENTHS.of(percent).toString();
        String full = digits.contains(".") ? digits : digits + ".0";
        return " ".repeat(Math.max(0, "100.0".length() - full.length())) + full + " %";
    }

    private String bar(Rational percent) {
        int full = width >= WIDE ? 20 : 10;
        long eighths = percent.times(Rational.of((long) full * EIGHTHS))
                .dividedBy(HUNDRED)
                .greatest(Rational.ZERO)
                .floor()
                .digits(0);
        String part = PARTS.substring((int) (eighths % EIGHTHS), (int) (eighths % EIGHTHS) + 1);
        return ("█".repeat((int) (eighths / EIGHTHS)) + part).stripTrailing();
    }

    private List<String> gaps(List<Overview.Gap> gaps) {
        if (gaps.isEmpty()) {
            return List.of();
        }
        String why = wording.text("summary.by-gap");
        TerminalTable table = TerminalTable.folding(List.of(why, column("levies"), column("charges")), why);
        for (Overview.Gap gap : gaps.subList(0, Math.min(gaps.size(), MOST_ROWS))) {
            String levies = gap.levies().stream()
                    .map(levy -> wording.isChinese() ? name(levy) : levy.code())
                    .collect(Collectors.joining(" "));
            String words = gap.why().isEmpty() ? wording.text("summary.other-reasons") : gap.why();
            table.add(List.of(new Cell.Text(words), new Cell.Text(levies), new Cell.Count(gap.count())));
        }
        List<String> lines = parted(table.lines(width));
        if (gaps.size() > MOST_ROWS) {
            lines.add(lines.size() - 1, wording.text("summary.more", gaps.size() - MOST_ROWS));
        }
        return lines;
    }

    private List<String> codes(Map<String, Long> codes) {
        if (codes.isEmpty()) {
            return List.of();
        }
        String code = wording.text("summary.by-code");
        TerminalTable table = new TerminalTable(List.of(code, column("rows")), code);
        codes.forEach((name, rows) -> table.add(List.of(new Cell.Text(name), new Cell.Count(rows))));
        return parted(table.lines(width));
    }

    private String column(String key) {
        return wording.text("summary.column-" + key);
    }

    private static List<String> parted(List<String> table) {
        List<String> lines = new ArrayList<>(table);
        lines.add("");
        return lines;
    }

    private static List<String> apart(List<String> lines) {
        if (!lines.isEmpty()) {
            lines.add(0, "");
        }
        return lines;
    }
}
