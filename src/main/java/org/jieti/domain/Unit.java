package org.jieti.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A unit such as kWh, CNY/kWh or mg/L: a size and what it measures.
 *
 * <p>Two units fit each other when they measure the same thing; kWh and 万千瓦时 do, kWh and kgce do not, because the
 * factor between electricity and coal is a matter of law, not of physics.
 *
 * <p>A unit remembers what it was combined with: units are few, and a bill converts between the same two a million times.
 */
public final class Unit {

    /** The unit of a bare number and of a share. */
    public static final Unit ONE = new Unit(Map.of(), Rational.ONE, Map.of());

    /** What amounts stand in. */
    public static final Unit YUAN = base("CNY", "money", Rational.ONE);

    private final Map<String, Integer> symbols;
    private final Rational size;
    private final Map<String, Integer> dimension;
    private final Map<Unit, Unit> products = new ConcurrentHashMap<>();
    private final Map<Unit, Unit> quotients = new ConcurrentHashMap<>();
    private final Map<Unit, Rational> factors = new ConcurrentHashMap<>();

    private Unit(Map<String, Integer> symbols, Rational size, Map<String, Integer> dimension) {
        this.symbols = symbols;
        this.size = size;
        this.dimension = dimension;
    }

    /**
     * A unit that is not made of others.
     *
     * @param dimension what it measures, such as {@code energy}; empty for a share
     * @param size how many of the dimension's first unit it is
     */
    public static Unit base(String symbol, String dimension, Rational size) {
        return new Unit(Map.of(symbol, 1), size, dimension.isEmpty() ? Map.of() : Map.of(dimension, 1));
    }

    public Unit times(Unit other) {
        Unit known = products.get(other);
        return known == null ? products.computeIfAbsent(other, this::product) : known;
    }

    private Unit product(Unit other) {
        return new Unit(sum(symbols, other.symbols, 1), size.times(other.size), sum(dimension, other.dimension, 1));
    }

    public Unit per(Unit other) {
        Unit known = quotients.get(other);
        return known == null ? quotients.computeIfAbsent(other, this::quotient) : known;
    }

    private Unit quotient(Unit other) {
        return new Unit(
                sum(symbols, other.symbols, -1), size.dividedBy(other.size), sum(dimension, other.dimension, -1));
    }

    public boolean fits(Unit other) {
        return dimension.equals(other.dimension);
    }

    /**
     * What a number in this unit is multiplied by to stand in the other.
     *
     * @throws IllegalArgumentException if the units do not fit
     */
    public Rational factorTo(Unit other) {
        Rational known = factors.get(other);
        return known == null ? factors.computeIfAbsent(other, this::factor) : known;
    }

    private Rational factor(Unit other) {
        if (!fits(other)) {
            throw new IllegalArgumentException(this + " does not fit " + other);
        }
        return size.dividedBy(other.size).inLowestTerms();
    }

    private static Map<String, Integer> sum(Map<String, Integer> powers, Map<String, Integer> others, int sign) {
        Map<String, Integer> sum = new LinkedHashMap<>(powers);
        others.forEach((name, power) -> sum.merge(name, sign * power, Integer::sum));
        sum.values().removeIf(power -> power == 0);
        return sum;
    }

    /** The symbol as a schedule writes it: {@code CNY/kWh}. Empty for a bare number. */
    @Override
    public String toString() {
        String numerator = symbols.entrySet().stream()
                .filter(symbol -> symbol.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("*"));
        return symbols.entrySet().stream()
                .filter(symbol -> symbol.getValue() < 0)
                .map(symbol -> "/" + symbol.getKey())
                .collect(Collectors.joining("", numerator, ""));
    }
}
