package org.jieti.assessment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.Term;
import org.jieti.schedule.Heading;
import org.jieti.schedule.Needs;
import org.jieti.schedule.ScheduleBook;

/**
 * Which levies the sheets speak of at all: those of which a schedule finds columns for its quantity, for what selects
 * the rate, and for whom it applies to.
 */
public final class Consideration {

    /** The place may be known without a column, and the days of a period always are. */
    private static final Set<String> ALWAYS_KNOWN =
            Set.of("region", "period", "period_days", "full_months", "odd_days");

    private final ScheduleBook book;
    private final Dictionary dictionary;
    private final Map<Columns, Set<Term>> known = new HashMap<>();

    public Consideration(ScheduleBook book, Dictionary dictionary) {
        this.book = book;
        this.dictionary = dictionary;
    }

    /** Whether sheets with these columns speak of a levy. */
    public boolean isConsidered(Term levy, Columns columns) {
        return known.computeIfAbsent(columns, this::considered).contains(levy);
    }

    /** Whether they speak of any of some levies. */
    boolean isAnyConsidered(List<Term> levies, Columns columns) {
        for (Term levy : levies) {
            if (isConsidered(levy, columns)) {
                return true;
            }
        }
        return false;
    }

    private Set<Term> considered(Columns columns) {
        Predicate<String> isKnown = isKnown(columns);
        Set<Term> levies = new HashSet<>();
        for (Heading heading : book.headings()) {
            if (heading.versions().stream().anyMatch(needs -> needs.areMetBy(isKnown))) {
                levies.add(heading.levy());
            }
        }
        return levies;
    }

    private Predicate<String> isKnown(Columns columns) {
        return name -> ALWAYS_KNOWN.contains(name) || columns.has(dictionary.field(name));
    }

    /** The fewest columns that a levy would need beside those the sheets have. */
    public List<Field> missingColumns(Term levy, Columns columns) {
        Optional<List<Field>> fewest = Optional.empty();
        for (Heading heading : book.headings()) {
            if (heading.levy().equals(levy)) {
                for (Needs needs : heading.versions()) {
                    List<Field> missing = missingColumns(needs, columns);
                    fewest = fewest.filter(fields -> fields.size() <= missing.size())
                            .or(() -> Optional.of(missing));
                }
            }
        }
        return fewest.orElse(List.of());
    }

    private List<Field> missingColumns(Needs needs, Columns columns) {
        Predicate<String> isKnown = isKnown(columns);
        return needs.most().stream()
                .filter(name -> !isKnown.test(name))
                .map(dictionary::field)
                .toList();
    }
}
