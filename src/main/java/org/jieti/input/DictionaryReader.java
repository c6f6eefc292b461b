package org.jieti.input;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
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

    /** The places are more than half of all terms, and every run asks for them: they are read beside the rest. */
    private static final String PLACES = "region";

    /** What may be paid: whole bills, and every levy. */
    private static final String PAYABLE = "payable";

    private static final String LEVIES = "levy";

    /**
     * Writes the files of the dictionary down as they have been read, which the build does.
     *
     * @param folder of the dictionary among the classes
     */
    public static void keep(Path folder) throws IOException {
        for (String file : List.of("units.csv", "terms.csv", "fields.csv")) {
            DictionaryRows.keep(folder, file);
        }
    }

    /** The dictionary. Its vocabularies are read when they are first asked for. */
    public Dictionary read() throws IOException {
        Map<String, FutureTask<Vocabulary>> vocabularies = vocabularies();
        FutureTask<Vocabulary> places = vocabularies.get(PLACES);
        if (places != null) {
            Thread beside = new Thread(places, "jieti-places");
            beside.setDaemon(true);
            beside.start();
        }
        Units units = units();
        Map<String, Supplier<Vocabulary>> read = new HashMap<>();
        for (Map.Entry<String, FutureTask<Vocabulary>> vocabulary : vocabularies.entrySet()) {
            read.put(vocabulary.getKey(), () -> read(vocabulary.getValue()));
        }
        return new Dictionary(fields(units), units, read);
    }

    private static Vocabulary read(FutureTask<Vocabulary> vocabulary) {
        vocabulary.run();
        try {
            return vocabulary.get();
        } catch (ExecutionException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Units units() throws IOException {
        Map<String, Unit> byName = new LinkedHashMap<>();
        for (Row row : DictionaryRows.of("units.csv").rows()) {
            String symbol = row.get("unit").equals("1") ? "" : row.get("unit");
            Unit unit = symbol.isEmpty()
                    ? Unit.ONE
                    : Unit.base(symbol, row.get("dimension"), Rational.parse(row.get("size")));
            byName.put(row.get("unit"), unit);
            for (String alias : aliases(row)) {
                byName.put(alias, unit);
            }
        }
        return new Units(byName);
    }

    /** Each vocabulary is read when it is first asked for: a run speaks of few. */
    private static Map<String, FutureTask<Vocabulary>> vocabularies() throws IOException {
        Map<String, FutureTask<Vocabulary>> vocabularies = new LinkedHashMap<>();
        Map<String, DictionaryRows> parts = DictionaryRows.of("terms.csv").byFirstColumn();
        for (Map.Entry<String, DictionaryRows> part : parts.entrySet()) {
            List<DictionaryRows> rows = part.getKey().equals(PAYABLE)
                    ? List.of(Objects.requireNonNull(parts.get(LEVIES)), part.getValue())
                    : List.of(part.getValue());
            vocabularies.put(part.getKey(), new FutureTask<>(() -> vocabulary(rows)));
        }
        return vocabularies;
    }

    private static Vocabulary vocabulary(List<DictionaryRows> parts) {
        Map<String, Term> codes = new HashMap<>();
        Map<String, Term> named = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        parts.forEach(part -> rows.addAll(part.rows()));
        for (Row row : rows) {
            Optional<Term> parent = Optional.ofNullable(codes.get(row.get("parent")));
            Term term = new Term(row.get("code"), parent, row.get("zh"), row.get("en"));
            codes.put(term.code(), term);
            named.put(term.code(), term);
            named.put(term.zh(), term);
            named.put(term.en(), term);
            for (String alias : aliases(row)) {
                named.put(alias, term);
            }
        }
        return new Vocabulary(named);
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
                    row.get("description"),
                    row.get("description_zh")));
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
