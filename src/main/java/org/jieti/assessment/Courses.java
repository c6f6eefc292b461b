package org.jieti.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieti.domain.Figures;
import org.jieti.domain.Fractions;
import org.jieti.domain.PlainCase;
import org.jspecify.annotations.Nullable;

/**
 * Courses of calculations that are repeated with the figures of other cases, each from its beginning to its end.
 *
 * @param <T> what is kept of a calculation that came to its end
 */
final class Courses<T> {

    private final Slate slate;
    private final Routine routine = new Routine();

    /** By what is given where their steps stop. */
    private final List<Course<T>> all = new ArrayList<>();

    /** The places of those questions in the routine that are answered there. */
    private final Map<Course<T>, Integer> comparisons = new HashMap<>();

    Courses(Slate slate) {
        this.slate = slate;
    }

    /**
     * Adds a course.
     *
     * @param first which step of its calculation the first of these is
     */
    Course<T> add(int first, List<Step> steps, @Nullable Question question, @Nullable T kept) {
        Course<T> course = new Course<>(routine.next(), question, kept);
        for (int i = 0; i < steps.size(); i++) {
            routine.add(steps.get(i), slate.placeOfResult(first + i), slate);
        }
        if (question instanceof Question.OfNumbers numbers) {
            int place = routine.addComparison(slate.place(numbers.left()), slate.place(numbers.right()));
            comparisons.put(course, place);
        } else {
            routine.addStop(all.size());
            all.add(course);
        }
        return course;
    }

    /** Goes on from the question after one course to another. */
    void lead(Course<T> course, Object answer, Course<T> next) {
        course.lead(answer, next);
        if (answer instanceof Integer order && comparisons.containsKey(course)) {
            routine.lead(comparisons.get(course), order, next.start());
        }
    }

    /** Takes all steps of a calculation that begins there; the course at its end, or nothing where nobody went on before. */
    @Nullable
    Course<T> end(Course<T> first, PlainCase one) {
        Course<T> course = stop(first, one);
        while (course != null && course.question() != null) {
            Course<T> next = course.after(answer(course.question(), one));
            course = next == null ? null : stop(next, one);
        }
        return course;
    }

    private @Nullable Course<T> stop(Course<T> from, Figures figures) {
        int stop = routine.follow(from.start(), figures, slate.numbers());
        return stop == Routine.NOWHERE ? null : all.get(stop);
    }

    /** Takes the steps of a calculation without questions. */
    void take(Course<T> only, Figures figures) {
        stop(only, figures);
    }

    private Object answer(Question question, PlainCase one) {
        if (question instanceof Question.OfWord word) {
            return one.form().words().find(word.field()).orElseThrow();
        }
        return numbers().number(slate.place(((Question.OfNumber) question).number()));
    }

    Fractions numbers() {
        return slate.numbers();
    }
}
