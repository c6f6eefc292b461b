package org.jieti.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which sheets and schedules write periods and days. */
final class PeriodForms {

    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String DAY = YEAR + "(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?";
    private static final Pattern ONE_DAY = Pattern.compile(DAY + "(?: 0?0:00(?::00)?)?|" + YEAR + "(\\d\\d)(\\d\\d)");
    private static final String QUARTERS = "一二三四";

    private record Form(Pattern pattern, Function<MatchResult, Period> period) {}

    private static final List<Form> FORMS = List.of(
            form(YEAR + "(0[1-9]|1[0-2])", m -> Period.ofMonth(number(m, 1), number(m, 2))),
            form(YEAR + "(?:-|/|\\.|年)(0?[1-9]|1[0-2])月?份?", m -> Period.ofMonth(number(m, 1), number(m, 2))),
            form(YEAR + "[-/ ]?[Qq]([1-4])", m -> Period.ofQuarter(number(m, 1), number(m, 2))),
            form(YEAR + "年第?([1-4一二三四])季度?", m -> Period.ofQuarter(number(m, 1), quarter(m.group(2)))),
            form(YEAR + "年?(?:度|全年)?", m -> Period.ofYear(number(m, 1))),
            form(
                    DAY + "\\s*(?:\\.\\.|~|至|—)\\s*" + DAY,
                    m -> new Period(day(m, 1), day(m, 4).plusDays(1))));

    private PeriodForms() {}

    static Optional<Period> find(String text) {
        for (Form form : FORMS) {
            Matcher matcher = form.pattern().matcher(text.trim());
            if (matcher.matches()) {
                return valid(() -> form.period().apply(matcher));
            }
        }
        return Optional.empty();
    }

    static Optional<LocalDate> findDay(String text) {
        Matcher matcher = ONE_DAY.matcher(text.trim());
        return matcher.matches() ? valid(() -> day(matcher, matcher.group(1) != null ? 1 : 4)) : Optional.empty();
    }

    private static <T> Optional<T> valid(java.util.function.Supplier<T> date) {
        try {
            return Optional.of(date.get());
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Form form(String pattern, Function<MatchResult, Period> period) {
        return new Form(Pattern.compile(pattern), period);
    }

    private static LocalDate day(MatchResult match, int group) {
        return LocalDate.of(number(match, group), number(match, group + 1), number(match, group + 2));
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int quarter(String digit) {
        int chinese = QUARTERS.indexOf(digit);
        return chinese >= 0 ? chinese + 1 : Integer.parseInt(digit);
    }
}
