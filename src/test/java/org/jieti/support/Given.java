package org.jieti.support;

import java.util.ArrayList;
import java.util.List;
import org.jieti.domain.Case;
import org.jieti.domain.Columns;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.FieldType;
import org.jieti.domain.Period;
import org.jieti.domain.PeriodFacts;
import org.jieti.domain.Rational;

/** A case written as schedules write their checks: {@code Given.in("2010-06", "region: 浙江", "water_m3: 30 m3")}. */
public final class Given {

    private static final PeriodFacts PERIOD_FACTS = new PeriodFacts(Law.DICTIONARY);

    private final Period period;
    private final List<Case.Stretch> stretches;
    private final List<Facts> discharges = new ArrayList<>();
    private final List<Facts> inspections = new ArrayList<>();
    private final List<Facts> payments = new ArrayList<>();
    private Columns columns = Columns.ALL;

    private Given(Period period, List<Case.Stretch> stretches) {
        this.period = period;
        this.stretches = stretches;
    }

    public static Given in(String period, String... facts) {
        Period days = Period.find(period).orElseThrow();
        Facts counted = PERIOD_FACTS.of(days, Facts.NONE.with(Law.DICTIONARY.field("period"), days));
        return new Given(days, List.of(new Case.Stretch(days, facts(facts).orElse(counted))));
    }

    /** A case whose register changes on a day. */
    public static Given changing(String period, Facts before, String day, Facts after) {
        Period days = Period.find(period).orElseThrow();
        Period first = new Period(days.from(), Period.findDay(day).orElseThrow());
        Period second = new Period(first.until(), days.until());
        return new Given(days, List.of(new Case.Stretch(first, before), new Case.Stretch(second, after)));
    }

    public Given discharging(String... facts) {
        discharges.add(facts(facts));
        return this;
    }

    public Given inspected(String... facts) {
        inspections.add(facts(facts));
        return this;
    }

    public Given paying(String... facts) {
        payments.add(facts(facts));
        return this;
    }

    /** Only these columns are in the sheets. */
    public Given fromColumns(String... names) {
        columns = Columns.of(List.of(names).stream().map(Law.DICTIONARY::field).toList());
        return this;
    }

    public Case asCase() {
        return new Case("E1", period, stretches, discharges, List.of(), columns).with(inspections, payments);
    }

    public static Facts facts(String... facts) {
        Facts all = Facts.NONE;
        for (String fact : facts) {
            int colon = fact.indexOf(": ");
            Field field = Law.DICTIONARY.field(fact.substring(0, colon));
            all = all.with(field, value(field, fact.substring(colon + 2)));
        }
        return all;
    }

    private static Object value(Field field, String text) {
        if (field.isQuantity()) {
            return number(field, text);
        }
        if (field.type() == FieldType.DAY) {
            return Period.findDay(text).orElseThrow();
        }
        if (!field.isTerm()) {
            return text;
        }
        return Law.DICTIONARY
                .vocabulary(field.vocabulary())
                .find(text)
                .<Object>map(term -> term)
                .orElse(text);
    }

    private static Rational number(Field field, String text) {
        return Law.DICTIONARY.units().findQuantity(text).orElseThrow().in(field.unit());
    }
}
