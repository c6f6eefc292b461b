package org.jieti.assessment;

import java.util.Arrays;
import java.util.List;
import org.jieti.domain.Case;
import org.jieti.domain.Columns;
import org.jieti.domain.Field;
import org.jieti.domain.Period;

/** What decides which law is asked about a case: its days, the columns of its sheets, and the words among its facts. */
final class Kind {

    /** A word that is in no vocabulary, whatever it is. */
    private static final Object UNKNOWN_WORD = new Object();

    private final Columns columns;
    private final Period period;
    private final Object[] known;
    private final int hash;

    private Kind(Columns columns, Period period, Object[] known) {
        this.columns = columns;
        this.period = period;
        this.known = known;
        this.hash = 31 * (31 * columns.hashCode() + period.hashCode()) + Arrays.hashCode(known);
    }

    /** @param terms every field that holds a term */
    static Kind of(Case assessed, List<Field> terms) {
        List<Case.Stretch> stretches = assessed.stretches();
        Object[] known = new Object[stretches.size() * (terms.size() + 1)];
        int next = 0;
        for (Case.Stretch stretch : stretches) {
            known[next++] = stretch.days();
            for (Field field : terms) {
                known[next++] = stretch.facts().has(field)
                        ? stretch.facts().term(field).<Object>map(term -> term).orElse(UNKNOWN_WORD)
                        : columnOf(field);
            }
        }
        return new Kind(assessed.columns(), assessed.period(), known);
    }

    /** A field of which nothing is known stands for itself. */
    private static Object columnOf(Field field) {
        return field;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kind kind
                && hash == kind.hash
                && period.equals(kind.period)
                && columns.equals(kind.columns)
                && Arrays.equals(known, kind.known);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
