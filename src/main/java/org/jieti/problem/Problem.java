package org.jieti.problem;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieti.domain.Field;

/**
 * One thing that is wrong.
 *
 * @param named what the message names, in the order of its holes: texts, and fields of the dictionary
 * @param variant which case of the code it is, if some of its words are of this case alone; mostly empty
 */
public record Problem(ProblemCode code, Location location, List<Object> named, String variant) {

    private static final int LONGEST_SHOWN = 1 << 11;
    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

    public Problem {
        named = List.copyOf(named);
    }

    /** What the message names, fields by their canonical names. */
    public List<String> details() {
        return named.stream().map(Object::toString).toList();
    }

    /** A text with its holes {@code {0}}, {@code {1}} … filled with what is named. */
    String filled(String text, Function<Field, String> fields) {
        return HOLE.matcher(text).replaceAll(hole -> {
            int index = Integer.parseInt(hole.group(1));
            return Matcher.quoteReplacement(index < named.size() ? shortened(word(named.get(index), fields)) : "");
        });
    }

    private static String word(Object detail, Function<Field, String> fields) {
        return detail instanceof Field field ? fields.apply(field) : detail.toString();
    }

    /** A cell may be as long as it likes; a message may not. */
    private static String shortened(String detail) {
        return detail.length() <= LONGEST_SHOWN ? detail : detail.substring(0, LONGEST_SHOWN) + "…";
    }

    public static Problem of(ProblemCode code, Location location, Object... details) {
        return new Problem(
                code, location, Arrays.stream(details).map(Problem::named).toList(), "");
    }

    private static Object named(Object detail) {
        return detail instanceof Field ? detail : String.valueOf(detail);
    }

    /** A fault of a schedule file in the words of its case. */
    public static Problem of(ScheduleFault fault, Location location, Object... details) {
        return of(fault.code(), location, details).inCase(fault.id());
    }

    /** The same problem as one case of its code: {@code not-a-number.why.comma} goes before {@code not-a-number.why}. */
    public Problem inCase(String variantOfCode) {
        return new Problem(code, location, named, variantOfCode);
    }
}
