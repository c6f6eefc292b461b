package org.jieti.input;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.FieldType;
import org.jieti.domain.Grain;
import org.jieti.domain.Rational;
import org.jieti.domain.Unit;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;

/** Knows the columns of a sheet by their headers: canonical, Chinese or other names, with or without a unit. */
final class HeaderReader {

    /** A name and a unit in brackets after it. */
    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)\\s*[(\\[【](.+)[)\\]】]");

    /** What does not count in a name. */
    private static final String LEFT_OUT = "_ \t\n\u000B\f\r";

    private final Dictionary dictionary;
    private final Map<String, List<Field>> byName = new LinkedHashMap<>();

    HeaderReader(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The fields of a name; the names are gathered when the first is asked for. */
    private List<Field> named(String name) {
        if (byName.isEmpty()) {
            for (Field field : dictionary.fields()) {
                name(field.name(), field);
                name(field.zh(), field);
                field.aliases().forEach(alias -> name(alias, field));
                field.aliasesWithUnit().forEach(alias -> name(alias, field));
            }
        }
        return byName.getOrDefault(key(name), List.of());
    }

    private void name(String name, Field field) {
        List<Field> fields = byName.computeIfAbsent(key(name), unnamed -> new ArrayList<>());
        if (!fields.contains(field)) {
            fields.add(field);
        }
    }

    /** The columns that mean fields. Two for one field, an unknown unit, or no key: told as problems of the sheet. */
    List<Column> columns(String sheet, String line, List<String> headers, Problems problems, Problems notes) {
        Map<Field, Column> columns = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            Location place = new Location(sheet, 1, i + 1, Optional.of(Excerpts.ofCell(line, i, header)));
            Optional<Column> column = column(i, header, place, problems, notes);
            Column first = column.map(found -> columns.putIfAbsent(found.field(), found))
                    .orElse(null);
            if (first != null) {
                problems.add(Problem.of(ProblemCode.HEADER_TWICE, place, first.field(), first.header(), header));
            }
        }
        keys(grain(columns)).forEach(key -> requireKey(sheet, columns, key, problems));
        return List.copyOf(columns.values());
    }

    /** The fields by which rows of a grain are told apart; an outlet may go without a name. */
    static List<String> keys(Grain grain) {
        return switch (grain) {
            case ENTERPRISE -> List.of("enterprise_id");
            case USAGE -> List.of("enterprise_id", "period");
            case DISCHARGE -> List.of("enterprise_id", "period", "medium", "pollutant");
            case EQUIPMENT -> List.of("enterprise_id", "equipment");
        };
    }

    /** What the rows are about: discharges if a pollutant is named, equipment or usage if such is, else the register. */
    Sheet sheet(String name, List<String> headers, List<Column> columns) {
        Map<Field, Column> byField = new LinkedHashMap<>();
        columns.forEach(column -> byField.put(column.field(), column));
        return new Sheet(name, grain(byField), headers, Columns.of(byField.keySet()));
    }

    private Grain grain(Map<Field, Column> columns) {
        if (columns.containsKey(dictionary.field("pollutant"))) {
            return Grain.DISCHARGE;
        }
        if (columns.containsKey(dictionary.field("equipment")) || columns.containsKey(dictionary.field("kind"))) {
            return Grain.EQUIPMENT;
        }
        boolean hasUsage = columns.containsKey(dictionary.field("period"))
                || columns.keySet().stream().anyMatch(field -> field.isQuantity() && field.grain() == Grain.USAGE);
        return hasUsage ? Grain.USAGE : Grain.ENTERPRISE;
    }

    private void requireKey(String sheet, Map<Field, Column> columns, String name, Problems problems) {
        Field key = dictionary.field(name);
        if (!columns.containsKey(key)) {
            String found =
                    String.join(", ", columns.keySet().stream().map(Field::name).toList());
            problems.add(Problem.of(
                    ProblemCode.HEADER_WITHOUT_KEY,
                    Location.of(sheet, 1, 0),
                    name,
                    found.isEmpty() ? "none that is known" : found,
                    key.zh() + "\" or \"" + name));
        }
    }

    private Optional<Column> column(int index, String header, Location place, Problems problems, Problems notes) {
        String text = Normalizer.normalize(header, Normalizer.Form.NFKC).strip();
        List<Field> fields = named(text);
        if (!fields.isEmpty()) {
            boolean needsUnit = fields.get(0).aliasesWithUnit().stream()
                    .anyMatch(alias -> key(alias).equals(key(text)));
            return Optional.of(new Column(index, header, fields.get(0), Rational.ONE, false, needsUnit));
        }
        Matcher matcher = WITH_UNIT.matcher(text);
        if (matcher.matches()) {
            fields = named(matcher.group(1));
        }
        if (fields.isEmpty()) {
            if (!text.isEmpty()) {
                notes.add(Problem.of(ProblemCode.HEADER_UNKNOWN, place, header.strip(), ""));
            }
            return Optional.empty();
        }
        Optional<Column> column =
                withUnit(index, header, fields, matcher.group(2).strip());
        if (column.isEmpty()) {
            problems.add(Problem.of(
                    ProblemCode.HEADER_UNKNOWN_UNIT,
                    place,
                    matcher.group(2),
                    header.strip(),
                    fields.stream()
                            .map(field -> field.unit().toString())
                            .distinct()
                            .collect(Collectors.joining(" or "))));
        }
        return column;
    }

    /** The first of the fields of this name that the unit fits. What brackets hold after a text is no unit. */
    private Optional<Column> withUnit(int index, String header, List<Field> fields, String unitName) {
        for (Field field : fields) {
            if (field.type() != FieldType.QUANTITY) {
                return Optional.of(new Column(index, header, field, Rational.ONE, false, false));
            }
            Optional<Unit> unit = Optional.ofNullable(field.unitNames().get(unitName))
                    .or(() -> dictionary.units().find(unitName))
                    .filter(found -> found.fits(field.unit()));
            if (unit.isPresent()) {
                return Optional.of(new Column(index, header, field, unit.get().factorTo(field.unit()), true, false));
            }
        }
        return Optional.empty();
    }

    private static String key(String name) {
        StringBuilder key = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (LEFT_OUT.indexOf(name.charAt(i)) < 0) {
                key.append(name.charAt(i));
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
