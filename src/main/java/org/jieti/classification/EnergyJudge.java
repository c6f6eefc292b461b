package org.jieti.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieti.catalogue.EnergyLimit;
import org.jieti.catalogue.EnergyLimit.Level;
import org.jieti.catalogue.EnergyStandard;
import org.jieti.classification.EnergyFinding.Status;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Rational;
import org.jieti.domain.Reason;
import org.jieti.domain.Truth;

/** Holds the energy that a product took against the limits of the standard in force. */
final class EnergyJudge {

    private final List<EnergyStandard> standards;
    private final Intensities intensities;
    private final Field product;
    private final Field standard;
    private final Field newPlant;
    private final Field basis;

    EnergyJudge(List<EnergyStandard> standards, Intensities intensities, Dictionary dictionary) {
        this.standards = standards;
        this.intensities = intensities;
        this.product = dictionary.field("product");
        this.standard = dictionary.field("energy_standard");
        this.newPlant = dictionary.field("new_plant");
        this.basis = dictionary.field("electricity_basis");
    }

    boolean isConsidered(Columns columns) {
        return (columns.has(product) || intensities.hasLimit(columns)) && intensities.isAnswerable(columns);
    }

    /** @param day the first of the period of use, whose standard holds for all of it */
    EnergyFinding find(LocalDate day, Facts facts) {
        List<Held> stated = intensities.stated(facts).stream()
                .map(pair -> new Held(Optional.empty(), Optional.empty(), pair.intensity(), pair.limit()))
                .toList();
        if (!stated.isEmpty()) {
            return gravest(stated).finding();
        }
        if (!facts.has(product)) {
            return EnergyFinding.undetermined(List.of(Reason.of("missing-fact", product)));
        }
        List<Held> held = new ArrayList<>();
        List<Reason> gaps = new ArrayList<>();
        boolean isKnown = false;
        for (EnergyStandard known : standards) {
            if (counts(known, day, facts)) {
                isKnown |= hold(known, facts, held, gaps);
            }
        }
        if (!isKnown) {
            return EnergyFinding.undetermined(List.of(noLimit(day, facts)));
        }
        if (held.isEmpty()) {
            return EnergyFinding.undetermined(gaps.stream().distinct().toList());
        }
        return gravest(held).finding();
    }

    private boolean counts(EnergyStandard known, LocalDate day, Facts facts) {
        Optional<String> named = facts.words(standard);
        return named.isPresent()
                ? key(named.get()).equals(key(known.name()))
                : known.days().filter(days -> days.contains(day)).isPresent();
    }

    private static String key(String name) {
        return name.replaceAll("[\\s/T]+", "").replace('－', '-').replace('—', '-');
    }

    private Reason noLimit(LocalDate day, Facts facts) {
        String what = facts.words(product).orElse("");
        List<String> undated = standards.stream()
                .filter(known -> known.days().isEmpty())
                .filter(known ->
                        known.limits().stream().anyMatch(limit -> limit.when().holdsFor(facts) != Truth.NO))
                .map(EnergyStandard::name)
                .toList();
        return undated.isEmpty() || facts.has(standard)
                ? Reason.of("no-limit", what, day)
                : Reason.of("no-dated-limit", what, day, String.join(", ", undated));
    }

    /** Holds what is known against the limits of a standard; whether it has any for the product. */
    private boolean hold(EnergyStandard known, Facts facts, List<Held> held, List<Reason> gaps) {
        List<EnergyLimit> limits = known.limits().stream()
                .filter(limit -> limit.when().holdsFor(facts) != Truth.NO)
                .filter(limit -> isOnBasis(limit, facts))
                .toList();
        for (EnergyLimit limit : limits) {
            if (limit.when().holdsFor(facts) == Truth.UNKNOWN) {
                gaps.add(limit.when().gaps(facts).get(0));
            } else if (needsBasis(limit, limits, facts)) {
                gaps.add(Reason.of("missing-fact", basis));
            } else {
                hold(known, limit, facts, held, gaps);
            }
        }
        return !limits.isEmpty();
    }

    private boolean isOnBasis(EnergyLimit limit, Facts facts) {
        return limit.basis().isEmpty() || !facts.has(basis) || limit.basis().equals(facts.term(basis));
    }

    /** Two limits that count electricity differently: it must be said which of them the figure is for. */
    private boolean needsBasis(EnergyLimit limit, List<EnergyLimit> limits, Facts facts) {
        return !facts.has(basis)
                && limit.basis().isPresent()
                && limits.stream()
                        .anyMatch(other ->
                                other.basis().isPresent() && !other.basis().equals(limit.basis()));
    }

    private void hold(EnergyStandard known, EnergyLimit limit, Facts facts, List<Held> held, List<Reason> gaps) {
        Level level = isNew(facts) ? Level.ACCESS : Level.EXISTING;
        Optional<Rational> bound = Optional.ofNullable(limit.levels().get(level));
        Optional<Rational> intensity = intensities.of(limit, facts);
        if (bound.isEmpty()) {
            gaps.add(Reason.of("no-level", known.name(), level.word()));
        } else if (intensity.isEmpty()) {
            gaps.addAll(intensities.gaps(limit));
        } else {
            held.add(new Held(Optional.of(known), Optional.of(limit), intensity.get(), bound.get()));
        }
    }

    private boolean isNew(Facts facts) {
        return facts.words(newPlant).filter("yes"::equals).isPresent();
    }

    /** What is over its limit goes before what is within, and of each the farthest. */
    private static Held gravest(List<Held> held) {
        return held.stream()
                .reduce((best, other) -> other.isGraverThan(best) ? other : best)
                .orElseThrow();
    }

    /** An intensity held against a limit: of a standard, or as the sheet states it. */
    private record Held(
            Optional<EnergyStandard> standard, Optional<EnergyLimit> limit, Rational intensity, Rational bound) {

        boolean isOver() {
            return intensity.compareTo(bound) > 0;
        }

        /** How far it is over; a limit at or below zero has no double. */
        Optional<Rational> multiple() {
            return bound.signum() > 0 ? Optional.of(intensity.dividedBy(bound).minus(Rational.ONE)) : Optional.empty();
        }

        boolean isGraverThan(Held other) {
            if (isOver() != other.isOver()) {
                return isOver();
            }
            return multiple().isPresent()
                    && other.multiple()
                            .filter(known -> multiple().get().compareTo(known) <= 0)
                            .isEmpty();
        }

        EnergyFinding finding() {
            if (isOver() && multiple().isEmpty()) {
                return EnergyFinding.undetermined(List.of(Reason.of("limit-not-above-zero", bound)));
            }
            return new EnergyFinding(
                    isOver() ? Status.OVER : Status.WITHIN, multiple(), standard, limit, reached(), reasons());
        }

        private Optional<Level> reached() {
            return Stream.of(Level.values()).filter(this::keepsTo).findFirst();
        }

        private boolean keepsTo(Level level) {
            return limit.flatMap(known -> Optional.ofNullable(known.levels().get(level)))
                    .filter(value -> intensity.compareTo(value) <= 0)
                    .isPresent();
        }

        private List<Reason> reasons() {
            return standard.isPresent() ? List.of() : List.of(Reason.of("limit-as-given"));
        }
    }
}
