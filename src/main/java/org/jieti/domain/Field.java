package org.jieti.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column of the dictionary: what a sheet may say, by one canonical name.
 *
 * @param index its place in every set of {@link Facts}
 * @param name the canonical name, such as {@code electricity_kwh}
 * @param zh the Chinese name
 * @param aliases other headers that mean it
 * @param aliasesWithUnit other headers that mean it if they or their cells state the unit: a 比例 of 30 may be a share or
 *     a percentage
 * @param unit what its numbers stand in once read; {@link Unit#ONE} for other types
 * @param unitNames units with another meaning in this column than elsewhere: 吨 of water is a cubic metre
 * @param airUnit the unit of a bare number in a row about air, where the trade uses another (mg/m3)
 * @param least the smallest number it can be, if there is one
 * @param adds whether what is used in two periods is used in both together
 * @param vocabulary the vocabulary of its terms; empty for other types
 * @param description what it is, in a few English words
 * @param descriptionZh the same in Chinese
 */
public record Field(
        int index,
        String name,
        String zh,
        List<String> aliases,
        List<String> aliasesWithUnit,
        FieldType type,
        Grain grain,
        Unit unit,
        Map<String, Unit> unitNames,
        Optional<Unit> airUnit,
        Optional<Rational> least,
        boolean adds,
        String vocabulary,
        String description,
        String descriptionZh) {

    /** Fields of one dictionary are the same if they have the same name. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Field field && name.equals(field.name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    public boolean isQuantity() {
        return type == FieldType.QUANTITY;
    }

    public boolean isTerm() {
        return type == FieldType.TERM || type == FieldType.OPEN_TERM;
    }

    @Override
    public String toString() {
        return name;
    }
}
