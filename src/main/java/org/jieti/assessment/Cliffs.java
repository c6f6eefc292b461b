package org.jieti.assessment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Unit;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Schedule;
import org.jieti.schedule.ScheduleBook;
import org.jieti.schedule.Version;

/**
 * Finds where one more unit costs less, or much more, in all, and where a rate falls while what it goes by grows.
 *
 * <p>Tiers of the quantity itself are priced on both sides of each bound. A charge that differs there jumps or falls: no
 * single unit is worth the difference. Where a measure such as an intensity chooses the tier, all of the quantity
 * changes its rate by the nature of the rule, and only a rate that falls is told. Packages rise by packages, and are
 * fine. What rests on facts is compared only if the facts cancel out, as in multiples of one price.
 */
public final class Cliffs {

    private static final Charge.Bounds UNBOUNDED = new Charge.Bounds(Optional.empty(), Optional.empty());

    private final ScheduleBook book;
    private final Unit equivalentUnit;

    public Cliffs(ScheduleBook book, Dictionary dictionary) {
        this.book = book;
        this.equivalentUnit = dictionary.units().find("eq").orElseThrow();
    }

    /** The cliffs of all versions of a schedule, at each place one of a kind. */
    public List<Cliff> of(Schedule schedule) {
        List<Cliff> cliffs = new ArrayList<>();
        for (Version version : schedule.versions()) {
            version.charges().forEach(charge -> cliffs.addAll(of(charge, version)));
        }
        Set<List<Object>> known = new HashSet<>();
        cliffs.removeIf(cliff -> !known.add(List.of(cliff.kind(), cliff.at())));
        return cliffs;
    }

    private List<Cliff> of(Charge charge, Version version) {
        if (charge instanceof Charge.OfQuantity of) {
            Application.Charged charged = new Application.Charged(of.unit(), of.rounding());
            return new CliffSearch(crossings(version, charged, of.bounds()), Optional.of(of.quantity())).in(of.rate());
        }
        if (charge instanceof Charge.OfEquivalents of) {
            Application.Charged charged = new Application.Charged(equivalentUnit, of.rounding());
            return new CliffSearch(crossings(version, charged, UNBOUNDED), Optional.empty()).in(of.rate());
        }
        return List.of();
    }

    private Crossings crossings(Version version, Application.Charged charged, Charge.Bounds bounds) {
        return new Crossings(book, version.days().from(), charged, bounds);
    }
}
