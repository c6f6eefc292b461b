package org.jieti.domain;

import java.util.Comparator;

/**
 * Where an enterprise is.
 *
 * @param province the widest place below the country that it lies in; the place itself if it is as wide
 */
public record Place(Named province, Named place) implements Comparable<Place> {

    /** The place that is stated in a field; nothing if none is. */
    public static Place stated(Facts facts, Field region) {
        return facts.term(region)
                .map(term -> new Place(Named.of(provinceOf(term)), Named.of(term)))
                .orElseGet(() -> new Place(Named.stated(facts, region), Named.stated(facts, region)));
    }

    private static Term provinceOf(Term place) {
        Term widest = place;
        while (widest.depth() > 1) {
            widest = widest.parent().orElseThrow();
        }
        return widest;
    }

    @Override
    public int compareTo(Place other) {
        return Comparator.comparing(Place::province).thenComparing(Place::place).compare(this, other);
    }
}
