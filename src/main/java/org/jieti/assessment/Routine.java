package org.jieti.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jieti.assessment.Step.Reckon;
import org.jieti.assessment.Step.Root;
import org.jieti.assessment.Step.Round;
import org.jieti.assessment.Step.Take;
import org.jieti.domain.Figures;
import org.jieti.domain.Fractions;
import org.jieti.domain.Rounding;

/**
 * Steps and questions one after the other, put down as numbers, so that taking them makes no objects and finds them all in one place of
 * memory.
 */
final class Routine {

    /** That nobody went on before from an answer. */
    static final int NOWHERE = -1;

    /** What to do, where to put what comes out, and what to make it of. */
    private static final int TAKE = 0;

    private static final int PLUS = 1;
    private static final int MINUS = 2;
    private static final int TIMES = 3;
    private static final int DIVIDED_BY = 4;
    private static final int ROUND = 5;

    /** What to do, and where the two numbers stand; then where it goes on for each of the three answers. */
    private static final int COMPARE = 6;

    /** What to do, and what is given back. */
    private static final int STOP = 7;

    private static final int ROOT = 8;

    private static final int WIDTH = 4;

    private final List<Rounding> roundings = new ArrayList<>();
    private int[] code = new int[1 << 6];
    private int length;

    /** Where what is added next will begin. */
    int next() {
        return length;
    }

    /** @param to where it puts what comes out */
    void add(Step step, int to, Slate slate) {
        if (step instanceof Take take) {
            add(TAKE, to, take.field(), 0);
        } else if (step instanceof Reckon reckon) {
            add(kind(reckon), to, slate.place(reckon.left()), slate.place(reckon.right()));
        } else if (step instanceof Round round) {
            add(ROUND, to, slate.place(round.exact()), roundings.size());
            roundings.add(round.rounding());
        } else if (step instanceof Root root) {
            add(ROOT, to, slate.place(root.square()), roundings.size());
            roundings.add(root.rounding());
        }
    }

    private static int kind(Reckon reckon) {
        return switch (reckon.operation()) {
            case PLUS -> PLUS;
            case MINUS -> MINUS;
            case TIMES -> TIMES;
            case DIVIDED_BY -> DIVIDED_BY;
            case LEAST, GREATEST ->
                throw new IllegalStateException("which of two numbers it was is an answer, no step");
        };
    }

    /**
     * Adds a question how two numbers stand, from which it goes nowhere yet.
     *
     * @return its place, for {@link #lead}
     */
    int addComparison(int left, int right) {
        add(COMPARE, left, right, NOWHERE);
        add(NOWHERE, NOWHERE, 0, 0);
        return length - 2 * WIDTH;
    }

    /** @param given what is given back there */
    void addStop(int given) {
        add(STOP, given, 0, 0);
    }

    private void add(int kind, int second, int third, int fourth) {
        if (length + WIDTH > code.length) {
            code = Arrays.copyOf(code, 2 * code.length);
        }
        code[length] = kind;
        code[length + 1] = second;
        code[length + 2] = third;
        code[length + 3] = fourth;
        length += WIDTH;
    }

    /** Goes on from a question to some place if one number is below the other, the same or above it. */
    void lead(int question, int order, int place) {
        code[question + WIDTH + order] = place;
    }

    /**
     * Takes steps from one place until it is to stop.
     *
     * @return what is given there, or {@link #NOWHERE}
     */
    int follow(int start, Figures figures, Fractions numbers) {
        int at = start;
        while (at != NOWHERE) {
            int second = code[at + 1];
            int third = code[at + 2];
            int fourth = code[at + 3];
            switch (code[at]) {
                case TAKE -> figures.put(third, numbers, second);
                case PLUS -> numbers.plus(second, third, fourth);
                case MINUS -> numbers.minus(second, third, fourth);
                case TIMES -> numbers.times(second, third, fourth);
                case DIVIDED_BY -> numbers.dividedBy(second, third, fourth);
                case ROUND -> numbers.round(second, third, roundings.get(fourth));
                case ROOT -> numbers.root(second, third, roundings.get(fourth));
                case COMPARE -> {
                    at = code[at + WIDTH + numbers.order(second, third)];
                    continue;
                }
                default -> {
                    return second;
                }
            }
            at += WIDTH;
        }
        return NOWHERE;
    }
}
