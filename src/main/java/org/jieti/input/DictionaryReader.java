package org.jieti.input;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.FieldType;
import org.jieti.domain.Grain;
import org.jieti.domain.Rational;
import org.jieti.domain.Term;
import org.jieti.domain.Unit;
import org.jieti.domain.Units;
import org.jieti.domain.Vocabulary;
import org.jieti.input.DictionaryRows.Row;

/** Reads the dictionary that comes with jieti: {@code units.csv}, {@code terms.csv} and {@code fields.csv}. */
public final class DictionaryReader {

    public Dictionary read() throws IOException {
        Units units = units();
        return new Dictionary(fields(units), units, vocabularies());
    }

    private static Units units() throws IOException {
        Map<String, Unit> byName = new LinkedHashMap<>();
        for (Row row : DictionaryRows.of("units.csv").rows()) {
            String symbol = row.get("unit").equals("1") ? "" : row.get("unit");
            Unit unit = symbol.isEmpty()
                    ? Unit.ONE
                    : Unit.base(symbol, row.get("dimension"), Rational.parse(row.get("size")));
            byName.put(row.get("unit").toLowerCase(Locale.ROOT), unit);
            aliases(row).forEach(alias -> byName.put(alias.toLowerCase(Locale.ROOT), unit));
        }
        return new Units(byName);
    }

    private static Map<String, Vocabulary> vocabularies() throws IOException {
        Map<String, Map<String, Term>> codes = new LinkedHashMap<>();
        Map<String, Map<String, Term>> names = new LinkedHashMap<>();
        for (Row row : DictionaryRows.of("terms.csv").rows()) {
            Map<String, Term> known = codes.computeIfAbsent(row.get("vocabulary"), name -> new LinkedHashMap<>());
            Optional<Term> parent = Optional.ofNullable(known.get(row.get("parent")));
            Term term = new Term(row.get("code"), parent, row.get("zh"), row.get("en"));
            known.put(term.code(), term);
            Map<String, Term> named = names.computeIfAbsent(row.get("vocabulary"), name -> new LinkedHashMap<>());
            named.put(term.code(), term);
            named.put(term.zh(), term);
            named.put(term.en(), term);
            aliases(row).forEach(alias -> named.put(alias, term));
        }
        Map<String, Vocabulary> vocabularies = new LinkedHashMap<>();
        names.forEach((name, terms) -> vocabularies.put(name, new Vocabulary(terms)));
        return vocabularies;
    }

    private static List<Field> fields(Units units) throws IOException {
        List<Field> fields = new ArrayList<>();
        for (Row row : DictionaryRows.of("fields.csv").rows()) {
            fields.add(new Field(
                    fields.size(),
                    row.get("name"),
                    row.get("zh"),
                    aliases(row),
                    listed(row.get("aliases_with_unit")),
                    FieldType.valueOf(row.get("type").toUpperCase(Locale.ROOT)),
                    Grain.valueOf(row.get("grain").toUpperCase(Locale.ROOT)),
                    unit(units, row.get("unit")).orElse(Unit.ONE),
                    unitNames(units, row.get("unit_names")),
                    unit(units, row.get("air_unit")),
                    Optional.of(row.get("least"))
                            .filter(text -> !text.isEmpty())
                            .map(Rational::parse),
                    row.get("adds").equals("yes"),
                    row.get("vocabulary"),
                    row.get("description")));
        }
        return fields;
    }

    private static Map<String, Unit> unitNames(Units units, String text) {
        Map<String, Unit> names = new LinkedHashMap<>();
        for (String pair : listed(text)) {
            String[] nameAndUnit = pair.split("=", 2);
            names.put(nameAndUnit[0], unit(units, nameAndUnit[1]).orElse(Unit.ONE));
        }
        return names;
    }

    private static Optional<Unit> unit(Units units, String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(units.find(name)
                .orElseThrow(() -> new IllegalStateException("the dictionary names an unknown unit: " + name)));
    }

    private static List<String> aliases(Row row) {
        return listed(row.get("aliases"));
    }

    private static List<String> listed(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }
}
