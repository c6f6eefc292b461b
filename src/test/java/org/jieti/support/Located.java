package org.jieti.support;

import java.util.List;
import org.jieti.domain.Case;
import org.jieti.domain.Facts;
import org.jieti.domain.Field;
import org.jieti.domain.Source;

/** Cases whose facts say that they come from a test. */
public final class Located {

    private Located() {}

    public static Case of(Case given) {
        return new Case(
                given.enterprise(),
                given.period(),
                stretches(given.stretches()),
                rows(given.discharges()),
                rows(given.inspections()),
                rows(given.payments()),
                stretches(given.earlier()),
                given.columns());
    }

    private static List<Facts> rows(List<Facts> rows) {
        return rows.stream().map(Located::facts).toList();
    }

    private static List<Case.Stretch> stretches(List<Case.Stretch> stretches) {
        return stretches.stream()
                .map(stretch -> new Case.Stretch(stretch.days(), facts(stretch.facts())))
                .toList();
    }

    private static Facts facts(Facts facts) {
        Facts located = facts;
        for (Field field : Law.DICTIONARY.fields()) {
            if (facts.has(field)) {
                located = located.from(field, new Source("test:1", field.name(), ""));
            }
        }
        return located;
    }
}
