package org.jieti.input;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieti.domain.Dictionary;
import org.jieti.domain.Field;
import org.jieti.domain.Grain;
import org.jieti.domain.Period;
import org.jieti.domain.Term;
import org.jieti.problem.Reject;

/** What enterprises pay. It is held against itself only: nothing is charged on it yet, so it joins no case. */
final class PaymentRows {

    private final Field enterpriseId;
    private final Field period;
    private final Field levy;

    private record Key(String enterprise, Period period, Term levy) {}

    PaymentRows(Dictionary dictionary) {
        this.enterpriseId = dictionary.field("enterprise_id");
        this.period = dictionary.field("period");
        this.levy = dictionary.field("levy");
    }

    /** The rows that say again what an enterprise pays of a levy for a period, in whatever sheets they stand. */
    List<Reject> twice(Collection<SheetRows> sheets) {
        Map<Key, Row> known = new HashMap<>();
        List<Reject> twice = new ArrayList<>();
        sheets.stream()
                .filter(sheet -> sheet.sheet().grain() == Grain.PAYMENT)
                .flatMap(sheet -> sheet.rows().stream())
                .forEach(row -> {
                    Key key = key(row);
                    Row first = known.putIfAbsent(key, row);
                    if (first != null) {
                        String what = key.levy() + " (" + key.period() + ")";
                        twice.add(row.refused(CaseBuilder.twice(row, levy, first.place(), what)));
                    }
                });
        return twice;
    }

    private Key key(Row row) {
        return new Key(
                row.facts().words(enterpriseId).orElseThrow(),
                row.facts().period(period),
                row.facts().term(levy).orElseThrow());
    }
}
