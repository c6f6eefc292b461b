package org.jieti.problem;

import java.util.ArrayList;
import java.util.List;

/** Problems collected on the way, so that all are told in one run. */
public final class Problems {

    private final List<Problem> found = new ArrayList<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(List<Problem> problems) {
        found.addAll(problems);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    public List<Problem> all() {
        return List.copyOf(found);
    }
}
