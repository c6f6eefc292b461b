package org.jieti.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieti.assessment.Step.Fixed;
import org.jieti.assessment.Step.Operand;
import org.jieti.assessment.Step.Reckon;
import org.jieti.assessment.Step.Result;
import org.jieti.assessment.Step.Root;
import org.jieti.assessment.Step.Round;
import org.jieti.assessment.Step.Take;
import org.jieti.domain.Origin;
import org.jieti.domain.Origin.Operation;
import org.jieti.domain.Rational;
import org.jieti.domain.Trail.Note;
import org.jieti.domain.Trail.Outcome;
import org.jieti.domain.Trail.Read;
import org.jieti.domain.Trail.Word;
import org.jspecify.annotations.Nullable;

/**
 * The steps of one calculation, as its numbers remember them, each taken once and in an order that depends on nothing but the
 * outcomes so far: two calculations with the same outcomes begin with the same steps.
 */
final class Steps {

    private final List<Step> steps = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final IdentityHashMap<Rational, Operand> known = new IdentityHashMap<>();
    private final Map<Step, Result> taken = new HashMap<>();

    /** A question, its answer, and how many steps come before it. */
    private record Asked(Question question, Object answer, int steps) {}

    /** Goes on to what was noted next. */
    void ask(Note note) {
        if (note instanceof Word word) {
            ask(new Question.OfWord(word.field()), word.value());
        } else if (note instanceof Read read) {
            if (operand(read.number()) instanceof Result result) {
                ask(new Question.OfNumber(result), read.number().withoutOrigin());
            }
        } else if (note instanceof Outcome outcome) {
            Operand left = operand(outcome.left());
            Operand right = operand(outcome.right());
            if (!left.equals(right)) {
                ask(new Question.OfNumbers(left, right), outcome.order());
            }
        }
    }

    private void ask(Question question, Object answer) {
        if (asked.stream().noneMatch(one -> one.question().equals(question))) {
            asked.add(new Asked(question, answer, steps.size()));
        }
    }

    /** A number as it is found after all steps. */
    Operand operand(Rational number) {
        Optional<Origin> origin = number.origin();
        if (origin.isEmpty()) {
            return new Fixed(number);
        }
        Operand before = known.get(number);
        if (before != null) {
            return before;
        }
        Operand operand = operand(origin.get());
        known.put(number, operand);
        return operand;
    }

    private Operand operand(Origin origin) {
        if (origin instanceof Origin.Followed followed) {
            return taken(new Take(followed.field()));
        }
        if (origin instanceof Origin.Rounded rounded) {
            return taken(new Round(operand(rounded.exact()), rounded.rounding()));
        }
        if (origin instanceof Origin.Rooted rooted) {
            return taken(new Root(operand(rooted.square()), rooted.rounding()));
        }
        if (origin instanceof Origin.Reckoned reckoned) {
            return reckoned(reckoned);
        }
        throw new IllegalStateException("a number of a sheet that is not followed");
    }

    private Operand reckoned(Origin.Reckoned reckoned) {
        Operation operation = reckoned.operation();
        Operand left = operand(reckoned.left());
        Operand right = operand(reckoned.right());
        if (operation == Operation.LEAST || operation == Operation.GREATEST) {
            return chosen(reckoned, left, right);
        }
        if (right instanceof Fixed fixed && isIdle(operation, fixed.number())) {
            return left;
        }
        if (left instanceof Fixed fixed && isIdleBefore(operation, fixed.number())) {
            return right;
        }
        return taken(joined(left, operation, right));
    }

    /** Which of two numbers it was is among the outcomes. */
    private static Operand chosen(Origin.Reckoned reckoned, Operand left, Operand right) {
        int order = reckoned.left().compareTo(reckoned.right());
        boolean isLeft = reckoned.operation() == Operation.LEAST ? order <= 0 : order >= 0;
        return isLeft ? left : right;
    }

    private static boolean isIdle(Operation operation, Rational right) {
        return switch (operation) {
            case PLUS, MINUS -> right.isZero();
            case TIMES, DIVIDED_BY -> right.equals(Rational.ONE);
            case LEAST, GREATEST -> false;
        };
    }

    private static boolean isIdleBefore(Operation operation, Rational left) {
        return (operation == Operation.PLUS && left.isZero())
                || (operation == Operation.TIMES && left.equals(Rational.ONE));
    }

    /** A number of law times a number of law is a number of law, whatever stands before both. */
    private Step joined(Operand left, Operation operation, Operand right) {
        if (operation == Operation.TIMES
                && right instanceof Fixed factor
                && left instanceof Result result
                && steps.get(result.place()) instanceof Reckon before
                && before.operation() == Operation.TIMES
                && before.right() instanceof Fixed earlier) {
            return new Reckon(
                    before.left(), operation, new Fixed(earlier.number().times(factor.number())));
        }
        return new Reckon(left, operation, right);
    }

    private Result taken(Step step) {
        Result before = taken.get(step);
        if (before != null) {
            return before;
        }
        Result result = new Result(steps.size());
        steps.add(step);
        taken.put(step, result);
        return result;
    }

    /**
     * Adds the way to the end to the ways that are known.
     *
     * @param first where the known ways begin, if there are any
     * @param courses all of them
     * @return where all ways begin
     */
    <T> Course<T> leadTo(@Nullable T kept, @Nullable Course<T> first, Courses<T> courses) {
        int at = 0;
        Course<T> begin = first == null ? course(at, kept, courses) : first;
        Course<T> course = begin;
        while (at < asked.size()) {
            if (!asked.get(at).question().equals(course.question())) {
                throw new IllegalStateException("like cases were asked different questions");
            }
            Object answer = asked.get(at++).answer();
            Course<T> next = course.after(answer);
            if (next == null) {
                next = course(at, kept, courses);
                courses.lead(course, answer, next);
            }
            course = next;
        }
        return begin;
    }

    /** The steps after so many questions, and the next question. */
    private <T> Course<T> course(int at, @Nullable T kept, Courses<T> courses) {
        int from = at == 0 ? 0 : asked.get(at - 1).steps();
        boolean isLast = at == asked.size();
        int to = isLast ? steps.size() : asked.get(at).steps();
        List<Step> between = steps.subList(from, to);
        return isLast
                ? courses.add(from, between, null, kept)
                : courses.add(from, between, asked.get(at).question(), null);
    }
}
