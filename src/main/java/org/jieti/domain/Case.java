package org.jieti.domain;

import java.util.List;

/**
 * What is priced: one enterprise in one period.
 *
 * @param enterprise its identifier
 * @param stretches the period in order, cut where a fact of the register changes; usually one
 * @param discharges what each outlet discharged: the facts of a row each
 * @param earlier the periods of the same year before this one, in order, for what is settled over several
 * @param columns the columns of the sheets that speak of it: what could have been known
 */
public record Case(
        String enterprise,
        Period period,
        List<Stretch> stretches,
        List<Facts> discharges,
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
        earlier = List.copyOf(earlier);
    }

    /** The same case, with numbers whose every use is noted. */
    public Case followedOn(Trail trail) {
        return new Case(
                enterprise,
                period,
                followed(stretches, trail),
                discharges.stream().map(facts -> facts.followedOn(trail)).toList(),
                followed(earlier, trail),
                columns);
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
