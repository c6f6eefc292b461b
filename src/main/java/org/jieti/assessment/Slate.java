package org.jieti.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jieti.assessment.Step.Fixed;
import org.jieti.assessment.Step.Operand;
import org.jieti.assessment.Step.Result;
import org.jieti.domain.Fractions;
import org.jieti.domain.Rational;

/** Where the numbers of calculations that are repeated stand: what comes out of the steps, and between them the numbers of law. */
final class Slate {

    private static final int FIRST_SIZE = 32;

    private final List<Rational> fixed = new ArrayList<>();
    private Fractions numbers = new Fractions(FIRST_SIZE);

    /** Where a number stands that is worked on. */
    int place(Operand operand) {
        return operand instanceof Result result ? placeOfResult(result.place()) : placeOf(((Fixed) operand).number());
    }

    /** Where a step puts what comes out. */
    int placeOfResult(int step) {
        int place = 2 * step;
        makeRoomFor(place);
        return place;
    }

    /** Where a number of law stands; it is put there if it is new. */
    int placeOf(Rational number) {
        int index = fixed.indexOf(number);
        if (index < 0) {
            index = fixed.size();
            fixed.add(number);
        }
        int place = 2 * index + 1;
        makeRoomFor(place);
        numbers.put(place, number);
        return place;
    }

    private void makeRoomFor(int place) {
        if (place >= numbers.places()) {
            numbers = numbers.with(2 * place);
        }
    }

    Fractions numbers() {
        return numbers;
    }
}
