package org.jieti.study;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jieti.domain.Rational;

/**
 * A quarter of the enterprises at hand, by size. How many are smaller decides, so that equal ones are always in the same; with few
 * enterprises, or many equal ones, there are fewer than four.
 *
 * @param quarter from 1, that of the smallest, to 4
 * @param least the smallest that is in it
 * @param most the largest that is in it
 */
public record SizeClass(int quarter, Rational least, Rational most) implements Comparable<SizeClass> {

    private static final int QUARTERS = 4;

    /** The classes of some sizes: under the smallest size of each, the class. */
    static NavigableMap<Rational, SizeClass> of(List<Rational> sizes) {
        List<Rational> sorted = new ArrayList<>(sizes);
        sorted.sort(null);
        NavigableMap<Rational, SizeClass> classes = new TreeMap<>();
        int smaller = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Rational size = sorted.get(i);
            smaller = i > 0 && sorted.get(i - 1).compareTo(size) < 0 ? i : smaller;
            int quarter = 1 + (int) ((long) QUARTERS * smaller / sorted.size());
            boolean isFirst =
                    classes.isEmpty() || classes.lastEntry().getValue().quarter() < quarter;
            Rational least = isFirst ? size : classes.lastKey();
            classes.put(least, new SizeClass(quarter, least, size));
        }
        return classes;
    }

    @Override
    public int compareTo(SizeClass other) {
        return Integer.compare(quarter, other.quarter);
    }
}
