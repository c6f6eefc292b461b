package org.jieti.assessment;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Steps that are always taken together, and where they lead: to a question, from whose answers it goes on in several ways, or to the
 * end.
 *
 * @param <T> what is kept of a calculation that came to its end
 */
final class Course<T> {

    private final int start;
    private final @Nullable Question question;
    private final @Nullable T kept;
    private final Map<Object, Course<T>> ways = new HashMap<>(4);
    private @Nullable Object lastAnswer;
    private @Nullable Course<T> afterLastAnswer;

    /**
     * Some steps.
     *
     * @param start where they begin in their {@link Routine}
     * @param question what is asked after them; nothing at the end
     * @param kept what is kept at the end; nothing where such cases have to be assessed one by one
     */
    Course(int start, @Nullable Question question, @Nullable T kept) {
        this.start = start;
        this.question = question;
        this.kept = kept;
    }

    int start() {
        return start;
    }

    @Nullable
    Question question() {
        return question;
    }

    @Nullable
    T kept() {
        return kept;
    }

    /** Where it goes on from an answer; cases that follow each other mostly give the same. */
    @Nullable
    Course<T> after(Object answer) {
        if (answer != lastAnswer) {
            lastAnswer = answer;
            afterLastAnswer = ways.get(answer);
        }
        return afterLastAnswer;
    }

    void lead(Object answer, Course<T> next) {
        ways.put(answer, next);
        lastAnswer = null;
    }
}
