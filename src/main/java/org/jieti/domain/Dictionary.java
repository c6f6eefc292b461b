package org.jieti.domain;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** The one list of what sheets and schedules may speak of: fields, units and vocabularies. */
public final class Dictionary {

    private final List<Field> fields;
    private final Units units;
    private final Map<String, Supplier<Vocabulary>> vocabularies;
    private final Map<String, Vocabulary> readVocabularies = new ConcurrentHashMap<>();
    private final Map<String, Field> byName = new HashMap<>();

    /**
     * A dictionary.
     *
     * @param fields every field; a field's place in the list is its {@link Field#index()}
     * @param vocabularies by name, each read when it is first asked for
     */
    public Dictionary(List<Field> fields, Units units, Map<String, Supplier<Vocabulary>> vocabularies) {
        this.fields = List.copyOf(fields);
        this.units = units;
        this.vocabularies = Collections.unmodifiableMap(vocabularies);
        fields.forEach(field -> byName.put(field.name(), field));
    }

    public List<Field> fields() {
        return fields;
    }

    public Units units() {
        return units;
    }

    /**
     * The field of a canonical name.
     *
     * @throws IllegalArgumentException if no field has it
     */
    public Field field(String name) {
        return findField(name).orElseThrow(() -> new IllegalArgumentException("no field is called " + name));
    }

    public Optional<Field> findField(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The vocabulary of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Vocabulary vocabulary(String name) {
        Vocabulary known = readVocabularies.get(name);
        return known == null ? readVocabularies.computeIfAbsent(name, this::read) : known;
    }

    private Vocabulary read(String name) {
        Supplier<Vocabulary> unread = vocabularies.get(name);
        if (unread == null) {
            throw new IllegalArgumentException("no vocabulary is called " + name);
        }
        return unread.get();
    }

    public Set<String> vocabularyNames() {
        return vocabularies.keySet();
    }
}
