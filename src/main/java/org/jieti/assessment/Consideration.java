package org.jieti.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.Term;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Rate;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.Version;

/**
 * Which levies the sheets speak of at all: those of which a schedule finds columns for its quantity, for what selects
 * the rate, and for whom it applies to.
 */
public final class Consideration {

    private final ScheduleBook book;
    private final Field pollutant;
    private final Field region;
    private final Field periodDays;
    private final Map<Columns, Set<Term>> known = new HashMap<>();

    public Consideration(ScheduleBook book, Dictionary dictionary) {
        this.book = book;
        this.pollutant = dictionary.field("pollutant");
        this.region = dictionary.field("region");
        this.periodDays = dictionary.field("period_days");
    }

    /** Whether sheets with these columns speak of a levy. */
    public boolean isConsidered(Term levy, Columns columns) {
        return known.computeIfAbsent(columns, this::considered).contains(levy);
    }

    private Set<Term> considered(Columns columns) {
        return book.schedules().stream()
                .filter(schedule ->
                        schedule.versions().stream().anyMatch(version -> isAnswerable(version, isKnown(columns))))
                .map(Schedule::levy)
                .collect(Collectors.toSet());
    }

    /** The place may be known without a column, and the days of a period always are. */
    private Predicate<Field> isKnown(Columns columns) {
        return field -> columns.has(field) || field.equals(region) || field.equals(periodDays);
    }

    /** The fewest columns that a levy would need beside those the sheets have. */
    public List<Field> missingColumns(Term levy, Columns columns) {
        return book.ofLevy(levy).stream()
                .flatMap(schedule -> schedule.versions().stream())
                .map(version -> missingColumns(version, columns))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    private List<Field> missingColumns(Version version, Columns columns) {
        Map<String, Field> asked = new LinkedHashMap<>();
        Predicate<Field> ask = field -> {
            asked.put(field.name(), field);
            return true;
        };
        isAnswerable(version, ask);
        return asked.values().stream().filter(isKnown(columns).negate()).toList();
    }

    private boolean isAnswerable(Version version, Predicate<Field> columns) {
        return version.applies().isAnswerable(columns)
                && version.charges().stream().anyMatch(charge -> isAnswerable(charge, columns));
    }

    private boolean isAnswerable(Charge charge, Predicate<Field> columns) {
        if (charge instanceof Charge.OfQuantity quantity) {
            return quantity.quantity().isAnswerable(columns) && isAnswerable(quantity.rate(), columns);
        }
        return charge instanceof Charge.Unsettled || columns.test(pollutant);
    }

    private boolean isAnswerable(Rate rate, Predicate<Field> columns) {
        if (rate instanceof Rate.Tiers tiers) {
            return tiers.measure().map(measure -> measure.isAnswerable(columns)).orElse(true)
                    && tiers.boundsPer()
                            .map(share -> share.isAnswerable(columns))
                            .orElse(true);
        }
        if (rate instanceof Rate.Lookup lookup) {
            return lookup.rows().stream().allMatch(row -> isAnswerable(row, columns));
        }
        return !(rate instanceof Rate.Step step) || step.measure().isAnswerable(columns);
    }

    private boolean isAnswerable(Rate.Row row, Predicate<Field> columns) {
        return (row.assumedNot() || row.when().isAnswerable(columns)) && isAnswerable(row.rate(), columns);
    }
}
