package org.jieti.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jieti.domain.Rational;

/**
 * What is kept where a calculation came to its end, and where the numbers are found that are wanted of it.
 *
 * @param <T> what is kept
 */
final class Kept<T> {

    private final T what;
    private final int[] places;

    private Kept(T what, int[] places) {
        this.what = what;
        this.places = places;
    }

    static <T> Kept<T> of(T what, Numbers numbers, Steps steps) {
        return new Kept<>(what, numbers.wanted.stream().mapToInt(steps::place).toArray());
    }

    T what() {
        return what;
    }

    Rational number(int wanted, Rational[] results) {
        return results[places[wanted]];
    }

    /** The numbers of a decision that are wanted of every case that follows it. */
    static final class Numbers implements Clerk.Numbers {

        private final List<Rational> wanted = new ArrayList<>();

        @Override
        public int want(Rational number) {
            wanted.add(number);
            return wanted.size() - 1;
        }
    }
}
