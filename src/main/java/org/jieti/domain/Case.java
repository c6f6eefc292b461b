package org.jieti.domain;

import java.util.List;

/**
 * What is priced: one enterprise in one period.
 *
 * @param enterprise its identifier
 * @param stretches the period in order, cut where a fact of the register changes; usually one
 * @param discharges what each outlet discharged: the facts of a row each
 * @param inspections what was found wrong with its electricity: the facts of a row each
 * @param payments what it paid for the period, or is to pay: the facts of a row each
 * @param earlier the periods of the same year before this one, in order, for what is settled over several
 * @param columns the columns of the sheets that speak of it: what could have been known
 */
public record Case(
        String enterprise,
        Period period,
        List<Stretch> stretches,
        List<Facts> discharges,
        List<Facts> inspections,
        List<Facts> payments,
        List<Stretch> earlier,
        Columns columns) {

    /**
     * Days through which the same facts hold. Quantities are those of the whole period, never of the stretch alone.
     *
     * @param days within the period
     */
    public record Stretch(Period days, Facts facts) {}

    public Case {
        stretches = List.copyOf(stretches);
        discharges = List.copyOf(discharges);
        inspections = List.copyOf(inspections);
        payments = List.copyOf(payments);
        earlier = List.copyOf(earlier);
    }

    /** A case in which nothing was inspected, and of which no payment is known. */
    public Case(
            String enterprise,
            Period period,
            List<Stretch> stretches,
            List<Facts> discharges,
            List<Stretch> earlier,
            Columns columns) {
        this(enterprise, period, stretches, discharges, List.of(), List.of(), earlier, columns);
    }

    /** The same case with other rows beside its usage. */
    public Case with(List<Facts> otherInspections, List<Facts> otherPayments) {
        return new Case(enterprise, period, stretches, discharges, otherInspections, otherPayments, earlier, columns);
    }

    /** The same case with other facts of its own. */
    public Case with(List<Stretch> otherStretches) {
        return new Case(enterprise, period, otherStretches, discharges, inspections, payments, earlier, columns);
    }

    /** The same case, with numbers whose every use is noted. */
    public Case followedOn(Trail trail) {
        return new Case(
                enterprise,
                period,
                followed(stretches, trail),
                followedRows(discharges, trail),
                followedRows(inspections, trail),
                followedRows(payments, trail),
                followed(earlier, trail),
                columns);
    }

    private static List<Facts> followedRows(List<Facts> rows, Trail trail) {
        return rows.stream().map(facts -> facts.followedOn(trail)).toList();
    }

    private static List<Stretch> followed(List<Stretch> stretches, Trail trail) {
        return stretches.stream()
                .map(stretch -> new Stretch(stretch.days(), stretch.facts().followedOn(trail)))
                .toList();
    }

    /** What is known last of each field: how a report describes the enterprise. */
    public Facts latestFacts() {
        Facts latest = Facts.NONE;
        for (int i = stretches.size() - 1; i >= 0; i--) {
            latest = latest.orElse(stretches.get(i).facts());
        }
        return latest;
    }
}
