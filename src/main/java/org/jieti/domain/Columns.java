package org.jieti.domain;

import java.util.BitSet;
import java.util.Collection;

/** The fields that some sheets have a column for, whether or not a cell is filled. */
public final class Columns {

    /** Every field there is. */
    public static final Columns ALL = new Columns(new BitSet(), true);

    private final BitSet indexes;
    private final boolean isAll;

    private Columns(BitSet indexes, boolean isAll) {
        this.indexes = indexes;
        this.isAll = isAll;
    }

    public static Columns of(Collection<Field> fields) {
        BitSet indexes = new BitSet();
        fields.forEach(field -> indexes.set(field.index()));
        return new Columns(indexes, false);
    }

    public boolean has(Field field) {
        return isAll || indexes.get(field.index());
    }

    public Columns and(Columns other) {
        BitSet both = (BitSet) indexes.clone();
        both.or(other.indexes);
        return new Columns(both, isAll || other.isAll);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Columns columns && isAll == columns.isAll && indexes.equals(columns.indexes);
    }

    @Override
    public int hashCode() {
        return indexes.hashCode();
    }
}
