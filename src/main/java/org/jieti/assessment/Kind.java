package org.jieti.assessment;

import java.util.Arrays;
import java.util.List;
import org.jieti.domain.Case;
import org.jieti.domain.Columns;
import org.jieti.domain.Facts;

/**
 * What decides which law is asked about a case, but for its days: the columns of its sheets and how the words among its facts stand to those
 * that the law asks for.
 */
final class Kind {

    private final Columns columns;
    private final int[] words;
    private final int hash;

    private Kind(Columns columns, int[] words) {
        this.columns = columns;
        this.words = words;
        this.hash = 31 * columns.hashCode() + Arrays.hashCode(words);
    }

    static Kind of(Case assessed, Standings standings) {
        List<Case.Stretch> stretches = assessed.stretches();
        int[] words = new int[stretches.size() * standings.size()];
        for (int i = 0; i < stretches.size(); i++) {
            standings.put(stretches.get(i).facts(), words, i * standings.size());
        }
        return new Kind(assessed.columns(), words);
    }

    /** What decides it whatever the columns. */
    static Kind of(Facts facts, Standings standings) {
        int[] words = new int[standings.size()];
        standings.put(facts, words, 0);
        return new Kind(Columns.ALL, words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Kind kind
                && hash == kind.hash
                && columns.equals(kind.columns)
                && Arrays.equals(words, kind.words);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
