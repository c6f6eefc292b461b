package org.jieti.assessment;

import java.util.Arrays;
import java.util.List;
import org.jieti.domain.Case;
import org.jieti.domain.Columns;
import org.jieti.domain.Field;

/** What decides which law is asked about a case, but for its days: the columns of its sheets and the words among its facts. */
final class Kind {

    /** A word that is in no vocabulary, whatever it is. */
    private static final Object UNKNOWN_WORD = new Object();

    private static final Object NOTHING = new Object();

    private final Columns columns;
    private final Object[] known;
    private final int hash;

    private Kind(Columns columns, Object[] known) {
        this.columns = columns;
        this.known = known;
        this.hash = 31 * columns.hashCode() + Arrays.hashCode(known);
    }

    /**
     * The kind of a case.
     *
     * @param words the fields that schedules ask words of, the place apart
     */
    static Kind of(Case assessed, List<Field> words, Jurisdiction jurisdiction) {
        List<Case.Stretch> stretches = assessed.stretches();
        Object[] known = new Object[stretches.size() * (words.size() + 1)];
        int next = 0;
        for (Case.Stretch stretch : stretches) {
            known[next++] = jurisdiction.place(stretch.facts());
            for (Field field : words) {
                known[next++] = stretch.facts().has(field)
                        ? stretch.facts().term(field).<Object>map(term -> term).orElse(UNKNOWN_WORD)
                        : NOTHING;
            }
        }
        return new Kind(assessed.columns(), known);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kind kind
                && hash == kind.hash
                && columns.equals(kind.columns)
                && Arrays.equals(known, kind.known);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
