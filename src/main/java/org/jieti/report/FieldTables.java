package org.jieti.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.FieldType;
import org.jieti.domain.Grain;
import org.jieti.domain.Term;
import org.jieti.domain.Unit;
import org.jieti.domain.Vocabulary;

/** The dictionary of columns as tables: fields, the words they hold, and units. */
public final class FieldTables {

    /** The columns of the table of fields. */
    public static final List<String> HEADERS =
            List.of("name", "zh", "other_names", "names_with_unit", "grain", "unit", "meaning");

    private final Dictionary dictionary;
    private final Wording wording;

    public FieldTables(Dictionary dictionary, Wording wording) {
        this.dictionary = dictionary;
        this.wording = wording;
    }

    /** A row for each field. */
    public List<List<Cell>> rows() {
        return dictionary.fields().stream()
                .map(field -> Stream.of(
                                field.name(),
                                field.zh(),
                                String.join("; ", field.aliases()),
                                String.join("; ", field.aliasesWithUnit()),
                                field.grain().name().toLowerCase(Locale.ROOT),
                                kind(field),
                                wording.meaning(field))
                        .<Cell>map(Cell.Text::new)
                        .toList())
                .toList();
    }

    /** Everything in Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        for (Grain grain : Grain.values()) {
            text.append("## ").append(title(grain));
            text.append("\n\n").append(fields(grain)).append('\n');
        }
        return text.append("## " + wording.text("dictionary.words") + "\n\n")
                .append(words())
                .append("\n## " + wording.text("dictionary.units") + "\n\n")
                .append(units())
                .toString();
    }

    private String title(Grain grain) {
        String name = wording.text("grain." + grain.name().toLowerCase(Locale.ROOT));
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** The fields of a grain, as a table in Markdown. */
    public String fields(Grain grain) {
        List<List<String>> rows = new ArrayList<>();
        for (Field field : dictionary.fields()) {
            if (field.grain() == grain) {
                String withUnit = field.aliasesWithUnit().isEmpty()
                        ? ""
                        : wording.text("dictionary.with-unit", String.join(", ", field.aliasesWithUnit()));
                String others = Stream.of(String.join(", ", field.aliases()), withUnit)
                        .filter(names -> !names.isEmpty())
                        .collect(Collectors.joining("; "));
                rows.add(List.of(code(field.name()), field.zh(), others, kind(field), wording.meaning(field)));
            }
        }
        return table(List.of("name", "zh", "other-names", "unit", "meaning"), rows);
    }

    /** The fields of which every word is known, and the words. */
    public String words() {
        List<List<String>> rows = dictionary.fields().stream()
                .filter(field -> field.type() == FieldType.TERM)
                .map(field -> List.of(code(field.name()), words(dictionary.vocabulary(field.vocabulary()))))
                .toList();
        return table(List.of("column.field", "words"), rows);
    }

    private static String words(Vocabulary vocabulary) {
        return vocabulary.terms().stream()
                .map(term -> words(term, vocabulary.otherNames(term)))
                .collect(Collectors.joining("; "));
    }

    private static String words(Term term, List<String> others) {
        return code(term.code()) + " " + term.zh() + (others.isEmpty() ? "" : " (" + String.join(", ", others) + ")");
    }

    public String units() {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, List<String>> unit :
                dictionary.units().spellings().entrySet()) {
            rows.add(List.of(unit.getKey(), String.join(", ", unit.getValue())));
        }
        return table(List.of("unit", "also-written"), rows);
    }

    /** The unit of a quantity, or what other cells hold. */
    private String kind(Field field) {
        return switch (field.type()) {
            case TERM, OPEN_TERM -> wording.text("dictionary.kind-word");
            case DAY -> wording.text("dictionary.kind-date");
            case QUANTITY -> unit(field);
            default -> wording.text("dictionary.kind-" + field.type().name().toLowerCase(Locale.ROOT));
        };
    }

    private String unit(Field field) {
        String bare =
                wording.text(field.aliasesWithUnit().isEmpty() ? "dictionary.kind-number" : "dictionary.kind-share");
        String unit = field.unit().equals(Unit.ONE) ? bare : field.unit().toString();
        return field.airUnit()
                .map(air -> wording.text("dictionary.in-air", unit, air))
                .orElse(unit);
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    private String table(List<String> headers, List<List<String>> rows) {
        StringBuilder table = new StringBuilder();
        row(
                table,
                headers.stream()
                        .map(header ->
                                wording.text(header.startsWith("column.") ? header : "dictionary.column-" + header))
                        .toList());
        table.append("|---".repeat(headers.size())).append("|\n");
        rows.forEach(row -> row(table, row));
        return table.toString();
    }

    private static void row(StringBuilder table, List<String> cells) {
        table.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
