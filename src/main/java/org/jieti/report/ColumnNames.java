package org.jieti.report;

import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.Unit;

/**
 * The headers of files and tables in one language. English ones are canonical names. Chinese ones are those of the dictionary and, of what is no field,
 * of the bundle: no name of a field, so that no sheet is read in which an amount is taken for a usage.
 */
public final class ColumnNames {

    private final Dictionary dictionary;
    private final Wording wording;

    public ColumnNames(Dictionary dictionary, Wording wording) {
        this.dictionary = dictionary;
        this.wording = wording;
    }

    /** The header of a field. */
    public String ofField(String name) {
        return wording.isChinese() ? chinese(dictionary.field(name)) : name;
    }

    /** The header of what is no field. */
    public String of(String column) {
        return wording.text("column." + column);
    }

    /** The Chinese header of a field, with its unit where every row has the same. */
    static String chinese(Field field) {
        boolean hasUnit = field.isQuantity()
                && !field.unit().equals(Unit.ONE)
                && field.airUnit().isEmpty();
        return field.zh() + (hasUnit ? "(" + field.unit() + ")" : "");
    }
}
