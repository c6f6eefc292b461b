package org.jieti.input;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;
import org.jieti.domain.Period;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;

/** Which months of which usage are there of each enterprise, and which are not although most others have them. */
final class Coverage {

    private static final int MOST_NAMED = 6;

    private final List<Field> counted;
    private final Field enterpriseId;
    private final Field period;
    private final Map<String, Location> places = new LinkedHashMap<>();
    private final Map<String, Map<Field, BitSet>> months = new LinkedHashMap<>();
    private final Map<Field, BitSet> usual = new LinkedHashMap<>();

    Coverage(Dictionary dictionary, Collection<SheetRows> sheets) {
        this.enterpriseId = dictionary.field("enterprise_id");
        this.period = dictionary.field("period");
        this.counted = dictionary.fields().stream()
                .filter(field -> field.grain() == Grain.USAGE && field.adds())
                .toList();
        sheets.stream()
                .filter(sheet -> sheet.sheet().grain() == Grain.USAGE)
                .forEach(sheet -> sheet.rows().forEach(this::enter));
        counted.forEach(field -> usual.put(field, usualMonths(field)));
    }

    private void enter(Row row) {
        String enterprise = row.facts().words(enterpriseId).orElseThrow();
        Period days = row.facts().period(period);
        places.putIfAbsent(enterprise, row.place(enterpriseId));
        int first = number(YearMonth.from(days.from()));
        int last = number(YearMonth.from(days.lastDay()));
        Map<Field, BitSet> own = months.computeIfAbsent(enterprise, unknown -> new LinkedHashMap<>());
        for (Field field : counted) {
            if (row.facts().has(field)) {
                own.computeIfAbsent(field, unknown -> new BitSet()).set(first, last + 1);
            }
        }
    }

    /** The months that at least half of those have who have a usage at all. */
    private BitSet usualMonths(Field field) {
        List<BitSet> all = months.values().stream()
                .flatMap(own -> Optional.ofNullable(own.get(field)).stream())
                .toList();
        Map<Integer, Integer> counts = new HashMap<>();
        all.forEach(own -> own.stream().forEach(month -> counts.merge(month, 1, Integer::sum)));
        BitSet usualOnes = new BitSet();
        counts.forEach((month, count) -> usualOnes.set(month, 2 * count >= all.size()));
        return usualOnes;
    }

    private static int number(YearMonth month) {
        return 12 * month.getYear() + month.getMonthValue() - 1;
    }

    /**
     * A warning for each enterprise and months that are missing of a usage of which it has others.
     *
     * @param unsure enterprises of which rows were refused: what is missing of them may be there
     */
    List<Problem> gaps(Set<String> unsure) {
        List<Problem> gaps = new ArrayList<>();
        months.forEach((enterprise, own) -> {
            if (unsure.contains(enterprise)) {
                return;
            }
            Map<BitSet, List<Field>> missing = new LinkedHashMap<>();
            own.forEach((field, there) -> {
                BitSet gap = (BitSet) usual.getOrDefault(field, there).clone();
                gap.andNot(there);
                if (!gap.isEmpty()) {
                    missing.computeIfAbsent(gap, unknown -> new ArrayList<>()).add(field);
                }
            });
            missing.forEach((gap, fields) -> gaps.add(Problem.of(
                    ProblemCode.USAGE_MISSING,
                    places.getOrDefault(enterprise, Location.ofFile("")),
                    enterprise,
                    fields.stream().map(Field::name).collect(Collectors.joining(", ")),
                    words(gap))));
        });
        return gaps;
    }

    /** 2010-04, 2010-06..2010-08 */
    private static String words(BitSet months) {
        List<String> words = new ArrayList<>();
        for (int from = months.nextSetBit(0); from >= 0; ) {
            int end = months.nextClearBit(from);
            words.add(words.size() == MOST_NAMED ? "…" : month(from) + (end == from + 1 ? "" : ".." + month(end - 1)));
            from = words.size() > MOST_NAMED ? -1 : months.nextSetBit(end);
        }
        return String.join(", ", words);
    }

    private static YearMonth month(int number) {
        return YearMonth.of(number / 12, number % 12 + 1);
    }
}
