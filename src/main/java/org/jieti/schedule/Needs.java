package org.jieti.schedule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jieti.domain.Field;

/**
 * The columns a version is reckoned from, by name.
 *
 * @param most what it asks for first, where nothing is missing
 * @param alternatives sets of columns of which any one is enough; none where nothing is charged
 */
public record Needs(List<String> most, List<Set<String>> alternatives) {

    private static final String POLLUTANT = "pollutant";

    static Needs of(Version version) {
        Search search = new Search(version);
        search.without(Set.of());
        return new Needs(search.first, search.fewest());
    }

    /** Whether sheets with these columns speak of the version. */
    public boolean areMetBy(Predicate<String> columns) {
        return alternatives.stream()
                .anyMatch(alternative -> alternative.stream().allMatch(columns));
    }

    /** Asks a version what it needs, then what it needs where it cannot have that. */
    private static final class Search {

        private final Version version;
        private final Set<Set<String>> tried = new HashSet<>();
        private final Set<Set<String>> alternatives = new LinkedHashSet<>();
        private final List<String> first = new ArrayList<>();

        Search(Version version) {
            this.version = version;
        }

        /** Those that hold no other. */
        List<Set<String>> fewest() {
            return alternatives.stream()
                    .filter(one -> alternatives.stream()
                            .noneMatch(other -> other.size() < one.size() && one.containsAll(other)))
                    .toList();
        }

        void without(Set<String> withheld) {
            if (!tried.add(withheld)) {
                return;
            }
            Set<String> given = new LinkedHashSet<>();
            boolean isEnough = isAnswerable(version, name -> {
                boolean isGiven = !withheld.contains(name);
                if (isGiven) {
                    given.add(name);
                }
                return isGiven;
            });
            if (withheld.isEmpty()) {
                first.addAll(given);
            }
            if (isEnough) {
                alternatives.add(given);
                for (String name : given) {
                    Set<String> more = new HashSet<>(withheld);
                    more.add(name);
                    without(more);
                }
            }
        }
    }

    private static boolean isAnswerable(Version version, Predicate<String> names) {
        Predicate<Field> columns = field -> names.test(field.name());
        return version.applies().isAnswerable(columns)
                && version.charges().stream().anyMatch(charge -> isAnswerable(charge, columns, names));
    }

    private static boolean isAnswerable(Charge charge, Predicate<Field> columns, Predicate<String> names) {
        if (charge instanceof Charge.OfQuantity quantity) {
            return quantity.when().isAnswerable(columns)
                    && quantity.quantity().isAnswerable(columns)
                    && isAnswerable(quantity.rate(), columns);
        }
        if (charge instanceof Charge.OnLevies on) {
            return on.when().isAnswerable(columns) && isAnswerable(on.rate(), columns);
        }
        if (charge instanceof Charge.Unsettled open) {
            return open.when().equals(Concern.ALL);
        }
        return charge instanceof Charge.OfEquivalents && names.test(POLLUTANT);
    }

    private static boolean isAnswerable(Rate rate, Predicate<Field> columns) {
        if (rate instanceof Rate.Tiers tiers) {
            return tiers.measure().map(measure -> measure.isAnswerable(columns)).orElse(true)
                    && tiers.boundsPer()
                            .map(share -> share.isAnswerable(columns))
                            .orElse(true);
        }
        if (rate instanceof Rate.Lookup lookup) {
            return isAnswerable(lookup, columns);
        }
        if (rate instanceof Rate.Table table) {
            return table.measure().isAnswerable(columns);
        }
        return !(rate instanceof Rate.Step step) || step.measure().isAnswerable(columns);
    }

    /** A row that is passed over where its fact is not stated is enough by itself where it is. */
    private static boolean isAnswerable(Rate.Lookup lookup, Predicate<Field> columns) {
        return lookup.rows().stream()
                        .anyMatch(row -> row.missing() == Missing.PASS
                                && row.when().isAnswerable(columns)
                                && isAnswerable(row.rate(), columns))
                || lookup.rows().stream()
                        .filter(row -> row.missing() != Missing.PASS)
                        .allMatch(row -> isAnswerable(row, columns));
    }

    private static boolean isAnswerable(Rate.Row row, Predicate<Field> columns) {
        return (row.missing().isNo() || row.when().isAnswerable(columns)) && isAnswerable(row.rate(), columns);
    }
}
