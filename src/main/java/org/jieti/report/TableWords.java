package org.jieti.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jieti.domain.Quantity;
import org.jieti.domain.Term;
import org.jieti.schedule.Equivalent;
import org.jieti.schedule.Equivalent.Reading;
import org.jieti.schedule.EquivalentTable;

/** Says a table of pollution equivalent values in words, and in rows. */
public final class TableWords {

    /** The columns of the rows; what is said of only a few of them stands in the last. */
    private static final List<String> COLUMNS = List.of("pollutant", "class", "equivalent", "counted");

    private final Wording wording;

    public TableWords(Wording wording) {
        this.wording = wording;
    }

    /** Its head, and a line for each row, those of each medium below it. */
    public List<String> all(EquivalentTable table) {
        List<String> lines = new ArrayList<>(head(table));
        for (Term medium : media(table)) {
            lines.add(medium.code());
            rows(table, medium).forEach(row -> lines.add(Outline.INDENT + inOneLine(row)));
        }
        return lines;
    }

    private String inOneLine(List<Cell> row) {
        String counted = row.get(3).plain().isEmpty() ? "" : ", " + row.get(3).plain();
        String pollutantClass = wording.text("schedule.classes", row.get(1).plain());
        return row.get(0).plain() + ", " + pollutantClass + ": " + row.get(2).plain() + counted;
    }

    public List<String> headers() {
        return COLUMNS.stream()
                .map(column -> wording.text("schedule.column-" + column))
                .toList();
    }

    /** The media that the table is about. */
    public List<Term> media(EquivalentTable table) {
        return table.rows().stream().map(Equivalent::medium).distinct().toList();
    }

    /** What it is, before its rows. */
    public List<String> head(EquivalentTable table) {
        List<String> lines = new ArrayList<>();
        lines.add(table.id() + ": " + wording.title(table.title(), table.titleZh()));
        lines.addAll(Outline.indented(CitationWords.of(table.citation(), wording)));
        lines.add(Outline.INDENT + wording.text("schedule.mass", table.mass()));
        String notes = wording.notes(table.notes(), table.notesZh());
        if (!notes.isEmpty()) {
            lines.add(Outline.INDENT + notes);
        }
        return lines;
    }

    /** The rows of a medium under the {@link #headers}, in the order of the statute. */
    public List<List<Cell>> rows(EquivalentTable table, Term medium) {
        return table.rows().stream()
                .filter(row -> row.medium().equals(medium))
                .map(row -> row(table, row))
                .toList();
    }

    private List<Cell> row(EquivalentTable table, Equivalent row) {
        return Stream.of(
                        wording.term(row.pollutant()),
                        row.pollutantClass(),
                        new Quantity(row.per(), row.quantity().unit()).toString(),
                        counted(table, row))
                .<Cell>map(Cell.Text::new)
                .toList();
    }

    private String counted(EquivalentTable table, Equivalent row) {
        List<String> parts = new ArrayList<>();
        if (!row.quantity().equals(table.mass())) {
            parts.add(wording.text("schedule.by", row.quantity()));
        }
        row.reading().ifPresent(range -> parts.add(wording.text("schedule.where", reading(table, range))));
        String when = wording.condition(row.when());
        if (!when.isEmpty()) {
            parts.add(wording.text("schedule.where", when));
        }
        if (!row.oneOf().isEmpty()) {
            parts.add(wording.text("schedule.one-of", row.oneOf()));
        }
        return String.join("; ", parts);
    }

    private String reading(EquivalentTable table, Reading range) {
        return range.least()
                + (range.leastInclusive() ? " <= " : " < ")
                + wording.field(table.readingField())
                + (range.mostInclusive() ? " <= " : " < ")
                + range.most();
    }
}
