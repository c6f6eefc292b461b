package org.jieti.report;

import java.util.ArrayList;
import java.util.List;

/** Lines of which some stand below others, told by how far they are indented. */
final class Outline {

    static final String INDENT = "  ";

    private Outline() {}

    static List<String> indented(List<String> lines) {
        return lines.stream().map(line -> INDENT + line).toList();
    }

    /** A title with its text behind it, or below it if that is more than a line. */
    static List<String> under(String title, List<String> lines) {
        if (title.isEmpty()) {
            return lines;
        }
        if (lines.size() == 1) {
            return List.of(title + ": " + lines.get(0));
        }
        List<String> all = new ArrayList<>(List.of(title + ":"));
        all.addAll(indented(lines));
        return all;
    }

    /** The lines above that a line stands below, the outermost first. */
    static List<String> above(List<String> lines, int index) {
        List<String> above = new ArrayList<>();
        int depth = depth(lines.get(index));
        for (int i = index - 1; i >= 0 && depth > 0; i--) {
            if (depth(lines.get(i)) < depth) {
                depth = depth(lines.get(i));
                above.add(0, lines.get(i));
            }
        }
        return above;
    }

    private static int depth(String line) {
        return line.length() - line.stripLeading().length();
    }
}
