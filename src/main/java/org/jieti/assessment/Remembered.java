package org.jieti.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jieti.domain.Case;

/**
 * The law that was found for cases: once for each kind of case and for the days on which it stays the same, as long as there are not too many
 * kinds to remember.
 *
 * @param <T> what was found; kinds for which the same comes out share one
 */
final class Remembered<T extends Remembered.Dated> {

    private static final int MOST_KINDS = 20_000;
    private static final int MOST_OF_A_KIND = 40;

    private final Standings standings;
    private final Function<Case, T> find;
    private final Map<Kind, List<T>> known = new HashMap<>();
    private final Map<T, T> made = new HashMap<>();

    /** What is asked about cases of some days. */
    sealed interface Dated permits Plan, Plan.Meeting {

        Plan.Days days();
    }

    /** @param standings what decides what is found, beside days and columns */
    Remembered(Standings standings, Function<Case, T> find) {
        this.standings = standings;
        this.find = find;
    }

    T of(Case assessed) {
        List<T> ofKind = ofKind(Kind.of(assessed, standings));
        for (T law : ofKind) {
            if (law.days().admit(assessed)) {
                return law;
            }
        }
        T law = shared(find.apply(assessed));
        if (ofKind.size() >= MOST_OF_A_KIND) {
            ofKind.clear();
        }
        ofKind.add(law);
        return law;
    }

    private List<T> ofKind(Kind kind) {
        List<T> ofKind = known.get(kind);
        if (ofKind == null) {
            if (known.size() >= MOST_KINDS) {
                known.clear();
                made.clear();
            }
            ofKind = new ArrayList<>(1);
            known.put(kind, ofKind);
        }
        return ofKind;
    }

    /** The one that was made before, if it is the same; one for a single period is nobody else's. */
    private T shared(T law) {
        return law.days() instanceof Plan.Exactly ? law : Objects.requireNonNullElse(made.putIfAbsent(law, law), law);
    }
}
