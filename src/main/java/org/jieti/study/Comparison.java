package org.jieti.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieti.assessment.Assessment;
import org.jieti.assessment.AssessmentLine;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Money;
import org.jieti.domain.Named;
import org.jieti.domain.Place;
import org.jieti.domain.Rational;
import org.jieti.domain.Resource;
import org.jieti.domain.Term;
import org.jieti.study.ComparedEnterprise.About;

/**
 * What a reform changes, added up case by case.
 *
 * <p>Who gains and who loses can be told only of enterprises, so their sums are held: about half a KiB for each, however many periods
 * it has. Cases are not. The rest is as small as the law.
 */
public final class Comparison {

    private final Field name;
    private final Field industry;
    private final Field region;
    private final Field size;
    private final DemandModel model;
    private final Burdens burdens;
    private final Map<Resource, Moved> moved = new EnumMap<>(Resource.class);
    private final Map<Term, ComparedLevy> levies = new HashMap<>();
    private final Map<String, ComparedEnterprise> enterprises = new HashMap<>();
    private final Gaps gaps = new Gaps();

    /** Names that many enterprises have in common, held once. */
    private final Map<Object, Object> shared = new HashMap<>();

    /**
     * A comparison of nothing yet.
     *
     * @param size the field by which the size of an enterprise is told; what is used in two periods adds up
     * @param model by which the cases respond
     */
    public Comparison(Dictionary dictionary, Field size, DemandModel model) {
        this.name = dictionary.field("enterprise");
        this.industry = dictionary.field("industry");
        this.region = dictionary.field("region");
        this.size = size;
        this.model = model;
        this.burdens = new Burdens(dictionary);
    }

    public void add(ComparedCase one) {
        addLines(one.baseline(), true);
        addLines(one.reform(), false);
        gaps.add(one);
        one.moved().forEach((resource, quantity) -> moved.merge(resource, quantity, Moved::plus));
        String id = one.assessed().enterprise();
        enterprises.merge(id, enterprise(id, one), ComparedEnterprise::plus);
    }

    /** Adds a later part of the same cases. */
    public void add(Comparison part) {
        part.levies.forEach((levy, sum) -> levies.merge(levy, sum, ComparedLevy::plus));
        part.enterprises.forEach((id, one) -> enterprises.merge(id, one, ComparedEnterprise::plus));
        gaps.add(part.gaps);
        part.moved.forEach((resource, quantity) -> moved.merge(resource, quantity, Moved::plus));
    }

    private void addLines(Assessment assessment, boolean isBaseline) {
        for (AssessmentLine line : assessment.lines()) {
            int open = line.isUndetermined() ? 1 : 0;
            Change owed = isBaseline ? new Change(line.amount(), Money.ZERO) : new Change(Money.ZERO, line.amount());
            Counts undetermined = isBaseline ? new Counts(open, 0) : new Counts(0, open);
            levies.merge(line.levy(), new ComparedLevy(line.levy(), owed, undetermined), ComparedLevy::plus);
        }
    }

    private ComparedEnterprise enterprise(String id, ComparedCase one) {
        Facts facts = one.assessed().latestFacts();
        About about = new About(
                share(one.assessed().period()),
                facts.words(name).orElse(""),
                share(Named.stated(facts, industry)),
                share(Place.stated(facts, region)));
        return new ComparedEnterprise(
                id,
                about,
                1,
                one.owed(),
                one.undetermined(),
                one.unknown(),
                one.isOpen(),
                facts.number(size),
                burdens.perOutput(one),
                burdens.perEnergyCost(one),
                one.responded());
    }

    @SuppressWarnings("unchecked") // what is equal is of the same type
    private <T> T share(T value) {
        return (T) shared.computeIfAbsent(value, same -> same);
    }

    public DemandModel model() {
        return model;
    }

    /** What is used of each resource that responds, over the periods of which a response can be told. */
    public Map<Resource, Moved> moved() {
        return Collections.unmodifiableMap(moved);
    }

    public Field size() {
        return size;
    }

    /** Each levy of which there is a line, by its code. */
    public List<ComparedLevy> byLevy() {
        return levies.values().stream()
                .sorted(Comparator.comparing(levy -> levy.levy().code()))
                .toList();
    }

    public ComparedGroup<String> total() {
        return ComparedGroup.sum("", enterprises.values());
    }

    public List<ComparedGroup<Named>> byIndustry() {
        return groups(one -> one.about().industry());
    }

    public List<ComparedGroup<Named>> byProvince() {
        return groups(one -> one.about().place().province());
    }

    public List<ComparedGroup<Place>> byPlace() {
        return groups(one -> one.about().place());
    }

    /** The classes of size, the smallest first; last, under none, those of which no period says how large they are. */
    public List<ComparedGroup<Optional<SizeClass>>> bySize() {
        Function<ComparedEnterprise, Optional<SizeClass>> classOf = sizes();
        Map<Optional<SizeClass>, List<ComparedEnterprise>> grouped =
                enterprises.values().stream().collect(Collectors.groupingBy(classOf));
        return grouped.entrySet().stream()
                .map(group -> ComparedGroup.sum(group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(
                        group -> group.of().map(SizeClass::quarter).orElse(Integer.MAX_VALUE)))
                .toList();
    }

    /** Tells of each enterprise in which class of size it is. */
    public Function<ComparedEnterprise, Optional<SizeClass>> sizes() {
        NavigableMap<Rational, SizeClass> classes = SizeClass.of(enterprises.values().stream()
                .flatMap(one -> one.size().stream())
                .toList());
        return one -> one.size().map(used -> classes.floorEntry(used).getValue());
    }

    /** The largest change first, whichever way it goes; of equal ones the first by what they are of. */
    private <K extends Comparable<? super K>> List<ComparedGroup<K>> groups(Function<ComparedEnterprise, K> key) {
        Map<K, List<ComparedEnterprise>> grouped = enterprises.values().stream().collect(Collectors.groupingBy(key));
        return grouped.entrySet().stream()
                .map(group -> ComparedGroup.sum(group.getKey(), group.getValue()))
                .sorted(Comparator.<ComparedGroup<K>, Rational>comparing(Comparison::extent)
                        .reversed()
                        .thenComparing(ComparedGroup::of))
                .toList();
    }

    private static Rational extent(ComparedGroup<?> group) {
        Money difference = group.owed().difference();
        return difference.yuan().greatest(Money.ZERO.minus(difference).yuan());
    }

    /** The enterprises of an outcome with their ranks. */
    public List<Ranked> ranked(Outcome outcome) {
        return Ranked.of(new ArrayList<>(enterprises.values()), outcome);
    }

    /** What could not be determined, the most frequent first. */
    public List<Gap> gaps() {
        return gaps.all();
    }
}
