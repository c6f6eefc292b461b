package org.jieti.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.assessment.AssessmentLine.Subject;
import org.jieti.domain.Facts;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.domain.Truth;
import org.jieti.domain.Unit;
import org.jieti.schedule.Charge;
import org.jieti.schedule.Charge.Rank;
import org.jieti.schedule.Equivalent;

/** Charges the pollution equivalents of each outlet: counts them, ranks them, and prices the highest. */
final class EquivalentCharger {

    private final Application application;
    private final Discharges discharges;
    private final Charge.OfEquivalents charge;
    private final Unit equivalentUnit;

    /** Of pollutants with as many equivalents the one that stands first in the statute, whatever the order of the sheet. */
    private final Comparator<Counted> highestFirst;

    EquivalentCharger(
            Application application, Discharges discharges, Charge.OfEquivalents charge, Unit equivalentUnit) {
        this.application = application;
        this.discharges = discharges;
        this.charge = charge;
        this.equivalentUnit = equivalentUnit;
        this.highestFirst = Comparator.comparing(Counted::equivalents)
                .reversed()
                .thenComparing(counted -> charge.table().orderOf(counted.row()));
    }

    /**
     * A pollutant of an outlet with its equivalents.
     *
     * @param reasons what was assumed on the way
     */
    private record Counted(Facts facts, Equivalent row, Rational equivalents, List<Reason> reasons) {}

    List<AssessmentLine> lines() {
        List<AssessmentLine> lines = new ArrayList<>();
        discharges.byOutlet(charge.medium()).values().forEach(outlet -> lines.addAll(outletLines(outlet)));
        return lines;
    }

    private List<AssessmentLine> outletLines(List<Facts> outlet) {
        Map<Facts, AssessmentLine> settled = new LinkedHashMap<>();
        List<Counted> counted = new ArrayList<>();
        for (Facts discharge : outlet) {
            count(discharge, settled).ifPresent(counted::add);
        }
        List<Counted> candidates = oneOfEach(counted, settled);
        for (Rank rank : charge.ranks()) {
            candidates = rank(rank, candidates, settled);
        }
        candidates.forEach(left -> settled.put(
                left.facts(), line(LineStatus.EXEMPT, left.facts(), Reason.of("not-ranked", equivalents(left)))));
        boolean isOpen = settled.values().stream().anyMatch(AssessmentLine::isUndetermined);
        if (isOpen) {
            settled.replaceAll(
                    (discharge, line) -> line.isUndetermined() ? line : line.because(Reason.of("rank-open")));
        }
        return outlet.stream()
                .flatMap(discharge -> Optional.ofNullable(settled.get(discharge)).stream())
                .toList();
    }

    /** The equivalents of a discharge; if there are none to rank, its line is settled instead. */
    private Optional<Counted> count(Facts discharge, Map<Facts, AssessmentLine> settled) {
        List<Reason> reasons = new ArrayList<>();
        Optional<AssessmentLine> exempted = application.exempted(subject(discharge), discharge, reasons);
        if (exempted.isPresent()) {
            settled.put(discharge, exempted.get());
            return Optional.empty();
        }
        Optional<Term> pollutant = discharges.pollutant(discharge);
        if (pollutant.isEmpty()) {
            return open(discharge, settled, unknownPollutant(discharge));
        }
        if (!charge.table().lists(charge.medium(), pollutant.get())) {
            return open(
                    discharge,
                    settled,
                    Reason.of("no-equivalent", pollutant.get().zh(), charge.medium()));
        }
        Optional<Equivalent> row = charge.table().find(charge.medium(), pollutant.get(), discharge);
        if (row.isEmpty()) {
            return withoutRow(discharge, settled);
        }
        Optional<Rational> equivalents = row.get().count(discharge);
        if (equivalents.isEmpty()) {
            settled.put(
                    discharge,
                    application.undetermined(subject(discharge), "", row.get().gaps(discharge)));
            return Optional.empty();
        }
        Rational exact = equivalents.get();
        Rational rounded =
                charge.equivalentRounding().map(rounding -> rounding.of(exact)).orElse(exact);
        return Optional.of(new Counted(discharge, row.get(), rounded, reasons));
    }

