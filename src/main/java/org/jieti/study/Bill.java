package org.jieti.study;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.domain.Money;
import org.jieti.domain.Period;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;

/**
 * What a result says of one enterprise and period: a row of {@code surcharges.csv} and its lines.
 *
 * @param enterprise its identifier
 * @param about its name, region, industry and category, as they are written
 * @param owed what is owed for each resource, as far as determined
 * @param total empty if nothing could be determined
 * @param undetermined how many charges could not be
 */
public record Bill(
        String enterprise,
        Period period,
        List<String> about,
        Map<Resource, Money> owed,
        Optional<Money> total,
        long undetermined,
        List<BillLine> lines) {

    public Bill {
        about = List.copyOf(about);
        owed = owed.isEmpty() ? Map.of() : new EnumMap<>(owed);
        lines = List.copyOf(lines);
    }

    /** This bill with other lines. */
    public Bill with(List<BillLine> others) {
        return new Bill(enterprise, period, about, owed, total, undetermined, others);
    }

    /** What is owed for a resource; empty if that is not determined. */
    public Optional<Money> of(Resource resource) {
        return Optional.ofNullable(owed.get(resource));
    }

    /** Its lines by levy, in their order. */
    Map<Term, List<BillLine>> byLevy() {
        Map<Term, List<BillLine>> byLevy = new LinkedHashMap<>();
        lines.forEach(line ->
                byLevy.computeIfAbsent(line.levy(), levy -> new ArrayList<>()).add(line));
        return byLevy;
    }
}
