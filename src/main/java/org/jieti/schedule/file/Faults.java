package org.jieti.schedule.file;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** The faults of one schedule file, each with its line and column. */
final class Faults {

    private final String file;
    private final String[] lines;
    private final Problems problems = new Problems();

    Faults(String file, String text) {
        this.file = file;
        this.lines = text.split("\n", -1);
    }

    void add(Node at, ProblemCode code, Object... details) {
        addAt(at, 0, code, details);
    }

    /** A fault so many characters into a scalar. */
    void addAt(Node at, int offset, ProblemCode code, Object... details) {
        Optional<Mark> start = at.getStartMark();
        add(start.map(Mark::getLine).orElse(0), start.map(Mark::getColumn).orElse(0) + offset, code, details);
    }

    /** A fault at a line and column, both from 0. */
    void add(int line, int column, ProblemCode code, Object... details) {
        String text = line < lines.length ? lines[line].replace("\r", "") : "";
        Optional<Location.Excerpt> excerpt = Optional.of(new Location.Excerpt(text, column, 1));
        problems.add(Problem.of(code, new Location(file, line + 1, column + 1, excerpt), details));
    }

    /** A value that does not fit: what is wrong, why, and what to try. */
    void badValue(Node at, String what, String why, String remedy) {
        add(at, ProblemCode.SCHEDULE_VALUE, what, why, remedy);
    }

    boolean areNone() {
        return problems.isEmpty();
    }

    /** All of them, in the order of the lines. */
    List<Problem> inOrder() {
        return problems.all().stream()
                .sorted(Comparator.comparingInt(
                                (Problem problem) -> problem.location().line())
                        .thenComparingInt(problem -> problem.location().column()))
                .toList();
    }

    static int column(Node node) {
        return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
