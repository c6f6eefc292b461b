package org.jieti.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The units a sheet or schedule may name, with their other spellings. */
public final class Units {

    private final Map<String, Unit> byName;

    /** @param byName every spelling, and the unit it stands for */
    public Units(Map<String, Unit> byName) {
        this.byName = new LinkedHashMap<>(2 * byName.size());
        for (Map.Entry<String, Unit> named : byName.entrySet()) {
            this.byName.put(Spelling.key(named.getKey()), named.getValue());
        }
    }

    /** The symbol of each unit, with its other spellings. */
    public Map<String, List<String>> spellings() {
        Map<String, List<String>> spellings = new LinkedHashMap<>();
        byName.forEach((name, unit) -> {
            String symbol = unit.equals(Unit.ONE) ? "1" : unit.toString();
            List<String> others = spellings.computeIfAbsent(symbol, first -> new ArrayList<>());
            if (!name.equals(symbol.toLowerCase(Locale.ROOT))) {
                others.add(name);
            }
        });
        return spellings;
    }

    /** Finds {@code kWh}, {@code 万千瓦时} or {@code CNY/kWh}; parts are divided from left to right. */
    public Optional<Unit> find(String text) {
        Unit found = Unit.ONE;
        String[] parts = text.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            Unit part = byName.get(Spelling.key(parts[i]));
            if (part == null) {
                return Optional.empty();
            }
            found = i == 0 ? part : found.per(part);
        }
        return Optional.of(found);
    }

    /** Reads {@code 0.10 CNY/kWh}, {@code 20 %} or {@code 3}; empty if the number or the unit is not one. */
    public Optional<Quantity> findQuantity(String text) {
        String trimmed = text.trim();
        int end = 0;
        while (end < trimmed.length() && "+-.0123456789".indexOf(trimmed.charAt(end)) >= 0) {
            end++;
        }
        String unit = trimmed.substring(end).trim();
        try {
            Rational number = Rational.of(new BigDecimal(trimmed.substring(0, end)));
            return (unit.isEmpty() ? Optional.of(Unit.ONE) : find(unit)).map(found -> new Quantity(number, found));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
