package org.jieti.schedule;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jieti.domain.Facts;
import org.jieti.domain.Rational;

/**
 * A place in a rule where one unit more or less decides: the bound of a tier, or the two sides of a comparison.
 *
 * @param written the part of the file it comes from; a version that is like another has the very same
 * @param says the figure and its bound
 * @param isReached whether facts come to be asked there at all
 * @param reading where facts stand to it
 * @param isOfCase what the case as a whole must hold besides
 */
record Edge(
        Object written,
        String says,
        Predicate<Facts> isReached,
        Function<Facts, Optional<Reading>> reading,
        Predicate<List<Facts>> isOfCase) {

    /** On which side of an edge facts stand. */
    enum Side {
        BELOW,
        AT,
        ABOVE
    }

    /**
     * A figure and what it is held against.
     *
     * @param near how far from the bound the figure may be to stand beside it
     */
    record Reading(Rational figure, Rational bound, Rational near) {

        private Optional<Side> side() {
            Rational distance = figure.minus(bound);
            if (distance.isZero()) {
                return Optional.of(Side.AT);
            }
            Side side = distance.signum() < 0 ? Side.BELOW : Side.ABOVE;
            return Optional.of(side).filter(beside -> size(distance).compareTo(near) <= 0);
        }

        private static Rational size(Rational number) {
            return number.greatest(Rational.ZERO.minus(number));
        }
    }

    /** The sides of it on which one of these cases stands; a case is its facts, and those of each of its discharges. */
    EnumSet<Side> sides(List<List<Facts>> cases) {
        EnumSet<Side> sides = EnumSet.noneOf(Side.class);
        for (List<Facts> one : cases) {
            if (isOfCase.test(one)) {
                one.stream()
                        .filter(isReached)
                        .flatMap(facts -> reading.apply(facts).stream())
                        .flatMap(found -> found.side().stream())
                        .forEach(sides::add);
            }
        }
        return sides;
    }
}
