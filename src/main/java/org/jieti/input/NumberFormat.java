package org.jieti.input;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the format of a cell says of its number.
 *
 * @param digits to how many digits it is filled up with zeros, if it is
 */
record NumberFormat(Kind kind, int digits) {

    /** What a number may be. */
    enum Kind {
        NUMBER,
        PERCENT,
        DIGITS,
        DAY,
        MONTH,
        YEAR,
        TIME
    }

    /** Formats without words of their own in the file; those from 27 on are as Chinese spreadsheets have them. */
    private static final Map<Integer, Kind> BUILT_IN = Stream.of(
                    kinds(Kind.PERCENT, 9, 10),
                    kinds(Kind.DAY, 14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58),
                    kinds(Kind.MONTH, 17, 27, 36, 50, 52, 57),
                    kinds(Kind.TIME, 18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56))
            .flatMap(kinds -> kinds.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern NOT_READ = Pattern.compile("\"[^\"]*\"?|\\[[^]]*]|\\\\.|_.|\\*.");
    private static final Pattern ZEROS = Pattern.compile("0{2,}");

    private static Map<Integer, Kind> kinds(Kind kind, Integer... ids) {
        return Stream.of(ids).collect(Collectors.toMap(id -> id, id -> kind));
    }

    /**
     * Reads a format.
     *
     * @param id its number in the file
     * @param words what it is, for a number from 164 on
     */
    static NumberFormat of(@Nullable Integer id, @Nullable String words) {
        if (id != null && BUILT_IN.containsKey(id)) {
            return new NumberFormat(BUILT_IN.getOrDefault(id, Kind.NUMBER), 0);
        }
        return words == null ? new NumberFormat(Kind.NUMBER, 0) : of(words);
    }

    private static NumberFormat of(String words) {
        String first = NOT_READ.matcher(words).replaceAll("").split(";", -1)[0].toLowerCase(Locale.ROOT);
        if (ZEROS.matcher(first).matches()) {
            return new NumberFormat(Kind.DIGITS, first.length());
        }
        return new NumberFormat(kind(first), 0);
    }

    private static Kind kind(String letters) {
        boolean isNumber = letters.matches(".*[0#?].*");
        boolean hasYear = letters.contains("y") || (letters.contains("e") && !isNumber && !letters.contains("general"));
        boolean isMonthOfDay =
                letters.contains("m") && !hasYear && !isNumber && !letters.contains("h") && !letters.contains("s");
        if (letters.contains("d") || isMonthOfDay) {
            return Kind.DAY;
        }
        if (letters.contains("h") || letters.contains("s")) {
            return hasYear ? Kind.DAY : Kind.TIME;
        }
        if (hasYear) {
            return letters.contains("m") ? Kind.MONTH : Kind.YEAR;
        }
        return letters.contains("%") ? Kind.PERCENT : Kind.NUMBER;
    }
}
