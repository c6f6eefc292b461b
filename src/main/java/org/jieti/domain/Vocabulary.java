package org.jieti.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The terms that a field may take, found by code, by name in either language, or by another spelling. */
public final class Vocabulary {

    /** How a place below a city is called; apart, because few runs ask. */
    private static final class Division {
        static final Pattern NAME = Pattern.compile("[\\p{IsHan}]{1,8}(?:区|县|市|旗|镇|乡|街道)");
    }

    private static final int LONGEST_NAME = 60;

    private final Map<String, Term> written;
    private final Map<String, Term> byName;
    private final Map<String, Term> byCode;

    /** @param byName every spelling, the code among them, and the term it stands for */
    public Vocabulary(Map<String, Term> byName) {
        this.written = byName;
        this.byName = new HashMap<>(2 * byName.size());
        this.byCode = new LinkedHashMap<>();
        for (Map.Entry<String, Term> named : byName.entrySet()) {
            Term term = named.getValue();
            this.byName.put(Spelling.key(named.getKey()), term);
            if (named.getKey().equals(term.code())) {
                this.byCode.put(term.code(), term);
            }
        }
    }

    /**
     * Finds a term. A place may be written with what it lies in before it (浙江省杭州市), and a six-digit place that is
     * not listed stands for the city or province its digits name.
     */
    public Optional<Term> find(String name) {
        String key = Spelling.key(name);
        Term found = byName.get(key);
        if (found != null) {
            return Optional.of(found);
        }
        return key.matches("\\d{6}")
                ? firstPresent(byCode.get(key.substring(0, 4) + "00"), byCode.get(key.substring(0, 2) + "0000"))
                : withinItsParent(key);
    }

    private Optional<Term> withinItsParent(String key) {
        if (key.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        boolean namesAnother = false;
        for (int split = key.length() - 1; split > 0; split--) {
            Term inner = byName.get(key.substring(split));
            if (inner != null
                    && find(key.substring(0, split)).filter(inner::isWithin).isPresent()) {
                return Optional.of(inner);
            }
            namesAnother |= inner != null;
        }
        return namesAnother ? Optional.empty() : unlistedPartOf(key);
    }

    /** A district that is not listed stands for the city or province it is written behind. */
    private Optional<Term> unlistedPartOf(String key) {
        for (int split = key.length() - 1; split > 0; split--) {
            String part = key.substring(split);
            boolean isDivision =
                    !byName.containsKey(part) && Division.NAME.matcher(part).matches();
            Optional<Term> outer = isDivision ? find(key.substring(0, split)) : Optional.empty();
            if (outer.isPresent()) {
                return outer;
            }
        }
        return Optional.empty();
    }

    private static Optional<Term> firstPresent(@Nullable Term first, @Nullable Term second) {
        return Optional.ofNullable(first != null ? first : second);
    }

    /** The spellings of a term beside its code and its names in both languages. */
    public List<String> otherNames(Term term) {
        List<String> others = new ArrayList<>();
        written.forEach((name, other) -> {
            boolean isOfficial = name.equals(term.code()) || name.equals(term.zh()) || name.equals(term.en());
            if (other.equals(term) && !isOfficial) {
                others.add(name);
            }
        });
        return others;
    }

    public Collection<Term> terms() {
        return byCode.values();
    }
}