    private Optional<Counted> withoutRow(Facts discharge, Map<Facts, AssessmentLine> settled) {
        if (!discharge.has(charge.table().readingField())) {
            return open(
                    discharge, settled, Reason.of("missing-fact", charge.table().readingField()));
        }
        settled.put(discharge, line(LineStatus.ZERO, discharge, Reason.of("no-reading")));
        return Optional.empty();
    }

    private Optional<Counted> open(Facts discharge, Map<Facts, AssessmentLine> settled, Reason gap) {
        settled.put(discharge, application.undetermined(subject(discharge), "", List.of(gap)));
        return Optional.empty();
    }

    private Reason unknownPollutant(Facts discharge) {
        return discharge.has(discharges.pollutantField())
                ? Reason.of(
                        "unknown-term",
                        discharges.pollutantField(),
                        discharge.words(discharges.pollutantField()).orElse(""))
                : Reason.of("missing-fact", discharges.pollutantField());
    }

    /** Of pollutants that measure the same thing, such as COD and BOD, only the one with the most equivalents counts. */
    private List<Counted> oneOfEach(List<Counted> counted, Map<Facts, AssessmentLine> settled) {
        Map<String, Counted> highest = new LinkedHashMap<>();
        for (Counted one : counted) {
            if (!one.row().oneOf().isEmpty()) {
                highest.merge(one.row().oneOf(), one, (a, b) -> highestFirst.compare(a, b) <= 0 ? a : b);
            }
        }
        List<Counted> left = new ArrayList<>();
        for (Counted one : counted) {
            Counted best = highest.getOrDefault(one.row().oneOf(), one);
            if (best.equals(one)) {
                left.add(one);
            } else {
                settled.put(
                        one.facts(),
                        line(
                                LineStatus.YIELDED,
                                one.facts(),
                                Reason.of(
                                        "one-of",
                                        equivalents(one),
                                        best.row().pollutant().zh(),
                                        equivalents(best))));
            }
        }
        return left;
    }

    /** Prices the highest of those the rank takes; what it does not take goes on to the next rank. */
    private List<Counted> rank(Rank rank, List<Counted> candidates, Map<Facts, AssessmentLine> settled) {
        List<Counted> taken = candidates.stream()
                .filter(one -> rank.takes(one.row()))
                .sorted(highestFirst)
                .toList();
        int top = rank.top().orElse(taken.size());
        for (int i = 0; i < taken.size(); i++) {
            Counted one = taken.get(i);
            settled.put(
                    one.facts(),
                    i < top
                            ? priced(one)
                            : line(
                                    LineStatus.YIELDED,
                                    one.facts(),
                                    Reason.of("beyond-top", equivalents(one), i + 1, top)));
        }
        return candidates.stream().filter(one -> !rank.takes(one.row())).toList();
    }

    private AssessmentLine priced(Counted one) {
        if (one.row().when().holdsFor(one.facts()) == Truth.NO) {
            return line(
                    LineStatus.ZERO,
                    one.facts(),
                    Reason.of("below-scale", one.row().when()));
        }
        if (one.equivalents().isZero()) {
            return line(
                    LineStatus.ZERO,
                    one.facts(),
                    Reason.of("no-quantity", one.row().quantity(), "0", ""));
        }
        List<Reason> reasons = new ArrayList<>(one.reasons());
        RatePricer pricer = new RatePricer(application.book(), application.accrual(), one.facts(), reasons);
        Slice slice = pricer.slices(charge.rate(), one.equivalents()).get(0);
        Multiplied multiplied = Multiplied.of(
                charge.multipliers(), one.facts(), application.notExempt(discharges), discharges::subject);
        return application.line(
                subject(one.facts()),
                slice,
                new Application.Charged(equivalentUnit, charge.rounding()),
                reasons,
                multiplied);
    }

    private AssessmentLine line(LineStatus status, Facts discharge, Reason reason) {
        return application.unpriced(status, subject(discharge), "", List.of(reason));
    }

    private Optional<Subject> subject(Facts discharge) {
        return Optional.of(discharges.subject(discharge));
    }

    private static Rational equivalents(Counted counted) {
        return counted.equivalents();
    }
}
