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
    private static final String QUARTERS = "一二三四";

    /** Of one day; apart, because few runs ask. */
    private static final class Day {
        static final Pattern FORM = Pattern.compile(DAY + "(?: 0?0:00(?::00)?)?|" + YEAR + "(\\d\\d)(\\d\\d)");
    }

    /** All forms; apart, because most runs need only the plain one. */
    private static final class Forms {

        private record Form(Pattern pattern, Function<MatchResult, Period> period) {}

        private static final List<Form> ALL = List.of(
                form(YEAR + "(0[1-9]|1[0-2])", m -> Period.ofMonth(number(m, 1), number(m, 2))),
                form(YEAR + "(?:-|/|\\.|年)(0?[1-9]|1[0-2])月?份?", m -> Period.ofMonth(number(m, 1), number(m, 2))),
                form(YEAR + "[-/ ]?[Qq]([1-4])", m -> Period.ofQuarter(number(m, 1), number(m, 2))),
                form(YEAR + "年第?([1-4一二三四])季度?", m -> Period.ofQuarter(number(m, 1), quarter(m.group(2)))),
                form(YEAR + "年?(?:度|全年)?", m -> Period.ofYear(number(m, 1))),
                form(
                        DAY + "\\s*(?:\\.\\.|~|至|—)\\s*" + DAY,
                        m -> new Period(day(m, 1), day(m, 4).plusDays(1))));

        static Optional<Period> find(String text) {
            for (Form form : ALL) {
                Matcher matcher = form.pattern().matcher(text.trim());
                if (matcher.matches()) {
                    return valid(() -> form.period().apply(matcher));
                }
            }
            return Optional.empty();
        }
    }

    private PeriodForms() {}

    static Optional<Period> find(String text) {
        Optional<Period> month = plainMonth(text);
        return month.isPresent() ? month : Forms.find(text);
    }

    /** A month as most are written, such as 2010-06. */
    private static Optional<Period> plainMonth(String text) {
        boolean isInCentury = text.startsWith("20") || text.startsWith("19");
        if (text.length() != 7 || text.charAt(4) != '-' || !isInCentury) {
            return Optional.empty();
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = c >= '0' && c <= '9';
            if (!isDigit && i != 4) {
                return Optional.empty();
            }
            number = isDigit ? 10 * number + c - '0' : number;
        }
        int month = number % 100;
        return month < 1 || month > 12 ? Optional.empty() : Optional.of(Period.ofMonth(number / 100, month));
    }

    static Optional<LocalDate> findDay(String text) {
        Matcher matcher = Day.FORM.matcher(text.trim());
        return matcher.matches() ? valid(() -> day(matcher, matcher.group(1) != null ? 1 : 4)) : Optional.empty();
    }

    private static <T> Optional<T> valid(java.util.function.Supplier<T> date) {
        try {
            return Optional.of(date.get());
        } catch (DateTimeException | IllegalArgumentException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Forms.Form form(String pattern, Function<MatchResult, Period> period) {
        return new Forms.Form(Pattern.compile(pattern), period);
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
