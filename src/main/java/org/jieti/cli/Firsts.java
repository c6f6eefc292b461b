package org.jieti.cli;

import java.util.ArrayList;
import java.util.List;

/** The first few of many things by their places, whatever the order in which they come; of one place, those that came first. */
final class Firsts<T> {

    private final int most;
    private final List<Placed<T>> kept = new ArrayList<>();
    private long count;

    private record Placed<T>(long place, T what) {}

    Firsts(int most) {
        this.most = most;
    }

    void add(long place, T what) {
        count++;
        int at = kept.size();
        while (at > 0 && kept.get(at - 1).place() > place) {
            at--;
        }
        if (at < most) {
            kept.add(at, new Placed<>(place, what));
            if (kept.size() > most) {
                kept.remove(most);
            }
        }
    }

    void addAll(Firsts<T> others) {
        long left = others.count - others.kept.size();
        others.kept.forEach(one -> add(one.place(), one.what()));
        count += left;
    }

    /** Those that are kept, in the order of their places. */
    List<T> all() {
        return kept.stream().map(Placed::what).toList();
    }

    boolean isFull() {
        return kept.size() >= most;
    }

    /** How many there were in all. */
    long count() {
        return count;
    }
}
