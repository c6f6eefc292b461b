package org.jieti.report;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;

/**
 * An empty sheet with the headers of one grain.
 *
 * @param columns its fields, the keys first
 * @param isChinese the language of its headers
 */
public record Template(List<Field> columns, boolean isChinese) {

    /** Worked out, never asked for. */
    private static final Set<String> NOT_ASKED_FOR = Set.of("period_days", "full_months", "odd_days");

    private static final Set<Grain> WITH_PERIOD = Set.of(Grain.DISCHARGE, Grain.INSPECTION, Grain.PAYMENT);

    /** The keys that stand before the fields of a grain although they are none of it. */
    private static final List<String> KEYS = List.of("enterprise_id", "period");

    public static Template of(Grain grain, Dictionary dictionary, boolean isChinese) {
        Stream<Field> keys = KEYS.stream()
                .filter(key -> key.equals("enterprise_id") || WITH_PERIOD.contains(grain))
                .map(dictionary::field);
        Stream<Field> own = dictionary.fields().stream()
                .filter(field -> field.grain() == grain && !NOT_ASKED_FOR.contains(field.name()));
        return new Template(Stream.concat(keys, own).distinct().toList(), isChinese);
    }

    public List<String> headers() {
        return columns.stream()
                .map(field -> isChinese ? ColumnNames.chinese(field) : field.name())
                .toList();
    }
}
