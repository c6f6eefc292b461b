package org.jieti.explanation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jieti.domain.Origin;
import org.jieti.domain.Origin.Operation;
import org.jieti.domain.Rational;

/**
 * The steps by which numbers came about, each after those it builds on. A step that changes nothing, such as times one, is left out.
 */
public final class Derivation {

    private final List<ArithmeticStep> steps = new ArrayList<>();
    private final List<Operand.Stated> stated = new ArrayList<>();
    private final IdentityHashMap<Rational, Operand> known = new IdentityHashMap<>();

    /** How a number came about: the step that ends in it, or the number itself. The steps before it are added to the others. */
    public Operand of(Rational number) {
        Operand before = known.get(number);
        if (before != null) {
            return before;
        }
        Operand operand =
                number.origin().map(origin -> operand(number, origin)).orElseGet(() -> new Operand.Fixed(number));
        known.put(number, operand);
        return operand;
    }

    private Operand operand(Rational number, Origin origin) {
        if (origin instanceof Origin.Stated cell) {
            Operand.Stated one = new Operand.Stated(cell.field(), cell.source(), number);
            stated.add(one);
            return one;
        }
        if (origin instanceof Origin.Rounded rounded) {
            Operand exact = of(rounded.exact());
            return taken(new ArithmeticStep.Rounded(exact, rounded.rounding(), number));
        }
        if (origin instanceof Origin.Rooted rooted) {
            return taken(new ArithmeticStep.Rooted(of(rooted.square()), rooted.rounding(), number));
        }
        if (origin instanceof Origin.Reckoned reckoned) {
            Operand left = of(reckoned.left());
            Operand right = of(reckoned.right());
            if (isNothing(right, reckoned.operation(), left)) {
                return left;
            }
            if (isCommutative(reckoned.operation()) && isNothing(left, reckoned.operation(), right)) {
                return right;
            }
            return taken(new ArithmeticStep.Joined(left, reckoned.operation(), right, number));
        }
        throw new IllegalStateException("a number that is followed cannot be explained");
    }

    private static boolean isCommutative(Operation operation) {
        return operation == Operation.PLUS || operation == Operation.TIMES;
    }

    /** Whether a number of law leaves the other as it is: nothing added, times one, at least nothing. */
    private static boolean isNothing(Operand operand, Operation operation, Operand other) {
        return operand instanceof Operand.Fixed
                && switch (operation) {
                    case PLUS, MINUS -> operand.value().isZero();
                    case TIMES, DIVIDED_BY -> operand.value().equals(Rational.ONE);
                    case GREATEST -> operand.value().isZero() && other.value().signum() >= 0;
                    case LEAST -> false;
                };
    }

    private Operand taken(ArithmeticStep step) {
        steps.add(step);
        return new Operand.OfStep(steps.size(), step.result());
    }

    /** What sheets state among the numbers so far, in the order in which it was met. */
    public List<Operand.Stated> stated() {
        return List.copyOf(stated);
    }

    /** All steps so far, in order. */
    public List<ArithmeticStep> steps() {
        return List.copyOf(steps);
    }
}
