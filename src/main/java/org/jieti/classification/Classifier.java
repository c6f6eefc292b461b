package org.jieti.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jieti.catalogue.Catalogue;
import org.jieti.catalogue.CatalogueLibrary;
import org.jieti.catalogue.Edition;
import org.jieti.domain.Case;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Enterprise;
import org.jieti.domain.Facts;
import org.jieti.domain.Grain;
import org.jieti.domain.Period;

/** Classifies enterprises by the catalogues, energy limits and plans of a library. */
public final class Classifier {

    private final CatalogueLibrary library;
    private final Dictionary dictionary;
    private final CatalogueJudge catalogues;
    private final EnergyJudge energy;
    private final PlanFollower plans;

    public Classifier(CatalogueLibrary library, Dictionary dictionary) {
        this.library = library;
        this.dictionary = dictionary;
        this.catalogues = new CatalogueJudge(library.catalogues(), dictionary);
        this.energy =
                new EnergyJudge(library.standards(), new Intensities(library.equivalents(), dictionary), dictionary);
        this.plans = new PlanFollower(library.programmes(), dictionary);
    }

    /** What the enterprise falls under, from its first day to its last. */
    public List<Classification> classify(Enterprise enterprise) {
        List<Classification> found = new ArrayList<>();
        for (Case.Stretch stretch : stretches(enterprise)) {
            Classification next = classify(enterprise, stretch);
            Optional<Classification> last = found.stream().reduce((first, second) -> second);
            if (last.isPresent() && isContinued(last.get(), next)) {
                Period both = new Period(last.get().days().from(), next.days().until());
                found.set(found.size() - 1, last.get().over(both));
            } else {
                found.add(next);
            }
        }
        return found;
    }

    /** The same findings about the same enterprise, though its use may have been read from two periods. */
    private boolean isContinued(Classification last, Classification next) {
        return last.findsTheSameAs(next)
                && dictionary.fields().stream()
                        .filter(field -> field.grain() == Grain.ENTERPRISE)
                        .allMatch(field -> last.facts().agreesWith(next.facts(), field));
    }

    private Classification classify(Enterprise enterprise, Case.Stretch stretch) {
        LocalDate day = stretch.days().from();
        Facts facts = stretch.facts();
        CatalogueFinding catalogue = catalogues.isConsidered(enterprise.columns())
                ? catalogues.find(day, facts, enterprise.equipment())
                : catalogues.notConsidered(facts);
        return new Classification(
                enterprise.id(), stretch.days(), facts, catalogue, energy(enterprise, stretch), plans.find(day, facts));
    }

    private EnergyFinding energy(Enterprise enterprise, Case.Stretch stretch) {
        return usage(enterprise, stretch.days().from())
                .filter(used -> energy.isConsidered(used.columns()))
                .map(used -> energy.find(used.period().from(), stretch.facts()))
                .orElse(EnergyFinding.notConsidered());
    }

    private static Optional<Case> usage(Enterprise enterprise, LocalDate day) {
        return enterprise.usage().stream()
                .filter(one -> one.period().contains(day))
                .findFirst();
    }

    /** The days of the enterprise, cut wherever something changes on which a finding may rest. */
    private List<Case.Stretch> stretches(Enterprise enterprise) {
        List<Case.Stretch> stretches = new ArrayList<>();
        for (Case.Stretch stretch : enterprise.register()) {
            NavigableSet<LocalDate> cuts = cuts(enterprise, stretch);
            cuts.add(stretch.days().until());
            LocalDate from = stretch.days().from();
            for (LocalDate cut : cuts) {
                if (cut.isAfter(from) && !cut.isAfter(stretch.days().until())) {
                    Period days = new Period(from, cut);
                    stretches.add(new Case.Stretch(days, facts(enterprise, stretch, from)));
                    from = cut;
                }
            }
        }
        return stretches;
    }

    private NavigableSet<LocalDate> cuts(Enterprise enterprise, Case.Stretch stretch) {
        NavigableSet<LocalDate> cuts = new TreeSet<>();
        for (Catalogue catalogue : library.catalogues()) {
            for (Edition edition : catalogue.editions()) {
                cuts.add(edition.days().from());
                edition.days().until().ifPresent(cuts::add);
            }
        }
        for (Case used : enterprise.usage()) {
            cuts.add(used.period().from());
            cuts.add(used.period().until());
            used.stretches().forEach(piece -> cuts.addAll(plans.changes(piece.facts())));
        }
        cuts.addAll(plans.changes(stretch.facts()));
        cuts.addAll(catalogues.changes(enterprise.equipment()));
        return cuts;
    }

    /** What is known on a day: what the rows of its period say goes before the register. */
    private static Facts facts(Enterprise enterprise, Case.Stretch stretch, LocalDate day) {
        return usage(enterprise, day).stream()
                .flatMap(used -> used.stretches().stream())
                .filter(piece -> piece.days().contains(day))
                .map(Case.Stretch::facts)
                .findFirst()
                .orElse(stretch.facts());
    }
}
