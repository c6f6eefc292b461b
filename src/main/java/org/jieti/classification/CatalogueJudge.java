package org.jieti.classification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jieti.catalogue.Catalogue;
import org.jieti.catalogue.Edition;
import org.jieti.catalogue.Item;
import org.jieti.classification.CatalogueFinding.Hit;
import org.jieti.classification.CatalogueFinding.Status;
import org.jieti.domain.Columns;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.domain.Truth;
import org.jieti.schedule.Condition;

/** Holds the equipment of an enterprise against the editions in force on a day. */
final class CatalogueJudge {

    /** The classes, the gravest last. */
    private static final List<String> CLASSES = List.of("encouraged", "permitted", "restricted", "eliminated");

    private static final Comparator<Hit> GRAVITY = Comparator.comparingInt(
                    (Hit hit) -> rank(hit.item().category()))
            .thenComparing(hit -> hit.catalogue().region().depth())
            .thenComparing(hit -> hit.edition().days().from());

    private final List<Catalogue> catalogues;
    private final Field region;
    private final Field category;
    private final Field equipment;
    private final Field kind;
    private final Field eliminatedOn;
    private final Measures measures;

    CatalogueJudge(List<Catalogue> catalogues, Dictionary dictionary) {
        this.catalogues = catalogues;
        this.region = dictionary.field("region");
        this.category = dictionary.field("category");
        this.equipment = dictionary.field("equipment");
        this.kind = dictionary.field("kind");
        this.eliminatedOn = dictionary.field("eliminated_on");
        this.measures = new Measures(dictionary);
    }

    boolean isConsidered(Columns columns) {
        return columns.has(kind) || columns.has(equipment);
    }

    CatalogueFinding notConsidered(Facts facts) {
        return new CatalogueFinding(Status.NOT_CONSIDERED, facts.term(category), Optional.empty(), List.of());
    }

    /** What was found so far. */
    private static final class Search {
        private final List<Hit> hits = new ArrayList<>();
        private final List<Open> open = new ArrayList<>();
    }

    /** A line that may cover a piece of equipment. */
    private record Open(Item item, Reason reason) {}

    CatalogueFinding find(LocalDate day, Facts facts, List<Facts> pieces) {
        Optional<Term> given = facts.term(category);
        if (pieces.isEmpty()) {
            return new CatalogueFinding(
                    given.isPresent() ? Status.NOT_CONSIDERED : Status.UNDETERMINED,
                    given,
                    Optional.empty(),
                    given.isPresent() ? List.of() : List.of(Reason.of("missing-fact", equipment)));
        }
        List<Facts> standing =
                pieces.stream().filter(piece -> !isGone(piece, day)).toList();
        Search search = new Search();
        for (Catalogue catalogue : catalogues) {
            catalogue
                    .inForceOn(day)
                    .ifPresent(edition ->
                            standing.forEach(piece -> search(catalogue, edition, piece.orElse(facts), search)));
        }
        return finding(search, given);
    }

    /** The days on which equipment goes. */
    List<LocalDate> changes(List<Facts> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece.day(eliminatedOn).stream())
                .toList();
    }

    private boolean isGone(Facts piece, LocalDate day) {
        return piece.day(eliminatedOn).filter(gone -> !day.isBefore(gone)).isPresent();
    }

    private void search(Catalogue catalogue, Edition edition, Facts piece, Search search) {
        Truth isHere = isHere(catalogue, piece);
        for (Item item : edition.items()) {
            Truth covers = item.covers(piece);
            if (isHere.and(covers) == Truth.YES) {
                search.hits.add(
                        new Hit(piece.words(equipment).orElse(""), catalogue, edition, item, assumption(item, piece)));
            } else if (isHere.and(covers) == Truth.UNKNOWN) {
                search.open.add(new Open(item, gap(covers, item.when(), piece)));
            }
        }
    }

    /** What keeps from telling whether the line leaves the piece out; it is taken as not left out. */
    private static Optional<Reason> assumption(Item item, Facts piece) {
        return item.except().stream()
                .flatMap(except -> except.gaps(piece).stream())
                .findFirst()
                .map(gap -> Reason.of("not-excepted", gap.details().get(0)));
    }

    private Reason gap(Truth covers, Condition when, Facts piece) {
        return covers == Truth.YES
                ? Reason.of("missing-fact", region)
                : measures.explained(when.gaps(piece).get(0), piece);
    }

    /** The nation's law holds wherever the place is. */
    private Truth isHere(Catalogue catalogue, Facts facts) {
        if (catalogue.region().depth() == 0) {
            return Truth.YES;
        }
        return new Condition.OneOf(region, List.of(catalogue.region())).holdsFor(facts);
    }

    private static CatalogueFinding finding(Search search, Optional<Term> given) {
        Optional<Hit> hit =
                search.hits.stream().reduce((best, other) -> GRAVITY.compare(other, best) > 0 ? other : best);
        Optional<Term> listed = hit.map(found -> found.item().category());
        int known = Math.max(rank(listed), rank(given));
        List<Reason> gaps = search.open.stream()
                .filter(open -> rank(open.item().category()) > known)
                .map(Open::reason)
                .distinct()
                .toList();
        if (!gaps.isEmpty()) {
            return new CatalogueFinding(Status.UNDETERMINED, Optional.empty(), hit, gaps);
        }
        Optional<Term> graver = rank(listed) >= rank(given) ? listed : given;
        return new CatalogueFinding(
                hit.isPresent() ? Status.LISTED : Status.NOT_LISTED, graver, hit, reasons(hit, given));
    }

    private static List<Reason> reasons(Optional<Hit> hit, Optional<Term> given) {
        List<Reason> reasons = new ArrayList<>();
        if (hit.isPresent() && given.isPresent()) {
            int difference = rank(hit.get().item().category()) - rank(given.get());
            if (difference != 0) {
                reasons.add(Reason.of(difference > 0 ? "class-replaced" : "class-as-given", given.get()));
            }
        }
        hit.flatMap(Hit::assumption).ifPresent(reasons::add);
        return reasons;
    }

    private static int rank(Optional<Term> category) {
        return category.map(CatalogueJudge::rank).orElse(-1);
    }

    private static int rank(Term category) {
        return CLASSES.indexOf(category.code());
    }
}
