package org.jieti.assessment;

import java.util.HashMap;
import java.util.Map;
import org.jieti.domain.Figures;
import org.jieti.domain.PlainCase;
import org.jieti.domain.Rational;
import org.jspecify.annotations.Nullable;

/**
 * Steps that are always taken together, and where they lead: to a question, from whose answers it goes on in several ways, or to the
 * end.
 *
 * @param <T> what is kept of a calculation that came to its end
 */
final class Course<T> {

    private final int firstPlace;
    private final Step[] steps;
    private final @Nullable Question question;
    private final @Nullable T kept;
    private final Map<Object, Course<T>> ways = new HashMap<>(4);

    /** The ways after the three answers there are to how numbers stand, once more. */
    private final @Nullable Course<T>[] byOrder = newWays();

    private @Nullable Object lastWord;
    private @Nullable Course<T> afterLastWord;

    /**
     * Some steps.
     *
     * @param firstPlace where the first of them puts what comes out
     * @param question what is asked after them; nothing at the end
     * @param kept what is kept at the end; nothing where such cases have to be assessed one by one
     */
    Course(int firstPlace, Step[] steps, @Nullable Question question, @Nullable T kept) {
        this.firstPlace = firstPlace;
        this.steps = steps;
        this.question = question;
        this.kept = kept;
    }

    @SuppressWarnings("unchecked") // there are no arrays of a type with parameters
    private static <T> @Nullable Course<T>[] newWays() {
        return (Course<T>[]) new Course<?>[3];
    }

    /** Takes the steps. */
    void take(Figures figures, Rational[] results) {
        int place = firstPlace;
        for (Step step : steps) {
            results[place++] = step.result(figures, results);
        }
    }

    /** Takes the steps; the course that comes after them, this one at the end, or nothing where nobody went on before. */
    @Nullable
    Course<T> next(PlainCase one, Rational[] results) {
        take(one, results);
        if (question instanceof Question.OfNumbers numbers) {
            return byOrder[1 + numbers.order(results)];
        }
        if (question instanceof Question.OfWord word) {
            return afterWord(one.form().words().find(word.field()).orElseThrow());
        }
        if (question instanceof Question.OfNumber read) {
            return after(read.number().in(results));
        }
        return this;
    }

    /** Cases that follow each other mostly say the same. */
    private @Nullable Course<T> afterWord(Object word) {
        if (word != lastWord) {
            lastWord = word;
            afterLastWord = after(word);
        }
        return afterLastWord;
    }

    @Nullable
    Course<T> after(Object answer) {
        return ways.get(answer);
    }

    void lead(Object answer, Course<T> next) {
        ways.put(answer, next);
        lastWord = null;
        if (answer instanceof Integer order) {
            byOrder[1 + order] = next;
        }
    }

    @Nullable
    Question question() {
        return question;
    }

    @Nullable
    T kept() {
        return kept;
    }
}
