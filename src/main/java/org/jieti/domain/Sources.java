package org.jieti.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where facts come from, by the place of their fields. Nothing is kept unless somebody wants to tell it.
 *
 * @param byField those that are known
 */
record Sources(Map<Integer, Source> byField) {

    static final Sources NONE = new Sources(Map.of());

    Sources {
        byField = Map.copyOf(byField);
    }

    Optional<Source> of(int field) {
        return Optional.ofNullable(byField.get(field));
    }

    Sources with(int field, Source source) {
        Map<Integer, Source> more = new HashMap<>(byField);
        more.put(field, source);
        return new Sources(more);
    }

    /** Without one, whose fact is another now. */
    Sources without(int field) {
        if (!byField.containsKey(field)) {
            return this;
        }
        Map<Integer, Source> less = new HashMap<>(byField);
        less.remove(field);
        return new Sources(less);
    }

    /** Those of two sets of facts, of which the first go before the others. */
    Sources orElse(Sources other, Facts first) {
        if (other.byField.isEmpty()) {
            return this;
        }
        Map<Integer, Source> both = new HashMap<>();
        other.byField.forEach((field, source) -> {
            if (first.find((int) field).isEmpty()) {
                both.put(field, source);
            }
        });
        both.putAll(byField);
        return new Sources(both);
    }
}
