package org.jieti.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to run, from the system properties {@code bench.*}; their defaults stand in the pom.
 *
 * @param sizes rows of the sheets, one after the other
 * @param runs of each contestant
 * @param who of jieti and duckdb
 * @param lines for each variant, whether lines are written
 * @param totals whether DuckDB adds up the totals that jieti tells
 * @param jieti the launcher
 * @param assess more words for the command line of jieti
 * @param folder for everything that is written
 */
record Options(
        List<Long> sizes,
        int runs,
        List<String> who,
        List<Boolean> lines,
        boolean totals,
        String jieti,
        List<String> assess,
        Path folder) {

    static Options ofProperties() {
        return new Options(
                words("rows", ",").map(Options::rows).toList(),
                Integer.parseInt(property("runs")),
                words("who", ",").toList(),
                lines(property("lines")),
                totals(property("totals")),
                property("jieti"),
                words("options", " ").toList(),
                Path.of(property("folder")));
    }

    private static List<Boolean> lines(String text) {
        return switch (text) {
            case "both" -> List.of(true, false);
            case "yes" -> List.of(true);
            case "no" -> List.of(false);
            default -> throw new IllegalArgumentException("bench.lines is yes, no or both, not " + text);
        };
    }

    private static boolean totals(String text) {
        return switch (text) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new IllegalArgumentException("bench.totals is yes or no, not " + text);
        };
    }

    /** A number such as 1000, 100k or 10m. */
    private static long rows(String text) {
        int digits = text.length() - 1;
        return switch (text.charAt(digits)) {
            case 'k' -> 1_000 * Long.parseLong(text.substring(0, digits));
            case 'm' -> 1_000_000 * Long.parseLong(text.substring(0, digits));
            default -> Long.parseLong(text);
        };
    }

    private static Stream<String> words(String name, String between) {
        return Arrays.stream(property(name).split(between, -1)).filter(word -> !word.isBlank());
    }

    private static String property(String name) {
        return System.getProperty("bench." + name, "");
    }
}
