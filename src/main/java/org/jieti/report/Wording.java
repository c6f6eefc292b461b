package org.jieti.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieti.domain.Reason;

/** The words of reports in one language. */
public final class Wording {

    private static final Pattern HOLE = Pattern.compile("\\{(\\d)}");

    private final ResourceBundle texts;
    private final boolean isChinese;
    private final Function<Object, String> words;

    public Wording(Locale locale) {
        this(locale, String::valueOf);
    }

    /** @param words what to write for what a reason names, such as a figure */
    public Wording(Locale locale, Function<Object, String> words) {
        this.words = words;
        texts = ResourceBundle.getBundle(
                "org.jieti.report.report",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        isChinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** A text with its holes {@code {0}}, {@code {1}} … filled. */
    public String text(String key, Object... details) {
        return HOLE.matcher(texts.getString(key)).replaceAll(hole -> {
            int index = Integer.parseInt(hole.group(1));
            return Matcher.quoteReplacement(index < details.length ? String.valueOf(details[index]) : "");
        });
    }

    /** A text, if there is one under the key. */
    Optional<String> find(String key, Object... details) {
        return texts.containsKey(key) ? Optional.of(text(key, details)) : Optional.empty();
    }

    public boolean isChinese() {
        return isChinese;
    }

    public String reason(Reason reason) {
        return reason.key().equals("words")
                ? reason.details(words).get(isChinese ? 1 : 0)
                : text("reason." + reason.key(), reason.details(words).toArray());
    }

    /** The reasons one after the other; what was assumed comes last, in one breath. */
    public String reasons(List<Reason> reasons) {
        Stream<String> known =
                reasons.stream().filter(reason -> !isAssumption(reason)).map(this::reason);
        String assumed = reasons.stream()
                .filter(Wording::isAssumption)
                .map(reason -> reason.details(words).get(isChinese ? 1 : 0))
                .distinct()
                .collect(Collectors.joining(", "));
        Stream<String> last = assumed.isEmpty() ? Stream.of() : Stream.of(text("reason.assumed-not", assumed));
        return Stream.concat(known, last).collect(Collectors.joining("; "));
    }

    private static boolean isAssumption(Reason reason) {
        return reason.key().equals("assumed-not");
    }
}
