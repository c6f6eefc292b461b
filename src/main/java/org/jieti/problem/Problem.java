package org.jieti.problem;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that is wrong.
 *
 * @param details what the message names, in the order of its holes
 * @param variant which case of the code it is, if some of its words are of this case alone; mostly empty
 */
public record Problem(ProblemCode code, Location location, List<String> details, String variant) {

    private static final int LONGEST_SHOWN = 1 << 11;
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

    public Problem {
        details = List.copyOf(details);
    }

    /** A text with its holes {@code {0}}, {@code {1}} … filled with the details. */
    String filled(String text) {
        return HOLE.matcher(text).replaceAll(hole -> {
            int index = Integer.parseInt(hole.group(1));
            return Matcher.quoteReplacement(index < details.size() ? shortened(details.get(index)) : "");
        });
    }

    /** A cell may be as long as it likes; a message may not. */
    private static String shortened(String detail) {
        return detail.length() <= LONGEST_SHOWN ? detail : detail.substring(0, LONGEST_SHOWN) + "…";
    }

    public static Problem of(ProblemCode code, Location location, Object... details) {
        return new Problem(
                code, location, Arrays.stream(details).map(String::valueOf).toList(), "");
    }

    /** A fault of a schedule file in the words of its case. */
    public static Problem of(ScheduleFault fault, Location location, Object... details) {
        return of(fault.code(), location, details).inCase(fault.id());
    }

    /** The same problem as one case of its code: {@code not-a-number.why.comma} goes before {@code not-a-number.why}. */
    public Problem inCase(String variantOfCode) {
        return new Problem(code, location, details, variantOfCode);
    }
}
