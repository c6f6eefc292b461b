package org.jieti.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What differs between two texts in words: the figures, and whatever is more than a figure.
 *
 * @param figures lines that differ in figures alone
 * @param lines all other lines that are gone or new
 */
public record WordsDifference(List<Figure> figures, List<Line> lines) {

    /**
     * A line of which only figures differ.
     *
     * @param where the line with a hole for each figure that differs; with no figures, a line it stands below
     */
    public record Figure(String where, String before, String after) {

        private static Figure of(String before, String after) {
            List<MatchResult> old = NUMBER.matcher(before).results().toList();
            List<MatchResult> fresh = NUMBER.matcher(after).results().toList();
            StringBuilder where = new StringBuilder();
            List<String> left = new ArrayList<>();
            List<String> right = new ArrayList<>();
            int end = 0;
            for (int i = 0; i < old.size(); i++) {
                MatchResult number = old.get(i);
                String other = fresh.get(i).group();
                boolean isSame = other.equals(number.group());
                where.append(before.substring(end, number.start())).append(isSame ? other : HOLE);
                end = number.end();
                if (!isSame) {
                    left.add(number.group());
                    right.add(other);
                }
            }
            where.append(before.substring(end));
            return new Figure(where.toString(), String.join(", ", left), String.join(", ", right));
        }
    }

    /** A line and whether it is gone ({@code -}), new ({@code +}) or there to stand above such a line (a blank). */
    public record Line(char mark, String text) {}

    /** A number by itself, not a part of a day, a name or the number of a document. */
    private static final Pattern NUMBER = Pattern.compile("(?<![^\\s(])-?\\d+(?:\\.\\d+)?(?=[\\s,;:)]|$)");

    private static final String HOLE = "…";

    public static WordsDifference between(List<String> before, List<String> after) {
        Gathering gathering = new Gathering(before, after);
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            gathering.add(delta);
        }
        return new WordsDifference(gathering.figures, gathering.lines);
    }

    public boolean isNone() {
        return figures.isEmpty() && lines.isEmpty();
    }

    /** The differences found so far. A line above others is told once in each list. */
    private static final class Gathering {

        private final List<String> before;
        private final List<String> after;
        private final List<Figure> figures = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final Set<List<String>> aboveFigures = new HashSet<>();
        private final Set<List<String>> aboveLines = new HashSet<>();

        Gathering(List<String> before, List<String> after) {
            this.before = before;
            this.after = after;
        }

        /** Pairs the lines that differ in figures alone, in their order; the others are gone or new. */
        void add(AbstractDelta<String> delta) {
            int first = delta.getTarget().getPosition();
            List<Integer> fresh = new ArrayList<>();
            for (int i = 0; i < delta.getTarget().size(); i++) {
                fresh.add(first + i);
            }
            for (int i = 0; i < delta.getSource().size(); i++) {
                int old = delta.getSource().getPosition() + i;
                int pair = pairOf(old, fresh);
                if (pair < 0) {
                    changed('-', before, old);
                } else {
                    figure(old, fresh.remove(pair));
                }
            }
            fresh.forEach(index -> changed('+', after, index));
        }

        private int pairOf(int old, List<Integer> fresh) {
            String form = form(before.get(old));
            for (int i = 0; i < fresh.size(); i++) {
                if (form(after.get(fresh.get(i))).equals(form)) {
                    return i;
                }
            }
            return -1;
        }

        private static String form(String line) {
            return NUMBER.matcher(line).replaceAll(HOLE);
        }

        private void figure(int old, int fresh) {
            List<String> above = new ArrayList<>();
            for (String line : Outline.above(before, old)) {
                above.add(line);
                if (aboveFigures.add(List.copyOf(above))) {
                    figures.add(new Figure(line, "", ""));
                }
            }
            above.add(before.get(old));
            aboveFigures.add(above);
            figures.add(Figure.of(before.get(old), after.get(fresh)));
        }

        private void changed(char mark, List<String> text, int index) {
            List<String> above = new ArrayList<>();
            for (String line : Outline.above(text, index)) {
                above.add(line);
                if (aboveLines.add(List.copyOf(above))) {
                    lines.add(new Line(' ', line));
                }
            }
            above.add(text.get(index));
            aboveLines.add(above);
            lines.add(new Line(mark, text.get(index)));
        }
    }
}
