package org.jieti.schedule.file;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jieti.domain.Unit;
import org.jieti.problem.Location;
import org.jieti.problem.Problem;
import org.jieti.problem.ProblemCode;
import org.jieti.problem.Problems;
import org.jieti.problem.ScheduleFault;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** The faults of one schedule file, each with its line and column. */
final class Faults {

    private final String file;
    private final String[] lines;
    private final Problems problems = new Problems();
    private final Map<Node, Faults> setElsewhere = new HashMap<>();
    private final Set<Place> settled = new HashSet<>();

    /** A line and column, both from 0. */
    private record Place(int line, int column) {}

    Faults(String file, String text) {
        this.file = file;
        this.lines = text.split("\n", -1);
    }

    /** A fault that needs no words but those of its code. */
    void add(Node at, ProblemCode code, Object... details) {
        Faults home = home(at);
        Place place = place(at, 0);
        home.addHere(place, Problem.of(code, home.location(place), details));
    }

    void add(Node at, ScheduleFault fault, Object... details) {
        addAt(at, 0, fault, details);
    }

    /** A fault so many characters into a scalar. */
    void addAt(Node at, int offset, ScheduleFault fault, Object... details) {
        home(at).addHere(place(at, offset), fault, details);
    }

    /** A fault at a line and column, both from 0. */
    void add(int line, int column, ScheduleFault fault, Object... details) {
        addHere(new Place(line, column), fault, details);
    }

    private void addHere(Place place, ScheduleFault fault, Object... details) {
        addHere(place, Problem.of(fault, location(place), details));
    }

    private void addHere(Place place, Problem problem) {
        if (!settled.contains(place)) {
            problems.add(problem);
        }
    }

    private Location location(Place place) {
        Optional<Location.Excerpt> excerpt = Optional.of(new Location.Excerpt(line(place.line()), place.column(), 1));
        return new Location(file, place.line() + 1, place.column() + 1, excerpt);
    }

    /** The faults of the file that has set a value. */
    private Faults home(Node value) {
        return setElsewhere.getOrDefault(value, this);
    }

    /** A number or figure whose unit is not the one that is needed. */
    void addUnit(Node at, Object number, Unit found, Unit needed) {
        ScheduleFault fault = isBare(found)
                ? ScheduleFault.UNIT_MISSING
                : isBare(needed) ? ScheduleFault.UNIT_NEEDLESS : ScheduleFault.UNIT_OTHER;
        add(at, fault, number, found, needed);
    }

    /** Whether it is the unit of what has none; a percentage has its sign. */
    static boolean isBare(Unit unit) {
        return unit.toString().isEmpty();
    }

    /** A value that says nothing or cannot be read. No other fault is told there: it would only follow from this one. */
    void unusable(Node at, ScheduleFault fault, Object... details) {
        home(at).unusable(place(at, 0), fault, details);
    }

    /** The same at a line and column, both from 0. */
    void unusable(int line, int column, ScheduleFault fault) {
        unusable(new Place(line, column), fault);
    }

    private void unusable(Place place, ScheduleFault fault, Object... details) {
        addHere(place, fault, details);
        settled.add(place);
    }

    /** From now on the faults of a value are told in the file that set it. */
    void isSetIn(Faults other, Node value) {
        setElsewhere.put(value, other);
    }

    /** Of values that contradict each other, the one that another file has set; if there is none, where the fault stands. */
    Node culprit(Node at, Stream<Node> values) {
        return values.filter(setElsewhere::containsKey).findFirst().orElse(at);
    }

    boolean areNone() {
        return problems.isEmpty() && setElsewhere.values().stream().allMatch(Faults::areNone);
    }

    /** All of them, in the order of the lines. */
    List<Problem> inOrder() {
        return problems.all().stream()
                .sorted(Comparator.comparingInt(
                                (Problem problem) -> problem.location().line())
                        .thenComparingInt(problem -> problem.location().column()))
                .toList();
    }

    /** A line of the file, from 0, without its end. */
    String line(int line) {
        return line < lines.length ? lines[line].replace("\r", "") : "";
    }

    /** Whether a comma follows a value in the text. */
    boolean endsAtComma(Node value) {
        Faults home = home(value);
        return value.getEndMark()
                .filter(end -> home.line(end.getLine()).startsWith(",", end.getColumn()))
                .isPresent();
    }

    private static Place place(Node node, int offset) {
        Optional<Mark> start = node.getStartMark();
        int line = start.map(Mark::getLine).orElse(0);
        int column = start.map(Mark::getColumn).orElse(0);
        return offset == 0 ? new Place(line, column) : new Place(line, column + shift(node, offset));
    }

    /** How far to the right of its beginning a character of a scalar stands. Where that cannot be told, it is the beginning. */
    private static int shift(Node node, int offset) {
        boolean isOnOneLine =
                node.getStartMark().map(Mark::getLine).equals(node.getEndMark().map(Mark::getLine));
        if (!isOnOneLine || !(node instanceof ScalarNode scalar)) {
            return 0;
        }
        return scalar.getScalarStyle() == ScalarStyle.PLAIN ? offset : offset + 1;
    }

    static int column(Node node) {
        return node.getStartMark().map(mark -> mark.getColumn() + 1).orElse(0);
    }

    static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }
}
