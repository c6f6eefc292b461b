package org.jieti.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieti.domain.Field;
import org.jieti.domain.Named;
import org.jieti.domain.Reason;
import org.jieti.domain.Term;
import org.jieti.schedule.Condition;
import org.jieti.schedule.EffectivePeriod;
import org.jieti.schedule.Expression;
import org.jieti.schedule.Missing;
import org.jieti.schedule.NamedDays;
import org.jieti.schedule.Standing;

/** The words of reports in one language. */
public final class Wording {

    private final Texts texts;
    private final boolean isChinese;
    private final Function<Object, String> words;

    public Wording(Locale locale) {
        this(locale, String::valueOf);
    }

    /** @param words what to write for what a reason names, such as a figure */
    public Wording(Locale locale, Function<Object, String> words) {
        this.words = named -> inWords(named).orElseGet(() -> words.apply(named));
        texts = new Texts("org/jieti/report/report", locale);
        isChinese = isChinese(locale);
    }

    /** The name of something in a language. */
    public static String name(Named named, Locale locale) {
        return isChinese(locale) ? named.zh() : named.en();
    }

    private static boolean isChinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }

    /** A text with its holes {@code {0}}, {@code {1}} … filled. */
    public String text(String key, Object... details) {
        return texts.text(
                key,
                Stream.of(details)
                        .map(detail -> inWords(detail).orElseGet(() -> String.valueOf(detail)))
                        .toArray());
    }

    /** The title of a schedule: in English both, since its documents are Chinese. */
    String title(String title, String titleZh) {
        return isChinese ? titleZh : title + " " + titleZh;
    }

    /** What a file says of the law: in English as it was written first, in Chinese in that language if the file has it. */
    String notes(String notes, String notesZh) {
        return isChinese ? notesZh : notes;
    }

    /** What has words of its own in this language: a condition, days, a reason, and in Chinese a field or figure. */
    private Optional<String> inWords(Object named) {
        if (named instanceof Condition condition) {
            return Optional.of(condition(condition));
        }
        if (isChinese && named instanceof Expression figure) {
            return Optional.of(figure(figure));
        }
        if (named instanceof Reason reason) {
            return Optional.of(reason(reason));
        }
        if (named instanceof EffectivePeriod days) {
            return Optional.of(days(days));
        }
        return isChinese && named instanceof Field field ? Optional.of(field.zh()) : Optional.empty();
    }

    /** What is reckoned from what: as schedules write it, or in Chinese. */
    String figure(Expression figure) {
        return isChinese ? new ChineseFigures(texts).of(figure) : figure.toString();
    }

    /** The days on which a version is in force. */
    public String days(EffectivePeriod days) {
        return days.until().isPresent() ? days.toString() : text("schedule.since", days.from());
    }

    /** What a missing fact means for a condition, after the words of the condition; empty if it cannot be told then. */
    String missing(Missing missing) {
        return switch (missing) {
            case OPEN -> "";
            case NO -> " " + text("schedule.assumed-not");
            case PASS -> " " + text("schedule.passed-over");
        };
    }

    /** How well a text of law is known. */
    public String standing(Standing standing) {
        return text("standing." + standing.word());
    }

    /** Whom something is about, as far as that is said; empty if it is about everyone. */
    public String condition(Condition condition) {
        if (condition instanceof Condition.OneOf one) {
            return text(
                    "condition.is",
                    one.field(),
                    one.terms().stream().map(this::term).collect(Collectors.joining(" " + text("condition.or") + " ")));
        }
        if (condition instanceof Condition.AllOf all) {
            return all.conditions().stream()
                    .map(this::condition)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" " + text("condition.and") + " "));
        }
        if (condition instanceof Condition.Comparison compared) {
            return figure(compared.left()) + " " + compared.relation().sign() + " " + figure(compared.right());
        }
        if (condition instanceof Condition.OnDays on) {
            return text(on.isWhole() ? "condition.within" : "condition.touches", on.names(NamedDays::toString));
        }
        return condition instanceof Condition.Settled settled ? condition(settled.asked()) : condition.toString();
    }

    /** A field by its canonical name, or in Chinese. */
    public String field(Field field) {
        return isChinese ? field.zh() : field.name();
    }

    /** What a field is, in a few words. */
    String meaning(Field field) {
        return isChinese ? field.descriptionZh() : field.description();
    }

    /** A word of a vocabulary: as a code, or in Chinese. */
    public String term(Term term) {
        return isChinese ? term.zh() : term.code();
    }

    public boolean isChinese() {
        return isChinese;
    }

    /** A text, if there is one under the key. */
    Optional<String> find(String key, Object... details) {
        return texts.has(key) ? Optional.of(text(key, details)) : Optional.empty();
    }

    public String reason(Reason reason) {
        return reason.key().equals("words")
                ? reason.details(words).get(isChinese ? 1 : 0)
                : text("reason." + reason.key(), reason.details(words).toArray());
    }

    /** The reasons one after the other; what was assumed comes last, in one breath. */
    public String reasons(List<Reason> reasons) {
        List<String> told = new ArrayList<>();
        Set<String> assumed = new LinkedHashSet<>();
        for (Reason reason : reasons) {
            if (isAssumption(reason)) {
                assumed.add(reason.details(words).get(isChinese ? 1 : 0));
            } else {
                told.add(reason(reason));
            }
        }
        if (!assumed.isEmpty()) {
            told.add(text("reason.assumed-not", String.join(", ", assumed)));
        }
        return String.join("; ", told);
    }

    private static boolean isAssumption(Reason reason) {
        return reason.key().equals("assumed-not");
    }
}
