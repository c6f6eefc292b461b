package org.jieti.domain;

/** A number in a unit, as the law states it: {@code 13450 kWh/t}. */
public record Quantity(Rational value, Unit unit) {

    /**
     * The number in another unit.
     *
     * @throws IllegalArgumentException if the units do not fit
     */
    public Rational in(Unit other) {
        return value.times(unit.factorTo(other));
    }

    @Override
    public String toString() {
        return unit.toString().isEmpty() ? value.toString() : value + " " + unit;
    }
}
