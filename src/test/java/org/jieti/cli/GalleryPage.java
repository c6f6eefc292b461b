package org.jieti.cli;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jieti.problem.ProblemCode;
import org.jspecify.annotations.Nullable;

/** The page of the manual that shows every fixture: what stands in the file, the command, what is said, the status. */
final class GalleryPage {

    private static final String HEAD = """
            # Error gallery

            What can go wrong, and what `jieti` says about it. Every example is run as a test; this page is written by it. A code, in square brackets, stays as it is: scripts
            may look for it. With status 3 nothing was written; with status 1 the rest was priced; with status
            0 it is a warning.
            """;
    private static final String FENCE = "```\n";
    private static final int LINES_AROUND = 2;
    private static final int SHORT_FILE = 6;
    private static final int LONG_LINE = 200;
    private static final Pattern BEFORE_LINE = Pattern.compile(": (?:error|warning): ([^\\s:]+):(\\d+)");

    /** The parts of the page. */
    private enum Group {
        FILE("A file"),
        ROW("A row"),
        SCHEDULE("A schedule"),
        OUTPUT("The output");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        static Group of(ProblemCode code) {
            if (code.name().startsWith("OUTPUT")) {
                return OUTPUT;
            }
            if (code.name().contains("SCHEDULE")) {
                return SCHEDULE;
            }
            return code.compareTo(ProblemCode.ROW_TOO_LONG) >= 0 ? ROW : FILE;
        }
    }

    private final StringBuilder text = new StringBuilder(HEAD);

    private GalleryPage() {}

    /** @param notShown codes without a fixture, and why */
    static String of(List<Fixture> fixtures, Map<ProblemCode, String> notShown) throws IOException {
        GalleryPage page = new GalleryPage();
        List<Fixture> ordered = fixtures.stream()
                .sorted(Comparator.comparing((Fixture fixture) -> Group.of(fixture.code()))
                        .thenComparing(Fixture::code)
                        .thenComparing(Fixture::name))
                .toList();
        Fixture before = null;
        for (Fixture fixture : ordered) {
            page.headings(fixture, before);
            page.add(fixture);
            before = fixture;
        }
        page.addNotShown(notShown);
        return page.text.toString();
    }

    private void headings(Fixture fixture, @Nullable Fixture before) {
        Group group = Group.of(fixture.code());
        if (before == null || Group.of(before.code()) != group) {
            text.append("\n## ").append(group.title).append('\n');
        }
        if (before == null || before.code() != fixture.code()) {
            text.append("\n### ").append(fixture.code().id()).append('\n');
        }
        if (!fixture.name().equals(fixture.code().id())) {
            String words = fixture.name().substring(fixture.code().id().length() + 1);
            text.append("\n#### ").append(words.replace('-', ' ')).append('\n');
        }
    }

    private void add(Fixture fixture) throws IOException {
        for (Path input : fixture.inputs()) {
            addExcerpt(fixture, input);
        }
        text.append("\n`jieti ").append(fixture.command()).append("` says, with status ");
        text.append(fixture.status()).append(":\n\n");
        text.append(FENCE).append(fixture.expected()).append(FENCE);
        text.append("\nWith `--lang zh`:\n\n");
        text.append(FENCE).append(fixture.expectedInChinese()).append(FENCE);
    }

    /** A short file whole, of a longer one the lines around the first place that is named; none if nothing is said of it. */
    private void addExcerpt(Fixture fixture, Path input) throws IOException {
        List<Integer> places = places(fixture, input.getFileName().toString());
        if (places.isEmpty() || Files.isDirectory(input)) {
            return;
        }
        List<String> lines = lines(input);
        boolean isShort = lines.size() <= SHORT_FILE;
        TreeSet<Integer> shown = new TreeSet<>();
        for (int place : places) {
            for (int line = place - LINES_AROUND; line <= place + LINES_AROUND; line++) {
                shown.add(line);
            }
        }
        text.append("\n`").append(input.getFileName()).append("`:\n\n").append(FENCE);
        int last = 0;
        for (int line = 1; line <= lines.size(); line++) {
            if (isShort || shown.contains(line)) {
                text.append(line == last + 1 ? "" : "…\n")
                        .append(shortened(lines.get(line - 1)))
                        .append('\n');
                last = line;
            }
        }
        text.append(last == lines.size() ? "" : "…\n").append(FENCE);
    }

    private static String shortened(String line) {
        return line.length() <= LONG_LINE ? line : line.substring(0, LONG_LINE) + "…";
    }

    private static List<Integer> places(Fixture fixture, String file) {
        List<Integer> places = new ArrayList<>();
        for (MatchResult place :
                BEFORE_LINE.matcher(fixture.expected()).results().toList()) {
            if (place.group(1).equals(file)) {
                places.add(Integer.valueOf(place.group(2)));
            }
        }
        return places;
    }

    private static List<String> lines(Path input) throws IOException {
        try {
            return Files.readAllLines(input);
        } catch (MalformedInputException notText) {
            return List.of("(not UTF-8 text)");
        }
    }

    private void addNotShown(Map<ProblemCode, String> notShown) {
        text.append("\n## Not shown\n\n");
        notShown.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(code -> text.append("- `")
                        .append(code.getKey().id())
                        .append("`: ")
                        .append(code.getValue())
                        .append(".\n"));
    }
}
