package org.jieti.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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

    /** So many headers of which none is known are named in a message. */
    private static final int MOST_WRITTEN = 8;

    private static final String CLOSING = ")]】";

    /** A name and a unit in brackets after it: 用电量(万千瓦时), 用电量(单位:万千瓦时). Apart, because few runs ask. */
    private static final class InBrackets {
        static final Pattern UNIT = Pattern.compile("(.+?)\\s*[(\\[【](?:单位\\s*[::]?)?(.+)[)\\]】]");
    }

    /** The key that every sheet has. */
    static final String ENTERPRISE_ID = "enterprise_id";

    /** Beyond so many columns it is not guessed what was meant, which takes time. */
    private static final int MOST_EXPLAINED = 1 << 8;

    private final Dictionary dictionary;
    private final HeaderNames names;
    private final Meters meters;

    /** A header in its two parts. */
    private record Parts(String name, String unit) {}

    HeaderReader(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.names = new HeaderNames(dictionary);
        this.meters = new Meters(dictionary);
    }

    /** The columns that mean fields. Two for one field, an unknown unit, or no key: told as problems of the sheet. */
    List<Column> columns(SheetLine line, Problems problems, Problems notes) {
        List<String> headers = line.cells();
        Map<Field, Column> columns = new LinkedHashMap<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            if (header.isBlank()) {
                continue;
            }
            int index = i;
            Supplier<Location> place = () -> line.place(index);
            Optional<Column> column = column(i, header, place, problems, notes);
            Column first = column.map(found -> columns.putIfAbsent(found.field(), found))
                    .orElse(null);
            if (first != null) {
                problems.add(Problem.of(ProblemCode.HEADER_TWICE, place.get(), first.field(), first.header(), header));
            }
        }
        keys(grain(columns)).forEach(key -> requireKey(line, columns, key, problems));
        return List.copyOf(columns.values());
    }

    /** The fields by which rows of a grain are told apart; an outlet may go without a name. */
    static List<String> keys(Grain grain) {
        return switch (grain) {
            case ENTERPRISE -> List.of(ENTERPRISE_ID);
            case USAGE -> List.of("enterprise_id", "period");
            case DISCHARGE -> List.of("enterprise_id", "period", "medium", "pollutant");
            case PAYMENT -> List.of("enterprise_id", "period", "levy");
            case INSPECTION -> List.of("enterprise_id", "period", "finding");
            case EQUIPMENT -> List.of("enterprise_id", "equipment");
        };
    }

    /** What the rows are about: discharges if a pollutant is named; equipment, findings, usage or payments if such are; else the register. */
    Sheet sheet(String name, SheetForm form, List<String> headers, List<Column> columns) {
        Map<Field, Column> byField = new LinkedHashMap<>();
        columns.forEach(column -> byField.put(column.field(), column));
        Grain grain = grain(byField);
        return new Sheet(name, form, grain, headers, counted(grain, byField.keySet()), columns);
    }

    /** No levy on use is considered for what a sheet of payments says of enterprises, or a sheet of findings of use. */
    private Columns counted(Grain grain, Set<Field> fields) {
        return switch (grain) {
            case PAYMENT ->
                Columns.of(
                        fields.stream().filter(field -> field.grain() == grain).toList());
            case INSPECTION ->
                Columns.of(fields.stream()
                        .filter(field -> field.grain() != Grain.USAGE)
                        .toList());
            default -> meters.completed(Columns.of(fields));
        };
    }

    private Grain grain(Map<Field, Column> columns) {
        if (columns.containsKey(dictionary.field("pollutant"))) {
            return Grain.DISCHARGE;
        }
        if (columns.containsKey(dictionary.field("equipment")) || columns.containsKey(dictionary.field("kind"))) {
            return Grain.EQUIPMENT;
        }
        if (columns.containsKey(dictionary.field("finding"))) {
            return Grain.INSPECTION;
        }
        if (columns.keySet().stream().anyMatch(field -> field.isQuantity() && field.grain() == Grain.USAGE)) {
            return Grain.USAGE;
        }
        boolean hasPeriod = columns.containsKey(dictionary.field("period"));
        if (isOfPayments(columns.keySet(), hasPeriod)) {
            return Grain.PAYMENT;
        }
        return hasPeriod ? Grain.USAGE : Grain.ENTERPRISE;
    }

    /** What is levied may stand in other sheets, too; with a period, and with nothing used in it, it is paid for. */
    private boolean isOfPayments(Set<Field> fields, boolean hasPeriod) {
        Field levy = dictionary.field("levy");
        return fields.stream().anyMatch(field -> field.grain() == Grain.PAYMENT && (hasPeriod || !field.equals(levy)));
    }

    private void requireKey(SheetLine line, Map<Field, Column> columns, String name, Problems problems) {
        Field key = dictionary.field(name);
        if (columns.containsKey(key)) {
            return;
        }
        String found = columns.keySet().stream().map(Field::name).collect(Collectors.joining(", "));
        Optional<String> meant = line.cells().stream()
                .filter(header -> columns.values().stream()
                        .noneMatch(column -> column.header().equals(header)))
                .map(HeaderNames::plain)
                .filter(header -> names.isNear(header, key))
                .findFirst();
        String none = meant.isPresent() ? "—" : written(line);
        problems.add(Problem.of(
                        ProblemCode.HEADER_WITHOUT_KEY,
                        line.place().withoutExcerpt(),
                        name,
                        found.isEmpty() ? none : found,
                        key.zh(),
                        meant.orElse(""))
                .inCase(meant.map(header -> "near").orElse(columns.isEmpty() ? "none" : "")));
    }

    /** The first headers as the sheet has them: where none is known, they tell of another encoding or a title above them. */
    private static String written(SheetLine line) {
        return line.cells().stream()
                .map(header -> header.strip().replaceAll("\\s+", " "))
                .filter(header -> !header.isEmpty())
                .limit(MOST_WRITTEN)
                .collect(Collectors.joining(", "));
    }

    private Optional<Column> column(
            int index, String header, Supplier<Location> place, Problems problems, Problems notes) {
        String text = HeaderNames.plain(header);
        List<Field> fields = names.find(text);
        if (!fields.isEmpty()) {
            boolean needsUnit = fields.get(0).aliasesWithUnit().stream()
                    .anyMatch(alias -> HeaderNames.key(alias).equals(HeaderNames.key(text)));
            return Optional.of(new Column(index, header, fields.get(0), Rational.ONE, false, needsUnit));
        }
        Parts parts = parts(text);
        fields = names.find(parts.name());
        if (fields.isEmpty()) {
            noteUnknown(parts.name(), header, place.get(), notes);
            return Optional.empty();
        }
        Optional<Column> column = withUnit(index, header, fields, parts.unit());
        if (column.isEmpty()) {
            problems.add(Problem.of(
                    ProblemCode.HEADER_UNKNOWN_UNIT,
                    place.get(),
                    parts.unit(),
                    text,
                    fields.stream()
                            .map(field -> field.unit().toString())
                            .distinct()
                            .collect(Collectors.joining(", "))));
        }
        return column;
    }

    /** The name of a column and its unit: in brackets, or after the first slash that a name stands before. */
    private Parts parts(String text) {
        if (!text.isEmpty() && CLOSING.indexOf(text.charAt(text.length() - 1)) >= 0) {
            Matcher matcher = InBrackets.UNIT.matcher(text);
            if (matcher.matches()) {
                return new Parts(matcher.group(1), matcher.group(2).strip());
            }
        }
        for (int slash = text.indexOf('/'); slash > 0; slash = text.indexOf('/', slash + 1)) {
            String name = text.substring(0, slash).strip();
            if (!names.find(name).isEmpty()) {
                return new Parts(name, text.substring(slash + 1).strip());
            }
        }
        return new Parts(text, "");
    }

    private void noteUnknown(String name, String header, Location place, Problems notes) {
        if (name.isEmpty()) {
            return;
        }
        List<String> near = place.column() <= MOST_EXPLAINED ? names.near(name) : List.of();
        notes.add(Problem.of(ProblemCode.HEADER_UNKNOWN, place, HeaderNames.plain(header), String.join(", ", near))
                .inCase(near.isEmpty() ? "" : "near"));
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

    /** Whether a header names a field, whatever its unit. */
    boolean isKnown(String header) {
        String text = HeaderNames.plain(header);
        return !names.find(text).isEmpty() || !names.find(parts(text).name()).isEmpty();
    }
}
