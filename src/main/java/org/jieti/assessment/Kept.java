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

    static <T> Kept<T> of(T what, Numbers numbers, Steps steps, Slate slate) {
        int[] places = numbers.wanted.stream()
                .mapToInt(number -> slate.place(steps.operand(number)))
                .toArray();
        return new Kept<>(what, places);
    }

    T what() {
        return what;
    }

    /** Where a number stands that is wanted. */
    int place(int wanted) {
        return places[wanted];
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
